"use client";
import { useActionState } from "react";
import { DateField } from "@/app/_ui/date-field";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { SubmitButton } from "@/app/_ui/submit-button";
import { changeUnitsAction, type UnitChangeFormState } from "./actions";
import type { UnitChangeModel } from "./load";
import { CloseFields, MergeFields, RenameFields, SplitFields } from "./unit-change-fields";
import { UnitChangePreview } from "./unit-change-preview";

const START: UnitChangeFormState = { status: "idle", errors: {}, values: {}, unitIds: [], preview: null };

/** Fill in, see everything that would change, then do it: three steps of one form, also without JavaScript. */
export function UnitChangeForm({ model }: { model: UnitChangeModel }) {
  const [state, action] = useActionState(changeUnitsAction, START);
  return (
    <>
      <ErrorSummary state={state} />
      <form action={action} key={state.stamp} noValidate>
        <input type="hidden" name="kind" value={model.kind} />
        {state.preview ? (
          <UnitChangePreview model={model} values={state.values} unitIds={state.unitIds} preview={state.preview} />
        ) : (
          <Typing model={model} state={state} />
        )}
      </form>
    </>
  );
}

function Typing({ model, state }: { model: UnitChangeModel; state: UnitChangeFormState }) {
  const closing = model.kind === "close";
  return (
    <>
      <Fields model={model} state={state} />
      <DateField
        name="on"
        label={closing ? "Ngày hoạt động cuối cùng" : "Có hiệu lực từ ngày"}
        hint={closing ? undefined : "Ngày đầu tiên của đơn vị theo tên, cách sắp xếp mới."}
        defaultValue={state.values.on ?? model.today}
        error={state.errors.on}
      />
      <div className="mt-4">
        <SubmitButton name="step" value="preview">
          Xem trước những thay đổi
        </SubmitButton>
      </div>
    </>
  );
}

function Fields({ model, state }: { model: UnitChangeModel; state: UnitChangeFormState }) {
  switch (model.kind) {
    case "merge":
      return <MergeFields model={model} state={state} />;
    case "split":
      return <SplitFields model={model} state={state} />;
    case "rename":
      return <RenameFields model={model} state={state} />;
    case "close":
      return <CloseFields model={model} state={state} />;
  }
}
