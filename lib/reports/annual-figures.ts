import { buildIndicatorResults } from "@/lib/indicators/build-results";
import type { IndicatorResult } from "@/lib/indicators/result";
import type { YearBook } from "@/lib/indicators/year-book";
import type { LocalDate } from "@/lib/periods/local-date";
import { lastQuarterOf, type Period, type Quarter } from "@/lib/periods/period";

/** The figures of an annual summary, one result per indicator of the year. */
export type AnnualFigures = {
  year: number;
  closed: boolean;
  /** How far the summary as a whole goes: the year once closed, else up to the last approved quarter. */
  window: Period;
  /** In the order of the catalogue. An indicator with newer approved figures than the window runs further. */
  results: IndicatorResult[];
  /** Results that run further than the window. */
  ahead: number;
};

/**
 * Picks for each indicator the longest period of the year with an approved figure in its last quarter, so that a
 * figure enters the draft summary on the day it is approved and none is counted as missing before its quarter is due.
 */
export function readAnnualFigures(book: YearBook, today: LocalDate): AnnualFigures {
  const { year } = book;
  const whole = buildIndicatorResults(book, { kind: "year", year }, today);
  if (book.assessmentClosedOn !== null) {
    return { year, closed: true, window: { kind: "year", year }, results: whole, ahead: 0 };
  }
  const window = approvedWindow(book);
  const shorter = ([3, 2, 1] as const).map((quarter) => buildIndicatorResults(book, periodUpTo(year, quarter), today));
  const byPeriod = [whole, ...shorter];
  const results = whole.map((ofYear) => {
    const same = byPeriod.flatMap((each) => each.filter((result) => result.indicator.id === ofYear.indicator.id));
    const inWindow = same.find((result) => lastQuarterOf(result.period) === lastQuarterOf(window)) ?? ofYear;
    return same.find(hasFigureOfItsOwn) ?? inWindow;
  });
  const ahead = results.filter((result) => lastQuarterOf(result.period) > lastQuarterOf(window)).length;
  return { year, closed: false, window, results, ahead };
}

/** An approved figure in the last quarter of the period, or a published one of the year. */
function hasFigureOfItsOwn(result: IndicatorResult): boolean {
  if (result.inQuarter.coverage.reported > 0) return true;
  return result.period.kind === "year" && (result.published !== null || result.completion.kind === "published");
}

/** Up to the last quarter of which at least half of the sheets are approved; else the last with any; else quarter I. */
function approvedWindow(book: YearBook): Period {
  const begun = book.submissions.filter((each) => each.approved > 0);
  const last = begun.filter((each) => each.approved * 2 >= each.expected).at(-1) ?? begun.at(-1);
  return periodUpTo(book.year, last?.quarter ?? 1);
}

/** The period from quarter I to the given quarter. */
export function periodUpTo(year: number, quarter: Quarter): Period {
  if (quarter === 4) return { kind: "year", year };
  if (quarter === 3) return { kind: "nine-months", year };
  if (quarter === 2) return { kind: "six-months", year };
  return { kind: "quarter", year, quarter: 1 };
}
