"use client";
import { useActionState } from "react";
import { ChoicesField } from "@/app/_ui/choice-field";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { IDLE } from "@/app/_ui/form-state";
import { SubmitButton } from "@/app/_ui/submit-button";
import { ENTRY_MODE_LABELS } from "@/lib/indicators/catalogue-labels";
import { ENTRY_MODES, type EntryMode } from "@/lib/indicators/indicator";
import { setEntryModeAction } from "./actions";

/** How people type a flow; changing it moves no figure that is already there. */
export function EntryModeForm({ indicator }: { indicator: { id: string; entryMode: EntryMode } }) {
  const [state, action] = useActionState(setEntryModeAction, IDLE);
  return (
    <>
      <ErrorSummary state={state} />
      <form action={action} key={state.stamp} noValidate>
        <input type="hidden" name="indicatorId" value={indicator.id} />
        <ChoicesField
          type="radio"
          name="entryMode"
          label="Cách nhập trên phiếu"
          hint="Đổi cách nhập không làm thay đổi số liệu đã có."
          error={state.errors.entryMode}
          defaultValues={[state.values.entryMode ?? indicator.entryMode]}
          choices={ENTRY_MODES.map((mode) => ({
            value: mode,
            label: ENTRY_MODE_LABELS[mode].word,
            hint: ENTRY_MODE_LABELS[mode].hint,
          }))}
        />
        <SubmitButton>Lưu cách nhập</SubmitButton>
      </form>
    </>
  );
}
