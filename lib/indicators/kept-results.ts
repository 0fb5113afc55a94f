import type { LocalDate } from "@/lib/periods/local-date";
import type { Period } from "@/lib/periods/period";
import type { PlanChoice } from "@/lib/plans/plan";
import { buildIndicatorResults, buildIndicatorResultsOf } from "./build-results";
import type { IndicatorResult } from "./result";
import type { YearBook } from "./year-book";

/** Views of one book: a few periods, two bases. */
const MOST_VIEWS = 12;

const viewsOf = new WeakMap<YearBook, Map<string, readonly IndicatorResult[]>>();

/**
 * `buildIndicatorResults`, reckoned once for each view of a book that can no longer change: a kept book is frozen, and
 * another write makes another book. Of any other book they are reckoned anew.
 */
export function keptIndicatorResults(
  book: YearBook,
  period: Period,
  today: LocalDate,
  choice: PlanChoice,
): readonly IndicatorResult[] {
  if (!Object.isFrozen(book)) return buildIndicatorResults(book, period, today, choice);
  const views = viewsOf.get(book) ?? new Map<string, readonly IndicatorResult[]>();
  viewsOf.set(book, views);
  const key = JSON.stringify([period, today, choice]);
  const known = views.get(key);
  if (known) return known;
  const results = Object.freeze(buildIndicatorResults(book, period, today, choice).map((each) => Object.freeze(each)));
  views.set(key, results);
  const [oldest] = views.keys();
  if (views.size > MOST_VIEWS && oldest !== undefined) views.delete(oldest);
  return results;
}

/** The same for some of the indicators: of a book that may still change only those are reckoned. */
export function keptIndicatorResultsOf(
  book: YearBook,
  ids: ReadonlySet<string>,
  period: Period,
  today: LocalDate,
  choice: PlanChoice,
): readonly IndicatorResult[] {
  if (!Object.isFrozen(book)) return buildIndicatorResultsOf(book, ids, period, today, choice);
  return keptIndicatorResults(book, period, today, choice).filter(({ indicator }) => ids.has(indicator.id));
}
