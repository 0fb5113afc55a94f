"use client";
import { useActionState } from "react";
import { shownDate } from "@/app/_ui/date-field";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { controlProps, FieldError } from "@/app/_ui/field";
import { type FormState, IDLE } from "@/app/_ui/form-state";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextField } from "@/app/_ui/text-field";
import { romanQuarter } from "@/lib/format/roman";
import type { EntryWindow } from "@/lib/periods/entry-window";
import type { Quarter } from "@/lib/periods/period";
import { openYearAction } from "./actions";

type Window = EntryWindow & { quarter: Quarter };
type Props = { year: number; windows: Window[]; quarterNow: Quarter | null };

export function OpenYearForm({ year, windows, quarterNow }: Props) {
  const [state, action] = useActionState(openYearAction, IDLE);
  return (
    <>
      <ErrorSummary state={state} />
      <form action={action} key={`${state.stamp} ${year}`} noValidate>
        <input type="hidden" name="shownYear" value={year} />
        <TextField
          name="year"
          label="Năm"
          inputMode="numeric"
          defaultValue={state.values.year ?? year}
          error={state.errors.year}
          className="max-w-32"
        />
        <fieldset className="field">
          <legend className="field-label">Mở luôn cho các đơn vị nhập</legend>
          <p className="field-hint">Quý không đánh dấu thì mở sau. Hạn nộp theo lệ thường, sửa được.</p>
          {windows.map((window) => (
            <QuarterLine key={window.quarter} window={window} state={state} quarterNow={quarterNow} />
          ))}
        </fieldset>
        <div className="mt-4">
          <SubmitButton>Mở năm</SubmitButton>
        </div>
      </form>
    </>
  );
}

function QuarterLine({ window, state, quarterNow }: { window: Window; state: FormState; quarterNow: Quarter | null }) {
  const { quarter, dueOn } = window;
  const field = `dueOn.${quarter}`;
  const error = state.errors[field];
  const chosen = state.values.typed === undefined ? quarter === quarterNow : `quarter.${quarter}` in state.values;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-1 last:border-0">
      <div className="check min-w-28">
        <input type="checkbox" id={`quarter.${quarter}`} name="quarter" value={quarter} defaultChecked={chosen} />
        <label htmlFor={`quarter.${quarter}`}>Quý {romanQuarter(quarter)}</label>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <label htmlFor={field} className="text-sm text-muted">
          Hạn nộp<span className="sr-only"> quý {romanQuarter(quarter)}</span>
        </label>
        <input
          {...controlProps({ name: field, label: "", error })}
          className="control control-compact w-36"
          inputMode="numeric"
          autoComplete="off"
          defaultValue={shownDate(state.values[field] ?? dueOn)}
        />
      </div>
      {error ? <FieldError id={`${field}-error`} text={error} /> : null}
    </div>
  );
}
