import { QUARTERS, type Quarter } from "@/lib/periods/period";
import type { PlanFigure } from "@/lib/plans/plan";
import { isPresent } from "./across-quarters";
import { fractionOfFigure } from "./fraction";
import { type Indicator, reportsInQuarter } from "./indicator";
import { addQuantities, type Quantity, ratioOf } from "./quantity";
import type { Pace, PaceMethod, QuarterFigure } from "./result";
import { targetOf } from "./standing";

type Ruled = Pick<Indicator, "periodRule" | "frequency" | "direction">;

/** Part of the year's total expected by the end of a quarter; `to` ≤ `of` is not required (plans may fall). */
export type Share = { method: PaceMethod; to: Quantity; of: Quantity };

/**
 * What every method at hand expects of a flow by the end of `quarter`, best first: planned quarters, the shares of
 * last year's quarters, even.
 * @param lastYear quarters of last year where all of them are comparable, otherwise null
 */
export function sharesAt(
  indicator: Ruled,
  plan: PlanFigure | null,
  lastYear: readonly QuarterFigure[] | null,
  quarter: Quarter,
): Share[] {
  if (indicator.periodRule !== "flow") return [];
  const shares: Share[] = [];
  if (plan?.quarters) shares.push(shareOf("planned-quarters", plan.quarters, quarter));
  const seasonal = lastYear === null ? null : wholeYearQuantities(indicator, lastYear);
  if (seasonal !== null) shares.push(shareOf("last-year-shares", seasonal, quarter));
  const reporting = QUARTERS.map((each) => (reportsInQuarter(indicator.frequency, each) ? 1 : 0));
  shares.push(shareOf("even", reporting, quarter));
  return shares;
}

function shareOf(method: PaceMethod, quantities: readonly Quantity[], quarter: Quarter): Share {
  return {
    method,
    to: quantities.slice(0, quarter).reduce(addQuantities, 0),
    of: quantities.reduce(addQuantities, 0),
  };
}

/** The four quarters of a year as shares: each due one complete, none negative, the sum above zero; otherwise null. */
export function wholeYearQuantities(indicator: Ruled, lastYear: readonly QuarterFigure[]): Quantity[] | null {
  const quantities: Quantity[] = [];
  for (const quarter of QUARTERS) {
    if (!reportsInQuarter(indicator.frequency, quarter)) {
      quantities.push(0);
      continue;
    }
    const given = lastYear.find((each) => each.quarter === quarter);
    if (given === undefined || !isPresent(given.figure) || given.coverage.reported < given.coverage.expected)
      return null;
    const value = fractionOfFigure(given.figure, indicator);
    if (value === null || value.top < 0n) return null;
    quantities.push(Number(value.top / value.bottom));
  }
  return quantities.some((quantity) => quantity > 0) ? quantities : null;
}

/**
 * The value expected by the end of `quarter`, by every method at hand, best first. Flows follow the methods of
 * `sharesAt`; stocks, averages and rates are not paced by time: they have a pace only where the plan itself names a
 * value for the quarter.
 */
export function pacesAt(
  indicator: Ruled,
  plan: PlanFigure | null,
  lastYear: readonly QuarterFigure[] | null,
  quarter: Quarter,
): Pace[] {
  if (plan === null || plan.comparator === "milestone") return [];
  if (indicator.periodRule !== "flow") {
    const planned = plan.quarters?.[quarter - 1];
    return planned === undefined ? [] : [paceOf("planned-quarters", BigInt(planned), 1n)];
  }
  return sharesAt(indicator, plan, lastYear, quarter).flatMap(({ method, to, of }) => {
    if (method === "planned-quarters") return [paceOf(method, BigInt(to), 1n)];
    return of === 0 ? [] : [paceOf(method, BigInt(targetOf(indicator, plan)) * BigInt(to), BigInt(of))];
  });
}

function paceOf(method: PaceMethod, top: bigint, bottom: bigint): Pace {
  return { method, expected: ratioOf(top, bottom) };
}
