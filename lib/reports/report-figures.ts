import { buildIndicatorResults } from "@/lib/indicators/build-results";
import { choosePlans } from "@/lib/indicators/chosen-plans";
import type { IndicatorResult } from "@/lib/indicators/result";
import type { YearBook } from "@/lib/indicators/year-book";
import type { LocalDate } from "@/lib/periods/local-date";
import { lastQuarterOf, type Period, type Quarter } from "@/lib/periods/period";
import { asOfDay } from "@/lib/periods/quarter-days";
import type { DatedPlan } from "@/lib/plans/plan";
import { quarterTold } from "./window-words";

/** The figures of a report, one result per indicator of the year, in the order of the catalogue. */
export type ReportFigures = {
  period: Period;
  year: number;
  /** The year is closed for assessment and the period ends it: verdicts may be said. */
  closed: boolean;
  /** How far the report as a whole goes: the end of its period once closed, else the last approved quarter in it. */
  upTo: Quarter;
  results: IndicatorResult[];
  /** Results that already hold figures of a later quarter. */
  ahead: number;
  /** Where both bases gave one: the plan of the province beside the commune's, in force on the same day. */
  provincePlans: ReadonlyMap<string, DatedPlan>;
};

/**
 * Results of a period: each indicator runs to the last quarter with an approved figure, so a figure enters the draft
 * when it is approved, and none is counted as missing before its quarter is over.
 */
export function readReportFigures(book: YearBook, period: Period, today: LocalDate): ReportFigures {
  const { year } = book;
  const results = buildIndicatorResults(book, period, today);
  const last = lastQuarterOf(period);
  const closed = last === 4 && book.assessmentClosedOn !== null && book.assessmentClosedOn <= today;
  const provincePlans = besideTheCommunes(book, results, asOfDay(period, today));
  if (closed) return { period, year, closed, upTo: 4, results, ahead: 0, provincePlans };
  const upTo = lastApprovedQuarter(book, last);
  const ahead = results.filter((result) => hasOwnFigure(result) && quarterTold(result) > upTo).length;
  return { period, year, closed, upTo, results, ahead, provincePlans };
}

function besideTheCommunes(book: YearBook, results: readonly IndicatorResult[], day: LocalDate) {
  const plans = choosePlans(book, { basis: "province", stage: "in-force" }, day);
  return new Map(
    results.flatMap(({ indicator: { id }, plan }): [string, DatedPlan][] => {
      const given = plans.get(id)?.plan;
      return plan?.basis === "commune" && given?.basis === "province" ? [[id, given]] : [];
    }),
  );
}

function hasOwnFigure({ cumulative, published }: IndicatorResult): boolean {
  return cumulative.kind !== "missing" && published === null;
}

/** The last quarter of which at least half of the sheets are approved; else the last with any; else quarter I. */
function lastApprovedQuarter({ submissions }: YearBook, last: Quarter): Quarter {
  const begun = submissions.filter((each) => each.quarter <= last && each.approved > 0);
  const whole = begun.filter((each) => each.approved * 2 >= each.expected).at(-1) ?? begun.at(-1);
  return whole?.quarter ?? 1;
}
