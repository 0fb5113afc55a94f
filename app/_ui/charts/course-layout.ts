import { scaleLinear } from "d3-scale";
import type { CourseRow, YearCourse } from "@/lib/charts/year-course";
import { roomForTicks, type Size, type Tick } from "./bar-layout";

export type Point = { x: number; y: number; row: CourseRow };

export type CourseLayout = {
  ticks: Tick[];
  left: number;
  right: number;
  baseY: number;
  /** The middle of each quarter, for its label; the figures stand at its end. */
  labels: { x: number; text: string; note: string }[];
  /** Runs without a gap: a line joins only neighbouring quarters that both have a figure. */
  cumulative: Point[][];
  samePeriod: Point[][];
  pace: Point[][];
  targetY: number | null;
  forecast: { x: number; lowY: number; highY: number; from: Point } | null;
};

const TICKS = 4;
/** Room at the right for the whisker of the forecast. */
const RIGHT_ROOM = 18;

/** Where the lines run: quarter I begins at the left axis, each figure stands at the end of its quarter. */
export function layOutCourse(course: YearCourse, { width, height, font }: Size): CourseLayout {
  const { rows, forecast, target, fromZero } = course;
  const numbers = rows.flatMap((row) => [row.cumulative, row.samePeriod, row.pace]);
  const all = [...numbers, forecast?.low ?? null, forecast?.high ?? null, target?.value ?? null].filter(
    (value) => value !== null,
  );
  const least = Math.min(...all);
  const low = fromZero || least < 0 ? Math.min(0, least) : least;
  const high = Math.max(fromZero ? 0 : least, ...all);
  const y = scaleLinear()
    .domain(low === high ? [low - 1, high + 1] : [low, high])
    .nice(TICKS)
    .range([height - font * 3.4, font * 2]);
  const ticks = y.ticks(TICKS).map((value) => ({ value, y: y(value) }));
  const left = roomForTicks(ticks, font);
  const right = width - RIGHT_ROOM;
  const step = (right - left) / rows.length;
  const endOf = (index: number) => left + step * (index + 1);
  const runsOf = (of: "cumulative" | "samePeriod" | "pace") => runs(rows, of, endOf, y, fromZero ? left : null);
  const cumulative = runsOf("cumulative");
  const last = cumulative.at(-1)?.at(-1);
  return {
    ticks,
    left,
    right,
    baseY: height - font * 3.4,
    labels: rows.map((row, index) => ({ x: endOf(index) - step / 2, text: row.label, note: row.note })),
    cumulative,
    samePeriod: runsOf("samePeriod"),
    pace: runsOf("pace"),
    targetY: target ? y(target.value) : null,
    forecast:
      forecast && last
        ? { x: endOf(rows.length - 1), lowY: y(forecast.low), highY: y(forecast.high), from: last }
        : null,
  };
}

function runs(
  rows: readonly CourseRow[],
  of: "cumulative" | "samePeriod" | "pace",
  endOf: (index: number) => number,
  y: (value: number) => number,
  startX: number | null,
): Point[][] {
  const found: Point[][] = [];
  let open: Point[] | null = null;
  for (const [index, row] of rows.entries()) {
    const value = row[of];
    if (value === null) {
      open = null;
      continue;
    }
    if (open === null) {
      open = index === 0 && startX !== null ? [{ x: startX, y: y(0), row }] : [];
      found.push(open);
    }
    open.push({ x: endOf(index), y: y(value), row });
  }
  return found;
}
