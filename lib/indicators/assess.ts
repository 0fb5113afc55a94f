import type { Quarter } from "@/lib/periods/period";
import type { PlanFigure } from "@/lib/plans/plan";
import type { Assessment, AssessmentStatus, AssessmentThresholds } from "./assessment";
import type { Qualifier } from "./figure";
import { compareFractions, type Fraction, fractionOfQuantity, fractionOfRatio } from "./fraction";
import type { Indicator } from "./indicator";
import { quartersAfter } from "./needed";
import { QUANTITY_SCALE } from "./quantity";
import type { Pace, PublishedFigure } from "./result";
import { standingAgainst, targetOf, wantsLess } from "./standing";

type Ruled = Pick<Indicator, "direction" | "periodRule" | "frequency" | "percentRule">;

export type AssessInput = {
  indicator: Ruled;
  plan: PlanFigure | null;
  /** The cumulative figure; null when there is none. */
  actual: Fraction | null;
  /** Some quarter in which the indicator has a figure has begun. */
  due: boolean;
  /** N/N units in every due quarter, the excused left out. */
  complete: boolean;
  estimated: boolean;
  /** The last quarter in the figure. */
  quarter: Quarter;
  pace: Pace | null;
  /** "Chốt đánh giá năm" is done and the period is the whole year. */
  closed: boolean;
  thresholds: AssessmentThresholds;
  /** Present for a published year-level figure: its wording may place it beyond the number. */
  published: PublishedFigure | null;
};

/** The ordered rules of design §3.9; the first that matches decides. */
export function assess(input: AssessInput): Assessment {
  const status = firstMatch(input);
  return { status, estimated: input.estimated && RESTS_ON_FIGURES.has(status) };
}

const RESTS_ON_FIGURES: ReadonlySet<AssessmentStatus> = new Set([
  "reached",
  "on-course",
  "behind",
  "at-risk",
  "exceeded",
  "met",
  "not-met",
]);

function firstMatch(input: AssessInput): AssessmentStatus {
  const { indicator, plan, actual } = input;
  if (plan === null) return "no-plan";
  if (indicator.direction === "neutral") return "followed";
  if (!input.due) return "not-due";
  if (actual === null) return "no-figure";
  if (!input.complete) return "incomplete";
  const worded = input.published === null ? actual : nudge(actual, input.published.qualifier);
  return input.closed ? verdict(input, plan, worded) : progress(input, plan, worded);
}

/** "hơn 1.600" is above 1.600, "gần 500" below 500; the nudge is smaller than any stored difference. */
function nudge(actual: Fraction, qualifier: Qualifier): Fraction {
  if (qualifier === "exact") return actual;
  const scale = 1_000_000n;
  const step = qualifier === "nearly" ? -1n : 1n;
  return { top: actual.top * scale + step, bottom: actual.bottom * scale };
}

function verdict({ indicator, thresholds }: AssessInput, plan: PlanFigure, actual: Fraction): AssessmentStatus {
  const standing = standingAgainst(indicator, plan, actual, thresholds.aboutTolerance);
  if (standing === "better") return "exceeded";
  return standing === "met" ? "met" : "not-met";
}

function progress(input: AssessInput, plan: PlanFigure, actual: Fraction): AssessmentStatus {
  const { indicator, thresholds } = input;
  const standing = standingAgainst(indicator, plan, actual, thresholds.aboutTolerance);
  const isMet = standing === "met" || standing === "better";
  if (quartersAfter(indicator, input.quarter) === 0) return isMet ? "reached" : "at-risk";
  if (indicator.periodRule === "flow") return flowProgress(input, plan, actual, standing);
  if (isMet) return canFallBack(indicator) ? "on-course" : "reached";
  if (plan.comparator === "milestone") {
    return (plan.quarters?.[input.quarter - 1] ?? null) === QUANTITY_SCALE ? "behind" : "on-course";
  }
  const less = standing === "over";
  return grade(less, actual, expectedOf(input, plan), thresholds);
}

/** A sum can only grow: a ceiling once broken stays broken, a sum once reached stays reached. */
function flowProgress(
  input: AssessInput,
  plan: PlanFigure,
  actual: Fraction,
  standing: ReturnType<typeof standingAgainst>,
): AssessmentStatus {
  if (standing === "over") return "at-risk";
  const less = wantsLess(input.indicator, plan);
  if (!less && standing !== "under") return "reached";
  return grade(less, actual, expectedOf(input, plan), input.thresholds);
}

/** Rates of flows and means still move with every quarter, so meeting the plan in mid-year is only "on course". */
function canFallBack(indicator: Ruled): boolean {
  return indicator.periodRule === "rate-of-flows" || indicator.periodRule === "average";
}

function expectedOf({ indicator, pace }: AssessInput, plan: PlanFigure): Fraction {
  if (pace === null) return fractionOfQuantity(targetOf(indicator, plan));
  return fractionOfRatio(pace.expected);
}

/** How near the expected value: actual ÷ expected, mirrored for a ceiling. Signs that make no share are at risk. */
function grade(
  less: boolean,
  actual: Fraction,
  expected: Fraction,
  thresholds: AssessmentThresholds,
): "on-course" | "behind" | "at-risk" {
  const [part, whole] = less ? [expected, actual] : [actual, expected];
  if (compareFractions(part, whole) >= 0) return "on-course";
  if (part.top < 0n || whole.top <= 0n) return "at-risk";
  const scaled: Fraction = { top: part.top * BigInt(QUANTITY_SCALE), bottom: part.bottom };
  const reaches = (share: number) => compareFractions(scaled, { ...whole, top: whole.top * BigInt(share) }) >= 0;
  if (reaches(thresholds.onCourse)) return "on-course";
  return reaches(thresholds.behind) ? "behind" : "at-risk";
}

/**
 * The verdict on a percentage of plan published without its figures: 100 % is the plan, and its wording counts
 * ("trên 100 %" is beyond it). For a ceiling measured as actual ÷ plan, less than 100 % is the better side.
 */
export function assessPublishedRate(
  indicator: Ruled,
  rate: { percent: number; qualifier: Qualifier },
  closed: boolean,
  thresholds: AssessmentThresholds,
): Assessment {
  if (indicator.direction === "neutral") return { status: "followed", estimated: false };
  const percent = nudge(fractionOfQuantity(rate.percent), rate.qualifier);
  const whole = fractionOfQuantity(100 * QUANTITY_SCALE);
  const less = indicator.direction === "lower" && indicator.percentRule === "actual-over-plan";
  const side = compareFractions(percent, whole) * (less ? -1 : 1);
  const isShort = side < 0 || (side > 0 && indicator.direction === "exact");
  if (closed) return { status: isShort ? "not-met" : side > 0 ? "exceeded" : "met", estimated: false };
  if (!isShort) return { status: "reached", estimated: false };
  return { status: side > 0 ? "at-risk" : grade(less, percent, whole, thresholds), estimated: false };
}
