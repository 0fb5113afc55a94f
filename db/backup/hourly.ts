import type { StorageEnv } from "@/db/env";
import { notify } from "@/db/notifications/notify";
import { listAccountsWithRole } from "@/db/notifications/recipients";
import type { Store } from "@/db/store";
import { backupProblem } from "@/lib/backup/words";
import { localDateAt } from "@/lib/periods/local-date";
import { type BackupResult, backup } from "./backup";
import { readBackupStanding } from "./standing";

/**
 * Makes a backup when the last good one is older than an hour, and warns the administrators when all is not well. May
 * run at any time, as often as one likes and in several processes.
 * @returns what the backup came to; null when none was due or another process is making it
 */
export async function runHourlyBackup(store: Store, env: StorageEnv, now: number): Promise<BackupResult | null> {
  const result = await backup(env, new Date(now), { startedBy: "program", onlyIfDue: true });
  await warnAdministrators(store, env, now);
  return !result.ok && IDLE.has(result.reason) ? null : result;
}

const IDLE: ReadonlySet<string> = new Set(["not-due", "busy", "no-database"]);

/** Each administrator of each commune once a day for each kind of trouble. Days are real ones, also in the demo. */
export async function warnAdministrators(store: Store, env: StorageEnv, now: number): Promise<number> {
  const standing = await readBackupStanding(env, now);
  const problem = backupProblem(standing, now);
  if (problem === null) return 0;
  const { communes } = store.t;
  const all = await store.db.select({ id: communes.id }).from(communes);
  let given = 0;
  for (const { id } of all) {
    const admins = await listAccountsWithRole(store, id, "admin");
    const notice = {
      kind: "backup" as const,
      title: problem.title,
      body: problem.body,
      href: "/admin/backups",
      key: `backup:${localDateAt(now)}:${problem.key}`,
    };
    const notices = admins.map((accountId) => ({ ...notice, accountId }));
    if (notices.length > 0) given += (await store.inTransaction((tx) => notify(tx, id, notices, now))).length;
  }
  return given;
}
