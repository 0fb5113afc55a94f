import type { LocalDate } from "./local-date";
import type { Quarter } from "./period";

/** Data window of a quarter (or, for 0, of the year) and the last day on time for sheets. */
export type EntryWindow = { dataFrom: LocalDate; dataTo: LocalDate; dueOn: LocalDate };

/**
 * The default window: data from the 15th of the month before the quarter to the 14th of its last month, sheets due by
 * the 20th of that month; the year from 15/12 to 14/12, due 20/12 (reference/domain.md §2.2). Every date can be
 * changed by the office, because the province sets its own calendar.
 */
export function defaultEntryWindow(year: number, quarter: Quarter | 0): EntryWindow {
  const lastMonth = quarter === 0 ? 12 : quarter * 3;
  const from = quarter <= 1 ? `${year - 1}-12-15` : `${year}-${twoDigits(lastMonth - 3)}-15`;
  const last = `${year}-${twoDigits(lastMonth)}`;
  return { dataFrom: from, dataTo: `${last}-14`, dueOn: `${last}-20` };
}

function twoDigits(month: number): string {
  return String(month).padStart(2, "0");
}
