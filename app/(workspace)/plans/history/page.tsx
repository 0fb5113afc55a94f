import type { Metadata } from "next";
import { Card } from "@/app/_ui/card";
import { shownDate } from "@/app/_ui/date-field";
import { EmptyState } from "@/app/_ui/empty-state";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHeader } from "@/app/_ui/page-header";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextField } from "@/app/_ui/text-field";
import { formatLocalDate } from "@/lib/format/dates";
import { formatPlan, PLAN_BASIS_LABELS } from "@/lib/indicators/labels";
import { HistoryTable } from "./history-table";
import { loadPlanHistory, type PlanHistoryModel } from "./load";

export const metadata: Metadata = { title: "Lịch sử kế hoạch" };

type Query = Record<string, string | string[] | undefined>;
const text = (value: string | string[] | undefined) => (typeof value === "string" ? value : undefined);

export default async function PlanHistoryPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { year, unit, basis, indicator, on } = await searchParams;
  const model = await loadPlanHistory({
    ...{ year: text(year), unit: text(unit), basis: text(basis) },
    ...{ indicator: text(indicator), on: text(on) },
  });
  return (
    <>
      <PageHeader
        title={`Lịch sử kế hoạch: ${model.indicator.name}`}
        subtitle={`${model.unit.name} · năm ${model.year} · ${PLAN_BASIS_LABELS[model.basis].toLowerCase()} · ${model.indicator.unitOfMeasure}`}
      >
        <LinkButton href={`/plans?year=${model.year}&unit=${model.unit.id}&basis=${model.basis}`}>
          Xem kế hoạch đã giao
        </LinkButton>
      </PageHeader>
      {model.lines.length === 0 ? (
        <EmptyState title="Chưa giao kế hoạch">
          Năm {model.year} chưa có văn bản nào giao chỉ tiêu này cho {model.unit.name}.
        </EmptyState>
      ) : (
        <>
          <OnDay model={model} />
          <Card flush>
            <HistoryTable model={model} />
          </Card>
        </>
      )}
    </>
  );
}

/** Which plan was in force on a day; a plain GET form, so the answer is a link. */
function OnDay({ model }: { model: PlanHistoryModel }) {
  const { year, unit, basis, indicator, on, lines, unreadable } = model;
  const inForce = lines.find((line) => line.row.id === model.inForceId);
  return (
    <form method="get" action="/plans/history" className="mb-4 flex flex-wrap items-end gap-3">
      {Object.entries({ year, unit: unit.id, basis, indicator: indicator.id }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextField
        key={unreadable ?? on}
        name="on"
        label="Kế hoạch áp dụng ngày"
        inputMode="numeric"
        autoComplete="off"
        placeholder="ngày/tháng/năm"
        defaultValue={unreadable ?? shownDate(on)}
        error={unreadable === null ? undefined : "Ghi ngày/tháng/năm, ví dụ 30/06/2026."}
        className="max-w-48"
      />
      <SubmitButton variant="secondary" pendingText="Đang xem…">
        Xem
      </SubmitButton>
      <p className="pb-2" role="status">
        Ngày {formatLocalDate(on)}:{" "}
        {inForce === undefined ? (
          "chưa có kế hoạch nào áp dụng."
        ) : (
          <>
            <strong>{formatPlan(inForce.row, indicator)}</strong> {indicator.unitOfMeasure} theo{" "}
            {inForce.row.document.number}
          </>
        )}
      </p>
    </form>
  );
}
