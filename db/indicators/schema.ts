import { z } from "zod";
import type { AssessmentThresholds } from "@/lib/indicators/assessment";

const thresholds = z.object({
  onCourse: z.int().min(0).max(2000),
  behind: z.int().min(0).max(2000),
});

/** Reads the JSON of one dated row of thresholds; throws when the office's data is not what the program wrote. */
export function parseThresholds(effectiveFrom: string, json: string): AssessmentThresholds {
  return { effectiveFrom, ...thresholds.parse(JSON.parse(json)) };
}
