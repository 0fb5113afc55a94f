import type { Ratio } from "@/lib/indicators/quantity";
import { isConfirmed } from "@/lib/party-cell-meetings/meeting";
import { isRecordedLate, isRegular, isThematic, monthsOf, owesMonth } from "@/lib/party-cell-meetings/punctuality";
import type { RatingLevel } from "@/lib/party-cell-meetings/rating";
import type { CapRule } from "@/lib/party-cell-meetings/rating-cap";
import type { Rating } from "@/lib/party-cell-meetings/rating-view";
import type { Rubric } from "@/lib/party-cell-meetings/rubric";
import { attendanceOver, byCell, type Cell, type ScoredMeeting } from "@/lib/party-cell-meetings/scored";
import type { MeetingClass } from "@/lib/party-cell-meetings/scoring";
import { type ClassCounts, countClasses } from "@/lib/party-cell-meetings/spread";
import type { YearRule } from "@/lib/party-cell-meetings/year-class";
import { scoredYearSoFar } from "@/lib/party-cell-meetings/year-so-far";
import type { LocalDate } from "@/lib/periods/local-date";
import { cumulativeQuarters, type Period } from "@/lib/periods/period";

/** What the confirmed records of a period tell of one cell. */
export type CellLine = {
  unitId: string;
  name: string;
  /** Regular meetings owed: one for each month of the period in which the cell existed and the commune kept records. */
  owed: number;
  regular: number;
  thematic: number;
  /** Present of those who had to attend, over all of them; null = no record tells it. */
  attendance: Ratio | null;
  classes: ClassCounts;
  /** Class of the cell's meetings over the year; of annual reports only. */
  yearClass: MeetingClass | null;
  /** Xếp loại chi bộ as it was decided; of annual reports only. */
  level: RatingLevel | null;
};

export type CellFigures = {
  year: number;
  lines: CellLine[];
  /** Over all cells: recomputed from the parts. */
  attendance: Ratio | null;
  /** Regular meetings whose record was first written in time. */
  onTime: number;
  /** In force at the end of the year: how many may be rated HTXSNV. */
  capRule: CapRule;
};

export type CellInput = {
  /** Every cell of the commune, closed ones too. */
  cells: readonly Cell[];
  /** All meetings of the year, whatever their state. */
  scored: readonly ScoredMeeting[];
  ratings: readonly Rating[];
  period: Period;
  today: LocalDate;
  /** The first month of the year that the commune keeps records of; 13 = of none. */
  since: number;
  rubric: Rubric;
  yearRule: YearRule & CapRule;
};

/** Cells that existed in the period, in the order given, with their confirmed records alone; null where nothing was recorded. */
export function readCellFigures(input: CellInput): CellFigures | null {
  const { cells, scored, ratings, period, since } = input;
  const months = monthsOfPeriod(period);
  const confirmed = scored.filter(({ meeting }) => isConfirmed(meeting) && months.includes(meeting.month));
  if (confirmed.length === 0 && (period.kind !== "year" || ratings.length === 0)) return null;
  const [own, all] = [byCell(confirmed), byCell(scored)];
  const lines = cells.flatMap((cell): CellLine[] => {
    const owed = months.filter((month) => month >= since && owesMonth(cell, period.year, month)).length;
    const meetings = own.get(cell.unitId) ?? [];
    if (owed === 0 && meetings.length === 0) return [];
    return [
      {
        ...{ unitId: cell.unitId, name: cell.name, owed },
        regular: meetings.filter(({ meeting }) => isRegular(meeting)).length,
        thematic: meetings.filter(({ meeting }) => isThematic(meeting)).length,
        attendance: attendanceOver(meetings),
        classes: countClasses(meetings),
        yearClass: period.kind === "year" ? yearClassOf(cell, all.get(cell.unitId) ?? [], input) : null,
        level: period.kind === "year" ? (ratings.find(({ unitId }) => unitId === cell.unitId)?.level ?? null) : null,
      },
    ];
  });
  const onTime = confirmed.filter(
    ({ meeting, rubric }) => isRegular(meeting) && !isRecordedLate(meeting, rubric),
  ).length;
  const { capPercent, capBase } = input.yearRule;
  return { year: period.year, lines, attendance: attendanceOver(confirmed), onTime, capRule: { capPercent, capBase } };
}

/** A count over these cells. */
export function sumOf(lines: readonly CellLine[], of: (line: CellLine) => number): number {
  return lines.reduce((total, line) => total + of(line), 0);
}

/** Of a quarter its own three months, else all from January on. */
function monthsOfPeriod(period: Period): number[] {
  return (period.kind === "quarter" ? [period.quarter] : cumulativeQuarters(period)).flatMap(monthsOf);
}

function yearClassOf(
  cell: Cell,
  own: readonly ScoredMeeting[],
  { period, today, since, rubric, yearRule }: CellInput,
): MeetingClass | null {
  return scoredYearSoFar(own, { year: period.year, life: cell, today, since, rubric }, yearRule)?.class ?? null;
}
