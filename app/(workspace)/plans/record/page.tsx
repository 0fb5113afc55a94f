import type { Metadata } from "next";
import { EmptyState } from "@/app/_ui/empty-state";
import { LinkButton } from "@/app/_ui/link-button";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { PLAN_BASIS_LABELS } from "@/lib/indicators/labels";
import { PlanForm } from "../_form/plan-form";
import { PlaceForm } from "../place-form";
import { loadPlanForm } from "./load";

export const metadata: Metadata = { title: "Ghi kế hoạch" };

type Query = Record<string, string | string[] | undefined>;
const text = (value: string | string[] | undefined) => (typeof value === "string" ? value : undefined);

export default async function RecordPlansPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  const model = await loadPlanForm({ year: text(query.year), unit: text(query.unit), basis: text(query.basis) });
  if (model === null || model.groups.length === 0) {
    return (
      <>
        <PageHeader title="Ghi kế hoạch" />
        <EmptyState
          title={model === null ? "Chưa mở năm nào" : `Năm ${model.year} chưa có chỉ tiêu`}
          action={
            <LinkButton variant="primary" href={model === null ? "/admin/periods" : "/admin/catalogue"}>
              {model === null ? "Mở năm" : "Chọn chỉ tiêu"}
            </LinkButton>
          }
        />
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={`Ghi kế hoạch năm ${model.year}`}
        subtitle={`${model.unit.name} · ${PLAN_BASIS_LABELS[model.basis].toLowerCase()}`}
      >
        <LinkButton href={`/plans?year=${model.year}&unit=${model.unit.id}&basis=${model.basis}`}>
          Xem kế hoạch đã giao
        </LinkButton>
      </PageHeader>
      <PlaceForm path="/plans/record" {...model} />
      {model.closed ? (
        <Notice title={`Năm ${model.year} đã chốt đánh giá`}>
          <p>Kế hoạch của năm không đổi được nữa.</p>
        </Notice>
      ) : model.unit.ended ? (
        <Notice title={`${model.unit.name} không còn hoạt động đến hết năm ${model.year}`}>
          <p>Kế hoạch đã giao vẫn giữ ở đơn vị này; kế hoạch mới giao cho đơn vị nhận việc.</p>
        </Notice>
      ) : (
        <PlanForm model={{ ...model, subject: { unitId: model.unit.id }, lineHead: "Chỉ tiêu", whole: null }} />
      )}
    </>
  );
}
