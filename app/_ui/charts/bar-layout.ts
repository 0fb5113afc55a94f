import { scaleBand, scaleLinear } from "d3-scale";
import type { QuarterChartRow } from "@/lib/charts/quarter-chart";

export type Size = { width: number; height: number; font: number };

export type Bar = { x: number; y: number; width: number; height: number };

export type Group = {
  row: QuarterChartRow;
  center: number;
  planned: Bar | null;
  actual: Bar | null;
  /** Up to the upper end of the forecast; `lowY` marks its lower end. */
  forecast: (Bar & { lowY: number }) | null;
  /** Where last year's mark stands, beside the label of the result; null = none. */
  samePeriod: { x: number; y: number } | null;
  labelX: number;
};

export type Tick = { value: number; y: number };

export type BarLayout = { groups: Group[]; ticks: Tick[]; left: number; baseY: number };

const TICKS = 4;

/** Where the bars stand. Domain from zero (or the lowest negative) to the highest number, with room for its label. */
export function layOutBars(
  rows: readonly QuarterChartRow[],
  { width, height, font }: Size,
  withSamePeriod: boolean,
): BarLayout {
  const numbers = rows
    .flatMap((row) => [row.planned, row.actual, withSamePeriod ? row.samePeriod : null, ...(row.forecast ?? [])])
    .filter(isNumber);
  const low = Math.min(0, ...numbers);
  const high = Math.max(0, ...numbers);
  const y = scaleLinear()
    .domain(low === high ? [0, 1] : [low, high])
    .nice(TICKS)
    .range([height - font * 3.4, font * 2]);
  const ticks = low === high ? [] : y.ticks(TICKS).map((value) => ({ value, y: y(value) }));
  const left = roomForTicks(ticks, font);
  const x = scaleBand<number>()
    .domain(rows.map((_, index) => index))
    .range([left, width - 4])
    .paddingInner(0.28)
    .paddingOuter(0.14);
  const zero = y(0);
  const bar = (value: number | null, at: number, thick: number): Bar | null =>
    value === null
      ? null
      : { x: at, y: Math.min(y(value), zero), width: thick, height: Math.max(1, Math.abs(zero - y(value))) };
  const groups = rows.map((row, index): Group => {
    const start = x(index) ?? left;
    const half = x.bandwidth() / 2;
    const second = start + half + 1;
    const upper = row.forecast ? bar(row.forecast[1], second, half - 1) : null;
    return {
      row,
      center: start + half,
      planned: bar(row.planned, start, half - 1),
      actual: bar(row.actual, second, half - 1),
      forecast: upper && row.forecast ? { ...upper, lowY: y(row.forecast[0]) } : null,
      samePeriod: withSamePeriod && row.samePeriod !== null ? { x: start + half / 2, y: y(row.samePeriod) } : null,
      labelX: second + half / 2,
    };
  });
  return { groups, ticks, left, baseY: zero };
}

function isNumber(value: number | null): value is number {
  return value !== null;
}

const tickFormat = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 2 });

/** Axis labels are round numbers, so no rule of rounding is at stake. */
export function tickText(value: number): string {
  return tickFormat.format(value);
}

/** Room at the left of a chart for its longest axis label, in letters of this size. */
export function roomForTicks(ticks: readonly Tick[], font: number): number {
  return Math.max(...ticks.map(({ value }) => tickText(value).length), 1) * font * 0.56 + 8;
}
