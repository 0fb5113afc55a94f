import type { Metadata } from "next";
import { Card } from "@/app/_ui/card";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHeader } from "@/app/_ui/page-header";
import { formatLocalDate } from "@/lib/format/dates";
import { formatPlan, PLAN_BASIS_LABELS } from "@/lib/indicators/labels";
import type { PlanRow } from "@/lib/plans/ledger";
import { loadWithdraw, type WithdrawModel } from "./load";
import { WithdrawForm } from "./withdraw-form";

export const metadata: Metadata = { title: "Rút kế hoạch ghi nhầm" };

type Query = Record<string, string | string[] | undefined>;

export default async function WithdrawPlanPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { plan: planId } = await searchParams;
  const { plan, lastId, before, indicator, unit } = await loadWithdraw(typeof planId === "string" ? planId : "");
  const { basis } = plan.document;
  return (
    <>
      <PageHeader
        title="Rút kế hoạch ghi nhầm"
        subtitle={`${indicator.name} · ${unit.name} · năm ${plan.year} · ${PLAN_BASIS_LABELS[basis].toLowerCase()}`}
      >
        <LinkButton href={`/plans?year=${plan.year}&unit=${unit.id}&basis=${basis}`}>Không rút</LinkButton>
      </PageHeader>
      <Card>
        <p>
          Sẽ rút: <strong>{told(plan, indicator)}</strong>
        </p>
        <p>{before === null ? "Sau khi rút: chưa giao kế hoạch." : `Sau khi rút: ${told(before, indicator)}`}</p>
        <p className="mb-4 mt-1 text-sm text-muted">
          Chỉ dùng khi ghi nhầm chỉ tiêu, đơn vị hoặc số. Dòng đã rút vẫn ở lại trong lịch sử, có gạch ngang. Nếu cấp
          trên thay đổi kế hoạch, hãy ghi điều chỉnh.
        </p>
        <WithdrawForm year={plan.year} planId={plan.id} lastId={lastId} />
      </Card>
    </>
  );
}

function told(plan: PlanRow, indicator: WithdrawModel["indicator"]): string {
  const { number, issuedOn } = plan.document;
  return `${formatPlan(plan, indicator)} ${indicator.unitOfMeasure} theo ${number}, ${formatLocalDate(issuedOn)}`;
}
