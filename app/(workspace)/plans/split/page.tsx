import type { Metadata } from "next";
import { EmptyState } from "@/app/_ui/empty-state";
import { LinkButton } from "@/app/_ui/link-button";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { PLAN_BASIS_LABELS } from "@/lib/indicators/labels";
import { PlanForm } from "../_form/plan-form";
import { loadSplit } from "./load";

export const metadata: Metadata = { title: "Giao kế hoạch cho đơn vị" };

type Query = Record<string, string | string[] | undefined>;
const text = (value: string | string[] | undefined) => (typeof value === "string" ? value : undefined);

export default async function SplitPlanPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  const model = await loadSplit({
    year: text(query.year),
    basis: text(query.basis),
    indicator: text(query.indicator),
  });
  return (
    <>
      <PageHeader
        title={`Giao cho đơn vị: ${model.indicator.name}`}
        subtitle={`năm ${model.year} · ${PLAN_BASIS_LABELS[model.basis].toLowerCase()} · ${model.indicator.unitOfMeasure}`}
      >
        <LinkButton href={`/plans?year=${model.year}&basis=${model.basis}`}>Xem kế hoạch đã giao</LinkButton>
      </PageHeader>
      {model.closed ? (
        <Notice title={`Năm ${model.year} đã chốt đánh giá`}>
          <p>Kế hoạch của năm không đổi được nữa.</p>
        </Notice>
      ) : model.retired ? (
        <Notice title="Chỉ tiêu này đã thôi theo dõi trong năm">
          <p>Kế hoạch đã giao vẫn xem được ở Kế hoạch được giao.</p>
        </Notice>
      ) : model.groups.length === 0 ? (
        <EmptyState title="Chưa có đơn vị nào báo cáo chỉ tiêu này" />
      ) : (
        <div className="grid gap-4">
          {model.adds && model.commune === null ? (
            <Notice title="Xã chưa giao kế hoạch chỉ tiêu này">
              <p>Vẫn giao được cho đơn vị; khi có kế hoạch của xã, phần chênh lệch sẽ hiện ở đây.</p>
            </Notice>
          ) : null}
          {model.adds ? null : (
            <Notice title="Chỉ tiêu này không cộng giữa các đơn vị">
              <p>Không so tổng kế hoạch của đơn vị với kế hoạch của xã.</p>
            </Notice>
          )}
          {model.keptNames.length === 0 ? null : (
            <Notice title="Có kế hoạch của đơn vị đã thôi hoạt động">
              <p>{model.keptNames.join(", ")}: vẫn tính trong tổng cho đến khi đơn vị nhận việc được giao kế hoạch.</p>
            </Notice>
          )}
          <PlanForm model={model} />
        </div>
      )}
    </>
  );
}
