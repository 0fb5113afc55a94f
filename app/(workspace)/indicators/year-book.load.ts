import "server-only";
import { cookies } from "next/headers";
import type { Workspace } from "@/app/_auth/session";
import type { SearchParams } from "@/app/_ui/period-param";
import { REMEMBERED_PERIOD } from "@/app/_ui/remembered";
import { getStore } from "@/db/client";
import { findLastApprovedQuarter, readYearBook } from "@/db/indicators/queries";
import { listPeriods, type PeriodRecord } from "@/db/periods/queries";
import { reachOf } from "@/lib/access/grant";
import { indicatorBook } from "@/lib/charts/indicator-book";
import { romanQuarter } from "@/lib/format/roman";
import { buildIndicatorResults } from "@/lib/indicators/build-results";
import { planWords, scopeWords } from "@/lib/indicators/labels";
import type { IndicatorResult } from "@/lib/indicators/result";
import { readViewChoice, type ViewChoice, viewQuery } from "@/lib/indicators/view-choice";
import type { YearBook } from "@/lib/indicators/year-book";
import { type LocalDate, quarterOfDate } from "@/lib/periods/local-date";
import { lastQuarterOf, type Period, parsePeriodKey, type Quarter } from "@/lib/periods/period";
import type { TableBook } from "@/lib/workbooks/table-book";

/** What every screen of the commune's figures starts from. */
export type PeriodView = {
  /** The switches: period, plan, approved or entered figures. */
  choice: ViewChoice;
  /** The switches as every link of the screen carries them on: "period=2026-9M&basis=province". */
  query: string;
  /** May choose "gồm số chưa duyệt": whoever may open every sheet. */
  maySeeUnapproved: boolean;
  /** "kế hoạch xã giao, sau điều chỉnh · chỉ số liệu đã duyệt": the switches in words, on screen and on paper. */
  words: string;
  period: Period;
  year: number;
  /** Years the period picker offers. */
  years: number[];
  /** Every quarter and year that was opened. */
  periods: PeriodRecord[];
  lastQuarter: Quarter;
  /** Head of the cumulative column: "Lũy kế 9 tháng". */
  cumulativeLabel: string;
  book: YearBook;
  results: IndicatorResult[];
};

export type Reader = Pick<Workspace, "actor" | "commune" | "today">;

/**
 * The year of the period in the address, else of the one chosen last in this browser, else of the last quarter with
 * approved sheets. The caller has passed its gate: this only reads.
 */
export async function loadPeriodView(
  { actor, commune, today }: Reader,
  searchParams: SearchParams,
): Promise<PeriodView> {
  const store = getStore();
  const maySeeUnapproved = reachOf(actor.roles, "sheet:read") === "any";
  const choice = readViewChoice(searchParams, await usualPeriod(commune.id, today, searchParams), maySeeUnapproved);
  const { period, plan, scope } = choice;
  const book = await readYearBook(store, commune.id, period.year, scope);
  const periods = await listPeriods(store, commune.id);
  return {
    choice,
    query: viewQuery(choice),
    maySeeUnapproved,
    words: `${planWords(plan)} · ${scopeWords(scope)}`,
    period,
    year: period.year,
    years: periods.map((each) => each.year),
    periods,
    lastQuarter: lastQuarterOf(period),
    cumulativeLabel: cumulativeLabel(period),
    book,
    results: buildIndicatorResults(book, period, today, plan),
  };
}

async function usualPeriod(communeId: string, today: LocalDate, { period }: SearchParams): Promise<Period> {
  const asked = typeof period === "string" ? parsePeriodKey(period) : null;
  const remembered = asked ?? parsePeriodKey((await cookies()).get(REMEMBERED_PERIOD)?.value ?? "");
  if (remembered !== null) return remembered;
  const latest = (await findLastApprovedQuarter(getStore(), communeId)) ?? quarterOfDate(today);
  return cumulativePeriod(latest.year, latest.quarter);
}

/** The table of a screen as a workbook: `results` are the rows that the screen shows, `asked` how they were chosen. */
export function viewWorkbook(
  { book, period, cumulativeLabel, results, choice, words }: PeriodView,
  title: string,
  { committeeName }: { committeeName: string },
  today: LocalDate,
  asked: { words: string; isSorted: boolean } = { words: "", isSorted: false },
): TableBook {
  const againstProvince = buildIndicatorResults(book, period, today, { ...choice.plan, basis: "province" });
  return indicatorBook({
    title,
    committeeName,
    words,
    filterWords: asked.words,
    isSorted: asked.isSorted,
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
