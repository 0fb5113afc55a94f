import type { AppliedMigration } from "./ledger";
import { MigrationError } from "./migration-error";
import type { Migration } from "./migration-files";

/**
 * What is still to be applied. What was applied must be exactly the first of our files, unchanged: anything else is a
 * database of a later version, or one that somebody migrated by half or by hand, and is refused.
 */
export function pendingMigrations(applied: readonly AppliedMigration[], known: readonly Migration[]): Migration[] {
  if (applied.length > known.length) {
    throw new MigrationError(
      "newer",
      `the database is at schema ${applied.length}, this program knows ${known.length}: it was made by a newer version`,
    );
  }
  for (const [position, row] of applied.entries()) {
    const file = known[position];
    if (file === undefined || row.version !== file.version || row.hash !== file.hash) {
      throw new MigrationError(
        "foreign",
        `migration ${row.version} (${row.tag}) of the database is not ${file?.tag ?? "known"} of this program`,
      );
    }
  }
  return known.slice(applied.length);
}

/** Refuses a run after which a table has fewer rows than before, unless its file said so. */
export function assertNoRowsLost(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
  migrations: readonly Migration[],
): void {
  const declared = new Set(migrations.flatMap((migration) => migration.mayLoseRows));
  for (const [table, rows] of before) {
    const left = after.get(table);
    if (declared.has(table) || (left === undefined && rows === 0)) continue;
    if (left === undefined || left < rows) {
      throw new MigrationError("rows-lost", `table ${table} had ${rows} rows and would have ${left ?? "none"}`);
    }
  }
}
