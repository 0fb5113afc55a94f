import type { LocalDate } from "@/lib/periods/local-date";
import { lastQuarterOf, type Period, QUARTERS, type Quarter } from "@/lib/periods/period";
import type { PlanChoice } from "@/lib/plans/plan";
import type { AssessmentStatus } from "./assessment";
import { keptIndicatorResultsOf } from "./kept-results";
import type { IndicatorResult } from "./result";
import { ATTENTION_STATUSES, GOOD_STATUSES } from "./roll-up";
import type { YearBook } from "./year-book";

/** From `quarter` on the indicator was assessed like this. */
export type OffCoursePhase = { status: AssessmentStatus; quarter: Quarter };

/**
 * Since when each of the given results has been off course without a break: its phases, the first quarter first, the
 * verdict of the period itself last. Each earlier quarter is judged as a leader saw it at its end: its cumulative
 * figure, against the plan and the thresholds in force then. Empty where no quarter can be told (a year-level figure).
 * @param results of `period`, all of them in need of attention
 */
export function offCoursePhases(
  book: YearBook,
  results: readonly IndicatorResult[],
  period: Period,
  today: LocalDate,
  choice: PlanChoice,
): ReadonlyMap<string, OffCoursePhase[]> {
  const last = lastQuarterOf(period);
  const ids = new Set(results.filter((each) => each.published === null).map((each) => each.indicator.id));
  const statuses = new Map([...ids].map((id) => [id, new Map<Quarter, AssessmentStatus>()]));
  for (const quarter of QUARTERS.filter((each) => each < last)) {
    const then: Period = { kind: "quarter", year: period.year, quarter };
    for (const { indicator, assessment } of keptIndicatorResultsOf(book, ids, then, today, choice)) {
      statuses.get(indicator.id)?.set(quarter, assessment.status);
    }
  }
  for (const { indicator, assessment } of results) statuses.get(indicator.id)?.set(last, assessment.status);
  return new Map([...statuses].map(([id, of]) => [id, phasesOf(of)]));
}

/**
 * The unbroken run of quarters off course that ends with the last. Only a good quarter ends it: one that could not be
 * judged (no plan yet, figures missing) neither begins a run nor breaks it.
 */
export function phasesOf(statuses: ReadonlyMap<Quarter, AssessmentStatus>): OffCoursePhase[] {
  let phases: OffCoursePhase[] = [];
  for (const [quarter, status] of [...statuses].sort(([a], [b]) => a - b)) {
    if (GOOD_STATUSES.includes(status)) phases = [];
    else if (ATTENTION_STATUSES.includes(status) && phases.at(-1)?.status !== status) {
      phases = [...phases, { status, quarter }];
    }
  }
  return phases;
}
