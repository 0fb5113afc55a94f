/**
 * Verdicts (design §3, 9): ordered rules, first match wins; thresholds are dated data.
 * "Không đạt" is never said before the year is closed.
 */
export const ASSESSMENT_STATUSES = [
  "no-plan",
  "followed",
  "not-due",
  "no-figure",
  "incomplete",
  "reached",
  "on-course",
  "behind",
  "at-risk",
  "exceeded",
  "met",
  "not-met",
] as const;
export type AssessmentStatus = (typeof ASSESSMENT_STATUSES)[number];

export type Assessment = {
  status: AssessmentStatus;
  /** The verdict rests on ước figures. */
  estimated: boolean;
};

/** Shares of the expected pace in thousandths: 950 = 95 %. Dated data, read from settings. */
export type AssessmentThresholds = {
  effectiveFrom: string;
  /** At or above this share of the expected pace: đúng tiến độ. */
  onCourse: number;
  /** At or above this share: chậm; below it: nguy cơ không đạt. */
  behind: number;
  /** "Khoảng …": how far from the plan, on either side, still counts as it; thousandths of the plan. */
  aboutTolerance: number;
};
