"use client";
import type { ComponentProps } from "react";
import { useFormStatus } from "react-dom";
import { Button } from "./button";

/** Submits its form; says so while the answer is on its way, and takes no second click meanwhile. */
export function SubmitButton({
  pendingText = "Đang gửi…",
  children,
  variant = "primary",
  ...rest
}: ComponentProps<typeof Button> & { pendingText?: string }) {
  const { pending } = useFormStatus();
  return (
    <Button
      {...rest}
      type="submit"
      variant={variant}
      aria-busy={pending}
      onClick={(event) => {
        if (pending) event.preventDefault();
        else rest.onClick?.(event);
      }}
    >
      {pending ? pendingText : children}
    </Button>
  );
}
