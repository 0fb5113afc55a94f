import { formatQuantity } from "@/lib/format/numbers";
import type { Indicator } from "@/lib/indicators/indicator";
import type { Quantity } from "@/lib/indicators/quantity";
import type { PlanFigure } from "@/lib/plans/plan";
import type { UnusualRule } from "./finding";

/** A plan under this share of last year's result asks for less than was done: in percent. */
export const LOW_SHARE = 90;
/** A ceiling over this share of last year's result leaves room for more of what there should be less of: in percent. */
export const LOOSE_SHARE = 110;
/** A plan over so many times the best of the years before is out of reach, or has a zero too many. */
export const BEST_TIMES = 2;
/** Plans and results below this (in thousandths) are small counts, whose shares say nothing. */
export const SMALL_PLAN: Quantity = 5000;
/** So many units with a plan of their own must all report exactly their plan. */
export const FEWEST_EQUAL = 3;

/** A plan beside what was really done; null = not known, or not the whole of it. */
export type PlanBeside = {
  indicator: Pick<Indicator, "direction" | "periodRule" | "unitOfMeasure">;
  plan: Pick<PlanFigure, "comparator" | "planned">;
  /** Whole years before, the nearest first. */
  lastYear: Quantity | null;
  yearBefore: Quantity | null;
  /** Quarter I of the plan's own year. */
  firstQuarter: Quantity | null;
};

export type PlanWarning = { rule: UnusualRule; message: string };

/** What is odd about one plan: the first rule that speaks. Only plans in numbers that should be reached or kept under. */
export function checkPlan(beside: PlanBeside): PlanWarning | null {
  const { comparator, planned } = beside.plan;
  if (planned <= 0) return null;
  if (comparator === "at-most") return looseCeiling(beside);
  if (comparator !== "at-least" || beside.indicator.direction !== "higher") return null;
  return belowFirstQuarter(beside) ?? belowLastYear(beside) ?? aboveBest(beside);
}

function belowFirstQuarter({ indicator, plan, firstQuarter }: PlanBeside): PlanWarning | null {
  if (indicator.periodRule !== "flow" || firstQuarter === null) return null;
  if (firstQuarter < SMALL_PLAN || plan.planned > firstQuarter) return null;
  const message = `Kế hoạch năm ${words(plan.planned)} không cao hơn riêng quý I đã thực hiện (${words(firstQuarter)}).`;
  return { rule: "below-first-quarter", message };
}

function belowLastYear({ plan, lastYear }: PlanBeside): PlanWarning | null {
  if (lastYear === null || lastYear < SMALL_PLAN || plan.planned * 100 >= lastYear * LOW_SHARE) return null;
  const message = `Kế hoạch ${words(plan.planned)} thấp hơn ${LOW_SHARE}% thực hiện năm trước (${words(lastYear)}).`;
  return { rule: "below-last-year", message };
}

function looseCeiling({ indicator, plan, lastYear }: PlanBeside): PlanWarning | null {
  if (indicator.direction !== "lower" || lastYear === null || lastYear < SMALL_PLAN) return null;
  if (plan.planned * 100 <= lastYear * LOOSE_SHARE) return null;
  const message = `Mức trần ${words(plan.planned)} cao hơn ${LOOSE_SHARE}% thực hiện năm trước (${words(lastYear)}).`;
  return { rule: "below-last-year", message };
}

function aboveBest({ plan, lastYear, yearBefore }: PlanBeside): PlanWarning | null {
  const years = [lastYear, yearBefore].filter((each) => each !== null);
  const best = Math.max(0, ...years);
  if (best <= 0 || plan.planned < SMALL_PLAN || plan.planned <= best * BEST_TIMES) return null;
  const of = years.length === 1 ? "thực hiện năm trước" : "năm cao nhất trong hai năm trước";
  const message = `Kế hoạch ${words(plan.planned)} cao hơn ${BEST_TIMES} lần ${of} (${words(best)}).`;
  return { rule: "above-best", message };
}

/** Every unit that has a plan of its own reports exactly that: figures copied from the plan. */
export function allEqualPlan(units: readonly { planned: Quantity; done: Quantity | null }[]): string | null {
  if (units.length < FEWEST_EQUAL || units.some(({ planned, done }) => done !== planned || planned <= 0)) return null;
  return `Cả ${units.length} đơn vị có kế hoạch đều báo cáo đúng bằng kế hoạch, không hơn không kém.`;
}

const words = (quantity: Quantity) => formatQuantity(quantity, 3);
