import { compareWithLastYear } from "@/lib/indicators/comparison";
import { type Indicator, reportsInQuarter } from "@/lib/indicators/indicator";
import type { SamePeriodComparison } from "@/lib/indicators/result";
import { indexTotals, totalsOf } from "@/lib/indicators/sum-of-parts";
import type { YearBook } from "@/lib/indicators/year-book";
import type { Quarter } from "@/lib/periods/period";

/**
 * What last year had in the quarters of a window, whether or not this year has a figure there: what a chart draws beside
 * it. In the four states of cùng kỳ; a partial set of predecessors is "not-comparable".
 */
export function lastYearFigure(book: YearBook, indicator: Indicator, window: readonly Quarter[]): SamePeriodComparison {
  const quarters = window.filter((quarter) => reportsInQuarter(indicator.frequency, quarter));
  const all = totalsOf(indexTotals(book.previousIndicators, book.previousTotals), indicator.id);
  const brokenBy = book.seriesBreaks.find((each) => each.indicatorId === indicator.id);
  return compareWithLastYear({
    indicator,
    lastYear: book.year - 1,
    current: { kind: "missing" },
    currentComplete: false,
    quarters,
    previousTotals: new Map([...all].filter(([quarter]) => quarters.includes(quarter))),
    previousYearFigure: null,
    seriesBreak: brokenBy ? brokenBy.reason : null,
  });
}
