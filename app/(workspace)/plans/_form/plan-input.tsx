"use client";
import { controlProps, FieldError } from "@/app/_ui/field";
import type { FormState } from "@/app/_ui/form-state";
import type { PlanFormLine } from "@/lib/plans/plan-form-line";
import { spellOut } from "@/lib/plans/plan-words";
import type { PlanField, PlanTexts } from "@/lib/plans/read-plan-row";

export type PlanFormRowProps = {
  line: PlanFormLine;
  texts: PlanTexts;
  errors: FormState["errors"];
  onChange: (key: string, changes: Partial<PlanTexts>) => void;
};

/** On leaving, "khoảng 4" stands as its requirement and its number. */
function spelled(texts: PlanTexts): Partial<PlanTexts> {
  const { comparator, planned, upper } = spellOut(texts);
  return { comparator, planned, upper };
}

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
        data-cell={field === "planned" ? line.key : undefined}
        data-side={field === "planned" ? undefined : line.key}
        value={texts[field]}
        onChange={(event) => onChange(line.key, { [field]: event.target.value })}
        onFocus={(event) => event.target.select()}
        onBlur={() => {
          if (field === "planned") onChange(line.key, spelled(texts));
        }}
      />
    </>
  );
}
