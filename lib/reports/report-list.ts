import { formatPeriodInSentence } from "@/lib/format/periods";
import type { LocalDate } from "@/lib/periods/local-date";
import { lastQuarterOf, type Period, periodKey } from "@/lib/periods/period";
import { hasBegun, periodsOfYear } from "@/lib/periods/quarter-days";
import type { ReportState } from "./draft";
import type { IssuedReport } from "./issued";

/** "Báo cáo năm 2026", "Báo cáo quý III/2026"; "Báo cáo" for what is no period. */
export function reportTitle(period: Period | null): string {
  return period === null ? "Báo cáo" : `Báo cáo ${formatPeriodInSentence(period)}`;
}

type OpenEntry = { periodKey: string; unitId: string | null; state: ReportState; draftNumber: number };

/** A report the committee can make of a year: what is written of it, and what went out last. */
export type ReportableEntry = {
  periodKey: string;
  title: string;
  open: { state: ReportState; draftNumber: number } | null;
  issued: Pick<IssuedReport, "id" | "number" | "issuedOn"> | null;
};

/**
 * The reports of a year whose last quarter has begun: quarters, six and nine months, the year.
 * @param issued of any period, newest first
 */
export function listReportable(
  year: number,
  today: LocalDate,
  open: readonly OpenEntry[],
  issued: readonly IssuedReport[],
): ReportableEntry[] {
  return periodsOfYear(year)
    .filter((period) => hasBegun(year, lastQuarterOf(period), today))
    .map((period) => {
      const key = periodKey(period);
      const isOf = (each: { periodKey: string; unitId: string | null }) =>
        each.periodKey === key && each.unitId === null;
      const writing = open.find(isOf);
      const last = issued.find(isOf);
      return {
        ...{ periodKey: key, title: reportTitle(period) },
        open: writing ? { state: writing.state, draftNumber: writing.draftNumber } : null,
        issued: last ? { id: last.id, number: last.number, issuedOn: last.issuedOn } : null,
      };
    });
}

/** What can be made at one click: a page of every unit for each period, and the reports of the year. */
export function listReportSets(
  year: number,
  reportable: readonly ReportableEntry[],
): (readonly [value: string, text: string])[] {
  const ofUnits = reportable.toReversed().map(({ periodKey: key, title }) => {
    return [`units:${key}`, `Bản tổng hợp của từng đơn vị, ${title.replace(/^Báo cáo /, "")}`] as const;
  });
  return ofUnits.length === 0 ? [] : [...ofUnits, [`year:${year}`, `Các báo cáo quý, 6 tháng, 9 tháng, năm ${year}`]];
}
