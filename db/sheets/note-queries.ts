import { and, asc, eq, inArray } from "drizzle-orm";
import type { Connection } from "@/db/store";
import type { Quarter } from "@/lib/periods/period";
import type { CellNote, IndicatorNote } from "@/lib/sheets/note";
import type { QuarterRef } from "@/lib/sheets/sheet-row";
import { listNames } from "./account-names";
import { isOfQuarters, type QuartersKey } from "./assigned-indicators";

type NoteRow = Connection["t"]["cellNotes"]["$inferSelect"];

/** The notes on several units' sheets of some quarters, oldest first. */
export async function listNotesOfUnits(
  c: Connection,
  key: QuartersKey,
  unitIds: readonly string[],
): Promise<(QuarterRef & { unitId: string; note: CellNote })[]> {
  const { cellNotes: n } = c.t;
  const rows = await c.db
    .select()
    .from(n)
    .where(and(isOfQuarters(n, key), inArray(n.unitId, [...unitIds])))
    .orderBy(asc(n.createdAt), asc(n.id));
  const names = await listNames(
    c,
    key.communeId,
    rows.map((row) => row.authorId),
  );
  return rows.map((row) => ({
    ...{ unitId: row.unitId, year: row.year, quarter: row.quarter as Quarter },
    note: toNote(row, names),
  }));
}

/** Notes beside the cells of one indicator over a year, by quarter and age; `unitIds` left out = of every unit. */
export async function listNotesOfIndicator(
  { db, t }: Connection,
  communeId: string,
  { indicatorId, year, unitIds }: { indicatorId: string; year: number; unitIds?: readonly string[] },
): Promise<IndicatorNote[]> {
  const { cellNotes: n, orgUnits: u, accounts: a } = t;
  return db
    .select({
      ...{ id: n.id, quarter: n.quarter, unitId: n.unitId, unitName: u.name },
      ...{ text: n.text, authorName: a.displayName, createdAt: n.createdAt },
    })
    .from(n)
    .innerJoin(u, and(eq(u.communeId, n.communeId), eq(u.id, n.unitId)))
    .leftJoin(a, and(eq(a.communeId, n.communeId), eq(a.id, n.authorId)))
    .where(
      and(
        eq(n.communeId, communeId),
        eq(n.year, year),
        eq(n.indicatorId, indicatorId),
        unitIds === undefined ? undefined : inArray(n.unitId, [...unitIds]),
      ),
    )
    .orderBy(asc(n.quarter), asc(u.sortOrder), asc(n.createdAt), asc(n.id));
}

function toNote(row: NoteRow, names: ReadonlyMap<string, string>): CellNote {
  return {
    id: row.id,
    indicatorId: row.indicatorId,
    authorId: row.authorId,
    authorName: names.get(row.authorId) ?? null,
    text: row.text,
    cellVersion: row.cellVersion,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}
