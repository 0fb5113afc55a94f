import "server-only";
import { cookies } from "next/headers";
import { keptReader } from "@/app/_auth/kept-reader";
import type { Workspace } from "@/app/_auth/session";
import type { SearchParams } from "@/app/_ui/period-param";
import { REMEMBERED_PERIOD } from "@/app/_ui/remembered";
import { getStore } from "@/db/client";
import { findFirstDay } from "@/db/communes/queries";
import { findLastApprovedThen, readPastBook, readPastPeriods } from "@/db/indicators/look-back";
import { findLastApprovedQuarter, readYearBook } from "@/db/indicators/queries";
import { closingOf, listPeriods, type PeriodRecord } from "@/db/periods/queries";
import { reachOf } from "@/lib/access/grant";
import { indicatorBook } from "@/lib/charts/indicator-book";
import { parseDateInput } from "@/lib/format/dates";
import { romanQuarter } from "@/lib/format/roman";
import { keptIndicatorResults } from "@/lib/indicators/kept-results";
import { planWords, scopeWords } from "@/lib/indicators/labels";
import {
  isOffered,
  type LookBackTouch,
  lookBackRefusal,
  lookBackWords,
  touchedWords,
  UNREADABLE_DAY,
} from "@/lib/indicators/look-back";
import type { IndicatorResult } from "@/lib/indicators/result";
import { readViewChoice, type ViewChoice, viewQuery } from "@/lib/indicators/view-choice";
import type { YearBook } from "@/lib/indicators/year-book";
import { type LocalDate, parseLocalDate, quarterOfDate } from "@/lib/periods/local-date";
import { lastQuarterOf, type Period, parsePeriodKey, periodKey, type Quarter } from "@/lib/periods/period";
import type { TableBook } from "@/lib/workbooks/table-book";

/** What every screen of the commune's figures starts from. */
export type PeriodView = {
  /** The switches: period, plan, approved or entered figures. */
  choice: ViewChoice;
  /** The switches as every link of the screen carries them on: "period=2026-9M&basis=province". */
  query: string;
  /** May choose "gồm số chưa duyệt": whoever may open every sheet. */
  maySeeUnapproved: boolean;
  /** The day the screen speaks of: today, or the day looked back on. */
  today: LocalDate;
  /** Nhìn lại: null = the screen shows now. */
  lookBack: LookBackModel | null;
  /** Why the day in the address cannot be looked back on; null = there is none, or it can. */
  lookBackRefusal: string | null;
  /** "kế hoạch xã giao, sau điều chỉnh · chỉ số liệu đã duyệt": the switches in words, on screen and on paper. */
  words: string;
  /** The same with the line that stands in the band of a screen that looks back. */
  workbookWords: string;
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
  results: readonly IndicatorResult[];
};

export type Reader = Pick<Workspace, "actor" | "commune" | "today">;

/** What the band over a screen that looks back says. */
export type LookBackModel = { day: LocalDate; words: string; note: string | null };

/**
 * The year of the period in the address, else of the one chosen last in this browser, else of the last quarter with
 * approved sheets; with `asOf` as it was at the end of that day. The caller has passed its gate: this only reads.
 */
export async function loadPeriodView(reader: Reader, searchParams: SearchParams): Promise<PeriodView> {
  const { actor, commune } = reader;
  const { day, refusal } = await readDay(reader, searchParams.asOf);
  const today = day ?? reader.today;
  const maySeeUnapproved = reachOf(actor.roles, "sheet:read") === "any";
  const given = {
    ...searchParams,
    asOf: day ?? undefined,
    period: await choosePeriod(commune.id, today, day, searchParams),
  };
  const choice = readViewChoice(given, cumulativePeriod(quarterOfDate(today)), maySeeUnapproved);
  const { period, plan, scope } = choice;
  const { book, periods, touched } = await readLedger(commune.id, choice);
  const words = `${planWords(plan)} · ${scopeWords(scope)}`;
  return {
    choice,
    query: viewQuery(choice),
    maySeeUnapproved,
    today,
    lookBack: day === null ? null : { day, words: lookBackWords(day), note: touchedWords(touched) },
    lookBackRefusal: refusal,
    words,
    workbookWords: day === null ? words : `${words}. ${lookBackWords(day)}`,
    period,
    year: period.year,
    years: periods.map((each) => each.year),
    periods,
    lastQuarter: lastQuarterOf(period),
    cumulativeLabel: cumulativeLabel(period),
    book,
    results: keptIndicatorResults(book, period, today, plan),
  };
}

/** The day in the address, as links write it or as typed into the form, if it can be looked back on. */
async function readDay({ commune, today }: Reader, asOf: SearchParams[string]) {
  if (typeof asOf !== "string" || asOf.trim() === "") return { day: null, refusal: null };
  const day = parseLocalDate(asOf) ?? parseDateInput(asOf);
  if (day === null) return { day: null, refusal: UNREADABLE_DAY };
  const refusal = lookBackRefusal(day, { today, first: await findFirstDay(getStore(), commune.id) });
  return refusal === null ? { day, refusal } : { day: null, refusal };
}

async function readLedger(
  communeId: string,
  { period: { year }, scope, asOf: day }: ViewChoice,
): Promise<{ book: YearBook; periods: PeriodRecord[]; touched: LookBackTouch[] }> {
  if (day === null) {
    const reader = await keptReader(communeId);
    const book = await readYearBook(reader, communeId, year, scope);
    return { book, periods: await listPeriods(reader, communeId), touched: [] };
  }
  const store = getStore();
  const past = await readPastPeriods(store, communeId, day);
  const assessmentClosedOn = closingOf(past.periods, year);
  return { ...past, book: await readPastBook(store, communeId, { year, day, assessmentClosedOn }) };
}

/** The key of the period to show; looking back never one that had not begun. */
async function choosePeriod(
  communeId: string,
  today: LocalDate,
  day: LocalDate | null,
  { period }: SearchParams,
): Promise<string> {
  const asked = typeof period === "string" ? parsePeriodKey(period) : null;
  const remembered = asked ?? parsePeriodKey((await cookies()).get(REMEMBERED_PERIOD)?.value ?? "");
  if (remembered !== null && (day === null || isOffered(remembered, day))) return periodKey(remembered);
  const store = getStore();
  const latest =
    day === null
      ? await findLastApprovedQuarter(await keptReader(communeId), communeId)
      : await findLastApprovedThen(store, communeId, day);
  return periodKey(cumulativePeriod(latest ?? quarterOfDate(today)));
}

/** The table of a screen as a workbook: `results` are the rows that the screen shows, `asked` how they were chosen. */
export function viewWorkbook(
  { book, period, cumulativeLabel, results, choice, workbookWords, today }: PeriodView,
  title: string,
  { committeeName }: { committeeName: string },
  asked: { words: string; isSorted: boolean } = { words: "", isSorted: false },
): TableBook {
  const againstProvince = keptIndicatorResults(book, period, today, { ...choice.plan, basis: "province" });
  return indicatorBook({
    title,
    committeeName,
    words: workbookWords,
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
function cumulativePeriod({ year, quarter }: { year: number; quarter: Quarter }): Period {
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
