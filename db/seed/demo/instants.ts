import type { LocalDate } from "@/lib/periods/local-date";

/** An instant of the clock in Việt Nam (UTC+7 all year), in milliseconds. */
export function at(date: LocalDate, hour: number, minute = 0): number {
  const two = (part: number) => String(part).padStart(2, "0");
  return Date.parse(`${date}T${two(hour)}:${two(minute)}:00+07:00`);
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
