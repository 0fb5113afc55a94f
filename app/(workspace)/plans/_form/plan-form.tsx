"use client";
import { useActionState, useCallback, useEffect, useRef, useState } from "react";
import { Card } from "@/app/_ui/card";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { type FormState, IDLE } from "@/app/_ui/form-state";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextAreaField } from "@/app/_ui/text-field";
import { useHydrated } from "@/app/_ui/use-hydrated";
import type { PlanFormLine } from "@/lib/plans/plan-form-line";
import { PLAN_FIELDS, type PlanTexts } from "@/lib/plans/read-plan-row";
import { recordPlansAction } from "../record/actions";
import { DocumentFields } from "./document-fields";
import { PlanChanges, readLines, WholeGap } from "./plan-changes";
import type { PlanFormModel } from "./plan-form-model";
import { PlanFormRow } from "./plan-form-row";

/** One document and a grid of plans: only filled and changed rows are recorded, and shown before they are. */
export function PlanForm({ model }: { model: PlanFormModel }) {
  const [state, action] = useActionState(recordPlansAction, IDLE);
  const { year, unit, basis, groups, subject } = model;
  // A new form only after a saving: an answer to a mistake must not take away what was typed while it was on its way.
  const [savedAt, setSavedAt] = useState<number>();
  if (state.status === "saved" && state.stamp !== savedAt) setSavedAt(state.stamp);
  return (
    <>
      <ErrorSummary state={state} />
      <form
        action={action}
        key={`${year} ${unit.id} ${basis} ${savedAt}`}
        noValidate
        className="grid gap-4"
        // React resets a form after its action; what stands in the fields is the person's.
        onReset={(event) => event.preventDefault()}
      >
        <input type="hidden" name="year" value={year} />
        <input type="hidden" name="unitId" value={unit.id} />
        {"indicatorId" in subject ? <input type="hidden" name="indicatorId" value={subject.indicatorId} /> : null}
        <input type="hidden" name="basis" value={basis} />
        <input
          type="hidden"
          name="listed"
          value={linesOf(groups)
            .map((line) => line.key)
            .join(" ")}
        />
        <Card title="Văn bản giao">
          <DocumentFields state={state} model={model} />
        </Card>
        <PlanGrid model={model} state={state} />
        <div>
          <SubmitButton large pendingText="Đang ghi…">
            Ghi kế hoạch
          </SubmitButton>
        </div>
      </form>
    </>
  );
}

const linesOf = (groups: PlanFormModel["groups"]) => groups.flatMap((group) => group.lines);

type Typed = Record<string, PlanTexts>;

function startTexts(lines: readonly PlanFormLine[], { values }: FormState): Typed {
  if (values.typed === undefined) return Object.fromEntries(lines.map((line) => [line.key, line.texts]));
  const typed = ({ key }: PlanFormLine) =>
    Object.fromEntries(PLAN_FIELDS.map((field) => [field, values[`${field}.${key}`] ?? ""])) as PlanTexts;
  return Object.fromEntries(lines.map((line) => [line.key, typed(line)]));
}

/** What somebody typed before JavaScript ran stands in the controls, and React does not know of it. */
function takeOver(grid: HTMLElement | null, change: (key: string, changes: Partial<PlanTexts>) => void): void {
  for (const control of grid?.querySelectorAll("input, select") ?? []) {
    if (!(control instanceof HTMLInputElement || control instanceof HTMLSelectElement)) continue;
    const [name = "", key = ""] = control.name.split(/\.(.*)/s);
    const field = PLAN_FIELDS.find((each) => each === name);
    if (field === undefined) continue;
    const isOff = control instanceof HTMLInputElement && control.type === "checkbox" && !control.checked;
    change(key, { [field]: isOff ? "" : control.value });
  }
}

function PlanGrid({ model, state }: { model: PlanFormModel; state: FormState }) {
  const { groups, year, lineHead } = model;
  const lines = linesOf(groups);
  const [typed, setTyped] = useState(() => startTexts(lines, state));
  const change = useCallback((key: string, changes: Partial<PlanTexts>) => {
    setTyped((before) => {
      const own = before[key];
      if (own === undefined || PLAN_FIELDS.every((each) => own[each] === (changes[each] ?? own[each]))) return before;
      return { ...before, [key]: { ...own, ...changes } };
    });
  }, []);
  const grid = useRef<HTMLDivElement>(null);
  useEffect(() => takeOver(grid.current, change), [change]);
  const read = readLines(lines, typed);
  return (
    <>
      <Card title="Kế hoạch" subtitle="chỉ ghi những dòng được giao; dòng để trống không lưu" flush>
        <WholeGap model={model} read={read} />
        <div className="table-scroll" id="rows" ref={grid}>
          <table className="data-table data-table-stack">
            <caption className="sr-only">
              Kế hoạch năm {year}, {lineHead.toLowerCase()} theo dòng
            </caption>
            <thead>
              <tr>
                <th scope="col">{lineHead}</th>
                <th scope="col">ĐVT</th>
                <th scope="col">Yêu cầu</th>
                <th scope="col">Kế hoạch năm</th>
              </tr>
            </thead>
            {groups.map((group) => (
              <tbody key={group.id}>
                <tr className="group-row">
                  <th scope="colgroup" colSpan={4}>
                    {group.name}
                  </th>
                </tr>
                {group.lines.map((line) => (
                  <PlanFormRow
                    key={line.key}
                    line={line}
                    texts={typed[line.key] ?? line.texts}
                    errors={state.errors}
                    onChange={change}
                  />
                ))}
              </tbody>
            ))}
          </table>
        </div>
      </Card>
      <PlanChanges read={read} />
      <Reason
        state={state}
        replaces={read.some((each) => each.line.current !== null && each.result.kind !== "unchanged")}
        lines={lines}
      />
    </>
  );
}

/** Asked only when a plan in force is replaced; without JavaScript nobody can tell, so it stands there. */
function Reason({ state, replaces, lines }: { state: FormState; replaces: boolean; lines: readonly PlanFormLine[] }) {
  const hydrated = useHydrated();
  const mayReplace = !hydrated && lines.some((line) => line.current !== null);
  const shown = replaces || mayReplace || state.errors.reason !== undefined;
  return (
    <div hidden={!shown}>
      <Card title="Lý do" subtitle="bắt buộc khi thay kế hoạch đã giao">
        <TextAreaField
          name="reason"
          label="Lý do điều chỉnh"
          hint="Ví dụ: Điều chỉnh theo Nghị quyết kỳ họp tháng 9. Không ghi nội dung mật."
          rows={2}
          defaultValue={state.values.reason}
          disabled={!shown}
          error={state.errors.reason}
        />
      </Card>
    </div>
  );
}
