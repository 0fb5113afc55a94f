import { QUARTERS, type Quarter } from "@/lib/periods/period";
import type { PlanFigure } from "@/lib/plans/plan";
import { type Fraction, fractionOfQuantity, subtractFractions } from "./fraction";
import { type Indicator, reportsInQuarter } from "./indicator";
import { ratioOf } from "./quantity";
import type { NeededPerQuarter } from "./result";

/** Quarters after `quarter` in which the indicator still has a figure to come. */
export function quartersAfter(indicator: Pick<Indicator, "frequency">, quarter: Quarter): number {
  return QUARTERS.filter((each) => each > quarter && reportsInQuarter(indicator.frequency, each)).length;
}

/**
 * "Cần bình quân mỗi quý còn lại": what a flow still lacks, over the quarters left. Null where the plan is a ceiling,
 * is reached, or no quarter is left.
 */
export function neededPerQuarter(
  indicator: Pick<Indicator, "periodRule" | "frequency">,
  plan: PlanFigure,
  actual: Fraction,
  quarter: Quarter,
): NeededPerQuarter | null {
  if (indicator.periodRule !== "flow" || plan.comparator === "at-most" || plan.comparator === "milestone") return null;
  const lacking = subtractFractions(fractionOfQuantity(plan.planned), actual);
  const quartersLeft = quartersAfter(indicator, quarter);
  if (lacking.top <= 0n || quartersLeft === 0) return null;
  return { amount: ratioOf(lacking.top, lacking.bottom * BigInt(quartersLeft)), quartersLeft };
}
