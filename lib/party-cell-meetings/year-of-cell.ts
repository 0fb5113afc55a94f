import type { LocalDate } from "@/lib/periods/local-date";
import { QUARTERS, type Quarter } from "@/lib/periods/period";
import type { MeetingKind, MeetingState } from "./meeting";
import {
  type CellLife,
  isRegular,
  lacksThematic,
  lastDayForRecord,
  missingMonths,
  monthsOf,
  owesMonth,
} from "./punctuality";
import type { Rubric } from "./rubric";

export const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** What a month's regular meeting is to the cell: sent; not sent and overdue; not sent yet; still to come; not owed. */
export type MonthStanding = "held" | "missing" | "waiting" | "coming" | "none";

export type HeldMeeting = { year: number; month: number; kind: MeetingKind; state: MeetingState };

export type YearOfCell = {
  months: { month: number; standing: MonthStanding; lastDay: LocalDate }[];
  /** Quarters whose records are all due without a thematic meeting. */
  lacksThematic: Quarter[];
};

/** A year of one cell, and the day from which it is looked at. */
export type JudgedYear = {
  year: number;
  life: CellLife;
  today: LocalDate;
  rubric: Pick<Rubric, "lateAfterDays">;
  /** The first month of the year that the commune keeps records of; before it nothing is missing. 13 = of none. */
  since: number;
};

/** How a cell stands with the meetings of a year on a day. */
export function yearOfCell(meetings: readonly HeldMeeting[], judged: JudgedYear): YearOfCell {
  const { year, life, today, rubric, since } = judged;
  const held = meetings.map(({ kind, ...each }) => ({ ...each, content: { kind } }));
  const missing = new Set(missingMonths(held, { ...judged, months: MONTHS.filter((month) => month >= since) }));
  const sent = new Set(
    held.filter((each) => each.year === year && each.state !== "draft" && isRegular(each)).map(({ month }) => month),
  );
  const standingOf = (month: number): MonthStanding => {
    if (sent.has(month)) return "held";
    if (!owesMonth(life, year, month)) return "none";
    if (missing.has(month)) return "missing";
    return `${year}-${String(month).padStart(2, "0")}-01` <= today ? "waiting" : "coming";
  };
  return {
    months: MONTHS.map((month) => ({
      month,
      standing: standingOf(month),
      lastDay: lastDayForRecord(year, month, rubric),
    })),
    lacksThematic: QUARTERS.filter(
      (quarter) => monthsOf(quarter)[0] >= since && lacksThematic(held, { ...judged, quarter }),
    ),
  };
}
