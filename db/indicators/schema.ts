import { z } from "zod";
import type { AssessmentThresholds } from "@/lib/indicators/assessment";
import { DEFAULT_THRESHOLDS } from "@/lib/indicators/thresholds";

const thresholds = z.object({
  onCourse: z.int().min(0).max(2000),
  behind: z.int().min(0).max(2000),
  /** Rows of before it could be set hold none. */
  aboutTolerance: z.int().min(0).max(1000).default(DEFAULT_THRESHOLDS.aboutTolerance),
});

/** Reads the JSON of one dated row of thresholds; throws when the office's data is not what the program wrote. */
export function parseThresholds(effectiveFrom: string, json: string): AssessmentThresholds {
  return { effectiveFrom, ...thresholds.parse(JSON.parse(json)) };
}
