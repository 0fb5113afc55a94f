import { buildIndicatorResults } from "@/lib/indicators/build-results";
import type { IndicatorResult } from "@/lib/indicators/result";
import type { YearBook } from "@/lib/indicators/year-book";
import type { LocalDate } from "@/lib/periods/local-date";
import type { Quarter } from "@/lib/periods/period";

/** The figures of an annual summary, one result per indicator of the year, in the order of the catalogue. */
export type AnnualFigures = {
  year: number;
  closed: boolean;
  /** How far the summary as a whole goes: quarter IV once closed, else the last approved quarter. */
  upTo: Quarter;
  results: IndicatorResult[];
  /** Results that already hold figures of a later quarter. */
  ahead: number;
};

/**
 * Results of the whole year: each indicator runs to the last quarter with an approved figure, so a figure enters the
 * draft summary when it is approved, and none is counted as missing before its quarter is over.
 */
export function readAnnualFigures(book: YearBook, today: LocalDate): AnnualFigures {
  const { year } = book;
  const results = buildIndicatorResults(book, { kind: "year", year }, today);
  const closed = book.assessmentClosedOn !== null && book.assessmentClosedOn <= today;
  if (closed) return { year, closed, upTo: 4, results, ahead: 0 };
  const upTo = lastApprovedQuarter(book);
  const ahead = results.filter((result) => hasOwnFigure(result) && quarterReached(result) > upTo).length;
  return { year, closed, upTo, results, ahead };
}

/** The quarter the figure runs to. */
export function quarterReached({ asOfQuarter }: Pick<IndicatorResult, "asOfQuarter">): Quarter {
  return asOfQuarter ?? 4;
}

function hasOwnFigure({ cumulative, published }: IndicatorResult): boolean {
  return cumulative.kind !== "missing" && published === null;
}

/** The last quarter of which at least half of the sheets are approved; else the last with any; else quarter I. */
function lastApprovedQuarter({ submissions }: YearBook): Quarter {
  const begun = submissions.filter((each) => each.approved > 0);
  const last = begun.filter((each) => each.approved * 2 >= each.expected).at(-1) ?? begun.at(-1);
  return last?.quarter ?? 1;
}
