import type { ReactNode } from "react";

export type FieldProps = {
  /** Name of the control; also its id unless `id` is given, so that the error summary can link to it. */
  name: string;
  id?: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
};

/** Attributes that tie a control to its hint and error. */
export function controlProps({ name, id = name, hint, error }: FieldProps) {
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return { id, name, "aria-describedby": described || undefined, "aria-invalid": error ? (true as const) : undefined };
}

/** Label, hint and error around a control; the control takes its attributes from `controlProps`. */
export function Field({ name, id = name, label, hint, error, children }: FieldProps & { children: ReactNode }) {
  return (
    <div className="field" data-invalid={error ? true : undefined}>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {hint ? (
        <div className="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      ) : null}
      {error ? <FieldError id={`${id}-error`} text={error} /> : null}
      {children}
    </div>
  );
}

export function FieldError({ id, text }: { id: string; text: string }) {
  return (
    <p className="field-error" id={id}>
      <span className="sr-only">Lỗi: </span>
      {text}
    </p>
  );
}
