import { formatFigure, formatFraction } from "@/lib/format/numbers";
import { formatQuarter } from "@/lib/format/periods";
import { breakOf, lastYearQuarters, yearQuarters } from "@/lib/indicators/book-quarters";
import { fractionOfRatio, ratioOfFraction, subtractFractions } from "@/lib/indicators/fraction";
import { type Indicator, isRate } from "@/lib/indicators/indicator";
import { PACE_METHOD_LABELS } from "@/lib/indicators/labels";
import { pacesAt } from "@/lib/indicators/pace";
import { QUANTITY_SCALE, type Ratio } from "@/lib/indicators/quantity";
import type { IndicatorResult, Pace, PaceMethod, QuarterFigure } from "@/lib/indicators/result";
import type { YearBook } from "@/lib/indicators/year-book";
import { QUARTERS, type Quarter } from "@/lib/periods/period";
import { inUnit, numberOf, rangeText } from "./drawn-figure";
import { coverageNote } from "./indicator-rows";
import { lastYearFigure } from "./last-year-figure";

/** A quarter as a chart draws it: numbers in the indicator's unit for the bars, text for everything that is read. */
export type QuarterChartRow = {
  label: string;
  /** null = nothing planned for the quarter: no bar. */
  planned: number | null;
  plannedText: string;
  /** null = missing: a gap, never a bar of zero. */
  actual: number | null;
  actualText: string;
  /** Range the quarter would reach at the rhythm so far; null where nothing is forecast. */
  forecast: readonly [low: number, high: number] | null;
  forecastText: string;
  /** The same quarter of last year by itself; null = missing, or not comparable. */
  samePeriod: number | null;
  /** "x" where it cannot be compared. */
  samePeriodText: string;
  /** "ước", "28/33 đơn vị". */
  note: string;
};

export type QuarterChart = {
  name: string;
  unit: string;
  rows: QuarterChartRow[];
  /** Why the years before count something else; null = the series goes on. */
  breakNote: string | null;
  /** Legend of the plan, with its method: "Kế hoạch quý (chia đều các quý)"; null where nothing is planned. */
  plannedLabel: string | null;
  /** Legend of the forecast with its methods; null where nothing is forecast. */
  forecastLabel: string | null;
};

/**
 * Plan and result of one indicator quarter by quarter; null for one that a chart cannot show (a milestone). A flow is
 * shown as what arose in each quarter, anything else as its value at the end of it.
 * @param result in the period looked at: its plan and its forecast are drawn
 */
export function buildQuarterChart(book: YearBook, result: IndicatorResult): QuarterChart | null {
  const { indicator } = result;
  if (indicator.periodRule === "milestone") return null;
  const quarters = yearQuarters(book, indicator);
  // The plan the period is told against: a later revision would draw bars that its page does not speak of.
  const paces = pacesByQuarter(book, result).map((each) => each[0] ?? null);
  const planned = plannedQuarters(
    result,
    paces.map((pace) => (pace ? pace.expected : null)),
  );
  const forecasts = forecastQuarters(result, quarters);
  const rows = quarters.map(({ quarter, figure, estimated, coverage }, index): QuarterChartRow => {
    const plan = planned[index] ?? null;
    const forecast = figure.kind === "missing" ? (forecasts.get(quarter) ?? null) : null;
    return {
      label: formatQuarter(quarter),
      planned: plan === null ? null : inUnit(plan),
      plannedText: plan === null ? "" : formatFraction(plan, indicator.decimals),
      actual: numberOf(figure),
      actualText: formatFigure(figure, indicator),
      forecast,
      forecastText: forecast ? rangeText(forecast, indicator) : "",
      ...samePeriodOf(book, indicator, quarter),
      note: noteOf(estimated, coverageNote(coverage)),
    };
  });
  return {
    name: indicator.shortName,
    unit: indicator.unitOfMeasure,
    rows,
    breakNote: breakOf(book, indicator.id),
    plannedLabel: plannedLabel(rows, paces[0]?.method ?? null, indicator),
    forecastLabel: rows.some((row) => row.forecast) ? forecastLabel(result) : null,
  };
}

