/** What a server action answers to its form (useActionState). Typed values come back, so nothing is lost. */
export type FormState = {
  status: "idle" | "saved" | "invalid" | "refused";
  message?: string;
  /** Field name → sentence shown beside the field and in the error summary. */
  errors: Record<string, string>;
  /** Field name → text as typed. */
  values: Record<string, string>;
  /** Grows with every answer, so that the summary takes the focus again. */
  stamp?: number;
};

export const IDLE: FormState = { status: "idle", errors: {}, values: {} };

/** The typed texts of a form; files and React's own fields are left out, and so are secrets. */
export function typedValues(form: FormData, secret: readonly string[] = []): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of form) {
    if (typeof value === "string" && !name.startsWith("$") && !secret.includes(name)) values[name] = value;
  }
  return values;
}

export function invalid(errors: Record<string, string>, values: Record<string, string>, message?: string): FormState {
  return { status: "invalid", errors, values, stamp: Date.now(), ...(message === undefined ? {} : { message }) };
}

export function refused(message: string, values: Record<string, string> = {}): FormState {
  return { status: "refused", message, errors: {}, values, stamp: Date.now() };
}

export function saved(message: string): FormState {
  return { status: "saved", message, errors: {}, values: {}, stamp: Date.now() };
}
