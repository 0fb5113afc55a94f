import { and, eq, isNull, sql } from "drizzle-orm";
import { recordAudit } from "@/db/audit/record";
import { storageEnv } from "@/db/env";
import { newId } from "@/db/ids";
import type { Connection, Store } from "@/db/store";
import { assertGrant, type Grant } from "@/lib/access/grant";
import { type AttachAnswer, type FileRefusal, MOST_FILES, type RemoveAnswer } from "@/lib/sheets/evidence/cell-file";
import { isInsideGroups } from "@/lib/sheets/review-scope";
import { type AttachFile, attachFileSchema, type RemoveFile, removeFileSchema } from "@/lib/sheets/schema";
import type { SheetKey } from "./assigned-indicators";
import { type FileRow, findFile, isOnSheet } from "./file-queries";
import { dropFile } from "./file-store";
import { examineFile, keepFile } from "./keep-file";
import { onceForSheet } from "./once-for-sheet";
import { type OpenSheet, openSheet, sheetEntityId } from "./open-sheet";

type EnterGrant = Grant<"sheet:enter">;

/** Puts an evidence file beside a cell while the sheet may be entered. */
export async function attachFile(
  store: Store,
  grant: EnterGrant,
  input: AttachFile,
  dataDir = storageEnv().dataDir,
): Promise<AttachAnswer> {
  assertGrant(grant, "sheet:enter");
  const parsed = attachFileSchema.safeParse(input);
  if (!parsed.success) return { ok: false, reason: "invalid-input" };
  const { bytes, ...asked } = parsed.data;
  const examined = examineFile(asked.fileName, bytes);
  if (!examined.ok) return examined;
  const { head } = examined;
  const id = newId();
  const click = { ...asked, sha256: head.sha256 };
  return keepFile({ dataDir, communeId: grant.actor.communeId, id }, bytes, () =>
    onceForSheet(store, grant, "attach", click, async (tx): Promise<AttachAnswer> => {
      const opened = await openSheet(tx, grant, asked, "enter");
      if (!opened.ok) return opened;
      return addRow(tx, grant, opened.sheet, { id, indicatorId: asked.indicatorId, ...head });
    }),
  );
}

type NewFile = Pick<FileRow, "id" | "indicatorId" | "fileName" | "mediaType" | "size" | "sha256">;

async function addRow(tx: Connection, grant: EnterGrant, sheet: OpenSheet, file: NewFile): Promise<AttachAnswer> {
  const { key, now } = sheet;
  const refusal = whyNot(grant, sheet, file.indicatorId);
  if (refusal) return { ok: false, reason: refusal };
  if ((await countFiles(tx, key, file.indicatorId)) >= MOST_FILES) return { ok: false, reason: "too-many" };
  await tx.db.insert(tx.t.cellFiles).values({ ...key, ...file, uploadedBy: grant.actor.accountId, uploadedAt: now });
  await auditFile(tx, grant, key, null, file);
  return { ok: true, id: file.id };
}

/** Takes a file off its cell while the sheet may be entered; the row stays for the trail, the bytes do not. */
export async function removeFile(
  store: Store,
  grant: EnterGrant,
  input: RemoveFile,
  dataDir = storageEnv().dataDir,
): Promise<RemoveAnswer> {
  assertGrant(grant, "sheet:enter");
  const parsed = removeFileSchema.safeParse(input);
  if (!parsed.success) return { ok: false, reason: "invalid-input" };
  const { fileId } = parsed.data;
  const answer = await onceForSheet(store, grant, "detach", parsed.data, async (tx): Promise<RemoveAnswer> => {
    const opened = await openSheet(tx, grant, parsed.data, "enter");
    if (!opened.ok) return opened;
    const { key, now } = opened.sheet;
    const row = await findFile(tx, key, fileId);
    if (!row) return { ok: false, reason: "no-file" };
    const refusal = whyNot(grant, opened.sheet, row.indicatorId);
    if (refusal) return { ok: false, reason: refusal };
    const { cellFiles: f } = tx.t;
    await tx.db
      .update(f)
      .set({ removedAt: now, removedBy: grant.actor.accountId })
      .where(and(eq(f.communeId, key.communeId), eq(f.id, fileId)));
    await auditFile(tx, grant, key, row, null);
    return { ok: true };
  });
  if (answer.ok) await dropFile(dataDir, grant.actor.communeId, fileId);
  return answer;
}

/** The cell is on the sheet and inside the lĩnh vực of an office account that is limited to some. */
function whyNot(grant: EnterGrant, { key, indicators }: OpenSheet, indicatorId: string): FileRefusal | null {
  const indicator = indicators.find((each) => each.id === indicatorId);
  if (!indicator) return "not-on-sheet";
  const ownUnit = grant.actor.unitIds.includes(key.unitId);
  return ownUnit || isInsideGroups([indicator.groupId], grant.actor.reviewedGroupIds) ? null : "outside-groups";
}

async function countFiles(tx: Connection, key: SheetKey, indicatorId: string): Promise<number> {
  const { cellFiles: f } = tx.t;
  const [row] = await tx.db
    .select({ count: sql<number>`cast(count(*) as integer)` })
    .from(f)
    .where(and(isOnSheet(tx, key), eq(f.indicatorId, indicatorId), isNull(f.removedAt)));
  if (!row) throw new Error("count gave no row");
  return row.count;
}

async function auditFile(
  tx: Connection,
  grant: EnterGrant,
  key: SheetKey,
  before: NewFile | null,
  after: NewFile | null,
): Promise<void> {
  const shown = ({ id, indicatorId, fileName, size, sha256 }: NewFile) => ({ id, indicatorId, fileName, size, sha256 });
  await recordAudit(tx, {
    communeId: key.communeId,
    actorId: grant.actor.accountId,
    action: grant.permission,
    entity: "cell_file",
    entityId: sheetEntityId(key),
    before: before ? shown(before) : undefined,
    after: after ? shown(after) : undefined,
  });
}