function samePeriodOf(
  book: YearBook,
  indicator: Indicator,
  quarter: Quarter,
): Pick<QuarterChartRow, "samePeriod" | "samePeriodText"> {
  const before = lastYearFigure(book, indicator, [quarter]);
  if (before.kind === "not-comparable") return { samePeriod: null, samePeriodText: "x" };
  if (before.kind === "missing") return { samePeriod: null, samePeriodText: "" };
  return { samePeriod: numberOf(before.figure), samePeriodText: formatFigure(before.figure, indicator) };
}

/** Worth offering as a chart: not a milestone, and something planned or done in the year. */
export function canBeDrawn({ indicator, plan, quarters }: IndicatorResult): boolean {
  if (indicator.periodRule === "milestone") return false;
  return plan !== null || quarters.some((each) => each.figure.kind !== "missing");
}

/** What each method expects by the end of each quarter, whether or not it has a figure; the best method first. */
export function pacesByQuarter(book: YearBook, { indicator, plan }: IndicatorResult): Pace[][] {
  const lastYear = lastYearQuarters(book, indicator);
  return QUARTERS.map((quarter) => pacesAt(indicator, plan, lastYear, quarter));
}

/** What each quarter was to bring: steps of the pace for a flow, the planned value itself for anything else. */
function plannedQuarters({ indicator, plan }: IndicatorResult, expected: (Ratio | null)[]): (Ratio | null)[] {
  if (plan === null || plan.comparator === "milestone") return QUARTERS.map(() => null);
  if (indicator.periodRule !== "flow") {
    return QUARTERS.map((_, index) => ({ numerator: plan.quarters?.[index] ?? plan.planned, denominator: 1 }));
  }
  return expected.map((upTo, index) => {
    if (upTo === null) return null;
    const before = index === 0 ? null : expected[index - 1];
    return before ? difference(upTo, before) : upTo;
  });
}

function difference(a: Ratio, b: Ratio): Ratio {
  return ratioOfFraction(subtractFractions(fractionOfRatio(a), fractionOfRatio(b)));
}

/** The rest of the forecast spread evenly over the quarters still to come (a flow), or the year-end value in quarter IV. */
function forecastQuarters(
  { forecast, cumulative, indicator }: IndicatorResult,
  quarters: readonly QuarterFigure[],
): Map<Quarter, readonly [number, number]> {
  const left = quarters.filter(({ figure }) => figure.kind === "missing").map(({ quarter }) => quarter);
  const done = numberOf(cumulative);
  if (forecast === null || done === null || left.length === 0) return new Map();
  const ends = [forecast.low / QUANTITY_SCALE, forecast.high / QUANTITY_SCALE] as const;
  if (indicator.periodRule !== "flow") return new Map([[4, ends]]);
  const range = [(ends[0] - done) / left.length, (ends[1] - done) / left.length] as const;
  return range[0] < 0 ? new Map() : new Map(left.map((quarter) => [quarter, range]));
}

/** "ước, 28/33 đơn vị": what stands under a bar. */
export function noteOf(estimated: boolean, coverage: string): string {
  return [estimated ? "ước" : "", coverage].filter(Boolean).join(", ");
}

function plannedLabel(rows: QuarterChartRow[], method: PaceMethod | null, indicator: Indicator): string | null {
  if (rows.every((row) => row.planned === null)) return null;
  if (indicator.periodRule !== "flow" || isRate(indicator)) return "Kế hoạch";
  return method === null || method === "planned-quarters"
    ? "Kế hoạch quý"
    : `Kế hoạch quý (${PACE_METHOD_LABELS[method]})`;
}

function forecastLabel({ forecast }: IndicatorResult): string {
  const methods = (forecast?.ends ?? []).map((each) => each.method);
  const [only] = methods;
  return methods.length === 1 && only
    ? `Dự báo ${PACE_METHOD_LABELS[only]}`
    : `Dự báo (khoảng theo ${methods.length} cách tính)`;
}
