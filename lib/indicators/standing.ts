import type { PlanFigure } from "@/lib/plans/plan";
import { compareFractions, type Fraction, fractionOfQuantity } from "./fraction";
import type { Indicator } from "./indicator";
import { QUANTITY_SCALE, type Quantity } from "./quantity";

type Directed = Pick<Indicator, "direction">;

/** `better` only beyond the plan in the indicator's own direction; `over`/`under` = outside the plan on that side. */
export type Standing = "better" | "met" | "under" | "over";

/**
 * Where a figure stands against the whole plan, by comparator and direction; no time.
 * @param aboutTolerance thousandths of the plan that "khoảng" allows on either side
 */
export function standingAgainst(
  { direction }: Directed,
  plan: PlanFigure,
  actual: Fraction,
  aboutTolerance: number,
): Standing {
  const [low, high] = boundsOf(plan, aboutTolerance);
  const isUnder = low !== null && compareFractions(actual, low) < 0;
  const isOver = high !== null && compareFractions(actual, high) > 0;
  const isStrict = plan.comparator !== "milestone";
  switch (plan.comparator) {
    case "at-least":
    case "milestone":
      if (isUnder) return "under";
      return isStrict && direction === "higher" && low !== null && compareFractions(actual, low) > 0 ? "better" : "met";
    case "at-most":
      if (isOver) return "over";
      return direction === "lower" && high !== null && compareFractions(actual, high) < 0 ? "better" : "met";
    default:
      if (isOver) return direction === "higher" ? "better" : "over";
      if (isUnder) return direction === "lower" ? "better" : "under";
      return "met";
  }
}

function boundsOf(plan: PlanFigure, aboutTolerance: number): [low: Fraction | null, high: Fraction | null] {
  const planned = fractionOfQuantity(plan.planned);
  switch (plan.comparator) {
    case "at-least":
      return [planned, null];
    case "at-most":
      return [null, planned];
    case "equals":
      return [planned, planned];
    case "range":
      return [planned, plan.plannedUpper === null ? planned : fractionOfQuantity(plan.plannedUpper)];
    case "about": {
      const scale = BigInt(QUANTITY_SCALE);
      const tolerance = BigInt(aboutTolerance) * (plan.planned < 0 ? -1n : 1n);
      return [
        { top: planned.top * (scale - tolerance), bottom: scale },
        { top: planned.top * (scale + tolerance), bottom: scale },
      ];
    }
    case "milestone":
      return [fractionOfQuantity(QUANTITY_SCALE), null];
  }
}

/** A ceiling: the less, the better. */
export function wantsLess({ direction }: Directed, plan: Pick<PlanFigure, "comparator">): boolean {
  return plan.comparator === "at-most" || (direction === "lower" && plan.comparator !== "at-least");
}

/** The bound that the figure has to reach, or to stay under. */
export function targetOf(indicator: Directed, plan: PlanFigure): Quantity {
  return plan.plannedUpper !== null && wantsLess(indicator, plan) ? plan.plannedUpper : plan.planned;
}
