import { join } from "node:path";
import { recordAudit } from "@/db/audit/record";
import type { StorageEnv } from "@/db/env";
import type { Connection, Store } from "@/db/store";
import { assertGrant, type Grant } from "@/lib/access/grant";
import { backupFolder, readBackups } from "./backup-files";

export type DownloadRefusal = "many-communes" | "no-backup";

/**
 * That somebody takes a backup out of the house stands in the trail before a byte of it leaves; what kept it, too. A
 * database of several communes is not given to the administrator of one.
 * @returns the path of the backup
 */
export async function requestDownload(
  store: Store,
  grant: Grant<"backup:download">,
  { file }: { file: string },
  env: StorageEnv,
): Promise<{ ok: true; path: string } | { ok: false; reason: DownloadRefusal }> {
  assertGrant(grant, "backup:download");
  const refusal = (await countCommunes(store)) > 1 ? "many-communes" : await findProblem(env, file);
  const { communeId, accountId: actorId } = grant.actor;
  const state = refusal === null ? "backup-downloaded" : `backup-${refusal}`;
  await store.inTransaction((tx) =>
    recordAudit(tx, {
      communeId,
      actorId,
      action: "backup:download",
      entity: "backup",
      entityId: file,
      after: { state, fileName: file },
    }),
  );
  return refusal === null ? { ok: true, path: join(backupFolder(env.dataDir), file) } : { ok: false, reason: refusal };
}

async function findProblem(env: StorageEnv, file: string): Promise<DownloadRefusal | null> {
  const entry = (await readBackups(env.dataDir)).find((each) => each.file === file);
  return entry?.good ? null : "no-backup";
}

export async function countCommunes(c: Connection): Promise<number> {
  return (await c.db.select({ id: c.t.communes.id }).from(c.t.communes).limit(2)).length;
}
