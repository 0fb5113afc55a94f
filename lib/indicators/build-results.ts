import type { LocalDate } from "@/lib/periods/local-date";
import { cumulativeQuarters, lastQuarterOf, type Period, QUARTERS } from "@/lib/periods/period";
import { asOfDay, hasBegun, hasEnded } from "@/lib/periods/quarter-days";
import { type DatedPlan, type PlanChoice, USUAL_PLAN } from "@/lib/plans/plan";
import { dayTheYearStandsFor, inForceOn } from "@/lib/settings/dated";
import { type Accumulated, acrossQuarters, isComplete, isPresent } from "./across-quarters";
import { acrossUnits } from "./across-units";
import { assess, assessPublishedRate } from "./assess";
import type { AssessmentThresholds } from "./assessment";
import { bookTotals, breakOf, dueUpTo, lastYearQuarters, yearQuarters } from "./book-quarters";
import { type ChosenPlan, choosePlans } from "./chosen-plans";
import { compareWithLastYear, quartersIn } from "./comparison";
import { completionRate, variance } from "./completion";
import { forecastYear } from "./forecast";
import { type Fraction, fractionOfFigure } from "./fraction";
import { type Indicator, reportsInQuarter } from "./indicator";
import { neededPerQuarter, quartersAfter } from "./needed";
import { pacesAt, sharesAt } from "./pace";
import type { IndicatorResult, QuarterFigure } from "./result";
import { type TotalsByQuarter, totalsOf } from "./sum-of-parts";
import { DEFAULT_THRESHOLDS } from "./thresholds";
import type { PublishedRate, YearBook, YearFigure } from "./year-book";

/** What is the same for every indicator of one view. */
type View = {
  book: YearBook;
  period: Period;
  today: LocalDate;
  plans: ReadonlyMap<string, ChosenPlan>;
  closed: boolean;
  /** In force on the day the period stands for: later ones change no verdict on it. */
  thresholds: AssessmentThresholds;
};

/**
 * Every indicator of the year, in the book's order, in one period: cumulative figure, % of plan, cùng kỳ, pace and
 * assessment. Pure; `today` decides which quarters are due.
 * @param choice the plan to compare with; an indicator without that basis is compared with its other plan, named in
 * `plan.basis`
 */
export function buildIndicatorResults(
  book: YearBook,
  period: Period,
  today: LocalDate,
  choice: PlanChoice = USUAL_PLAN,
): IndicatorResult[] {
  const view = viewOf(book, period, today, choice);
  return book.indicators.map((indicator) => resultOf(view, indicator));
}

/** The same for some of the indicators. */
export function buildIndicatorResultsOf(
  book: YearBook,
  ids: ReadonlySet<string>,
  period: Period,
  today: LocalDate,
  choice: PlanChoice,
): IndicatorResult[] {
  const view = viewOf(book, period, today, choice);
  return book.indicators.filter((each) => ids.has(each.id)).map((indicator) => resultOf(view, indicator));
}

/** The same for one indicator; null when the year does not have it. */
export function buildIndicatorResult(
  book: YearBook,
  indicatorId: string,
  period: Period,
  today: LocalDate,
  choice: PlanChoice = USUAL_PLAN,
): IndicatorResult | null {
  const indicator = book.indicators.find((each) => each.id === indicatorId);
  return indicator === undefined ? null : resultOf(viewOf(book, period, today, choice), indicator);
}

function viewOf(book: YearBook, period: Period, today: LocalDate, choice: PlanChoice): View {
  if (period.year !== book.year) throw new RangeError(`The book of ${book.year} cannot answer for ${period.year}`);
  const isClosed = book.assessmentClosedOn !== null && book.assessmentClosedOn <= today;
  const day = asOfDay(period, today);
  const [judgedOn = day] = [day, dayTheYearStandsFor(book.year, book.assessmentClosedOn)].sort();
  return {
    book,
    period,
    today,
    plans: choosePlans(book, choice, day),
    closed: isClosed && lastQuarterOf(period) === 4,
    thresholds: inForceOn(book.thresholds, judgedOn) ?? DEFAULT_THRESHOLDS,
  };
}

function resultOf(view: View, indicator: Indicator): IndicatorResult {
  const { book, period } = view;
  const totals = totalsOf(bookTotals(book).totals, indicator.id);
  const year = yearQuarters(book, indicator);
  const last = lastQuarterOf(period);
  const chosen = view.plans.get(indicator.id) ?? null;
  const plan = chosen === null ? null : chosen.plan;
  const due = dueQuarters(view, indicator, year);
  const entered = acrossQuarters(indicator, due);
  const yearFigure = yearFigureFor(view, indicator, totals);
  const accumulated = yearFigure === null ? entered : accumulatedOf(yearFigure);
  const inQuarter = acrossUnits(indicator, last, totals.get(last));
  const complete = isComplete(accumulated);
  const actual = fractionOfFigure(accumulated.figure, indicator);
  const quarters = yearFigure === null ? quartersIn(due, entered) : QUARTERS;
  const rate = publishedRateFor(view, indicator.id);
  return {
    indicator,
    period,
    plan,
    atYearStart: atYearStart(indicator, chosen, accumulated),
    quarters: year.filter((each) => each.quarter <= last || isPresent(each.figure)),
    inQuarter,
    cumulative: accumulated.figure,
    asOfQuarter: accumulated.lastQuarter === last ? null : accumulated.lastQuarter,
    missingQuarters: accumulated.missingQuarters,
    coverage: due.length === 0 && yearFigure === null ? inQuarter.coverage : accumulated.coverage,
    completion: rate
      ? { kind: "published", percent: rate.percent, qualifier: rate.qualifier, source: rate.source }
      : completionRate(indicator, plan, accumulated.figure),
    variance: variance(indicator, plan, accumulated.figure),
    samePeriod: compareWithLastYear({
      indicator,
      lastYear: period.year - 1,
      current: accumulated.figure,
      currentComplete: complete,
      quarters: quarters.length > 0 ? quarters : cumulativeQuarters(period),
      previousTotals: totalsOf(bookTotals(book).previousTotals, indicator.id),
      previousYearFigure: findYearFigure(book, indicator.id, period.year - 1),
      seriesBreak: breakOf(book, indicator.id),
    }),
    ...outlook(view, indicator, { plan, accumulated, actual, complete, yearFigure, rate, due }),
    estimated: accumulated.estimated,
    illustrative: isIllustrative({ plan, due, totals, yearFigure }),
    published: publishedOf(rate ?? yearFigure),
  };
}

