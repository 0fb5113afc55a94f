import type { ComponentProps } from "react";
import { type ButtonLook, buttonClasses } from "./button";
import { Link } from "./link";

/** A link that looks like a button, for going somewhere (never for changing something). */
export function LinkButton({ variant, large, className, ...rest }: ButtonLook & ComponentProps<typeof Link>) {
  return <Link {...rest} className={buttonClasses({ variant, large }, className)} />;
}
