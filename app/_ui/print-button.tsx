"use client";

import { Button, type ButtonVariant } from "./button";

/** Opens the browser's print dialog; without JavaScript Ctrl+P prints the same. */
export function PrintButton({ variant = "primary" }: { variant?: ButtonVariant }) {
  return (
    <Button variant={variant} onClick={() => window.print()}>
      In
    </Button>
  );
}
