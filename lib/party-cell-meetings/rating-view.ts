import type { CellType } from "@/lib/org-units/cell-type";
import type { LocalDate } from "@/lib/periods/local-date";
import type { BoardSquare } from "./board";
import type { CellLife } from "./punctuality";
import { RATING_LEVELS, type RatingLevel } from "./rating";
import { type CapRule, type RatingCap, ratingCap } from "./rating-cap";
import { type Rubric, type RubricVersion, rubricOf } from "./rubric";
import { classOf } from "./scoring";
import type { YearClass, YearRule } from "./year-class";
import { yearSoFar } from "./year-so-far";

/** A level as it was recorded. */
export type Rating = { unitId: string; level: RatingLevel; decision: string };

export type RatingRow = {
  unitId: string;
  name: string;
  type: CellType | null;
  /** The class of the cell's meetings over the year; null = none is confirmed. */
  meetings: YearClass | null;
  level: RatingLevel | null;
  decision: string;
};

export type RatingTable = {
  rows: RatingRow[];
  counts: Record<RatingLevel, number>;
  unrated: number;
  cap: RatingCap;
};

type RatedCell = CellLife & { id: string; name: string; cellType: CellType | null };

type Given = {
  cells: readonly RatedCell[];
  squares: readonly BoardSquare[];
  /** Every version, also those recorded again since. */
  rubrics: readonly RubricVersion[];
  /** The one in force today: it says which months are overdue. */
  rubric: Rubric;
  rule: YearRule & CapRule;
  ratings: readonly Rating[];
  year: number;
  today: LocalDate;
  /** The first month of the year that the commune keeps records of; 13 = of none. */
  since: number;
};

/** Cells of a year with the class of their meetings, the level that was recorded, and the cap reckoned over all of them. */
export function buildRatings({ cells, ratings, rule, ...year }: Given): RatingTable {
  const recorded = new Map(ratings.map((rating) => [rating.unitId, rating]));
  const rows = cells.map(({ id, name, cellType, ...life }): RatingRow => {
    const rating = recorded.get(id);
    const meetings = meetingsOf(year, id, life, rule);
    return {
      unitId: id,
      name,
      type: cellType,
      meetings,
      level: rating?.level ?? null,
      decision: rating?.decision ?? "",
    };
  });
  const countOf = (level: RatingLevel) => rows.filter((row) => row.level === level).length;
  const counts = Object.fromEntries(RATING_LEVELS.map((level) => [level, countOf(level)])) as RatingTable["counts"];
  return { rows, counts, unrated: rows.filter(({ level }) => level === null).length, cap: ratingCap(counts, rule) };
}

/** Each meeting by the rubric it was scored by. */
function meetingsOf(
  { squares, rubrics, ...judged }: Omit<Given, "cells" | "ratings" | "rule">,
  unitId: string,
  life: CellLife,
  rule: YearRule,
): YearClass | null {
  const own = squares
    .filter((square) => square.unitId === unitId)
    .map(({ month, kind, state, confirmedPoints, rubric: ref }) => {
      const by = rubricOf(rubrics, ref);
      if (by === null) throw new Error(`no rubric of ${ref.effectiveFrom} (${ref.version})`);
      const isScored = state === "confirmed" && confirmedPoints !== null;
      return { year: judged.year, month, kind, state, class: isScored ? classOf(confirmedPoints, by.value) : null };
    });
  return yearSoFar(own, { ...judged, life }, rule);
}
