import { addDays, endOfDay, type LocalDate } from "@/lib/periods/local-date";
import type { Quarter } from "@/lib/periods/period";
import type { Meeting, MeetingContent } from "./meeting";
import type { Rubric } from "./rubric";

/** The months of a quarter. */
export function monthsOf(quarter: Quarter): [number, number, number] {
  return [quarter * 3 - 2, quarter * 3 - 1, quarter * 3];
}

/** The last day on which a month's record is still in time. */
export function lastDayForRecord(
  year: number,
  month: number,
  { lateAfterDays }: Pick<Rubric, "lateAfterDays">,
): LocalDate {
  return addDays(lastDayOfMonth(year, month), lateAfterDays);
}

export function lastDayOfMonth(year: number, month: number): LocalDate {
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, "0")}-01`;
  return addDays(next, -1);
}

type OfKind = { content: Pick<MeetingContent, "kind"> };
type Recorded = Pick<Meeting, "year" | "month" | "state"> & OfKind;

/** First written down after the last day for it; what happened to it later (returned, reopened) makes no record late. */
export function isRecordedLate(
  { year, month, firstRecordedAt }: Pick<Meeting, "year" | "month" | "firstRecordedAt">,
  rubric: Pick<Rubric, "lateAfterDays">,
): boolean {
  return firstRecordedAt >= endOfDay(lastDayForRecord(year, month, rubric));
}

/** Whether a meeting is the month's regular one: a combined one is both. */
export function isRegular({ content: { kind } }: OfKind): boolean {
  return kind === "regular" || kind === "combined";
}

export function isThematic({ content: { kind } }: OfKind): boolean {
  return kind === "thematic" || kind === "combined";
}

/** First and last day of a cell; null = no bound. */
export type CellLife = { validFrom: LocalDate | null; validTo: LocalDate | null };

/** The cell existed on the last day of the month, and so owes it a meeting. */
export function owesMonth({ validFrom, validTo }: CellLife, year: number, month: number): boolean {
  const last = lastDayOfMonth(year, month);
  return (validFrom === null || validFrom <= last) && (validTo === null || validTo >= last);
}

/**
 * Months of a year without a regular meeting that has been sent (a draft is none), once the last day for the record
 * is past. Source of the monthly rule: domain.md §4.1, Charter art. 24.
 */
export function missingMonths(
  meetings: readonly Recorded[],
  {
    year,
    months,
    life,
    today,
    rubric,
  }: {
    year: number;
    months: readonly number[];
    life: CellLife;
    today: LocalDate;
    rubric: Pick<Rubric, "lateAfterDays">;
  },
): number[] {
  const held = new Set(
    meetings
      .filter((each) => each.year === year && each.state !== "draft" && isRegular(each))
      .map(({ month }) => month),
  );
  return months.filter(
    (month) => owesMonth(life, year, month) && !held.has(month) && lastDayForRecord(year, month, rubric) < today,
  );
}

/**
 * No thematic meeting was sent in a quarter whose last record is due: at least one a quarter (domain.md §4.1). Of a
 * cell that existed in all three months only.
 */
export function lacksThematic(
  meetings: readonly Recorded[],
  {
    year,
    quarter,
    life,
    today,
    rubric,
  }: {
    year: number;
    quarter: Quarter;
    life: CellLife;
    today: LocalDate;
    rubric: Pick<Rubric, "lateAfterDays">;
  },
): boolean {
  const months = monthsOf(quarter);
  if (lastDayForRecord(year, months[2], rubric) >= today) return false;
  if (!months.every((month) => owesMonth(life, year, month))) return false;
  return !meetings.some(
    (each) => each.year === year && months.includes(each.month) && each.state !== "draft" && isThematic(each),
  );
}
