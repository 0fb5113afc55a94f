import { and, eq, inArray } from "drizzle-orm";
import { type KeptAnswers, readKeptAnswers } from "@/db/data-versions/kept-answers";
import { baseOf } from "@/db/data-versions/kept-connection";
import type { Connection } from "@/db/store";
import type { SheetState } from "@/lib/sheets/sheet-state";
import { type PastDay, sheetsOn } from "./past-day";
import { bookInput, yearBookStatements } from "./year-book-statements";

/** The rows of the year book's statement about the sheets of one year. */
export function keptSheetRows(c: Connection, kept: KeptAnswers, communeId: string, year: number) {
  return kept.rows(yearBookStatements(baseOf(c)).sheets, bookInput(communeId, year), [year]);
}

/**
 * The state of each sheet of some years, null where there is none yet. A statement for each year, kept until a sheet of
 * that year changes its state: of two of the years the year book has asked it. Looking back it is one for all of them.
 */
export async function readSheetStates(
  c: Connection,
  communeId: string,
  { years, day }: { years: readonly number[] } & PastDay,
): Promise<(year: number, quarter: number, unitId: string) => SheetState | null> {
  const rows = day ? await listStatesThen(c, communeId, years, day) : await listKeptStates(c, communeId, years);
  const states = new Map(rows.map((row) => [`${row.year} ${row.quarter} ${row.unitId}`, row.state]));
  return (year, quarter, unitId) => states.get(`${year} ${quarter} ${unitId}`) ?? null;
}

async function listKeptStates(c: Connection, communeId: string, years: readonly number[]) {
  const kept = await readKeptAnswers(c, communeId, years);
  const rows = [];
  for (const year of years) rows.push(...(await keptSheetRows(c, kept, communeId, year)));
  return rows;
}

async function listStatesThen(c: Connection, communeId: string, years: readonly number[], day: string) {
  const s = sheetsOn(c, communeId, years, day);
  return c.db
    .select({ year: s.year, quarter: s.quarter, unitId: s.unitId, state: s.state })
    .from(s)
    .where(and(eq(s.communeId, communeId), inArray(s.year, [...years])));
}
