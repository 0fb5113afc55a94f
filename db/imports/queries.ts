import { and, desc, eq, inArray } from "drizzle-orm";
import { listNames } from "@/db/sheets/account-names";
import type { Connection } from "@/db/store";
import type { ImportKind, ImportState } from "@/lib/imports/import-kind";
import type { ImportCounts } from "@/lib/imports/import-line";
import type { Mapping } from "@/lib/imports/read-head";
import type { WorkbookSheet } from "@/lib/workbooks/workbook";

export type StoredImport = {
  id: string;
  kind: ImportKind;
  fileName: string;
  state: ImportState;
  /** null = removed after its time. */
  sheets: WorkbookSheet[] | null;
  sheetName: string;
  mapping: Mapping;
  options: Record<string, string>;
  counts: ImportCounts | null;
  createdBy: string;
  createdAt: number;
  doneBy: string | null;
  doneAt: number | null;
  undoneBy: string | null;
  undoneAt: number | null;
  version: number;
};

export async function findImport(c: Connection, communeId: string, importId: string): Promise<StoredImport | null> {
  const { imports: i } = c.t;
  const [row] = await c.db
    .select()
    .from(i)
    .where(and(eq(i.communeId, communeId), eq(i.id, importId)));
  if (!row) return null;
  const { communeId: _commune, sha256: _digest, content, mapping, options, counts, ...rest } = row;
  return {
    ...rest,
    sheets: content === null ? null : (JSON.parse(content) as WorkbookSheet[]),
    mapping: JSON.parse(mapping) as Mapping,
    options: JSON.parse(options) as Record<string, string>,
    counts: counts === null ? null : (JSON.parse(counts) as ImportCounts),
  };
}

export type ListedImport = Pick<
  StoredImport,
  "id" | "kind" | "fileName" | "state" | "counts" | "createdAt" | "doneAt"
> & {
  createdByName: string;
};

/** The newest imports of the kinds, without their rows. */
export async function listImports(
  c: Connection,
  communeId: string,
  kinds: readonly ImportKind[],
): Promise<ListedImport[]> {
  const { imports: i } = c.t;
  const rows = await c.db
    .select({
      id: i.id,
      kind: i.kind,
      fileName: i.fileName,
      state: i.state,
      counts: i.counts,
      createdBy: i.createdBy,
      createdAt: i.createdAt,
      doneAt: i.doneAt,
    })
    .from(i)
    .where(and(eq(i.communeId, communeId), inArray(i.kind, [...kinds])))
    .orderBy(desc(i.createdAt), desc(i.id))
    .limit(100);
  const names = await listNames(
    c,
    communeId,
    rows.map((row) => row.createdBy),
  );
  return rows.map(({ createdBy, counts, ...row }) => ({
    ...row,
    counts: counts === null ? null : (JSON.parse(counts) as ImportCounts),
    createdByName: names.get(createdBy) ?? "",
  }));
}

export async function findMapping(
  c: Connection,
  communeId: string,
  kind: ImportKind,
  signature: string,
): Promise<Mapping | null> {
  const { importMappings: m } = c.t;
  const [row] = await c.db
    .select({ mapping: m.mapping })
    .from(m)
    .where(and(eq(m.communeId, communeId), eq(m.kind, kind), eq(m.signature, signature)));
  return row ? (JSON.parse(row.mapping) as Mapping) : null;
}
