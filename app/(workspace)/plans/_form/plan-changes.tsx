"use client";
import { Card } from "@/app/_ui/card";
import { formatQuantity } from "@/lib/format/numbers";
import { formatPlan } from "@/lib/indicators/labels";
import { planGap } from "@/lib/plans/ledger";
import type { PlanFormLine } from "@/lib/plans/plan-form-line";
import { type PlanRowValues, type PlanTexts, readPlanRow } from "@/lib/plans/read-plan-row";
import type { PlanFormModel } from "./plan-form-model";

export type ReadLine = { line: PlanFormLine; result: ReturnType<typeof readPlanRow> };

export function readLines(lines: readonly PlanFormLine[], typed: Record<string, PlanTexts>): ReadLine[] {
  return lines.map((line) => ({ line, result: readPlanRow(typed[line.key] ?? line.texts, line.rules, line.current) }));
}

/** What will be recorded, before → after, while it is typed. */
export function PlanChanges({ read }: { read: readonly ReadLine[] }) {
  const changed = read.flatMap(({ line, result }) => (result.kind === "row" ? [{ line, values: result.values }] : []));
  const unreadable = read.filter(({ result }) => result.kind === "invalid").length;
  const revised = changed.filter(({ line }) => line.current !== null).length;
  return (
    <Card title="Sẽ ghi" subtitle={summary(changed.length - revised, revised, unreadable)}>
      {changed.length === 0 ? null : (
        <ul className="grid gap-1">
          {changed.map(({ line, values }) => (
            <li key={line.key} className="flex flex-wrap gap-x-2">
              <span className="min-w-0">{line.name}:</span>
              <span className="tabular-nums">
                <span className="text-muted">{line.current === null ? "chưa giao" : told(line.current, line)}</span>
                {" → "}
                <strong>{told(values, line)}</strong> {line.unitOfMeasure}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function summary(first: number, revised: number, unreadable: number): string {
  const parts = [
    first > 0 ? `${first} dòng giao mới` : "",
    revised > 0 ? `${revised} dòng điều chỉnh` : "",
    unreadable > 0 ? `${unreadable} dòng cần xem lại` : "",
  ].filter(Boolean);
  return parts.length === 0 ? "chưa có dòng nào thay đổi" : parts.join(", ");
}

export function told(values: PlanRowValues, { rules }: PlanFormLine): string {
  const plan = formatPlan(values, rules);
  if (values.quarters === null) return plan;
  return `${plan} (quý: ${values.quarters.map((each) => formatQuantity(each, rules.decimals)).join(" · ")})`;
}

/** The units' plans against the commune's, with what is being typed: the difference is shown, never hidden. */
export function WholeGap({ model: { whole }, read }: { model: PlanFormModel; read: readonly ReadLine[] }) {
  if (whole === null) return null;
  const plans = read.flatMap(({ line, result }) => {
    if (result.kind === "row") return [result.values.planned];
    return line.current === null ? [] : [line.current.planned];
  });
  const gap = planGap({ unitRule: "sum" }, whole.planned, plans);
  const amount = (quantity: number) => `${formatQuantity(quantity, whole.decimals)} ${whole.unitOfMeasure}`;
  return (
    <p className="px-4 pb-3" aria-live="polite">
      Kế hoạch của xã: <strong>{amount(whole.planned)}</strong>.{" "}
      {gap === null
        ? "Chưa giao cho đơn vị nào."
        : `Cộng ${gap.units} đơn vị: ${amount(gap.sum)}, ${gapWords(gap.difference)}`}
      {gap === null || gap.difference === 0 ? "" : ` ${amount(Math.abs(gap.difference))}.`}
    </p>
  );
}

function gapWords(difference: number): string {
  if (difference === 0) return "khớp kế hoạch của xã.";
  return difference > 0 ? "còn thiếu" : "vượt";
}
