import { join } from "node:path";
import { isBuilding, storageEnv } from "./env";
import { assertPostgresSchema, assertSqliteSchema } from "./migrate/assert-schema";
import { openPostgresStore } from "./postgres";
import { openSqliteStore } from "./sqlite";
import type { Store } from "./store";

/** File name of the SQLite database inside DATA_DIR. */
export const DATABASE_FILE = "so-chi-tieu.db";

const holder = globalThis as typeof globalThis & { __soChiTieuStore?: Store };

/** The process's one store, opened on first use and kept over hot reloads. */
export function getStore(): Store {
  if (isBuilding()) throw new Error("next build must not open a database");
  holder.__soChiTieuStore ??= openStore();
  return holder.__soChiTieuStore;
}

/**
 * Opens the configured engine. Migrating is the wrapper's business (db/migrate); a database at another schema than
 * this program's is refused with a MigrationError: by SQLite at once, by PostgreSQL at the first query.
 */
export function openStore(): Store {
  const env = storageEnv();
  return env.databaseUrl
    ? openPostgresStore(env.databaseUrl, assertPostgresSchema, env.dataDir)
    : openSqliteStore(join(env.dataDir, DATABASE_FILE), assertSqliteSchema);
}
