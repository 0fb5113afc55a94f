import type { Connection, Store } from "@/db/store";
import { assertGrant, type Grant } from "@/lib/access/grant";
import type { ImportPermission } from "@/lib/imports/import-kind";
import type { ImportRef } from "@/lib/imports/schema";
import { auditImport, findOwn, type Refused, updateImport } from "./commands";
import { domainOf } from "./domains";
import { ImportRefused } from "./import-domain";
import { changedSince, type JournalRow, type JournalTable, readJournal } from "./journal";
import type { StoredImport } from "./queries";

type Answer = { ok: true; rows: number } | Refused | { ok: false; reason: "built-on"; message: string };

/** What a row of each table is called when it is no longer what the import left. */
const CHANGED_WORDS: Record<JournalTable, string> = {
  orgUnits: "đơn vị",
  accounts: "tài khoản (đã đăng nhập đổi mật khẩu, hoặc được sửa)",
  accountRoles: "vai trò của tài khoản",
  accountScopes: "đơn vị của tài khoản",
  planDocuments: "văn bản giao",
  planValues: "kế hoạch",
  publishedRates: "tỷ lệ đã công bố",
  indicatorAssignments: "phân công báo cáo",
  sheets: "phiếu số liệu",
  sheetEvents: "bước của phiếu số liệu",
  actuals: "số liệu",
  approvedActuals: "số liệu đã duyệt",
  actualChanges: "lịch sử số liệu",
};

/**
 * Takes a whole import back in one transaction, if every row is still as it left it and nothing was built on any of
 * them; else says what keeps it. The data then say what they said before, and the trail keeps both.
 */
export async function undoImport(store: Store, grant: Grant<ImportPermission>, input: ImportRef): Promise<Answer> {
  assertGrant(grant, grant.permission);
  try {
    return await store.inTransaction((tx) => undoIn(tx, grant, input));
  } catch (error) {
    if (error instanceof ImportRefused) return { ok: false, reason: "built-on", message: error.message };
    throw error;
  }
}

async function undoIn(tx: Connection, grant: Grant<ImportPermission>, input: ImportRef): Promise<Answer> {
  const { communeId, accountId } = grant.actor;
  const stored = await findOwn(tx, grant, input.importId, input.version, "done");
  if ("reason" in stored) return stored;
  const journal = await readJournal(tx, communeId, input.importId);
  const message = await whyKept(tx, communeId, stored, journal);
  if (message !== null) return { ok: false, reason: "built-on", message };
  await domainOf(stored.kind).takeBack(tx, grant, journal);
  await updateImport(tx, communeId, input.importId, { state: "undone", undoneBy: accountId, undoneAt: Date.now() });
  const { kind: importKind, fileName } = stored;
  const what = { importKind, fileName, written: journal.length };
  await auditImport(tx, grant, input.importId, what, { undone: true, rowsTakenBack: journal.length });
  return { ok: true, rows: journal.length };
}

/** The sentence for what stands in the way; null = the import can be taken back. */
export async function whyKept(
  tx: Connection,
  communeId: string,
  { kind }: Pick<StoredImport, "kind">,
  journal: readonly JournalRow[],
): Promise<string | null> {
  const changed = await changedSince(tx, communeId, journal);
  if (changed[0])
    return `Sau lần nhập này, ${CHANGED_WORDS[changed[0].table]} đã được thay đổi ở ${changed.length} dòng.`;
  return domainOf(kind).builtOn(tx, communeId, journal);
}
