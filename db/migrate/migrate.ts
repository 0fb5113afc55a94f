import { type StorageEnv, storageEnv } from "@/db/env";
import { migratePostgres } from "./migrate-postgres";
import { migrateSqlite } from "./migrate-sqlite";
import { type Migration, readMigrations } from "./migration-files";

export type MigrationReport = {
  /** Schema versions before and after; 0 = an empty database. */
  from: number;
  to: number;
  /** Tags of the files applied by this call. */
  applied: string[];
  /** SQLite: the copy taken before a non-empty database was changed. */
  snapshot: string | null;
};

/**
 * Brings the configured database to this program's schema: all pending files in one transaction under a lock, row
 * counts and foreign keys checked before the commit. drizzle's own migrator deletes the children of a rebuilt parent
 * table on SQLite. Throws MigrationError for a newer or half-migrated database and changes nothing then.
 */
export async function migrate(target: StorageEnv = storageEnv(), migrations?: Migration[]): Promise<MigrationReport> {
  return target.databaseUrl
    ? migratePostgres(target.databaseUrl, migrations ?? readMigrations("postgres"))
    : migrateSqlite(target.dataDir, migrations ?? readMigrations("sqlite"));
}
