import { bookTotals, breakOf } from "@/lib/indicators/book-quarters";
import { compareWithLastYear } from "@/lib/indicators/comparison";
import { type Indicator, reportsInQuarter } from "@/lib/indicators/indicator";
import type { SamePeriodComparison } from "@/lib/indicators/result";
import { totalsOf } from "@/lib/indicators/sum-of-parts";
import type { YearBook } from "@/lib/indicators/year-book";
import type { Quarter } from "@/lib/periods/period";

/**
 * What last year had in the quarters of a window, whether or not this year has a figure there: what a chart draws beside
 * it. In the four states of cùng kỳ; a partial set of predecessors is "not-comparable".
 */
export function lastYearFigure(book: YearBook, indicator: Indicator, window: readonly Quarter[]): SamePeriodComparison {
  const quarters = window.filter((quarter) => reportsInQuarter(indicator.frequency, quarter));
  const all = totalsOf(bookTotals(book).previousTotals, indicator.id);
  return compareWithLastYear({
    indicator,
    lastYear: book.year - 1,
    current: { kind: "missing" },
    currentComplete: false,
    quarters,
    previousTotals: new Map([...all].filter(([quarter]) => quarters.includes(quarter))),
    previousYearFigure: null,
    seriesBreak: breakOf(book, indicator.id),
  });
}
