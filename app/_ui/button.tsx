import type { ComponentProps } from "react";
import { Link } from "@/app/_ui/link";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";

const classes = (variant: ButtonVariant, large: boolean, extra?: string) =>
  ["btn", `btn-${variant}`, large ? "btn-large" : "", extra ?? ""].filter(Boolean).join(" ");

type Look = { variant?: ButtonVariant; large?: boolean };

/** A plain button; inside a form use SubmitButton. Never disabled: refuse with a sentence instead. */
export function Button({
  variant = "secondary",
  large = false,
  className,
  type = "button",
  ...rest
}: Look & ComponentProps<"button">) {
  return <button {...rest} type={type} className={classes(variant, large, className)} />;
}

/** A link that looks like a button, for going somewhere (never for changing something). */
export function LinkButton({
  variant = "secondary",
  large = false,
  className,
  ...rest
}: Look & ComponentProps<typeof Link>) {
  return <Link {...rest} className={classes(variant, large, className)} />;
}
