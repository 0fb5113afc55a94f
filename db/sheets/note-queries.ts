import { and, asc, eq } from "drizzle-orm";
import type { Connection } from "@/db/store";
import type { CellNote } from "@/lib/sheets/note";
import { listNames } from "./account-names";
import type { SheetKey } from "./assigned-indicators";

/** The notes of one sheet, oldest first; only of one cell when `indicatorId` is given. */
export async function listCellNotes(c: Connection, key: SheetKey, indicatorId?: string): Promise<CellNote[]> {
  const { cellNotes: n } = c.t;
  const rows = await c.db
    .select()
    .from(n)
    .where(
      and(
        eq(n.communeId, key.communeId),
        eq(n.year, key.year),
        eq(n.quarter, key.quarter),
        eq(n.unitId, key.unitId),
        indicatorId === undefined ? undefined : eq(n.indicatorId, indicatorId),
      ),
    )
    .orderBy(asc(n.createdAt), asc(n.id));
  const names = await listNames(
    c,
    key.communeId,
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
