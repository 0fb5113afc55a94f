"use client";
import { useActionState, useState } from "react";
import { Card } from "@/app/_ui/card";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { type FormState, IDLE } from "@/app/_ui/form-state";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextAreaField } from "@/app/_ui/text-field";
import { useAskBeforeLeaving } from "@/app/_ui/use-ask-before-leaving";
import { useHydrated } from "@/app/_ui/use-hydrated";
import type { PlanFormLine } from "@/lib/plans/plan-form-line";
import { PLAN_FIELDS, type PlanTexts } from "@/lib/plans/read-plan-row";
import type { TypedPlans } from "@/lib/plans/typed-plans";
import { recordPlansAction } from "../record/actions";
import { DocumentFields } from "./document-fields";
import { PlanChanges, readLines } from "./plan-changes";
import type { PlanFormModel } from "./plan-form-model";
import { PlanGrid } from "./plan-grid";
import { usePlanGrid } from "./use-plan-grid";

/** One document and a grid of plans: only filled and changed rows are recorded, and shown before they are. */
export function PlanForm({ model }: { model: PlanFormModel }) {
  const [state, action, sending] = useActionState(recordPlansAction, IDLE);
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
        <PlanRows {...{ model, state, sending }} />
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

function startTexts(lines: readonly PlanFormLine[], { values }: FormState): TypedPlans {
  if (values.typed === undefined) return Object.fromEntries(lines.map((line) => [line.key, line.texts]));
  const typed = ({ key }: PlanFormLine) =>
    Object.fromEntries(PLAN_FIELDS.map((field) => [field, values[`${field}.${key}`] ?? ""])) as PlanTexts;
  return Object.fromEntries(lines.map((line) => [line.key, typed(line)]));
}

function PlanRows({ model, state, sending }: { model: PlanFormModel; state: FormState; sending: boolean }) {
  const lines = linesOf(model.groups);
  const grid = usePlanGrid(lines, () => startTexts(lines, state));
  const read = readLines(lines, grid.typed);
  const unsaved = read.filter(({ result }) => result.kind !== "unchanged").length;
  useAskBeforeLeaving(unsaved === 0 || sending ? null : `Còn ${unsaved} dòng kế hoạch chưa ghi. Vẫn rời trang này?`);
  return (
    <>
      <PlanGrid {...{ model, state, grid, read }} />
      <PlanChanges read={read} lineHead={model.lineHead} values={state.values} />
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