type Known = {
  plan: DatedPlan | null;
  accumulated: Accumulated;
  actual: Fraction | null;
  complete: boolean;
  yearFigure: YearFigure | null;
  rate: PublishedRate | null;
  due: QuarterFigure[];
};

/** Pace, what is still needed, forecast and verdict. */
function outlook(
  view: View,
  indicator: Indicator,
  known: Known,
): Pick<IndicatorResult, "pace" | "paces" | "needed" | "forecast" | "assessment"> {
  const { plan, accumulated, actual, complete, yearFigure, rate, due } = known;
  const { thresholds } = view;
  const quarter = accumulated.lastQuarter ?? lastQuarterOf(view.period);
  const lastYear = lastYearQuarters(view.book, indicator);
  const isPaced = yearFigure === null && rate === null;
  const paces = isPaced ? pacesAt(indicator, plan, lastYear, quarter) : [];
  const pace = paces[0] ?? null;
  const isRunning = isPaced && complete && actual !== null && !view.closed;
  const given = due.filter((each) => isPresent(each.figure)).length;
  const isOpenEnded = isRunning && indicator.periodRule === "flow" && quartersAfter(indicator, quarter) > 0;
  return {
    pace,
    paces,
    needed: isRunning && plan !== null ? neededPerQuarter(indicator, plan, actual, quarter) : null,
    forecast: isOpenEnded ? forecastYear(actual, given, sharesAt(indicator, plan, lastYear, quarter)) : null,
    assessment: rate
      ? assessPublishedRate(indicator, rate, view.closed, thresholds)
      : assess({
          indicator,
          plan,
          actual,
          due: yearFigure !== null || isDue(view, indicator) || actual !== null,
          complete,
          estimated: accumulated.estimated,
          quarter,
          pace,
          closed: view.closed,
          thresholds,
          published: publishedOf(yearFigure),
        }),
  };
}

function atYearStart(
  indicator: Indicator,
  chosen: ChosenPlan | null,
  { figure }: Accumulated,
): IndicatorResult["atYearStart"] {
  if (chosen === null || chosen.first === chosen.plan) return null;
  return { plan: chosen.first, completion: completionRate(indicator, chosen.first, figure) };
}

/**
 * Quarters of the period with assigned units whose figures are in or should be. Quarters at the end that are still
 * running and have no figure yet are not due: until then the figure stands as of the quarter before.
 */
function dueQuarters(view: View, indicator: Indicator, year: readonly QuarterFigure[]): QuarterFigure[] {
  const due = dueUpTo(indicator, year, lastQuarterOf(view.period));
  while (!view.closed) {
    const last = due.at(-1);
    if (last === undefined || last.figure.kind !== "missing" || last.coverage.reported > 0) break;
    if (hasEnded(view.period.year, last.quarter, view.today)) break;
    due.pop();
  }
  return due;
}

function isDue({ period, today }: View, indicator: Indicator): boolean {
  return cumulativeQuarters(period).some(
    (quarter) => reportsInQuarter(indicator.frequency, quarter) && hasBegun(period.year, quarter, today),
  );
}

/** A year-level figure stands for the whole year only, and only where no quarter has a figure. */
function yearFigureFor({ book, period }: View, indicator: Indicator, totals: TotalsByQuarter): YearFigure | null {
  if (period.kind !== "year") return null;
  const hasQuarters = [...totals.values()].some((total) => total.unitsReported > 0);
  return hasQuarters ? null : findYearFigure(book, indicator.id, book.year);
}

function findYearFigure(book: YearBook, indicatorId: string, year: number): YearFigure | null {
  return book.yearFigures.find((each) => each.indicatorId === indicatorId && each.year === year) ?? null;
}

function publishedRateFor({ book, period }: View, indicatorId: string): PublishedRate | null {
  if (period.kind !== "year") return null;
  return book.publishedRates.find((each) => each.indicatorId === indicatorId && each.year === book.year) ?? null;
}

function accumulatedOf({ figure }: YearFigure): Accumulated {
  return {
    figure,
    lastQuarter: 4,
    missingQuarters: [],
    coverage: { reported: 0, expected: 0 },
    estimated: false,
  };
}

function publishedOf(source: YearFigure | PublishedRate | null): IndicatorResult["published"] {
  return source === null ? null : { qualifier: source.qualifier, source: source.source };
}

function isIllustrative(known: Pick<Known, "plan" | "due" | "yearFigure"> & { totals: TotalsByQuarter }): boolean {
  if (known.plan?.illustrative === true || known.yearFigure?.illustrative === true) return true;
  return known.due.some(({ quarter }) => known.totals.get(quarter)?.illustrative === true);
}
