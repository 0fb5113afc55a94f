import type { ComponentProps } from "react";
import { controlProps, Field, type FieldProps } from "./field";

type TextFieldProps = FieldProps & Omit<ComponentProps<"input">, keyof FieldProps>;

export function TextField({ name, id, label, hint, error, className = "", ...rest }: TextFieldProps) {
  const field = { name, id, label, hint, error };
  return (
    <Field {...field}>
      <input type="text" {...rest} {...controlProps(field)} className={`control ${className}`} />
    </Field>
  );
}

type TextAreaFieldProps = FieldProps & Omit<ComponentProps<"textarea">, keyof FieldProps>;

export function TextAreaField({ name, id, label, hint, error, className = "", ...rest }: TextAreaFieldProps) {
  const field = { name, id, label, hint, error };
  return (
    <Field {...field}>
      <textarea rows={4} {...rest} {...controlProps(field)} className={`control ${className}`} />
    </Field>
  );
}
