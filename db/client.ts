import { join } from "node:path";
import { isBuilding, storageEnv } from "./env";
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

/** Opens the configured engine. The schema is the migration wrapper's business, not this function's. */
export function openStore(): Store {
  const env = storageEnv();
  return env.databaseUrl ? openPostgresStore(env.databaseUrl) : openSqliteStore(join(env.dataDir, DATABASE_FILE));
}
