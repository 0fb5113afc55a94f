import "server-only";
import { requireGrant } from "@/app/_auth/session";
import { listBackups } from "@/db/backup/backup-files";
import { storageEnv } from "@/db/env";
import { formatInstant } from "@/lib/format/dates";

/** Verified backups in DATA_DIR, newest first; PostgreSQL is backed up with its own tools. */
export async function loadBackups() {
  await requireGrant("backup:run");
  const { dataDir, databaseUrl } = storageEnv();
  const backups = databaseUrl === null ? await listBackups(dataDir) : [];
  return {
    postgres: databaseUrl !== null,
    folder: dataDir,
    backups: backups.slice(0, 50).map((backup) => ({
      file: backup.file,
      takenAt: formatInstant(Date.parse(backup.takenAt)),
      megabytes: Math.max(1, Math.round(backup.bytes / 1_000_000)),
      rows: Object.values(backup.tables).reduce((sum, count) => sum + count, 0),
    })),
  };
}
