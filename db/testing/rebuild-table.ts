import { type Migration, parseMigration } from "@/db/migrate/migration-files";
import { columnsOf, type RawDatabase } from "./released-database";

/** A migration that rebuilds a table of SQLite with one column more, the way drizzle-kit writes it. */
export async function rebuildTable(raw: RawDatabase, table: string, version: number): Promise<Migration> {
  const [made] = await raw.query("SELECT sql FROM sqlite_master WHERE name = ?", [table]);
  const indexes = await raw.query(
    "SELECT sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL",
    [table],
  );
  const columns = await columnsOf(raw, "sqlite");
  const names = (columns.get(table) ?? []).map((name) => `"${name}"`).join(", ");
  const statements = [
    "PRAGMA foreign_keys=OFF",
    String(made?.sql)
      .replace(`\`${table}\``, `\`__new_${table}\``)
      .replaceAll(`"${table}"`, `"__new_${table}"`)
      .replace("(", "(\n\t`more` text,"),
    `INSERT INTO __new_${table} (${names}) SELECT ${names} FROM ${table}`,
    `DROP TABLE ${table}`,
    `ALTER TABLE __new_${table} RENAME TO ${table}`,
    "PRAGMA foreign_keys=ON",
    ...indexes.map((index) => String(index.sql)),
  ];
  return parseMigration(version, `rebuild_${table}`, statements.join("\n--> statement-breakpoint\n"));
}
