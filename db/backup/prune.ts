import { readdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { newId } from "@/db/ids";
import { backupsToKeep } from "@/lib/backup/keep";
import { BACKUP_ENDS, backupFolder, manifestPath, readBackups, UNFINISHED } from "./backup-files";
import { poolFolder } from "./evidence-pool";

/**
 * Removes the good backups the rule does not keep, then the evidence files no backup left in the folder names. What is
 * not a good backup (a copy without its manifest, one of another size) is somebody's to look at and stays. Call it
 * under the lock.
 * @returns how many backups were removed
 */
export async function pruneBackups(dataDir: string, now: number): Promise<number> {
  const folder = backupFolder(dataDir);
  await sweepUnfinished(folder);
  const dated = (await readBackups(dataDir)).flatMap(({ file, manifest, good }) =>
    manifest && good ? [{ file, takenAt: Date.parse(manifest.takenAt) }] : [],
  );
  // Each engine by itself: what was before an office went over to PostgreSQL is not displaced by what came after.
  const kept = new Set(
    Object.values(BACKUP_ENDS).flatMap((end) =>
      backupsToKeep(
        dated.filter(({ file }) => file.endsWith(end)),
        now,
      ),
    ),
  );
  const removed = dated.filter((backup) => !kept.has(backup));
  for (const { file } of removed) await removeBackup(join(folder, file));
  await prunePool(dataDir);
  return removed.length;
}

/** Both files lose their names at once: half a backup is never listed. */
async function removeBackup(path: string): Promise<void> {
  const gone = join(dirname(path), `${UNFINISHED}${newId()}`);
  await rename(manifestPath(path), `${gone}.json`);
  await rename(path, gone);
  await rm(gone);
  await rm(`${gone}.json`);
}

async function prunePool(dataDir: string): Promise<void> {
  const folder = backupFolder(dataDir);
  const entries = await readBackups(dataDir);
  // A manifest that cannot be read may need any of them.
  if (entries.some((entry) => entry.problem === "unreadable-manifest")) return;
  const needed = new Set(entries.flatMap(({ manifest }) => manifest?.files.map(({ sha256 }) => sha256) ?? []));
  const pool = poolFolder(join(folder, "x"));
  await sweepUnfinished(pool);
  for (const name of await readdir(pool).catch(() => [])) {
    if (/^[0-9a-f]{64}$/.test(name) && !needed.has(name)) await rm(join(pool, name));
  }
}

/** What an interrupted backup or removal left. */
async function sweepUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (name.startsWith(UNFINISHED)) await rm(join(folder, name), { force: true });
  }
}
