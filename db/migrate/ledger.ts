import { type Dialect, postgresDialect, sqliteDialect } from "@/db/dialect";
import type { Connection } from "@/db/store";

/**
 * The list of applied migrations, kept in the database itself. It is made by the wrapper and not by a generated file,
 * since it must exist before the first of them.
 */
function defineLedger(d: Dialect) {
  return d.table("schema_migrations", {
    version: d.integer("version").primaryKey(),
    tag: d.text("tag").notNull(),
    /** SHA-256 of the file as applied: a file changed afterwards is noticed. */
    hash: d.text("hash").notNull(),
    appliedAt: d.instant("applied_at").notNull(),
  });
}

const LEDGERS = { sqlite: defineLedger(sqliteDialect), postgres: defineLedger(postgresDialect) };

export const LEDGER_TABLE = "schema_migrations";

/** Types that SQLite and PostgreSQL both read as intended. */
export const CREATE_LEDGER = `CREATE TABLE IF NOT EXISTS ${LEDGER_TABLE} (
  version integer PRIMARY KEY NOT NULL,
  tag text NOT NULL,
  hash text NOT NULL,
  applied_at bigint NOT NULL
)`;

export type AppliedMigration = { version: number; tag: string; hash: string };

/** What has been applied, oldest first; throws where the ledger does not exist. */
export async function listAppliedMigrations(c: Connection): Promise<AppliedMigration[]> {
  const ledger = LEDGERS[c.engine];
  return c.db
    .select({ version: ledger.version, tag: ledger.tag, hash: ledger.hash })
    .from(ledger)
    .orderBy(ledger.version);
}
