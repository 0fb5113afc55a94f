import { createHash } from "node:crypto";
import type Database from "better-sqlite3";

/** Rows of a table and the SHA-256 of all of them in the order of their key: equal content, equal digest. */
export type TableDigest = { rows: number; sha256: string };

/** Every table of the database as this connection sees it, in one pass and without loading a table into memory. */
export function digestTables(db: Database.Database): Map<string, TableDigest> {
  const names = db
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .all() as { name: string }[];
  return new Map(names.map(({ name }) => [name, digestTable(db, name)]));
}

function digestTable(db: Database.Database, table: string): TableDigest {
  const columns = db.prepare("SELECT name, pk FROM pragma_table_info(?)").all(table) as { name: string; pk: number }[];
  const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
  const order = (key.length > 0 ? key : columns).map(({ name }) => `"${name}"`).join(", ");
  const hash = createHash("sha256").update(columns.map(({ name }) => name).join("\0"));
  let rows = 0;
  for (const row of db.prepare(`SELECT * FROM "${table}" ORDER BY ${order}`).raw().iterate()) {
    hash.update("\n").update(JSON.stringify(row));
    rows++;
  }
  return { rows, sha256: hash.digest("hex") };
}

/** Names of the tables that differ. */
export function differingTables(a: ReadonlyMap<string, TableDigest>, b: ReadonlyMap<string, TableDigest>): string[] {
  const names = new Set([...a.keys(), ...b.keys()]);
  return [...names].filter((name) => a.get(name)?.sha256 !== b.get(name)?.sha256);
}
