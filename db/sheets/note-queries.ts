import { and, asc, eq, inArray } from "drizzle-orm";
import type { Connection } from "@/db/store";
import type { CellNote, IndicatorNote } from "@/lib/sheets/note";
import { listNames } from "./account-names";
import type { QuarterKey } from "./assigned-indicators";

type NoteRow = Connection["t"]["cellNotes"]["$inferSelect"];

/** The notes of several units' sheets of one quarter, oldest first, by unit. */
export async function listNotesOfUnits(
  c: Connection,
  key: QuarterKey,
  unitIds: readonly string[],
): Promise<Map<string, CellNote[]>> {
  const { cellNotes: n } = c.t;
  const rows = await c.db
    .select()
    .from(n)
    .where(
      and(
        eq(n.communeId, key.communeId),
        eq(n.year, key.year),
        eq(n.quarter, key.quarter),
        inArray(n.unitId, [...unitIds]),
      ),
    )
    .orderBy(asc(n.createdAt), asc(n.id));
  const notes = await named(c, key.communeId, rows);
  return new Map(unitIds.map((id) => [id, notes.filter((_, index) => rows[index]?.unitId === id)]));
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

async function named(c: Connection, communeId: string, rows: readonly NoteRow[]): Promise<CellNote[]> {
  const names = await listNames(
    c,
    communeId,
    rows.map((row) => row.authorId),
  );
  return rows.map((row) => ({
    id: row.id,
    indicatorId: row.indicatorId,
    authorId: row.authorId,
    authorName: names.get(row.authorId) ?? null,
    text: row.text,
    cellVersion: row.cellVersion,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  }));
}
