import type { Metadata } from "next";
import { Card } from "@/app/_ui/card";
import { EmptyState } from "@/app/_ui/empty-state";
import { Link } from "@/app/_ui/link";
import { LinkButton } from "@/app/_ui/link-button";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import type { SearchParams } from "@/app/_ui/period-param";
import { formatPeriodInSentence } from "@/lib/format/periods";
import { AskForm } from "./ask-form";
import { loadNewExplanation } from "./load";

export const metadata: Metadata = { title: "Yêu cầu giải trình" };

export default async function NewExplanationPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const model = await loadNewExplanation(await searchParams);
  const { indicator, year, quarter, units, unsettled } = model;
  return (
    <>
      <PageHeader
        title="Yêu cầu giải trình"
        subtitle={`${indicator.name} · số liệu ${formatPeriodInSentence({ kind: "quarter", year, quarter })}`}
      >
        <LinkButton href={`/indicators/${indicator.code}?period=${model.periodKey}`}>Không yêu cầu</LinkButton>
      </PageHeader>
      <div className="grid max-w-3xl gap-4">
        {unsettled.length === 0 ? null : (
          <Notice tone="info" title="Đang có yêu cầu chưa xong">
            <ul>
              {unsettled.map(({ id, unitName }) => (
                <li key={id}>
                  <Link className="link" href={`/explanations/${id}`}>
                    {unitName}
                  </Link>
                </li>
              ))}
            </ul>
          </Notice>
        )}
        {units.length === 0 ? (
          <EmptyState title="Không có đơn vị nào báo cáo chỉ tiêu này trong quý">
            Số của chỉ tiêu là tổng của các chỉ tiêu khác, hoặc chưa giao đơn vị. Đồng chí hỏi ở chỉ tiêu thành phần.
          </EmptyState>
        ) : (
          <Card>
            <AskForm model={model} />
          </Card>
        )}
      </div>
    </>
  );
}
