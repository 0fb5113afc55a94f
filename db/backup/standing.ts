import { existsSync } from "node:fs";
import { join } from "node:path";
import { DATABASE_FILE } from "@/db/client";
import type { StorageEnv } from "@/db/env";
import type { BackupStanding } from "@/lib/backup/backup-try";
import { backupFolder, lastBackupAt } from "./backup-files";
import { hasRoom } from "./free-space";
import { readLastTry } from "./last-try";

/** How backups stand in DATA_DIR; null where they are made outside of the program (PostgreSQL). */
export async function readBackupStanding(env: StorageEnv, now: number): Promise<BackupStanding | null> {
  if (env.databaseUrl) return null;
  const database = join(env.dataDir, DATABASE_FILE);
  return {
    lastGoodAt: await lastBackupAt(env.dataDir, now),
    lastTry: await readLastTry(backupFolder(env.dataDir)),
    diskFull: existsSync(database) && !(await hasRoom(database)),
  };
}
