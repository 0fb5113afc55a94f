import type { AssessmentStatus } from "@/lib/indicators/assessment";

/** Good first, then what needs care, then what cannot be said yet. */
export const STATUSES_IN_BAR: readonly AssessmentStatus[] = [
  "exceeded",
  "reached",
  "met",
  "on-course",
  "behind",
  "at-risk",
  "not-met",
  "incomplete",
  "no-figure",
  "not-due",
];
/** Counted apart: no plan, or no direction to judge by. */
export const STATUSES_APART: readonly AssessmentStatus[] = ["followed", "no-plan"];
