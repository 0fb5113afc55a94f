import type { Fraction } from "@/lib/indicators/fraction";
import type { Ratio } from "@/lib/indicators/quantity";
import type { LocalDate } from "@/lib/periods/local-date";
import { QUARTERS, type Quarter } from "@/lib/periods/period";
import { type CellSigns, cellsWithSigns } from "./formality/signs";
import { type CellInNeed, cellsInNeed } from "./help";
import { isConfirmed } from "./meeting";
import type { Rubric } from "./rubric";
import { attendanceOver, byCell, type Cell, existsIn, isIn, type MeetingPeriod, type ScoredMeeting } from "./scored";
import {
  type CellMean,
  type ClassCounts,
  cellMoves,
  countClasses,
  isOfGroup,
  medianMove,
  type Spread,
  type SpreadGroup,
  spreadOf,
} from "./spread";
import type { YearClass, YearRule } from "./year-class";
import { scoredYearSoFar } from "./year-so-far";

export type QualityInput = {
  /** Every cell of the commune, closed ones too. */
  cells: readonly Cell[];
  /** All meetings of the year and the one before. */
  scored: readonly ScoredMeeting[];
  period: MeetingPeriod;
  today: LocalDate;
  /** The first month of the year that the commune keeps records of; 13 = of none. */
  since: number;
  /** In force at the end of the period, or today. */
  rubric: Rubric;
  yearRule: YearRule;
  /** Of which cells the reader confirms records: signs, and what was never sent, are for them alone. */
  reviews: (unitId: string) => boolean;
};

export type QuarterClasses = { year: number; quarter: Quarter; classes: ClassCounts; meetings: number };
export type GroupSpread = { group: SpreadGroup; now: Spread; move: Fraction | null };
export type CellLine = CellMean & {
  classes: ClassCounts;
  move: Fraction | null;
  attendance: Ratio | null;
  /** Of the cells that the reader reviews: a missed month decides it too. */
  year: YearClass | null;
};

/** What the screen and the workbook tell of the quality of meetings in a period. */
export type Quality = {
  quarters: QuarterClasses[];
  groups: GroupSpread[];
  /** With a confirmed score in the period, worst first. */
  lines: CellLine[];
  /** Cells of the period, with or without a score. */
  cells: Cell[];
  help: CellInNeed[];
  signs: CellSigns[];
};

export function buildQuality(input: QualityInput): Quality {
  const { scored, period, reviews } = input;
  const cells = input.cells.filter((cell) => existsIn(cell, period));
  const lastYear = { ...period, year: period.year - 1 };
  const spread = { now: spreadOf(cells, scored, period), before: spreadOf(input.cells, scored, lastYear) };
  return {
    cells,
    quarters: [period.year - 1, period.year].flatMap((year) =>
      QUARTERS.map((quarter) => quarterOf(input, year, quarter)),
    ),
    groups: (["all", "territorial", "workplace"] as const).map((group) => groupOf(input, cells, group)),
    lines: linesOf(input, spread),
    help: cellsInNeed(cells, scored, spread, { ...input, mayKnowUnconfirmed: reviews }),
    signs: cellsWithSigns(
      cells.filter(({ unitId }) => reviews(unitId)),
      scored,
      period,
    ),
  };
}

function quarterOf({ cells, scored }: QualityInput, year: number, quarter: Quarter): QuarterClasses {
  const { classes, meetings } = spreadOf(cells, scored, { kind: "quarter", year, quarter });
  return { year, quarter, classes, meetings };
}

function groupOf(
  { scored, period, cells: all }: QualityInput,
  cells: readonly Cell[],
  group: SpreadGroup,
): GroupSpread {
  const inGroup = ({ type }: Cell) => isOfGroup(group, type);
  const now = spreadOf(cells.filter(inGroup), scored, period);
  const before = spreadOf(all.filter(inGroup), scored, { ...period, year: period.year - 1 });
  return { group, now, move: medianMove(now, before) };
}

function linesOf(input: QualityInput, { now, before }: { now: Spread; before: Spread }): CellLine[] {
  const moves = cellMoves(now, before);
  const meetings = byCell(input.scored);
  return now.cells.map((line) => {
    const { unitId } = line.cell;
    const own = meetings.get(unitId) ?? [];
    const confirmed = own.filter(({ meeting }) => isConfirmed(meeting) && isIn(input.period, meeting));
    return {
      ...line,
      classes: countClasses(confirmed),
      move: moves.get(unitId) ?? null,
      attendance: attendanceOver(confirmed),
      year: input.reviews(unitId) ? yearOf(line.cell, own, input) : null,
    };
  });
}

/** The year up to now. */
function yearOf(
  cell: Cell,
  own: readonly ScoredMeeting[],
  { period, today, since, rubric, yearRule }: QualityInput,
): YearClass | null {
  return scoredYearSoFar(own, { year: period.year, life: cell, today, since, rubric }, yearRule);
}
