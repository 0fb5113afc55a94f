import { QUARTERS, type Quarter } from "@/lib/periods/period";
import { type Accumulated, acrossQuarters, isPresent } from "./across-quarters";
import { acrossUnits } from "./across-units";
import { type Indicator, reportsInQuarter } from "./indicator";
import type { QuarterFigure } from "./result";
import { indexTotals, type TotalsByIndicator, type TotalsByQuarter, totalsOf } from "./sum-of-parts";
import type { YearBook } from "./year-book";

type BookTotals = { totals: TotalsByIndicator; previousTotals: TotalsByIndicator };

const totalsOfBook = new WeakMap<YearBook, BookTotals>();

/** The totals of a book's year and of the year before, indexed once: nobody changes a book that was made. */
export function bookTotals(book: YearBook): BookTotals {
  const known = totalsOfBook.get(book) ?? {
    totals: indexTotals(book.indicators, book.totals),
    previousTotals: indexTotals(book.previousIndicators, book.previousTotals),
  };
  totalsOfBook.set(book, known);
  return known;
}

/** Why last year is no measure; null = the series goes on. */
export function breakOf({ seriesBreaks }: YearBook, indicatorId: string): string | null {
  return seriesBreaks.find((each) => each.indicatorId === indicatorId)?.reason ?? null;
}

/** All four quarters of the book's year over the units, whatever period is looked at. */
export function yearQuarters(book: YearBook, indicator: Indicator): QuarterFigure[] {
  return quartersOf(indicator, totalsOf(bookTotals(book).totals, indicator.id));
}

/** Those of the year before; null without any, and where it counted something else: its shares say nothing about this one. */
export function lastYearQuarters(book: YearBook, indicator: Indicator): QuarterFigure[] | null {
  const totals = totalsOf(bookTotals(book).previousTotals, indicator.id);
  return totals.size === 0 || breakOf(book, indicator.id) !== null ? null : quartersOf(indicator, totals);
}

function quartersOf(indicator: Indicator, totals: TotalsByQuarter): QuarterFigure[] {
  return QUARTERS.map((quarter) => acrossUnits(indicator, quarter, totals.get(quarter)));
}

/** Of the quarters up to one those with assigned units whose figures are in or should be. */
export function dueUpTo(indicator: Indicator, quarters: readonly QuarterFigure[], last: Quarter): QuarterFigure[] {
  return quarters.filter(({ quarter, coverage, figure }) => {
    if (quarter > last) return false;
    return isPresent(figure) || (coverage.expected > 0 && reportsInQuarter(indicator.frequency, quarter));
  });
}

/** Lũy kế at the end of a quarter; null where that quarter itself has no figure. */
export function accumulatedAt(
  indicator: Indicator,
  quarters: readonly QuarterFigure[],
  last: Quarter,
): Accumulated | null {
  const accumulated = acrossQuarters(indicator, dueUpTo(indicator, quarters, last));
  return accumulated.lastQuarter === last ? accumulated : null;
}
