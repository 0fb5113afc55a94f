import { createHash } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { recordAudit } from "@/db/audit/record";
import { newId } from "@/db/ids";
import type { Connection, Store } from "@/db/store";
import { assertGrant, type Grant } from "@/lib/access/grant";
import { IMPORT_PERMISSIONS, type ImportKind, type ImportPermission } from "@/lib/imports/import-kind";
import type { ImportRefusal } from "@/lib/imports/labels";
import { bestSheet } from "@/lib/imports/read-draft";
import { findHead, guessMapping, headSignature, type Mapping } from "@/lib/imports/read-head";
import { prepareImportSchema, startImportSchema } from "@/lib/imports/schema";
import type { LocalDate } from "@/lib/periods/local-date";
import type { WorkbookSheet } from "@/lib/workbooks/workbook";
import { columnsOf } from "./columns";
import { findImport, findMapping, type StoredImport } from "./queries";

type ImportGrant = Grant<ImportPermission>;
export type Refused = { ok: false; reason: ImportRefusal };

export type StartImport = { kind: ImportKind; fileName: string; sha256: string; sheets: WorkbookSheet[] };

/** Keeps what was read from an uploaded workbook, with its columns as they were understood last time or by their heads. */
export async function startImport(
  store: Store,
  grant: ImportGrant,
  input: StartImport,
  today: LocalDate,
): Promise<{ ok: true; importId: string } | Refused> {
  assertGrant(grant, IMPORT_PERMISSIONS[input.kind]);
  const parsed = startImportSchema.safeParse(input);
  if (!parsed.success) return { ok: false, reason: "invalid-input" };
  const { communeId, accountId } = grant.actor;
  const { kind, fileName, sha256, sheets } = input;
  return store.inTransaction(async (tx) => {
    const columns = await columnsOf(tx, communeId, kind, today);
    const sheet = bestSheet(sheets, columns);
    const head = sheet === null ? null : findHead(sheet, columns);
    const remembered = head === null ? null : await findMapping(tx, communeId, kind, signatureOf(head.cells));
    const mapping = remembered ?? (head === null ? {} : guessMapping(head.cells, columns));
    const id = newId();
    await tx.db.insert(tx.t.imports).values({
      communeId,
      id,
      kind,
      fileName,
      sha256,
      state: "waiting",
      content: JSON.stringify(sheets),
      sheetName: sheet?.name ?? "",
      mapping: JSON.stringify(mapping),
      options: "{}",
      createdBy: accountId,
      createdAt: Date.now(),
    });
    await auditImport(tx, grant, id, undefined, { importKind: kind, fileName });
    return { ok: true, importId: id };
  });
}

/** Which sheet and columns, and what holds for every row. The mapping is remembered for files with the same heads. */
export async function prepareImport(
  store: Store,
  grant: ImportGrant,
  input: unknown,
  today: LocalDate,
): Promise<{ ok: true; version: number } | Refused> {
  assertGrant(grant, grant.permission);
  const parsed = prepareImportSchema.safeParse(input);
  if (!parsed.success) return { ok: false, reason: "invalid-input" };
  const { importId, version, sheetName, mapping, options } = parsed.data;
  return store.inTransaction(async (tx) => {
    const found = await findOwn(tx, grant, importId, version);
    if ("reason" in found) return found;
    const { communeId } = grant.actor;
    const { kind, sheets } = found;
    if (sheets === null) return { ok: false, reason: "content-gone" };
    const columns = await columnsOf(tx, communeId, kind, today);
    const sheet = sheets.find((each) => each.name === sheetName);
    const head = sheet === undefined ? null : findHead(sheet, columns);
    const isOther = sheetName !== found.sheetName;
    const chosen = isOther && head !== null ? guessMapping(head.cells, columns) : mapping;
    await updateImport(tx, communeId, importId, {
      sheetName,
      mapping: JSON.stringify(chosen),
      options: JSON.stringify(options),
    });
    if (head !== null) await remember(tx, communeId, kind, signatureOf(head.cells), chosen);
    await auditImport(tx, grant, importId, undefined, { importKind: kind, columns: columnsChosen(chosen) });
    return { ok: true, version: version + 1 };
  });
}

function columnsChosen(mapping: Mapping): number {
  return Object.values(mapping).filter((index) => index !== null).length;
}

const signatureOf = (heads: Parameters<typeof headSignature>[0]) =>
  createHash("sha256").update(headSignature(heads)).digest("base64url");

async function remember(tx: Connection, communeId: string, kind: ImportKind, signature: string, mapping: Mapping) {
  const { importMappings: m } = tx.t;
  const row = { communeId, kind, signature, mapping: JSON.stringify(mapping), usedAt: Date.now() };
  const set = { mapping: row.mapping, usedAt: row.usedAt };
  await tx.db
    .insert(m)
    .values(row)
    .onConflictDoUpdate({ target: [m.communeId, m.kind, m.signature], set });
}

/** The import that is still waiting, of a kind this grant is for, in the version the person saw. */
export async function findOwn(
  tx: Connection,
  grant: ImportGrant,
  importId: string,
  version: number,
  state: StoredImport["state"] = "waiting",
): Promise<StoredImport | Refused> {
  const stored = await findImport(tx, grant.actor.communeId, importId);
  if (!stored || IMPORT_PERMISSIONS[stored.kind] !== grant.permission) return { ok: false, reason: "not-found" };
  if (stored.state !== state) return { ok: false, reason: "already-done" };
  if (stored.version !== version) return { ok: false, reason: "stale" };
  return stored;
}

export async function updateImport(
  tx: Connection,
  communeId: string,
  importId: string,
  change: Partial<Connection["t"]["imports"]["$inferInsert"]>,
): Promise<void> {
  const { imports: i } = tx.t;
  await tx.db
    .update(i)
    .set({ ...change, version: sql`${i.version} + 1` })
    .where(and(eq(i.communeId, communeId), eq(i.id, importId)));
}

export async function auditImport(tx: Connection, grant: Grant, importId: string, before: unknown, after: unknown) {
  await recordAudit(tx, {
    communeId: grant.actor.communeId,
    actorId: grant.actor.accountId,
    action: grant.permission,
    entity: "import",
    entityId: importId,
    ...(before === undefined ? {} : { before }),
    after,
  });
}
