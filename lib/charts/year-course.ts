import { formatFigure, formatFraction, formatQuantity } from "@/lib/format/numbers";
import { formatQuarter } from "@/lib/format/periods";
import { romanQuarter } from "@/lib/format/roman";
import { type Accumulated, isPresent } from "@/lib/indicators/across-quarters";
import { accumulatedAt, breakOf, yearQuarters } from "@/lib/indicators/book-quarters";
import type { Indicator } from "@/lib/indicators/indicator";
import { PACE_METHOD_LABELS } from "@/lib/indicators/labels";
import { QUANTITY_SCALE } from "@/lib/indicators/quantity";
import type { IndicatorResult, Pace, SamePeriodComparison } from "@/lib/indicators/result";
import { targetOf } from "@/lib/indicators/standing";
import type { YearBook } from "@/lib/indicators/year-book";
import { QUARTERS, type Quarter, quartersUpTo } from "@/lib/periods/period";
import { inUnit, numberOf, rangeText } from "./drawn-figure";
import { lastYearFigure } from "./last-year-figure";
import { pacesByQuarter } from "./quarter-chart";
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
export function buildYearCourse(book: YearBook, result: IndicatorResult): YearCourse | null {
  const { indicator, plan, forecast } = result;
  const quarters = yearQuarters(book, indicator);
  if (!ACCUMULATING.includes(indicator.periodRule) || quarters.every((each) => !isPresent(each.figure))) return null;
  const paces = pacesByQuarter(book, result).map((each) => each[0] ?? null);
  const before = QUARTERS.map((quarter) => lastYearFigure(book, indicator, quartersUpTo(quarter)));
  const target = plan === null || plan.comparator === "milestone" ? null : targetOf(indicator, plan);
  const ends = forecast ? ([forecast.low / QUANTITY_SCALE, forecast.high / QUANTITY_SCALE] as const) : null;
  return {
    name: indicator.shortName,
    unit: indicator.unitOfMeasure,
    rows: QUARTERS.map((quarter, index) =>
      rowOf(indicator, accumulatedAt(indicator, quarters, quarter), {
        quarter,
        pace: paces[index] ?? null,
        before: before[index],
      }),
    ),
    fromZero: indicator.periodRule === "flow",
    target:
      target === null ? null : { value: target / QUANTITY_SCALE, text: formatQuantity(target, indicator.decimals) },
    forecast: ends === null ? null : { low: ends[0], high: ends[1], text: rangeText(ends, indicator) },
    paceLabel: paceLabel(paces),
    samePeriodLabel: before.some(hasFigure) ? `Cùng kỳ ${book.year - 1}` : null,
    footnotes: footnotesOf(book, indicator.id, before),
  };
}

const hasFigure = ({ kind }: SamePeriodComparison) => kind === "value" || kind === "combined";

type Beside = { quarter: Quarter; pace: Pace | null; before: SamePeriodComparison | undefined };

/** @param reached lũy kế at the end of the quarter */
function rowOf(indicator: Indicator, reached: Accumulated | null, { quarter, pace, before }: Beside): CourseRow {
  const compared = before && (before.kind === "value" || before.kind === "combined") ? before.figure : null;
  const missing = reached?.missingQuarters ?? [];
  return {
    label: formatQuarter(quarter),
    cumulative: reached && numberOf(reached.figure),
    cumulativeText: reached ? formatFigure(reached.figure, indicator) : "",
    pace: pace ? inUnit(pace.expected) : null,
    paceText: pace ? formatFraction(pace.expected, indicator.decimals) : "",
    samePeriod: compared ? numberOf(compared) : null,
    samePeriodText: compared ? formatFigure(compared, indicator) : before?.kind === "not-comparable" ? "x" : "",
    note: missing.length > 0 ? `thiếu quý ${missing.map(romanQuarter).join(", ")}` : "",
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
