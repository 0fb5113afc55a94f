import type { CellValue } from "@/lib/indicators/figure";
import type { EntryIndicator } from "../cell-form";
import type { CellWarning } from "./warning";

/** One row beside the others; `previous` is the last due quarter's own figure. */
export type RowBeside = { indicator: EntryIndicator; value: CellValue; previous: CellValue };

/** What does not agree across the rows of one sheet, by indicator id. */
export function checkRows(_rows: readonly RowBeside[]): Map<string, CellWarning[]> {
  return new Map();
}
