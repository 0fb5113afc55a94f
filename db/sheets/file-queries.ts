import { and, asc, eq, isNull } from "drizzle-orm";
import { storageEnv } from "@/db/env";
import type { Connection } from "@/db/store";
import type { CellFile } from "@/lib/sheets/evidence/cell-file";
import { listNames } from "./account-names";
import type { SheetKey } from "./assigned-indicators";
import { takeWhole } from "./keep-file";

export type FileRow = Connection["t"]["cellFiles"]["$inferSelect"];

/** The evidence files of one sheet, oldest first; only of one cell when `indicatorId` is given. Removed ones are left out. */
export async function listCellFiles(c: Connection, key: SheetKey, indicatorId?: string): Promise<CellFile[]> {
  const { cellFiles: f } = c.t;
  const rows = await c.db
    .select()
    .from(f)
    .where(and(isOnSheet(c, key), isNull(f.removedAt), indicatorId ? eq(f.indicatorId, indicatorId) : undefined))
    .orderBy(asc(f.uploadedAt), asc(f.id));
  const names = await listNames(
    c,
    key.communeId,
    rows.map((row) => row.uploadedBy),
  );
  return rows.map(({ id, indicatorId, fileName, mediaType, size, uploadedBy, uploadedAt }) => ({
    id,
    indicatorId,
    fileName,
    mediaType,
    size,
    uploadedBy,
    uploadedByName: names.get(uploadedBy) ?? null,
    uploadedAt,
  }));
}

/** A file of exactly this sheet that was not removed. */
export async function findFile(c: Connection, key: SheetKey, id: string): Promise<FileRow | null> {
  const { cellFiles: f } = c.t;
  const [row] = await c.db
    .select()
    .from(f)
    .where(and(isOnSheet(c, key), eq(f.id, id), isNull(f.removedAt)));
  return row ?? null;
}

/** A file with its content; "damaged" when the disk no longer holds what was attached. */
export async function readCellFile(
  c: Connection,
  key: SheetKey,
  id: string,
  dataDir = storageEnv().dataDir,
): Promise<{ row: FileRow; bytes: Uint8Array } | "none" | "damaged"> {
  const row = await findFile(c, key, id);
  if (!row) return "none";
  const bytes = await takeWhole({ dataDir, communeId: key.communeId, id }, row.sha256);
  return bytes === null ? "damaged" : { row, bytes };
}

export function isOnSheet({ t: { cellFiles: f } }: Connection, key: SheetKey) {
  return and(
    eq(f.communeId, key.communeId),
    eq(f.year, key.year),
    eq(f.quarter, key.quarter),
    eq(f.unitId, key.unitId),
  );
}
