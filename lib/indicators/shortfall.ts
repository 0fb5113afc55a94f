import type { PlanFigure } from "@/lib/plans/plan";
import {
  compareFractions,
  type Fraction,
  fractionOfFigure,
  fractionOfQuantity,
  fractionOfRatio,
  ratioOfFraction,
  subtractFractions,
} from "./fraction";
import type { Indicator } from "./indicator";
import { quartersAfter } from "./needed";
import type { Quantity, Ratio } from "./quantity";
import type { IndicatorResult } from "./result";
import { wantsLess } from "./standing";

/**
 * How far a figure is from where it should be, in thousandths of its unit (điểm % for a rate), always positive.
 * `pace` = against what is expected by now; `plan` = against the plan itself, because no pace applies, no quarter is
 * left, or a ceiling is broken already.
 */
export type Shortfall = {
  against: "pace" | "plan";
  side: "under" | "over";
  amount: Ratio;
  /** amount ÷ what it is measured against, to put the worst first; null where that is not above zero. */
  share: number | null;
};

/** Null where there is nothing to measure: no plan, no number, a milestone, or nothing is lacking. */
export function shortfallOf(result: IndicatorResult): Shortfall | null {
  const { indicator, plan, pace } = result;
  const actual = fractionOfFigure(result.cumulative, indicator);
  if (plan === null || actual === null || plan.comparator === "milestone") return null;
  const { low, high } = boundsOf(indicator, plan);
  if (high !== null && compareFractions(actual, fractionOfQuantity(high)) > 0) {
    return shortfall("plan", "over", subtractFractions(actual, fractionOfQuantity(high)), fractionOfQuantity(high));
  }
  const quarter = result.asOfQuarter ?? result.inQuarter.quarter;
  if (pace !== null && quartersAfter(indicator, quarter) > 0) {
    const expected = fractionOfRatio(pace.expected);
    return wantsLess(indicator, plan)
      ? shortfall("pace", "over", subtractFractions(actual, expected), expected)
      : shortfall("pace", "under", subtractFractions(expected, actual), expected);
  }
  if (low === null) return null;
  return shortfall("plan", "under", subtractFractions(fractionOfQuantity(low), actual), fractionOfQuantity(low));
}

/** What must be reached and what must not be passed; beyond a plan in the good direction nothing is amiss. */
function boundsOf(
  { direction }: Pick<Indicator, "direction">,
  plan: PlanFigure,
): Record<"low" | "high", Quantity | null> {
  const upper = plan.plannedUpper ?? plan.planned;
  switch (plan.comparator) {
    case "at-least":
      return { low: plan.planned, high: null };
    case "at-most":
      return { low: null, high: plan.planned };
    default:
      return {
        low: direction === "lower" ? null : plan.planned,
        high: direction === "higher" ? null : upper,
      };
  }
}

function shortfall(
  against: Shortfall["against"],
  side: Shortfall["side"],
  lacking: Fraction,
  of: Fraction,
): Shortfall | null {
  if (lacking.top <= 0n) return null;
  const share =
    of.top > 0n ? Number((lacking.top * of.bottom * 1_000_000n) / (lacking.bottom * of.top)) / 1_000_000 : null;
  return { against, side, amount: ratioOfFraction(lacking), share };
}
