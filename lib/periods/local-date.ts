import { quarterOfMonth } from "./period";

/** A calendar date in Asia/Ho_Chi_Minh, `YYYY-MM-DD`. Deadlines and pace are dates, never instants. */
export type LocalDate = string;

const dateInVietnam = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Asia/Ho_Chi_Minh",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** The date in Việt Nam at an instant (milliseconds since 1970), whatever the server's own time zone. */
export function localDateAt(instant: number): LocalDate {
  return dateInVietnam.format(instant);
}

/** Strict `YYYY-MM-DD` of a day that exists; otherwise null. */
export function parseLocalDate(text: string): LocalDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The instant at which the day is over in Việt Nam, 24:00 there (UTC+7 all year): what is of the day is before it. */
export function endOfDay(date: LocalDate): number {
  return Date.parse(`${addDays(date, 1)}T00:00:00+07:00`);
}

/** The quarter a date falls in. */
export function quarterOfDate(date: LocalDate): { year: number; quarter: 1 | 2 | 3 | 4 } {
  const month = Number(date.slice(5, 7));
  return { year: Number(date.slice(0, 4)), quarter: quarterOfMonth(month) };
}
