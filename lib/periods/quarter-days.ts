import type { LocalDate } from "./local-date";
import { lastQuarterOf, type Period, QUARTERS, type Quarter } from "./period";

const FIRST_DAYS: Record<Quarter, string> = { 1: "01-01", 2: "04-01", 3: "07-01", 4: "10-01" };
const LAST_DAYS: Record<Quarter, string> = { 1: "03-31", 2: "06-30", 3: "09-30", 4: "12-31" };

export function lastDayOf(year: number, quarter: Quarter): LocalDate {
  return `${year}-${LAST_DAYS[quarter]}`;
}

/** The calendar quarter has started on that day. */
export function hasBegun(year: number, quarter: Quarter, today: LocalDate): boolean {
  return `${year}-${FIRST_DAYS[quarter]}` <= today;
}

/** The calendar quarter lies wholly before that day. */
export function hasEnded(year: number, quarter: Quarter, today: LocalDate): boolean {
  return `${year}-${LAST_DAYS[quarter]}` < today;
}

/**
 * The day as of which a period is told: its last day once it is over, else today; for a year not yet begun its first
 * day. What was in force on that day (a plan) is what the period shows.
 */
export function asOfDay(period: Period, today: LocalDate): LocalDate {
  const last = lastDayOf(period.year, lastQuarterOf(period));
  const first = `${period.year}-${FIRST_DAYS[1]}`;
  if (last < today) return last;
  return today < first ? first : today;
}

/** The periods of a year in the order of a picker: quarters I–IV, six months, nine months, the year. */
export function periodsOfYear(year: number): Period[] {
  return [
    ...QUARTERS.map((quarter): Period => ({ kind: "quarter", year, quarter })),
    { kind: "six-months", year },
    { kind: "nine-months", year },
    { kind: "year", year },
  ];
}
