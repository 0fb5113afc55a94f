import postgresJournal from "@/db/migrations/postgres/meta/_journal.json";
import sqliteJournal from "@/db/migrations/sqlite/meta/_journal.json";
import type { Connection } from "@/db/store";
import { type AppliedMigration, listAppliedMigrations } from "./ledger";
import { MigrationError } from "./migration-error";

/** The schema this program was built for. Read from the journal, so that the bundled server knows it without files. */
function programSchemaVersion(engine: Connection["engine"]): number {
  return (engine === "sqlite" ? sqliteJournal : postgresJournal).entries.length;
}

/** The schema of the database: the number of its last migration, 0 when none was applied. */
export async function schemaVersion(c: Connection): Promise<number> {
  const applied = await listAppliedMigrations(c);
  return applied.at(-1)?.version ?? 0;
}

/** The server refuses to start on a database that was not migrated, or that a later version migrated. */
export async function assertSchemaCurrent(c: Connection): Promise<void> {
  const expected = programSchemaVersion(c.engine);
  const actual = await listAppliedMigrations(c).then(lastVersion, () => 0);
  if (actual === expected) return;
  const problem = actual > expected ? "newer" : "outdated";
  throw new MigrationError(problem, `the database is at schema ${actual}, this program needs ${expected}`);
}

function lastVersion(applied: AppliedMigration[]): number {
  return applied.at(-1)?.version ?? 0;
}
