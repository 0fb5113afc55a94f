import type Database from "better-sqlite3";
import type { PoolClient } from "pg";
import postgresJournal from "@/db/migrations/postgres/meta/_journal.json";
import sqliteJournal from "@/db/migrations/sqlite/meta/_journal.json";
import { LEDGER_TABLE } from "./ledger";
import { MigrationError } from "./migration-error";

const LAST_VERSION = `SELECT max(version) AS version FROM ${LEDGER_TABLE}`;

/** The server refuses a database that was not migrated to its own schema: checked when the file is opened. */
export function assertSqliteSchema(connection: Database.Database): void {
  const found = connection.prepare("SELECT 1 FROM sqlite_master WHERE name = ?").get(LEDGER_TABLE);
  const row = found ? (connection.prepare(LAST_VERSION).get() as { version: number | null }) : null;
  compare(row?.version ?? null, sqliteJournal.entries.length);
}

/** The same, checked on every new connection of the pool. */
export async function assertPostgresSchema(client: PoolClient): Promise<void> {
  const found = await client.query("SELECT to_regclass($1) AS ledger", [LEDGER_TABLE]);
  const rows = found.rows[0]?.ledger ? (await client.query<{ version: number | null }>(LAST_VERSION)).rows : [];
  compare(rows[0]?.version ?? null, postgresJournal.entries.length);
}

/** `null`: nothing was ever applied. The journals are bundled, so the server needs no file for this. */
function compare(actual: number | null, expected: number): void {
  if (actual === expected) return;
  const problem = actual !== null && actual > expected ? "newer" : "outdated";
  throw new MigrationError(problem, `the database is at schema ${actual ?? "none"}, this program needs ${expected}`);
}
