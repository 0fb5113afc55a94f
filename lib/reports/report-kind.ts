import type { Period } from "@/lib/periods/period";

/** Reports of the Party Committee, one for each kind of period, and the one-page summary of a unit's year. */
export const REPORT_KINDS = ["quarter", "six-months", "nine-months", "year", "unit-summary"] as const;
export type ReportKind = Period["kind"] | "unit-summary";

export const REPORT_KIND_WORDS: Record<ReportKind, string> = {
  quarter: "Báo cáo quý",
  "six-months": "Báo cáo 6 tháng",
  "nine-months": "Báo cáo 9 tháng",
  year: "Báo cáo năm",
  "unit-summary": "Tóm tắt năm của đơn vị",
};
