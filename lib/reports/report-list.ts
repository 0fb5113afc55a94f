import { formatPeriodInSentence } from "@/lib/format/periods";
import type { LocalDate } from "@/lib/periods/local-date";
import type { Period } from "@/lib/periods/period";

/** "Báo cáo năm 2026", "Báo cáo quý III/2026"; "Báo cáo" for what is no period. */
export function reportTitle(period: Period | null): string {
  return period === null ? "Báo cáo" : `Báo cáo ${formatPeriodInSentence(period)}`;
}

export type AnnualReportEntry = { year: number; closedOn: LocalDate | null };

/**
 * One annual summary per opened year, newest first; a draft until the year is closed for assessment.
 * @param periods rows of the year's quarters; quarter 0 carries the date of "Chốt đánh giá năm"
 */
export function listAnnualReports(
  periods: readonly { year: number; quarter: number; assessmentClosedOn: LocalDate | null }[],
): AnnualReportEntry[] {
  const years = [...new Set(periods.map((period) => period.year))].sort((a, b) => b - a);
  return years.map((year) => {
    const closing = periods.find((period) => period.year === year && period.assessmentClosedOn !== null);
    return { year, closedOn: closing?.assessmentClosedOn ?? null };
  });
}
