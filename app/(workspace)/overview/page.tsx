import type { Metadata } from "next";
import Link from "next/link";
import { LinkButton } from "@/app/_ui/button";
import { Card } from "@/app/_ui/card";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import type { SearchParams } from "@/app/_ui/period-param";
import { PeriodPicker } from "@/app/_ui/period-picker";
import { ChartCard } from "../indicators/_parts/chart-card";
import { HeadlineCards } from "../indicators/_parts/headline-cards";
import { AttentionTable } from "./attention-table";
import { loadOverview } from "./load";
import { StatusBar } from "./status-bar";

export const metadata: Metadata = { title: "Tổng quan" };

export default async function OverviewPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const view = await loadOverview(await searchParams);
  return (
    <>
      <PageHeader
        title={view.title}
        subtitle={
          <>
            {view.subtitle}
            {view.handedIn ? (
              <Link className="link block w-fit" href={view.handedIn.href} prefetch={false}>
                {view.handedIn.text}
              </Link>
            ) : null}
          </>
        }
      >
        <PeriodPicker current={view.period} years={view.years} />
        <LinkButton href={`/indicators?period=${view.periodKey}`} prefetch={false}>
          Bảng chỉ tiêu
        </LinkButton>
      </PageHeader>
      {view.hasFigures ? null : (
        <div className="mb-4">
          <EmptyState title="Kỳ này chưa có số liệu đã duyệt">
            Số liệu có ở đây sau khi các đơn vị nộp phiếu và Văn phòng duyệt. Hãy chọn kỳ khác ở ô chọn kỳ.
          </EmptyState>
        </div>
      )}
      <div className="grid gap-4">
        <Card>
          <StatusBar headline={view.headline} counts={view.counts} periodKey={view.periodKey} />
        </Card>
        <HeadlineCards cards={view.cards} periodKey={view.periodKey} />
        <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1.1fr)_minmax(0,1fr)]">
          <Card
            title="Cần chú ý"
            subtitle={view.attention.length === 0 ? undefined : `${view.attention.length} chỉ tiêu`}
          >
            <AttentionTable rows={view.attention} periodKey={view.periodKey} />
          </Card>
          <ChartCard
            chart={view.chart}
            choices={view.choices}
            chosenCode={view.chosenCode}
            periodKey={view.periodKey}
            path="/overview"
          />
        </div>
        {view.illustrative ? (
          <p className="text-sm text-muted">
            <span aria-hidden>◌</span> số liệu minh họa: do chương trình tạo ra để xem thử, không phải số liệu thật.
          </p>
        ) : null}
      </div>
    </>
  );
}
