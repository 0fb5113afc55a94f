import { and, asc, eq, inArray } from "drizzle-orm";
import type { Connection } from "@/db/store";
import type { CellNote } from "@/lib/sheets/note";
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
