import { createHash } from "node:crypto";
import type { Connection } from "@/db/store";
import type { ImportColumn } from "@/lib/imports/import-columns";
import { countLines, type ImportCounts } from "@/lib/imports/import-line";
import { type Draft, readDraft } from "@/lib/imports/read-draft";
import { columnsOf } from "./columns";
import { domainOf } from "./domains";
import type { CheckedImport, ImportContext } from "./import-domain";
import type { StoredImport } from "./queries";

export type Preview = {
  columns: readonly ImportColumn[];
  draft: Draft;
  /** null = the columns are not understood yet. */
  checked: CheckedImport | null;
  counts: ImportCounts;
  /** Digest of the lines: what the person saw is what is written. */
  seen: string;
};

/**
 * The dry run: the file against the data as it stands, by the very function that the import itself runs inside its
 * transaction. Writes nothing. Null = the rows of the file are no longer kept.
 */
export async function checkImport(
  c: Connection,
  { actor, today }: Pick<ImportContext, "actor" | "today">,
  stored: StoredImport,
): Promise<Preview | null> {
  if (stored.sheets === null) return null;
  const columns = await columnsOf(c, actor.communeId, stored.kind, today);
  const draft = readDraft(stored.sheets, stored.sheetName, stored.mapping, columns);
  const context = { actor, today, options: stored.options };
  const checked = draft.table === null ? null : await domainOf(stored.kind).check(c, context, draft.table);
  const lines = checked?.lines ?? [];
  const seen = createHash("sha256")
    .update(JSON.stringify([stored.version, stored.options, lines]))
    .digest("base64url");
  return { columns, draft, checked, counts: countLines(lines), seen };
}
