"use client";
import { controlProps, FieldError } from "@/app/_ui/field";
import type { FormState } from "@/app/_ui/form-state";
import type { PlanFormLine } from "@/lib/plans/plan-form-line";
import type { PlanField, PlanTexts } from "@/lib/plans/read-plan-row";

export type PlanFormRowProps = {
  line: PlanFormLine;
  texts: PlanTexts;
  errors: FormState["errors"];
  onChange: (key: string, changes: Partial<PlanTexts>) => void;
};

type InputProps = PlanFormRowProps & { field: PlanField; label: string | undefined; numeric?: boolean };

export function NumberInput({ line, texts, errors, onChange, field, label, numeric = true }: InputProps) {
  const name = `${field}.${line.key}`;
  const error = errors[name];
  return (
    <>
      {error ? <FieldError id={`${name}-error`} text={error} /> : null}
      <input
        {...controlProps({ name, label: "", error })}
        className={`control control-compact ${numeric ? "control-number" : ""}`}
        inputMode={numeric ? "decimal" : "text"}
        autoComplete="off"
        aria-label={label}
        value={texts[field]}
        onChange={(event) => onChange(line.key, { [field]: event.target.value })}
      />
    </>
  );
}
