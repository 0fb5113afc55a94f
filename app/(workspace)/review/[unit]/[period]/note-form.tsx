"use client";
import { useActionState } from "react";
import { SelectField } from "@/app/_ui/choice-field";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { type FormState, IDLE } from "@/app/_ui/form-state";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextAreaField } from "@/app/_ui/text-field";
import { LONGEST_NOTE } from "@/lib/sheets/note";

type NoteFormProps = {
  action: (before: FormState, data: FormData) => Promise<FormState>;
  operationId: string;
  cells: { id: string; name: string }[];
  hint: string;
};

/** The office's word in the thread of a cell, without returning the sheet. */
export function NoteForm({ action, operationId, cells, hint }: NoteFormProps) {
  const [state, send] = useActionState(action, IDLE);
  return (
    <form action={send} noValidate>
      <ErrorSummary state={state} />
      <input type="hidden" name="operationId" value={operationId} />
      <SelectField
        key={`cell-${state.stamp ?? 0}`}
        name="note-cell"
        label="Chỉ tiêu"
        defaultValue={state.values["note-cell"]}
        error={state.errors["note-cell"]}
      >
        <option value="">Chọn chỉ tiêu</option>
        {cells.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextAreaField
        key={`text-${state.stamp ?? 0}`}
        name="note-text"
        label="Ghi chú"
        hint={hint}
        rows={3}
        maxLength={LONGEST_NOTE}
        defaultValue={state.values["note-text"]}
        error={state.errors["note-text"]}
      />
      <SubmitButton variant="secondary" large className="mt-3">
        Ghi chú vào ô
      </SubmitButton>
    </form>
  );
}
