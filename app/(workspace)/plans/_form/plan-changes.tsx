"use client";
import { Card } from "@/app/_ui/card";
import { controlProps } from "@/app/_ui/field";
import type { FormState } from "@/app/_ui/form-state";
import { formatQuantity, formatSignedQuantity } from "@/lib/format/numbers";
import { formatPlan } from "@/lib/indicators/labels";
import { planChange } from "@/lib/plans/fill-plans";
import { planGap } from "@/lib/plans/ledger";
import type { PlanFormLine } from "@/lib/plans/plan-form-line";
import { type PlanRowValues, readPlanRow } from "@/lib/plans/read-plan-row";
import type { TypedPlans } from "@/lib/plans/typed-plans";
import type { PlanFormModel } from "./plan-form-model";

export type ReadLine = { line: PlanFormLine; result: ReturnType<typeof readPlanRow> };

export function readLines(lines: readonly PlanFormLine[], typed: TypedPlans): ReadLine[] {
  return lines.map((line) => ({ line, result: readPlanRow(typed[line.key] ?? line.texts, line.rules, line.current) }));
}

type PlanChangesProps = { read: readonly ReadLine[]; lineHead: string; values: FormState["values"] };

/** What will be recorded, before and after, while it is typed; a row may have a reason of its own. */
export function PlanChanges({ read, lineHead, values }: PlanChangesProps) {
  const changed = read.flatMap(({ line, result }) => (result.kind === "row" ? [{ line, after: result.values }] : []));
  const unreadable = read.filter(({ result }) => result.kind === "invalid").length;
  const revised = changed.filter(({ line }) => line.current !== null).length;
  return (
    <Card title="Sẽ ghi: trước và sau" subtitle={summary(changed.length - revised, revised, unreadable)} flush>
      {changed.length === 0 ? null : (
        <div className="table-scroll">
          <table className="data-table data-table-stack">
            <caption className="sr-only">Kế hoạch trước và sau khi ghi</caption>
            <thead>
              <tr>
                <th scope="col">{lineHead}</th>
                <th scope="col">ĐVT</th>
                <th scope="col" className="num">
                  Đang giao
                </th>
                <th scope="col" className="num">
                  Sẽ là
                </th>
                <th scope="col" className="num">
                  Chênh lệch
                </th>
                {revised > 0 ? <th scope="col">Lý do riêng (nếu khác)</th> : null}
              </tr>
            </thead>
            <tbody>
              {changed.map(({ line, after }) => (
                <ChangedRow key={line.key} {...{ line, after, values }} withReason={revised > 0} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  );
}

type ChangedRowProps = {
  line: PlanFormLine;
  after: PlanRowValues;
  values: FormState["values"];
  withReason: boolean;
};

function ChangedRow({ line, after, values, withReason }: ChangedRowProps) {
  const { current, rules } = line;
  const change = planChange(current, after);
  const name = `reason.${line.key}`;
  return (
    <tr>
      <th scope="row" className="min-w-52">
        {line.name}
      </th>
      <td>{line.unitOfMeasure}</td>
      <td className="num text-muted" data-label="Đang giao">
        {current === null ? "chưa giao" : <PlanAndQuarters values={current} line={line} />}
      </td>
      <td className="num" data-label="Sẽ là">
        <PlanAndQuarters values={after} line={line} isNew />
      </td>
      <td className="num" data-label="Chênh lệch">
        {change === null ? null : (
          <>
            {formatSignedQuantity(change.difference, rules.decimals)}
            {change.percent === null ? null : <span className="sub">{change.percent}</span>}
          </>
        )}
      </td>
      {withReason ? (
        <td data-label="Lý do riêng">
          {current === null ? null : (
            <input
              {...controlProps({ name, label: "", error: undefined })}
              className="control control-compact min-w-40"
              aria-label={`Lý do riêng, ${line.name}`}
              autoComplete="off"
              maxLength={500}
              defaultValue={values[name] ?? ""}
            />
          )}
        </td>
      ) : null}
    </tr>
  );
}

/** The quarters stand two by two under the year, so that the names keep their room. */
function PlanAndQuarters({ values, line, isNew }: { values: PlanRowValues; line: PlanFormLine; isNew?: boolean }) {
  const plan = formatPlan(values, line.rules);
  const [q1, q2, q3, q4] = (values.quarters ?? []).map((each) => formatQuantity(each, line.rules.decimals));
  return (
    <>
      {isNew ? <strong>{plan}</strong> : plan}
      {q1 === undefined ? null : (
        <>
          <span className="sub">
            quý: {q1} · {q2}
          </span>
          <span className="sub">
            {q3} · {q4}
          </span>
        </>
      )}
    </>
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
  const gap = planGap({ unitRule: "sum" }, whole.planned, [...plans, ...whole.kept]);
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
