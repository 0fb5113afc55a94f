import type { AssessmentThresholds } from "./assessment";

/** In force until the office records other ones in settings, with their own date. */
export const DEFAULT_THRESHOLDS: AssessmentThresholds = {
  effectiveFrom: "2025-07-01",
  onCourse: 950,
  behind: 800,
  aboutTolerance: 50,
};
