import type { CellValue } from "@/lib/indicators/figure";
import { type Quantity, QuantityRangeError } from "@/lib/indicators/quantity";
import type { Quarter } from "@/lib/periods/period";
import type { PlanFigure } from "@/lib/plans/plan";
import type { EntryIndicator } from "../cell-form";
import type { QuarterRef } from "../sheet-row";
import { checkCumulative } from "./check-cumulative";
import { checkLikeUnits } from "./check-like-units";
import { checkOverPlan } from "./check-over-plan";
import { checkRepeated } from "./check-repeated";
import { checkSlip } from "./check-slip";
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

/** In this order: what the first one says explains what the later ones would find. */
const RULES: readonly Rule[] = [checkCumulative, checkSlip, checkRepeated, checkLikeUnits, checkOverPlan];

/**
 * What is odd about one cell, judged by its own row: the first rule that speaks. Empty for a blank cell, for stated
 * choices and for milestones.
 * @param value as stored: of a cumulative indicator the quarter's own figure, not the lũy kế that is typed
 */
export function checkCell(context: CheckContext, value: CellValue): CellWarning[] {
  if ((value.kind !== "value" && value.kind !== "rate") || context.indicator.periodRule === "milestone") return [];
  try {
    for (const rule of RULES) {
      const warnings = rule(context, value);
      if (warnings.length > 0) return warnings;
    }
  } catch (error) {
    // Sums beyond every quantity cannot be compared; saving such a figure is refused elsewhere.
    if (!(error instanceof QuantityRangeError)) throw error;
  }
  return [];
}
