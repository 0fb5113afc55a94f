import type { Metadata } from "next";
import { Card } from "@/app/_ui/card";
import { EmptyState } from "@/app/_ui/empty-state";
import { ExcelLink } from "@/app/_ui/excel-link";
import { LinkButton } from "@/app/_ui/link-button";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { PLAN_BASIS_LABELS } from "@/lib/indicators/labels";
import { loadPlans, type PlansModel } from "./load";
import { PlaceForm } from "./place-form";
import { PlansTable } from "./plans-table";

export const metadata: Metadata = { title: "Kế hoạch được giao" };

type Query = Record<string, string | string[] | undefined>;
const text = (value: string | string[] | undefined) => (typeof value === "string" ? value : undefined);

export default async function PlansPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  const model = await loadPlans({ year: text(query.year), unit: text(query.unit), basis: text(query.basis) });
  if (model === null) {
    return (
      <>
        <PageHeader title="Kế hoạch được giao" />
        <EmptyState title="Chưa mở năm nào">Văn phòng mở năm rồi mới ghi kế hoạch của năm.</EmptyState>
      </>
    );
  }
  const recorded = Number(text(query.recorded));
  return (
    <>
      <PageHeader
        title={`Kế hoạch được giao năm ${model.year}`}
        subtitle={`${model.unit.name} · ${PLAN_BASIS_LABELS[model.basis].toLowerCase()} · đã giao ${model.planned}/${model.total} chỉ tiêu`}
      >
        {model.total === 0 ? null : (
          <ExcelLink href={`/plans/excel?year=${model.year}&unit=${model.unit.id}&basis=${model.basis}`} />
        )}
        {model.canRecord ? (
          <LinkButton variant="primary" href={recordPath(model)}>
            Ghi kế hoạch
          </LinkButton>
        ) : null}
      </PageHeader>
      {recorded > 0 ? (
        <div className="mb-4">
          <Notice
            tone="success"
            title={`Đã ghi kế hoạch của ${recorded} ${text(query.of) === "units" ? "đơn vị" : "chỉ tiêu"}.`}
            live
          />
        </div>
      ) : null}
      {text(query.withdrawn) === "yes" ? (
        <div className="mb-4">
          <Notice tone="success" title="Đã rút kế hoạch ghi nhầm." live />
        </div>
      ) : null}
      <PlaceForm path="/plans" {...model} />
      {model.total === 0 ? (
        <EmptyState title={`Năm ${model.year} chưa có chỉ tiêu`}>
          Chọn chỉ tiêu của năm và đơn vị báo cáo trong Quản trị, rồi ghi kế hoạch ở đây.
        </EmptyState>
      ) : (
        <Card flush>
          <PlansTable model={model} />
        </Card>
      )}
    </>
  );
}

function recordPath({ year, unit, basis }: PlansModel): string {
  return `/plans/record?year=${year}&unit=${unit.id}&basis=${basis}`;
}
