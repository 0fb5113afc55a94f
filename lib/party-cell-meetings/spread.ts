import { compareFractions, type Fraction, fractionOfRatio, subtractFractions } from "@/lib/indicators/fraction";
import { type Quartiles, quartilesOf } from "@/lib/indicators/quartiles";
import { type CellType, isTerritorial } from "@/lib/org-units/cell-type";
import { isConfirmed } from "./meeting";
import { byCell, type Cell, isIn, type MeetingPeriod, type ScoredMeeting } from "./scored";
import { MEETING_CLASSES, type MeetingClass } from "./scoring";

export type ClassCounts = Record<MeetingClass, number>;

/** Mean score of one cell in a period, in thousandths of a point, unrounded. */
export type CellMean = { cell: Cell; mean: Fraction; meetings: number };

/** How confirmed meetings of some cells are spread. */
export type Spread = {
  /** Cells that have a confirmed score in the period; worst first. */
  cells: CellMean[];
  meetings: number;
  classes: ClassCounts;
  /** Of the cells' means: each cell counts once, whatever its number of meetings. Null with fewer than four cells. */
  quartiles: Quartiles | null;
};

/** Over confirmed meetings with a complete score, of the cells that are asked for. */
export function spreadOf(cells: readonly Cell[], scored: readonly ScoredMeeting[], period: MeetingPeriod): Spread {
  const counted = byCell(scored.filter((each) => isConfirmed(each.meeting) && isIn(period, each.meeting)));
  const classes: ClassCounts = { good: 0, fair: 0, average: 0, poor: 0 };
  const means = cells.flatMap((cell): CellMean[] => {
    const outcomes = (counted.get(cell.unitId) ?? []).flatMap(({ outcome }) => outcome ?? []);
    for (const each of outcomes) classes[each.class] += 1;
    const sum = outcomes.reduce((points, { total }) => points + BigInt(total), 0n);
    const meetings = outcomes.length;
    return meetings === 0 ? [] : [{ cell, mean: { top: sum, bottom: BigInt(meetings) }, meetings }];
  });
  return {
    cells: means.sort((a, b) => compareFractions(a.mean, b.mean)),
    meetings: MEETING_CLASSES.reduce((sum, each) => sum + classes[each], 0),
    classes,
    quartiles: quartilesOf(means.map(({ mean }) => mean)),
  };
}

/** Of meetings with a complete score. */
export function countClasses(meetings: readonly Pick<ScoredMeeting, "outcome">[]): ClassCounts {
  const classes: ClassCounts = { good: 0, fair: 0, average: 0, poor: 0 };
  for (const { outcome } of meetings) if (outcome !== null) classes[outcome.class] += 1;
  return classes;
}

export type SpreadGroup = "all" | "territorial" | "workplace";

/** Whether a cell belongs to a group; one whose type is not given is in "all" only. */
export function isOfGroup(group: SpreadGroup, type: CellType | null): boolean {
  return group === "all" || (type !== null && isTerritorial(type) === (group === "territorial"));
}

/** Change of the median since the same period of last year, in thousandths of a point; null while one has none. */
export function medianMove(now: Spread, before: Spread): Fraction | null {
  if (now.quartiles === null || before.quartiles === null) return null;
  return subtractFractions(fractionOfRatio(now.quartiles.median), fractionOfRatio(before.quartiles.median));
}

/** Change of each cell's mean since then; a cell that has no score in one of the two is left out. */
export function cellMoves(now: Spread, before: Spread): Map<string, Fraction> {
  const old = new Map(before.cells.map(({ cell, mean }) => [cell.unitId, mean]));
  return new Map(
    now.cells.flatMap(({ cell, mean }) => {
      const then = old.get(cell.unitId);
      return then === undefined ? [] : [[cell.unitId, subtractFractions(mean, then)] as const];
    }),
  );
}
