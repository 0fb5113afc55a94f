import { formatFigure, formatFraction, formatQuantity } from "@/lib/format/numbers";
import { formatQuarter } from "@/lib/format/periods";
import { romanQuarter } from "@/lib/format/roman";
import { acrossQuarters, isPresent } from "@/lib/indicators/across-quarters";
import { buildIndicatorResult } from "@/lib/indicators/build-results";
import type { Indicator } from "@/lib/indicators/indicator";
import { PACE_METHOD_LABELS } from "@/lib/indicators/labels";
import { QUANTITY_SCALE } from "@/lib/indicators/quantity";
import type { IndicatorResult, Pace, SamePeriodComparison } from "@/lib/indicators/result";
import { targetOf } from "@/lib/indicators/standing";
import type { YearBook } from "@/lib/indicators/year-book";
import type { LocalDate } from "@/lib/periods/local-date";
import { type Period, QUARTERS, type Quarter, quartersUpTo } from "@/lib/periods/period";
import { type PlanChoice, USUAL_PLAN } from "@/lib/plans/plan";
import { inUnit, numberOf, rangeText } from "./drawn-figure";
import { lastYearFigure } from "./last-year-figure";
import { breakOf, pacesByQuarter } from "./quarter-chart";
import { samePeriodBadge } from "./same-period-badge";

/** The end of one quarter: numbers in the indicator's unit for the lines, text for everything that is read. */
export type CourseRow = {
  label: string;
  /** Lũy kế by the indicator's own rule; null where the quarter itself has no figure: a gap. */
  cumulative: number | null;
  cumulativeText: string;
  /** What the plan expects by then; null where nothing is paced. */
  pace: number | null;
  paceText: string;
  /** Lũy kế of last year up to the same quarter; null = missing, or not comparable. */
  samePeriod: number | null;
  /** "x" where it cannot be compared. */
  samePeriodText: string;
  /** "thiếu quý II": what the sum does not hold. */
  note: string;
};

/** How a year runs, from its first day to its last. */
export type YearCourse = {
  name: string;
  unit: string;
  rows: CourseRow[];
  /** A sum starts from nothing on the first day; a mean or a rate does not. */
  fromZero: boolean;
  /** The plan of the whole year. */
  target: { value: number; text: string } | null;
  /** Where the year would end, over all methods. */
  forecast: { low: number; high: number; text: string } | null;
  /** Legends; null where nothing of the kind is drawn. */
  paceLabel: string | null;
  samePeriodLabel: string | null;
  /** What last year is put together from, or why it is not drawn; why the series breaks. */
  footnotes: string[];
};

const ACCUMULATING: readonly Indicator["periodRule"][] = ["flow", "average", "rate-of-flows"];

/**
 * The cumulative figure of one indicator against its plan, its pace and last year; null for an indicator that does not
 * accumulate (a stock's last value stands in the quarterly chart) and where there is nothing to draw.
 */
export function buildYearCourse(
  book: YearBook,
  indicatorId: string,
  period: Period,
  today: LocalDate,
  choice: PlanChoice = USUAL_PLAN,
): YearCourse | null {
  const whole = buildIndicatorResult(book, indicatorId, { kind: "year", year: book.year }, today, choice);
  const current = buildIndicatorResult(book, indicatorId, period, today, choice);
  if (!whole || !current || !ACCUMULATING.includes(whole.indicator.periodRule)) return null;
  if (whole.quarters.every((each) => !isPresent(each.figure))) return null;
  const { indicator } = whole;
  const paces = pacesByQuarter(book, current).map((each) => each[0] ?? null);
  const before = QUARTERS.map((quarter) => lastYearFigure(book, indicator, quartersUpTo(quarter)));
  const { plan, forecast } = current;
  const target = plan === null || plan.comparator === "milestone" ? null : targetOf(indicator, plan);
  const ends = forecast ? ([forecast.low / QUANTITY_SCALE, forecast.high / QUANTITY_SCALE] as const) : null;
  return {
    name: indicator.shortName,
    unit: indicator.unitOfMeasure,
    rows: QUARTERS.map((quarter, index) => rowOf(whole, quarter, paces[index] ?? null, before[index])),
    fromZero: indicator.periodRule === "flow",
    target:
      target === null ? null : { value: target / QUANTITY_SCALE, text: formatQuantity(target, indicator.decimals) },
    forecast: ends === null ? null : { low: ends[0], high: ends[1], text: rangeText(ends, indicator) },
    paceLabel: paceLabel(paces),
    samePeriodLabel: before.some(hasFigure) ? `Cùng kỳ ${book.year - 1}` : null,
    footnotes: footnotesOf(book, indicatorId, before),
  };
}

const hasFigure = ({ kind }: SamePeriodComparison) => kind === "value" || kind === "combined";

function rowOf(
  { indicator, quarters }: IndicatorResult,
  quarter: Quarter,
  pace: Pace | null,
  before: SamePeriodComparison | undefined,
): CourseRow {
  const due = quarters.filter(
    (each) => each.quarter <= quarter && (each.coverage.expected > 0 || isPresent(each.figure)),
  );
  const { figure, lastQuarter, missingQuarters } = acrossQuarters(indicator, due);
  const reached = lastQuarter === quarter;
  const compared = before && (before.kind === "value" || before.kind === "combined") ? before.figure : null;
  return {
    label: formatQuarter(quarter),
    cumulative: reached ? numberOf(figure) : null,
    cumulativeText: reached ? formatFigure(figure, indicator) : "",
    pace: pace ? inUnit(pace.expected) : null,
    paceText: pace ? formatFraction(pace.expected, indicator.decimals) : "",
    samePeriod: compared ? numberOf(compared) : null,
    samePeriodText: compared ? formatFigure(compared, indicator) : before?.kind === "not-comparable" ? "x" : "",
    note: reached && missingQuarters.length > 0 ? `thiếu quý ${missingQuarters.map(romanQuarter).join(", ")}` : "",
  };
}

function paceLabel(paces: readonly (Pace | null)[]): string | null {
  const first = paces.find((pace) => pace !== null);
  return first ? `Tiến độ kế hoạch (${PACE_METHOD_LABELS[first.method]})` : null;
}

function footnotesOf(book: YearBook, indicatorId: string, before: readonly SamePeriodComparison[]): string[] {
  const broken = breakOf(book, indicatorId);
  if (broken !== null) return [`Chuỗi số liệu ngắt: ${broken}.`];
  const told = new Map<string, Quarter[]>();
  for (const [index, comparison] of before.entries()) {
    if (comparison.kind === "value" || comparison.kind === "missing") continue;
    const badge = samePeriodBadge(comparison);
    told.set(badge, [...(told.get(badge) ?? []), (index + 1) as Quarter]);
  }
  return [...told].map(
    ([badge, quarters]) => `Cùng kỳ ${book.year - 1}, đến hết quý ${quarters.map(romanQuarter).join(", ")}: ${badge}.`,
  );
}
