"use client";

import { Button } from "@/app/_ui/button";

/** Opens the browser's print dialog; without JavaScript the hint beside it says Ctrl+P. */
export function PrintButton() {
  return (
    <Button variant="primary" onClick={() => window.print()}>
      In
    </Button>
  );
}
