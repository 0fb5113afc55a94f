import "server-only";
import { type PlanLine, planLines } from "@/lib/charts/plan-lines";
import { buildIndicatorResultsOf } from "@/lib/indicators/build-results";
import type { IndicatorResult } from "@/lib/indicators/result";
import type { LocalDate } from "@/lib/periods/local-date";
import type { PlanBasis } from "@/lib/plans/plan";
import type { PeriodView } from "./year-book.load";

/** Some results of a view as a tree, held against both bases; the basis of the view is reckoned already. */
export function planLinesOf(
  { book, period, choice }: PeriodView,
  results: readonly IndicatorResult[],
  today: LocalDate,
): PlanLine[] {
  const ids = new Set(results.map(({ indicator }) => indicator.id));
  const told = (basis: PlanBasis) =>
    basis === choice.plan.basis
      ? results
      : buildIndicatorResultsOf(book, ids, period, today, { ...choice.plan, basis });
  return planLines(results, { commune: told("commune"), province: told("province") });
}
