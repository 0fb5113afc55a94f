import type { ComponentProps } from "react";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";

/** How a button looks, and a link that looks like one. */
export type ButtonLook = { variant?: ButtonVariant; large?: boolean };

export function buttonClasses({ variant = "secondary", large = false }: ButtonLook, extra?: string): string {
  return ["btn", `btn-${variant}`, large ? "btn-large" : "", extra ?? ""].filter(Boolean).join(" ");
}

/** A plain button; inside a form use SubmitButton. Never disabled: refuse with a sentence instead. */
export function Button({ variant, large, className, type = "button", ...rest }: ButtonLook & ComponentProps<"button">) {
  return <button {...rest} type={type} className={buttonClasses({ variant, large }, className)} />;
}
