import type { CellValue } from "@/lib/indicators/figure";
import type { Quantity } from "@/lib/indicators/quantity";

/** The number a cell counts for: không phát sinh is a zero, a rate or a missing figure is none. */
export function countedNumber(value: CellValue): Quantity | null {
  if (value.kind === "nothing-arose") return 0;
  return value.kind === "value" ? value.value : null;
}
