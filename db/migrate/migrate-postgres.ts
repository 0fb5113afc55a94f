import { Client } from "pg";
import { type AppliedMigration, CREATE_LEDGER, LEDGER_TABLE } from "./ledger";
import type { MigrationReport } from "./migrate";
import { MigrationError } from "./migration-error";
import type { Migration } from "./migration-files";
import { assertNoRowsLost, pendingMigrations } from "./pending";

/** Any fixed number: two starts of this program ask for the same lock. */
const ADVISORY_LOCK = 728_401_926;

/** The lock is the transaction's own: a second start waits at it, a killed one lets it go. */
export async function migratePostgres(url: string, migrations: readonly Migration[]): Promise<MigrationReport> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query("SELECT pg_advisory_xact_lock($1)", [ADVISORY_LOCK]);
    const applied = await readLedger(client);
    const pending = pendingMigrations(applied, migrations);
    if (pending.length > 0) await apply(client, pending);
    await client.query("COMMIT");
    return { from: applied.length, to: migrations.length, applied: pending.map(({ tag }) => tag), snapshot: null };
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  } finally {
    await client.end();
  }
}

async function apply(client: Client, pending: readonly Migration[]): Promise<void> {
  const before = await countRows(client);
  await client.query(CREATE_LEDGER);
  for (const migration of pending) {
    for (const statement of migration.statements) await client.query(statement);
    await client.query(`INSERT INTO ${LEDGER_TABLE} (version, tag, hash, applied_at) VALUES ($1, $2, $3, $4)`, [
      migration.version,
      migration.tag,
      migration.hash,
      Date.now(),
    ]);
  }
  assertNoRowsLost(before, await countRows(client), pending);
}

async function tableNames(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'",
  );
  return rows.map(({ name }) => name);
}

async function readLedger(client: Client): Promise<AppliedMigration[]> {
  const tables = await tableNames(client);
  if (!tables.includes(LEDGER_TABLE)) {
    if (tables.length === 0) return [];
    throw new MigrationError("foreign", `the database has tables (${tables[0]} …) but no list of migrations`);
  }
  const { rows } = await client.query<AppliedMigration>(
    `SELECT version, tag, hash FROM ${LEDGER_TABLE} ORDER BY version`,
  );
  return rows;
}

async function countRows(client: Client): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const name of await tableNames(client)) {
    const { rows } = await client.query<{ rows: string }>(`SELECT count(*) AS rows FROM "${name}"`);
    counts.set(name, Number(rows[0]?.rows));
  }
  return counts;
}
