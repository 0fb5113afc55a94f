import type { Dialect } from "@/db/dialect";
import { IMPORT_KINDS, IMPORT_STATES } from "@/lib/imports/import-kind";
import { oneOf } from "./checks";
import type { defineOrganisation } from "./organisation";

/** Workbooks brought in: what was read, how its columns were understood, and every row that was written from it. */
export function defineImports(d: Dialect, { communes }: ReturnType<typeof defineOrganisation>) {
  const imports = d.table(
    "imports",
    {
      communeId: d
        .text("commune_id")
        .notNull()
        .references(() => communes.id),
      id: d.text("id").notNull(),
      kind: d.text("kind", { enum: IMPORT_KINDS }).notNull(),
      fileName: d.text("file_name").notNull(),
      sha256: d.text("sha256").notNull(),
      state: d.text("state", { enum: IMPORT_STATES }).notNull(),
      /** JSON: the sheets as read, so that a reload loses nothing; null once they were removed. */
      content: d.text("content"),
      sheetName: d.text("sheet_name").notNull(),
      /** JSON: field → column. */
      mapping: d.text("mapping").notNull(),
      /** JSON: what holds for every row, as typed: document, year, source. */
      options: d.text("options").notNull(),
      /** JSON: how many rows were new, changed, the same, refused; null until done. */
      counts: d.text("counts"),
      createdBy: d.text("created_by").notNull(),
      createdAt: d.instant("created_at").notNull(),
      doneBy: d.text("done_by"),
      doneAt: d.instant("done_at"),
      undoneBy: d.text("undone_by"),
      undoneAt: d.instant("undone_at"),
      version: d.integer("version").notNull().default(1),
    },
    (t) => [
      d.primaryKey({ columns: [t.communeId, t.id] }),
      d.index("imports_created").on(t.communeId, t.createdAt),
      d.check("imports_kind", oneOf(t.kind, IMPORT_KINDS)),
      d.check("imports_state", oneOf(t.state, IMPORT_STATES)),
    ],
  );

  /** How the columns of a file with these heads were understood last time. */
  const importMappings = d.table(
    "import_mappings",
    {
      communeId: d.text("commune_id").notNull(),
      kind: d.text("kind", { enum: IMPORT_KINDS }).notNull(),
      /** SHA-256 of the heads and their columns. */
      signature: d.text("signature").notNull(),
      mapping: d.text("mapping").notNull(),
      usedAt: d.instant("used_at").notNull(),
    },
    (t) => [d.primaryKey({ columns: [t.communeId, t.kind, t.signature] })],
  );

  /** Every row an import wrote: what stood there before, and the digest of what it left. Undo needs both. */
  const importRows = d.table(
    "import_rows",
    {
      communeId: d.text("commune_id").notNull(),
      importId: d.text("import_id").notNull(),
      sequence: d.integer("sequence").notNull(),
      tableName: d.text("table_name").notNull(),
      /** JSON array: the values of the primary key, without the commune. */
      rowKey: d.text("row_key").notNull(),
      /** JSON: the whole row as it was; null = there was none. */
      before: d.text("before"),
      afterDigest: d.text("after_digest").notNull(),
    },
    (t) => [
      d.primaryKey({ columns: [t.communeId, t.importId, t.sequence] }),
      d.foreignKey({ columns: [t.communeId, t.importId], foreignColumns: [imports.communeId, imports.id] }),
    ],
  );

  return { imports, importMappings, importRows };
}
