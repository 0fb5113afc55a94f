import "server-only";
import { readPeriod, type SearchParams } from "@/app/_ui/period-param";
import { getStore } from "@/db/client";
import { findLastApprovedQuarter, readYearBook } from "@/db/indicators/queries";
import { listPeriods } from "@/db/periods/queries";
import { indicatorBook } from "@/lib/charts/indicator-book";
import { romanQuarter } from "@/lib/format/roman";
import { buildIndicatorResults } from "@/lib/indicators/build-results";
import type { IndicatorResult } from "@/lib/indicators/result";
import type { YearBook } from "@/lib/indicators/year-book";
import { type LocalDate, quarterOfDate } from "@/lib/periods/local-date";
import { lastQuarterOf, type Period, periodKey, type Quarter } from "@/lib/periods/period";
import type { TableBook } from "@/lib/workbooks/table-book";

/** What every screen of approved figures starts from. */
export type PeriodView = {
  period: Period;
  periodKey: string;
  year: number;
  /** Years the period picker offers. */
  years: number[];
  lastQuarter: Quarter;
  /** Head of the cumulative column: "Lũy kế 9 tháng". */
  cumulativeLabel: string;
  book: YearBook;
  results: IndicatorResult[];
};

/**
 * The year of the period in the address, or of the last quarter with an approved sheet. The caller has passed its
 * gate: this only reads.
 */
export async function loadPeriodView(
  communeId: string,
  today: LocalDate,
  searchParams: SearchParams,
): Promise<PeriodView> {
  const store = getStore();
  const latest = (await findLastApprovedQuarter(store, communeId)) ?? quarterOfDate(today);
  const period = readPeriod(searchParams, cumulativePeriod(latest.year, latest.quarter));
  const book = await readYearBook(store, communeId, period.year);
  return {
    period,
    periodKey: periodKey(period),
    year: period.year,
    years: (await listPeriods(store, communeId)).map((each) => each.year),
    lastQuarter: lastQuarterOf(period),
    cumulativeLabel: cumulativeLabel(period),
    book,
    results: buildIndicatorResults(book, period, today),
  };
}

/** The table of a screen as a workbook: `results` are the rows that the screen shows. */
export function viewWorkbook(
  { book, period, cumulativeLabel, results }: PeriodView,
  title: string,
  { committeeName }: { committeeName: string },
  today: LocalDate,
): TableBook {
  const againstProvince = buildIndicatorResults(book, period, today, "province");
  return indicatorBook({
    title,
    committeeName,
    period,
    cumulativeLabel,
    groups: book.groups,
    results,
    againstProvince,
  });
}

/** The months up to and including a quarter, as reports count them. */
function cumulativePeriod(year: number, quarter: Quarter): Period {
  const kinds = { 2: "six-months", 3: "nine-months", 4: "year" } as const;
  return quarter === 1 ? { kind: "quarter", year, quarter } : { kind: kinds[quarter], year };
}

function cumulativeLabel(period: Period): string {
  switch (period.kind) {
    case "quarter":
      return `Lũy kế đến quý ${romanQuarter(period.quarter)}`;
    case "six-months":
      return "Lũy kế 6 tháng";
    case "nine-months":
      return "Lũy kế 9 tháng";
    case "year":
      return "Lũy kế năm";
  }
}
