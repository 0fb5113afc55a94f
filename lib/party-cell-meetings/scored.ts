import type { Quantity, Ratio } from "@/lib/indicators/quantity";
import type { CellType } from "@/lib/org-units/cell-type";
import type { OrgUnit } from "@/lib/org-units/org-unit";
import type { LocalDate } from "@/lib/periods/local-date";
import { type Period, QUARTERS } from "@/lib/periods/period";
import { attendanceOf } from "./measures";
import type { Meeting } from "./meeting";
import { type CellLife, lastDayOfMonth, monthsOf } from "./punctuality";
import { type Rubric, type RubricVersion, rubricOf } from "./rubric";
import { classOf, type Outcome, outcomeOf } from "./scoring";

/** A cell as the quality of its meetings is told: open or closed since, each under its own name. */
export type Cell = {
  unitId: string;
  name: string;
  /** null = not given yet. */
  type: CellType | null;
  validFrom: LocalDate | null;
  validTo: LocalDate | null;
};

/** The cells among units. */
export function cellsAmong(
  units: readonly Pick<OrgUnit, "id" | "kind" | "name" | "cellType" | "validFrom" | "validTo">[],
): Cell[] {
  return units
    .filter(({ kind }) => kind === "party-cell")
    .map(({ id, name, cellType, validFrom, validTo }) => ({ unitId: id, name, type: cellType, validFrom, validTo }));
}

/** A meeting with the rubric it was scored by; `outcome` is null while the scoring is incomplete. */
export type ScoredMeeting = {
  meeting: Omit<Meeting, "selfScores" | "confirmedScores">;
  rubric: Rubric;
  outcome: Outcome | null;
};

/** A meeting with the sums of its two scorings, as the database adds them up; null = not scored. */
export type SummedMeeting = ScoredMeeting["meeting"] & {
  selfPoints: Quantity | null;
  confirmedPoints: Quantity | null;
};

/** Each meeting by its own version, oldest first. Throws of a version that was never recorded. */
export function scoreMeetings(meetings: readonly Meeting[], versions: readonly RubricVersion[]): ScoredMeeting[] {
  return inOrder(meetings).map((meeting) => {
    const rubric = ownRubric(meeting, versions);
    return { meeting, rubric, outcome: outcomeOf(meeting, rubric) };
  });
}

/** The same of sums: what was submitted or confirmed was scored in full, or it would have been refused. */
export function scoreSums(meetings: readonly SummedMeeting[], versions: readonly RubricVersion[]): ScoredMeeting[] {
  return inOrder(meetings).map((meeting) => {
    const rubric = ownRubric(meeting, versions);
    const total = meeting.state === "confirmed" ? meeting.confirmedPoints : meeting.selfPoints;
    const isScored = total !== null && meeting.state !== "draft";
    return { meeting, rubric, outcome: isScored ? { total, class: classOf(total, rubric) } : null };
  });
}

function inOrder<T extends ScoredMeeting["meeting"]>(meetings: readonly T[]): T[] {
  return [...meetings].sort(
    (a, b) => a.year - b.year || a.month - b.month || (a.content.heldOn < b.content.heldOn ? -1 : 1),
  );
}

function ownRubric({ rubric }: ScoredMeeting["meeting"], versions: readonly RubricVersion[]): Rubric {
  const own = rubricOf(versions, rubric);
  if (own === null) throw new Error(`no rubric of ${rubric.effectiveFrom} (${rubric.version})`);
  return own.value;
}

export type MeetingPeriod = Extract<Period, { kind: "quarter" | "year" }>;

/** The months of a quarter or of the year. */
export function monthsIn(period: MeetingPeriod): number[] {
  return (period.kind === "quarter" ? [period.quarter] : QUARTERS).flatMap(monthsOf);
}

/** A unit that was there on some day of the period. */
export function existsIn({ validFrom, validTo }: CellLife, period: MeetingPeriod): boolean {
  const months = monthsIn(period);
  const first = `${period.year}-${String(Math.min(...months)).padStart(2, "0")}-01`;
  const last = lastDayOfMonth(period.year, Math.max(...months));
  return (validFrom === null || validFrom <= last) && (validTo === null || validTo >= first);
}

export function isIn(period: MeetingPeriod, { year, month }: Pick<Meeting, "year" | "month">): boolean {
  return year === period.year && monthsIn(period).includes(month);
}

/** By unit, in the order given. */
export function byCell<T extends { meeting: Pick<Meeting, "unitId"> }>(scored: readonly T[]): Map<string, T[]> {
  const cells = new Map<string, T[]>();
  for (const each of scored) {
    const own = cells.get(each.meeting.unitId);
    if (own) own.push(each);
    else cells.set(each.meeting.unitId, [each]);
  }
  return cells;
}

/** Present of those due, over several meetings: recomputed from sums; null when no meeting tells it. */
export function attendanceOver(scored: readonly { meeting: Pick<Meeting, "content"> }[]): Ratio | null {
  const told = scored.flatMap(({ meeting }) => attendanceOf(meeting.content.members) ?? []);
  if (told.length === 0) return null;
  return {
    numerator: told.reduce((sum, { numerator }) => sum + numerator, 0),
    denominator: told.reduce((sum, { denominator }) => sum + denominator, 0),
  };
}
