import { ASSESSMENT_STATUSES, type AssessmentStatus } from "./assessment";
import type { IndicatorResult } from "./result";
import { shortfallOf } from "./shortfall";

/** Counts over indicators; percentages are never averaged (design §3.12). */
export type StatusCounts = {
  byStatus: Record<AssessmentStatus, number>;
  total: number;
  /** b: indicators with a plan and a direction, chưa đến kỳ included. */
  assessed: number;
  /** a: đã về đích and đúng tiến độ while the year is open; đạt and vượt once it is closed. */
  good: number;
  /** Verdicts of a closed year are among the results. */
  closed: boolean;
  /** Verdicts that rest on ước figures. */
  estimated: number;
};

export const GOOD_STATUSES: readonly AssessmentStatus[] = ["reached", "on-course", "exceeded", "met"];
const VERDICTS: readonly AssessmentStatus[] = ["exceeded", "met", "not-met"];
const NOT_ASSESSED: readonly AssessmentStatus[] = ["no-plan", "followed"];

export function countStatuses(results: readonly IndicatorResult[]): StatusCounts {
  const byStatus = Object.fromEntries(ASSESSMENT_STATUSES.map((status) => [status, 0])) as Record<
    AssessmentStatus,
    number
  >;
  let estimated = 0;
  for (const { assessment } of results) {
    byStatus[assessment.status] += 1;
    if (assessment.estimated) estimated += 1;
  }
  const sumOf = (statuses: readonly AssessmentStatus[]) => statuses.reduce((sum, status) => sum + byStatus[status], 0);
  return {
    byStatus,
    total: results.length,
    assessed: results.length - sumOf(NOT_ASSESSED),
    good: sumOf(GOOD_STATUSES),
    closed: sumOf(VERDICTS) > 0,
    estimated,
  };
}

/** The indicators marked as headline, in catalogue order: the four to eight cards of the overview. */
export function headlineResults(results: readonly IndicatorResult[], limit = 8): IndicatorResult[] {
  return results
    .filter((result) => result.indicator.headline)
    .sort((a, b) => a.indicator.sortOrder - b.indicator.sortOrder)
    .slice(0, limit);
}

/** Red before amber. */
export const ATTENTION_STATUSES: readonly AssessmentStatus[] = ["not-met", "at-risk", "behind"];

/** "Cần chú ý": what is missed or in danger, red first, then amber; within a colour the farthest behind first. */
export function needsAttention(results: readonly IndicatorResult[]): IndicatorResult[] {
  return results
    .filter((result) => ATTENTION_STATUSES.includes(result.assessment.status))
    .sort(
      (a, b) =>
        ATTENTION_STATUSES.indexOf(a.assessment.status) - ATTENTION_STATUSES.indexOf(b.assessment.status) ||
        shareBehind(b) - shareBehind(a) ||
        a.indicator.sortOrder - b.indicator.sortOrder,
    );
}

function shareBehind(result: IndicatorResult): number {
  return shortfallOf(result)?.share ?? 0;
}
