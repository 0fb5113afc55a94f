"use client";
import { useActionState } from "react";
import type { ButtonVariant } from "@/app/_ui/button";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { type FormState, IDLE } from "@/app/_ui/form-state";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextAreaField, TextField } from "@/app/_ui/text-field";

type MoveFormProps = {
  action: (before: FormState, data: FormData) => Promise<FormState>;
  operationId: string;
  label: string;
  variant?: ButtonVariant;
  /** Asks for a reason; `id` keeps two reasons on one page apart. */
  reason?: { id: string; label: string; hint: string };
  /** Asks for the last day of a reopening. */
  until?: boolean;
  contentHash?: string;
};

/** One step of a sheet: a button, with a reason or a date where the step needs one. Works without JavaScript. */
export function MoveForm({ action, operationId, label, variant, reason, until, contentHash }: MoveFormProps) {
  const [state, send] = useActionState(action, IDLE);
  return (
    <form action={send} noValidate>
      <ErrorSummary state={state} />
      <input type="hidden" name="operationId" value={operationId} />
      {contentHash ? <input type="hidden" name="contentHash" value={contentHash} /> : null}
      {reason ? (
        <TextAreaField
          key={`reason-${state.stamp ?? 0}`}
          name={reason.id}
          label={reason.label}
          hint={reason.hint}
          rows={3}
          maxLength={500}
          error={state.errors[reason.id]}
          defaultValue={state.values[reason.id]}
        />
      ) : null}
      {until ? (
        <TextField
          key={`until-${state.stamp ?? 0}`}
          name="until"
          label="Mở lại đến hết ngày"
          hint="Ví dụ 05/12/2026"
          inputMode="numeric"
          autoComplete="off"
          error={state.errors.until}
          defaultValue={state.values.until}
        />
      ) : null}
      <div className={reason || until ? "mt-3" : ""}>
        <SubmitButton variant={variant ?? "primary"} large>
          {label}
        </SubmitButton>
      </div>
    </form>
  );
}
