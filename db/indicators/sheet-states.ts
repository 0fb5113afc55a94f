import { and, eq, inArray, sql } from "drizzle-orm";
import { type KeptAnswers, readKeptAnswers } from "@/db/data-versions/kept-answers";
import { baseOf } from "@/db/data-versions/kept-connection";
import { preparedOn } from "@/db/prepared";
import type { Connection } from "@/db/store";
import type { LocalDate } from "@/lib/periods/local-date";
import type { SheetState } from "@/lib/sheets/sheet-state";
import { type PastDay, sheetsOn } from "./past-day";
import { assignmentsOf, communeId, isWithin, lastYear, type Source, sheetsOf, year } from "./year-book-fragments";

/** Every sheet of a year (`then`: of both) with its state; an excused one once for each indicator its unit would report. */
export function sheetRows(c: Connection, source: Source) {
  const a = assignmentsOf(c, source);
  const s = sheetsOf(c, source);
  // Of any other sheet a unit that is null: nothing is looked for.
  const excusedUnit = sql`case when ${s.state} = 'excused' then ${s.unitId} end`;
  const isExcusedFrom = and(
    ...[eq(a.communeId, s.communeId), eq(a.unitId, excusedUnit)],
    isWithin(a.fromQuarter, a.toQuarter, sql`(${s.year} * 4 + ${s.quarter} - 1)`),
  );
  return c.db
    .select({ year: s.year, quarter: s.quarter, unitId: s.unitId, state: s.state, excusedFrom: a.indicatorId })
    .from(s)
    .leftJoin(a, isExcusedFrom)
    .where(and(eq(s.communeId, communeId), inArray(s.year, source === "then" ? [lastYear, year] : [year])))
    .prepare();
}

const statementOn = preparedOn((c) => sheetRows(c, "approved"));

/** The rows of one year, kept until a sheet of that year changes its state. Never in a transaction. */
export function keptSheetRows(c: Connection, kept: KeptAnswers, communeId: string, year: number) {
  return kept.rows(statementOn(baseOf(c)), { communeId, year }, [year]);
}

/**
 * The state of each sheet of some years, null where there is none yet. A statement for each year, and none while no
 * sheet of that year changes its state: whoever else asks, the year book among them, shares it. Looking back it is one
 * for all of them.
 */
export async function readSheetStates(
  c: Connection,
  communeId: string,
  { years, day }: { years: readonly number[] } & PastDay,
): Promise<(year: number, quarter: number, unitId: string) => SheetState | null> {
  const rows = day ? await listStatesThen(c, communeId, years, day) : await listStates(c, communeId, years);
  const states = new Map(rows.map((row) => [`${row.year} ${row.quarter} ${row.unitId}`, row.state]));
  return (year, quarter, unitId) => states.get(`${year} ${quarter} ${unitId}`) ?? null;
}

async function listStates(c: Connection, communeId: string, years: readonly number[]) {
  if (years.length === 0) return [];
  const kept = await readKeptAnswers(c, communeId, years);
  const rows = [];
  for (const year of years) rows.push(...(await keptSheetRows(c, kept, communeId, year)));
  return rows;
}

async function listStatesThen(c: Connection, communeId: string, years: readonly number[], day: LocalDate) {
  const s = sheetsOn(c, communeId, years, day);
  return c.db
    .select({ year: s.year, quarter: s.quarter, unitId: s.unitId, state: s.state })
    .from(s)
    .where(and(eq(s.communeId, communeId), inArray(s.year, [...years])));
}
