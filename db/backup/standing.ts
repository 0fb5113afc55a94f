import { existsSync } from "node:fs";
import type { StorageEnv } from "@/db/env";
import type { BackupStanding } from "@/lib/backup/backup-try";
import { backupFolder, lastBackupAt } from "./backup-files";
import { backupSource } from "./backup-source";
import { hasRoom } from "./free-space";
import { readLastTry } from "./last-try";

/** How backups stand in DATA_DIR. */
export async function readBackupStanding(env: StorageEnv, now: number): Promise<BackupStanding> {
  const source = backupSource(env);
  const hasDatabase = source.exists() && existsSync(env.dataDir);
  return {
    lastGoodAt: await lastBackupAt(env, now),
    lastTry: await readLastTry(backupFolder(env.dataDir)),
    diskFull: hasDatabase && !(await hasRoom(env.dataDir, await source.estimateBytes())),
  };
}
