import type { LocalDate } from "@/lib/periods/local-date";

/** An instant of the clock in Việt Nam (UTC+7 all year), in milliseconds. */
export function at(date: LocalDate, hour: number, minute = 0): number {
  const two = (part: number) => String(part).padStart(2, "0");
  return Date.parse(`${date}T${two(hour)}:${two(minute)}:00+07:00`);
}
