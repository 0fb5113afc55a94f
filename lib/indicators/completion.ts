import type { PlanFigure } from "@/lib/plans/plan";
import type { Figure } from "./figure";
import {
  divideFractions,
  type Fraction,
  fractionOfFigure,
  fractionOfQuantity,
  ratioOfFraction,
  subtractFractions,
} from "./fraction";
import type { Indicator } from "./indicator";
import type { Ratio } from "./quantity";
import type { CompletionRate, NotComputableReason } from "./result";

type Ruled = Pick<Indicator, "periodRule" | "percentRule">;

/** % kế hoạch by the indicator's own rule; never capped, never formed from a zero or negative plan. */
export function completionRate(indicator: Ruled, plan: PlanFigure | null, figure: Figure): CompletionRate {
  if (plan === null) return notComputable("no-plan");
  const actual = fractionOfFigure(figure, indicator);
  if (indicator.percentRule === "none" || plan.comparator === "range" || plan.comparator === "milestone") {
    return { kind: "by-rule-none", difference: variance(indicator, plan, figure) };
  }
  if (actual === null) return notComputable("no-figure");
  const planned = fractionOfQuantity(plan.planned);
  if (indicator.percentRule === "reduction") return reduction(plan, planned, actual);
  if (plan.planned === 0) return notComputable("zero-plan");
  if (plan.planned < 0) return notComputable("negative-plan");
  if (indicator.percentRule === "actual-over-plan") {
    return { kind: "computed", ratio: divideFractions(actual, planned) };
  }
  if (actual.top <= 0n) return notComputable("zero-actual");
  return { kind: "computed", ratio: divideFractions(planned, actual) };
}

/** Achieved cut ÷ planned cut, both from the starting value. */
function reduction(plan: PlanFigure, planned: Fraction, actual: Fraction): CompletionRate {
  if (plan.baseline === null) return notComputable("no-baseline");
  const start = fractionOfQuantity(plan.baseline);
  const plannedCut = subtractFractions(start, planned);
  if (plannedCut.top === 0n) return notComputable("zero-plan");
  if (plannedCut.top < 0n) return notComputable("negative-plan");
  return { kind: "computed", ratio: divideFractions(subtractFractions(start, actual), plannedCut) };
}

function notComputable(reason: NotComputableReason): CompletionRate {
  return { kind: "not-computable", reason };
}

/**
 * actual − plan as an unrounded fraction of thousandths of the unit, or of a điểm % for rates: what is printed is
 * rounded once, by formatFraction. Rounded to thousandths first, -0,4547 would print as -0,46 instead of -0,45.
 */
export function variance(indicator: Ruled, plan: PlanFigure | null, figure: Figure): Ratio | null {
  const exact = varianceFraction(indicator, plan, figure);
  return exact === null ? null : ratioOfFraction(exact);
}

/** From the nearer bound of a range, zero inside it; null for milestones and where either side is missing. */
function varianceFraction(indicator: Ruled, plan: PlanFigure | null, figure: Figure): Fraction | null {
  const actual = fractionOfFigure(figure, indicator);
  if (plan === null || actual === null || plan.comparator === "milestone") return null;
  const fromPlan = subtractFractions(actual, fractionOfQuantity(plan.planned));
  if (plan.comparator !== "range" || plan.plannedUpper === null || fromPlan.top < 0n) return fromPlan;
  const fromUpper = subtractFractions(actual, fractionOfQuantity(plan.plannedUpper));
  return fromUpper.top > 0n ? fromUpper : fractionOfQuantity(0);
}
