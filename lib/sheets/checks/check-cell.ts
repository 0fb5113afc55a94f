import type { CellValue } from "@/lib/indicators/figure";
import type { Quantity } from "@/lib/indicators/quantity";
import type { Quarter } from "@/lib/periods/period";
import type { PlanFigure } from "@/lib/plans/plan";
import type { EntryIndicator } from "../cell-form";
import type { QuarterRef } from "../sheet-row";
import type { CellWarning } from "./warning";

/** What a cell is judged by: exactly what the browser receives with its row. */
export type CheckContext = {
  indicator: EntryIndicator;
  quarter: Quarter;
  /** Earlier quarters of this year, as stored: each the quarter's own figure. */
  earlier: readonly { quarter: Quarter; value: CellValue }[];
  /** The quarters before this one, oldest first; blank = a gap. */
  history: readonly (QuarterRef & { value: CellValue })[];
  plan: { plan: PlanFigure } | null;
  /** Median of the same figure over the other units of the kind; null with fewer than three, and for rates. */
  likeUnitsMedian: Quantity | null;
};

type Rule = (context: CheckContext, value: CellValue) => CellWarning[];

const RULES: readonly Rule[] = [];

/**
 * What is odd about one cell, judged by its own row; empty for a blank cell and for stated choices.
 * @param value as stored: of a cumulative indicator the quarter's own figure, not the lũy kế that is typed
 */
export function checkCell(context: CheckContext, value: CellValue): CellWarning[] {
  if (value.kind !== "value" && value.kind !== "rate") return [];
  return RULES.flatMap((rule) => rule(context, value));
}
