import type { Ratio } from "@/lib/indicators/quantity";
import type { CellType } from "@/lib/org-units/cell-type";
import type { LocalDate } from "@/lib/periods/local-date";
import { type Period, QUARTERS } from "@/lib/periods/period";
import { attendanceOf } from "./measures";
import type { Meeting } from "./meeting";
import { monthsOf } from "./punctuality";
import { type Rubric, type RubricVersion, rubricOf } from "./rubric";
import { type Outcome, outcomeOf } from "./scoring";

/** A cell as the quality of its meetings is told: open or closed since, each under its own name. */
export type Cell = {
  unitId: string;
  name: string;
  /** null = not given yet. */
  type: CellType | null;
  validFrom: LocalDate | null;
  validTo: LocalDate | null;
};

/** A meeting with the rubric it was scored by; `outcome` is null while the scoring is incomplete. */
export type ScoredMeeting = { meeting: Meeting; rubric: Rubric; outcome: Outcome | null };

/** Each meeting by its own version, oldest first. Throws of a version that was never recorded. */
export function scoreMeetings(meetings: readonly Meeting[], versions: readonly RubricVersion[]): ScoredMeeting[] {
  return [...meetings]
    .sort((a, b) => a.year - b.year || a.month - b.month || (a.content.heldOn < b.content.heldOn ? -1 : 1))
    .map((meeting) => {
      const own = rubricOf(versions, meeting.rubric);
      if (own === null) throw new Error(`no rubric of ${meeting.rubric.effectiveFrom} (${meeting.rubric.version})`);
      return { meeting, rubric: own.value, outcome: outcomeOf(meeting, own.value) };
    });
}

export type MeetingPeriod = Extract<Period, { kind: "quarter" | "year" }>;

/** The months of a quarter or of the year. */
export function monthsIn(period: MeetingPeriod): number[] {
  return (period.kind === "quarter" ? [period.quarter] : QUARTERS).flatMap(monthsOf);
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
export function attendanceOver(scored: readonly ScoredMeeting[]): Ratio | null {
  const told = scored.flatMap(({ meeting }) => attendanceOf(meeting.content.members) ?? []);
  if (told.length === 0) return null;
  return {
    numerator: told.reduce((sum, { numerator }) => sum + numerator, 0),
    denominator: told.reduce((sum, { denominator }) => sum + denominator, 0),
  };
}
