import type { Connection } from "@/db/store";
import { endOfDay, type LocalDate } from "@/lib/periods/local-date";
import type { Then } from "./then";
import { assignmentsOf, cellsOf, type Source, sheetsOf } from "./year-book-fragments";

/** Null or left out = now; else the day at whose end things are looked at (Nhìn lại). */
export type PastDay = { day?: LocalDate | null };

/** The tables of today, or what stood at the end of the day in their place. */
export function assignmentsOn(c: Connection, communeId: string, day: LocalDate | null = null) {
  return day === null ? assignmentsOf(c, "approved") : assignmentsOf(c, "then", thenOf(communeId, [], day));
}

export function sheetsOn(c: Connection, communeId: string, years: readonly number[], day: LocalDate | null = null) {
  return day === null ? sheetsOf(c, "approved") : sheetsOf(c, "then", thenOf(communeId, years, day));
}

export type CellsAsked = { years: readonly number[]; indicatorIds: readonly string[]; source?: Source } & PastDay;

export function cellsOn(
  c: Connection,
  communeId: string,
  { years, indicatorIds, day = null, source = "approved" }: CellsAsked,
) {
  if (day === null) return cellsOf(c, source).cells;
  return cellsOf(c, "then", { ...thenOf(communeId, years, day), indicatorIds }).cells;
}

export function thenOf(communeId: string, years: readonly number[], day: LocalDate): Then {
  return { communeId, years, before: endOfDay(day) };
}
