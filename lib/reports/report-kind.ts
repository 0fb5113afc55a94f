import type { Period } from "@/lib/periods/period";

/** Reports of the Party Committee, one for each kind of period, and the one-page summary of a unit's year. */
export const REPORT_KINDS = ["quarter", "six-months", "nine-months", "year", "unit-summary"] as const;
export type ReportKind = Period["kind"] | "unit-summary";
