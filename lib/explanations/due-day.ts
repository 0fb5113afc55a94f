import { addDays, type LocalDate } from "@/lib/periods/local-date";

/** Working days a unit is given unless the leader says otherwise. */
export const DEFAULT_WORKING_DAYS = 3;

/** The day so many working days (Monday to Friday) after another; public holidays are not known. */
export function addWorkingDays(from: LocalDate, days: number): LocalDate {
  let day = from;
  for (let left = days; left > 0; ) {
    day = addDays(day, 1);
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return day;
}
