import { recordAudit } from "@/db/audit/record";
import type { StorageEnv } from "@/db/env";
import { oncePerOperation } from "@/db/operations";
import type { Store } from "@/db/store";
import { assertGrant, type Grant } from "@/lib/access/grant";
import { type BackupResult, beginBackup } from "./backup";

type BackupGrant = Grant<"backup:run">;

export type RequestedBackup =
  /** `settled` resolves, and never rejects, when the backup has ended; null for a repeated click. */
  { ok: true; settled: Promise<BackupResult> | null } | Extract<BackupResult, { ok: false }>;

/**
 * "Sao lưu ngay": answers as soon as the backup is under way, or what kept it from beginning. Who asked stands in the
 * trail before it begins, what came of it when it ends.
 */
export async function requestBackup(
  store: Store,
  grant: BackupGrant,
  { operationId }: { operationId: string },
  env: StorageEnv,
): Promise<RequestedBackup> {
  assertGrant(grant, "backup:run");
  const first = await store.inTransaction(async (tx) => {
    let isFirst = false;
    await oncePerOperation(tx, grant, operationId, async () => {
      isFirst = true;
      await recordAudit(tx, { ...trailOf(grant, operationId), after: REQUESTED });
      return "requested";
    });
    return isFirst;
  });
  if (!first) return { ok: true, settled: null };
  const begun = await beginBackup(env, new Date(), { startedBy: "person" });
  if (!begun.ok) {
    await recordOutcome(store, grant, operationId, begun);
    return begun;
  }
  const settled = begun.finished.then(async (result) => {
    // A full disk may refuse this row too; the page reads the outcome beside the backups.
    await recordOutcome(store, grant, operationId, result).catch(logBackupError);
    return result;
  });
  return { ok: true, settled };
}

const REQUESTED = { state: "backup-requested" };

function trailOf(grant: BackupGrant, operationId: string) {
  const { communeId, accountId: actorId } = grant.actor;
  return { communeId, actorId, action: "backup:run", entity: "backup", entityId: operationId };
}

async function recordOutcome(store: Store, grant: BackupGrant, operationId: string, result: BackupResult) {
  if (!result.ok) logBackupError(result.error ?? result.reason);
  const after = result.ok
    ? { state: "backup-done", fileName: result.manifest.file, size: result.manifest.bytes }
    : { state: `backup-${result.reason}` };
  await store.inTransaction((tx) => recordAudit(tx, { ...trailOf(grant, operationId), before: REQUESTED, after }));
}

export function logBackupError(error: unknown): void {
  // biome-ignore lint/suspicious/noConsole: the server's log; what the screen says is in Vietnamese and shorter
  console.error("Sao lưu không thành công:", error);
}
