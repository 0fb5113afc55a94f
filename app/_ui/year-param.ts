import type { LocalDate } from "@/lib/periods/local-date";
import type { SearchParams } from "./period-param";

/** The year of `?year=2026`; anything unreadable is the one that runs, so an old link still opens. */
export function readYear(searchParams: SearchParams, today: LocalDate): number {
  const text = searchParams.year;
  return typeof text === "string" && /^20\d\d$/.test(text) ? Number(text) : Number(today.slice(0, 4));
}
