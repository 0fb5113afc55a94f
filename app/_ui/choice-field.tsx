import type { ComponentProps, ReactNode } from "react";
import { controlProps, Field, FieldError, type FieldProps } from "./field";

type SelectFieldProps = FieldProps & Omit<ComponentProps<"select">, keyof FieldProps>;

/** A native select; `children` are its options. */
export function SelectField({ name, id, label, hint, error, className = "", ...rest }: SelectFieldProps) {
  const field = { name, id, label, hint, error };
  return (
    <Field {...field}>
      <select {...rest} {...controlProps(field)} className={`control ${className}`} />
    </Field>
  );
}

type CheckboxProps = FieldProps & Omit<ComponentProps<"input">, keyof FieldProps | "type">;

export function CheckboxField({ name, id = name, label, hint, error, ...rest }: CheckboxProps) {
  return (
    <div className="field" data-invalid={error ? true : undefined}>
      {error ? <FieldError id={`${id}-error`} text={error} /> : null}
      <div className="check">
        <input type="checkbox" {...rest} {...controlProps({ name, id, label, hint, error })} />
        <div>
          <label htmlFor={id}>{label}</label>
          {hint ? (
            <div className="field-hint" id={`${id}-hint`}>
              {hint}
            </div>
          ) : null}
        </div>
      </div>
    </div>
  );
}

type Choice = { value: string; label: ReactNode; hint?: ReactNode };

type ChoicesProps = FieldProps & {
  type: "radio" | "checkbox";
  choices: Choice[];
  defaultValues?: readonly string[];
};

/** A group of radio buttons or checkboxes under one legend; the first control carries the id of the field. */
export function ChoicesField({ name, id = name, label, hint, error, type, choices, defaultValues = [] }: ChoicesProps) {
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return (
    <fieldset className="field" data-invalid={error ? true : undefined} aria-describedby={described || undefined}>
      <legend className="field-label">{label}</legend>
      {hint ? (
        <div className="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      ) : null}
      {error ? <FieldError id={`${id}-error`} text={error} /> : null}
      {choices.map((choice, index) => {
        const choiceId = index === 0 ? id : `${id}-${choice.value}`;
        return (
          <div className="check" key={choice.value}>
            <input
              type={type}
              id={choiceId}
              name={name}
              value={choice.value}
              defaultChecked={defaultValues.includes(choice.value)}
            />
            <div>
              <label htmlFor={choiceId}>{choice.label}</label>
              {choice.hint ? <div className="field-hint">{choice.hint}</div> : null}
            </div>
          </div>
        );
      })}
    </fieldset>
  );
}
