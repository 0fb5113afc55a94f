import { checkImport } from "@/db/imports/check-import";
import { prepareImport, startImport } from "@/db/imports/commands";
import { commitImport, type SecretMaker } from "@/db/imports/commit-import";
import { findImport } from "@/db/imports/queries";
import { undoImport } from "@/db/imports/undo-import";
import type { Connection, Store } from "@/db/store";
import { grantFor, type TestAccount } from "@/db/testing/factories";
import type { Grant } from "@/lib/access/grant";
import { IMPORT_PERMISSIONS, type ImportKind, type ImportPermission } from "@/lib/imports/import-kind";
import { sheetOf } from "@/lib/imports/testing/sheets";

export const TODAY = "2026-11-22";
type Rows = Parameters<typeof sheetOf>[0];

export function importGrant(by: TestAccount, kind: ImportKind): Grant<ImportPermission> {
  return grantFor(by.actor, IMPORT_PERMISSIONS[kind]) as unknown as Grant<ImportPermission>;
}

/** Uploaded and prepared: what is left is the preview and the button. */
export async function upload(
  store: Store,
  by: TestAccount,
  kind: ImportKind,
  rows: Rows,
  options: Record<string, string> = {},
): Promise<string> {
  const grant = importGrant(by, kind);
  const input = { kind, fileName: "so-lieu.xlsx", sha256: "0".repeat(64), sheets: [sheetOf(rows)] };
  const started = await startImport(store, grant, input, TODAY);
  if (!started.ok) throw new Error(started.reason);
  const { importId } = started;
  const { mapping, sheetName, version } = await read(store, by, importId);
  const prepared = await prepareImport(store, grant, { importId, version, sheetName, mapping, options }, TODAY);
  if (!prepared.ok) throw new Error(prepared.reason);
  return importId;
}

export async function read(c: Connection, by: TestAccount, importId: string) {
  const stored = await findImport(c, by.actor.communeId, importId);
  if (!stored) throw new Error("no such import");
  return stored;
}

export async function preview(store: Store, by: TestAccount, importId: string) {
  const checked = await checkImport(store, { actor: by.actor, today: TODAY }, await read(store, by, importId));
  if (!checked) throw new Error("no content");
  return checked;
}

export async function commit(
  store: Store,
  by: TestAccount,
  importId: string,
  skipErrors = false,
  secrets?: SecretMaker,
) {
  const { kind, version } = await read(store, by, importId);
  const { seen } = await preview(store, by, importId);
  const input = { importId, version, seen, skipErrors, today: TODAY };
  return commitImport(store, importGrant(by, kind), input, secrets);
}

export async function undo(store: Store, by: TestAccount, importId: string) {
  const { kind, version } = await read(store, by, importId);
  return undoImport(store, importGrant(by, kind), { importId, version });
}

const OF_THE_TRAIL = new Set([
  "supersededAssignments",
  "supersededRates",
  "dataVersions",
  "auditEntries",
  "auditSeals",
  "imports",
  "importRows",
  "importMappings",
  "notifications",
]);

/**
 * Every row of the commune apart from the trail and the imports themselves, byte for byte; `growing` = tables that only
 * grow, whose content is compared in other words.
 */
export async function contentOf(
  store: Store,
  communeId: string,
  growing: string[] = [],
): Promise<Record<string, string>> {
  const content: Record<string, string> = {};
  for (const [name, table] of Object.entries(store.t)) {
    const columns = table as typeof store.t.orgUnits;
    if (OF_THE_TRAIL.has(name) || growing.includes(name) || columns.communeId === undefined) continue;
    const rows = await store.db.select().from(columns);
    const own = rows.filter((row) => row.communeId === communeId).map((row) => JSON.stringify(row));
    content[name] = own.sort().join("\n");
  }
  return content;
}
