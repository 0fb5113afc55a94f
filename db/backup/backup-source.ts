import { existsSync } from "node:fs";
import { join } from "node:path";
import { DATABASE_FILE } from "@/db/client";
import type { StorageEnv } from "@/db/env";
import { type CopyReport, isBackupOf, listBackups } from "./backup-files";
import { sqliteBytes } from "./free-space";
import { databaseBytes } from "./postgres/read-server";
import { runCopyProcess } from "./run-copy-process";

/** The database that is backed up, whichever engine it is of. */
export type BackupSource = {
  exists(): boolean;
  /** What a copy may need of the disk. */
  bytes(): Promise<number>;
  /** The same from what is at hand, for pages: PostgreSQL is not asked. */
  estimateBytes(): Promise<number>;
  /** A verified copy, made by a process of its own. */
  copyTo(file: string): Promise<CopyReport>;
};

export function backupSource({ dataDir, databaseUrl }: StorageEnv): BackupSource {
  if (databaseUrl !== null) {
    return {
      exists: () => true,
      bytes: () => databaseBytes(databaseUrl),
      estimateBytes: async () =>
        (await listBackups(dataDir)).find(({ file }) => isBackupOf("postgres", file))?.bytes ?? 0,
      copyTo: (file) => runCopyProcess("postgres/dump-process.ts", [file], databaseUrl),
    };
  }
  const source = join(dataDir, DATABASE_FILE);
  return {
    exists: () => existsSync(source),
    bytes: () => sqliteBytes(source),
    estimateBytes: () => sqliteBytes(source),
    copyTo: (file) => runCopyProcess("copy-process.ts", [source, file]),
  };
}
