import { scaleLinear } from "d3-scale";
import { formatQuarter } from "@/lib/format/periods";
import type { CellValue } from "@/lib/indicators/figure";
import { QUANTITY_SCALE } from "@/lib/indicators/quantity";
import { cellFigure } from "./cell-words";
import type { QuarterRef, SheetRow } from "./sheet-row";

/** A quarter of the line; `x` and `y` in the drawing's units, null where there is no number: a gap. */
export type LinePoint = { label: string; text: string; x: number; y: number | null };

/** The quarters before as a line, and this quarter as a mark of its own. */
export type CellLine = {
  width: number;
  height: number;
  /** SVG path of the earlier quarters; a new stroke begins after each gap. Empty without two neighbours. */
  path: string;
  before: LinePoint[];
  current: LinePoint;
  /** This quarter lies outside what the earlier ones span: its mark stands at the edge, its number is not cut. */
  currentAtEdge: boolean;
};

const WIDTH = 240;
const HEIGHT = 64;
const MARGIN = 6;
/** How far above or below the earlier quarters this one may lie before the line would be pressed flat. */
const ROOM = 1.5;

/** Null for a milestone, and while nothing at all was reported. */
export function cellLine(row: SheetRow, at: QuarterRef): CellLine | null {
  const { indicator, history, cell } = row;
  if (indicator.periodRule === "milestone") return null;
  const all = history.map((each) => ({ ...each, number: numberOf(each.value) }));
  // Before the first report there was nothing to report; a gap is what lies between reports.
  const begun = all.findIndex(({ value }) => value.kind !== "blank");
  const before = begun === -1 ? [] : all.slice(begun);
  const now = numberOf(cell.value);
  const known = before.flatMap(({ number }) => (number === null ? [] : [number]));
  if (known.length === 0 && now === null) return null;
  const [low, high] = domainOf(known, now);
  const x = scaleLinear([0, Math.max(before.length, 1)], [MARGIN, WIDTH - MARGIN]);
  const y = scaleLinear([low, high], [HEIGHT - MARGIN, MARGIN]).clamp(true);
  const point = (quarter: QuarterRef, value: CellValue, number: number | null, place: number): LinePoint => ({
    label: `${formatQuarter(quarter.quarter)}/${quarter.year}`,
    text: cellFigure(value, indicator),
    x: rounded(x(place)),
    y: number === null ? null : rounded(y(number)),
  });
  const points = before.map((each, place) => point(each, each.value, each.number, place));
  return {
    width: WIDTH,
    height: HEIGHT,
    path: pathOf(points),
    before: points,
    current: point(at, cell.value, now, before.length),
    currentAtEdge: now !== null && (now < low || now > high),
  };
}

/** From zero, or the lowest negative, to the highest; this quarter widens it only within reason. */
function domainOf(known: readonly number[], now: number | null): [number, number] {
  const low = Math.min(0, ...known);
  const high = Math.max(0, ...known);
  if (now === null) return spread(low, high);
  if (low === high) return spread(Math.min(low, now), Math.max(high, now));
  return spread(Math.max(Math.min(low, now), low * ROOM), Math.min(Math.max(high, now), high * ROOM));
}

/** All zeros are a line at the bottom. */
function spread(low: number, high: number): [number, number] {
  return low === high ? [low, low + 1] : [low, high];
}

/** Không phát sinh is a zero that was stated; a rate is its quotient. Only for drawing: a screen needs no exactness. */
function numberOf(value: CellValue): number | null {
  switch (value.kind) {
    case "value":
      return value.value / QUANTITY_SCALE;
    case "rate":
      return value.denominator === 0 ? null : value.numerator / value.denominator;
    case "nothing-arose":
      return 0;
    default:
      return null;
  }
}

function pathOf(points: readonly LinePoint[]): string {
  const strokes: string[][] = [[]];
  for (const { x, y } of points) {
    if (y === null) strokes.push([]);
    else strokes.at(-1)?.push(`${x},${y}`);
  }
  return strokes
    .filter((stroke) => stroke.length > 1)
    .map((stroke) => `M${stroke.join("L")}`)
    .join("");
}

function rounded(length: number): number {
  return Math.round(length * 10) / 10;
}
