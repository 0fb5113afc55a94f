import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { Client } from "pg";
import { DATABASE_FILE } from "@/db/client";
import type { StorageEnv } from "@/db/env";
import { LEDGER_TABLE } from "@/db/migrate/ledger";
import { migrate } from "@/db/migrate/migrate";
import { readMigrations } from "@/db/migrate/migration-files";
import type { Engine } from "./test-store";

type Row = Record<string, string | number | null>;

/** How a released schema's rows are laid down: db/migrate/released/<number of its last migration>.jsonl. */
const RELEASED = [
  { version: 1, file: "0000.jsonl" },
  { version: 2, file: "0001.jsonl" },
];
export const RELEASED_VERSIONS = RELEASED.map(({ version }) => version);

const FOLDER = join(import.meta.dirname, "../migrate/released");

/** Rows of the demo as that release made them, of every table, parents before children. */
function releasedRows(version: number): { table: string; row: Row }[] {
  const released = RELEASED.find((each) => each.version === version);
  if (!released) throw new Error(`no rows of release ${version}`);
  const lines = readFileSync(join(FOLDER, released.file), "utf8").trim().split("\n");
  return lines.map((line) => {
    const [table, row] = JSON.parse(line) as [string, Row];
    return { table, row };
  });
}

/** Statements on a database as it is, past our own modules. */
export type RawDatabase = {
  query(text: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
};

export async function openRaw(env: StorageEnv): Promise<RawDatabase> {
  if (env.databaseUrl) {
    const client = new Client({ connectionString: env.databaseUrl });
    await client.connect();
    const query = async (text: string, values: unknown[] = []) => {
      let n = 0;
      return (
        await client.query(
          text.replaceAll("?", () => `$${++n}`),
          values,
        )
      ).rows;
    };
    return { query, close: () => client.end() };
  }
  const db = new Database(join(env.dataDir, DATABASE_FILE), { timeout: 5000 });
  return {
    query: async (text, values = []) => {
      const statement = db.prepare(text);
      if (statement.reader) return statement.all(...values) as Record<string, unknown>[];
      statement.run(...values);
      return [];
    },
    close: async () => void db.close(),
  };
}

/** Brings an empty place to a released schema and fills every table of it. Returns the number of rows. */
export async function createReleased(env: StorageEnv, engine: Engine, version: number): Promise<number> {
  await migrate(env, readMigrations(engine).slice(0, version));
  const raw = await openRaw(env);
  const booleans = await booleanColumns(raw, engine);
  const rows = releasedRows(version);
  await raw.query("BEGIN");
  for (const { table, row } of rows) {
    const columns = Object.keys(row);
    const values = columns.map((name) => (booleans.has(`${table}.${name}`) ? row[name] === 1 : row[name]));
    const places = columns.map(() => "?").join(", ");
    await raw.query(
      `INSERT INTO "${table}" (${columns.map((name) => `"${name}"`).join(", ")}) VALUES (${places})`,
      values,
    );
  }
  await raw.query("COMMIT");
  await raw.close();
  return rows.length;
}

async function booleanColumns(raw: RawDatabase, engine: Engine): Promise<Set<string>> {
  if (engine === "sqlite") return new Set();
  const rows = await raw.query(
    "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public' AND data_type = 'boolean'",
  );
  return new Set(rows.map((row) => `${row.table_name}.${row.column_name}`));
}

/** Columns of every table, without the list of migrations. */
export async function columnsOf(raw: RawDatabase, engine: Engine): Promise<Map<string, string[]>> {
  const rows = await raw.query(
    engine === "sqlite"
      ? "SELECT m.name AS t, c.name AS c FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' ORDER BY 1, 2"
      : "SELECT table_name AS t, column_name AS c FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 2",
  );
  const columns = new Map<string, string[]>();
  for (const { t, c } of rows) {
    if (t !== LEDGER_TABLE) columns.set(String(t), [...(columns.get(String(t)) ?? []), String(c)]);
  }
  return columns;
}

/** Rows and SHA-256 of the given columns of every table, whatever order the rows lie in. */
export async function digestColumns(
  raw: RawDatabase,
  columns: ReadonlyMap<string, string[]>,
): Promise<Map<string, string>> {
  const digests = new Map<string, string>();
  for (const [table, names] of columns) {
    const rows = await raw.query(`SELECT ${names.map((name) => `"${name}"`).join(", ")} FROM "${table}"`);
    const lines = rows.map((row) => JSON.stringify(row)).sort();
    digests.set(table, `${lines.length} ${createHash("sha256").update(lines.join("\n")).digest("hex")}`);
  }
  return digests;
}
