import type { Metadata } from "next";
import { Card } from "@/app/_ui/card";
import { ExcelLink } from "@/app/_ui/excel-link";
import { Link } from "@/app/_ui/link";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHeader } from "@/app/_ui/page-header";
import type { SearchParams } from "@/app/_ui/period-param";
import { PrintButton } from "@/app/_ui/print-button";
import { ChartCard } from "../indicators/_parts/chart-card";
import { HeadlineCards } from "../indicators/_parts/headline-cards";
import { LookBackBand } from "../indicators/_parts/look-back-band";
import { UnapprovedMark } from "../indicators/_parts/unapproved-mark";
import { ViewSwitches } from "../indicators/_parts/view-switches";
import { OwnCells } from "../party-cell-meetings/_parts/own-cells";
import { OwnTasks } from "../tasks/_parts/own-tasks";
import { AttentionTable } from "./attention-table";
import { loadOverview } from "./load";
import { NothingYet } from "./nothing-yet";
import { StatusBar } from "./status-bar";

export const metadata: Metadata = { title: "Tổng quan" };

type Model = Awaited<ReturnType<typeof loadOverview>>;

export default async function OverviewPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const model = await loadOverview(await searchParams);
  const { view, chart, attention } = model;
  const { query } = view;
  return (
    <div className="print-portrait">
      <PageHeader title={model.title} subtitle={<Subtitle model={model} />}>
        <ViewSwitches view={view} />
        <ExcelLink href={`/overview/excel?${query}`} what="trang tổng quan" />
        <LinkButton href={`/overview/meeting?${query}`}>Chế độ họp</LinkButton>
        <PrintButton variant="secondary" />
      </PageHeader>
      <LookBackBand lookBack={view.lookBack} refusal={view.lookBackRefusal} />
      <UnapprovedMark scope={view.choice.scope} />
      <OwnTasks tasks={model.tasks} today={model.today} />
      <NothingYet model={model} />
      <div className="grid gap-4">
        <Card>
          <StatusBar headline={model.headline} counts={model.counts} query={query} />
        </Card>
        <Card
          title="Cần chú ý"
          subtitle={attention.length === 0 ? undefined : `${model.attentionCount} chỉ tiêu, gấp nhất đứng trước`}
          id="can-chu-y"
        >
          <AttentionTable rows={attention} query={query} explanations={model.explanations} mayAsk={model.mayAsk} />
          {model.attentionCount > attention.length ? (
            <p className="mt-3">
              Còn {model.attentionCount - attention.length} chỉ tiêu nữa.{" "}
              <Link className="link" href={`/overview?${query}&all=1#can-chu-y`}>
                Xem cả {model.attentionCount} chỉ tiêu
              </Link>
            </p>
          ) : null}
        </Card>
        {/* After what the whole commune is about: cells to confirm wait, targets in danger do not. */}
        <OwnCells cells={model.cells} />
        <div className="grid items-start gap-4 xl:grid-cols-2 print:block print:space-y-4">
          <ChartCard
            chart={chart}
            choices={model.choices}
            chosenCode={model.chosenCode}
            query={query}
            path="/overview"
          />
          <HeadlineCards cards={model.cards} query={query} columns={2} />
        </div>
        {model.illustrative ? (
          <p className="text-sm text-muted">
            <span aria-hidden>◌</span> số liệu minh họa: do chương trình tạo ra để xem thử, không phải số liệu thật.
          </p>
        ) : null}
      </div>
    </div>
  );
}

/** The switches in words, then how complete the figures are. */
function Subtitle({ model: { subtitle, completeness } }: { model: Model }) {
  return (
    <>
      {subtitle}
      <span className="flex flex-wrap gap-x-4">
        {completeness.map(({ text, href }) =>
          href === null ? (
            <span key={text}>{text}</span>
          ) : (
            <Link key={text} className="link py-1" href={href}>
              {text}
            </Link>
          ),
        )}
      </span>
    </>
  );
}
