import { join } from "node:path";
import Database from "better-sqlite3";
import { Client } from "pg";
import { digestTables } from "@/db/backup/table-digest";
import type { RunningServer } from "./server";

/** As `DATABASE_FILE` of db/client.ts, which Playwright cannot load (it reads JSON files). */
const DATABASE_FILE = "so-chi-tieu.db";

/** What the server holds, read past the program: the same statement on either engine. */
export async function readRows(server: RunningServer, statement: string): Promise<Record<string, unknown>[]> {
  if (server.databaseUrl !== null) return asClient(server.databaseUrl, async (c) => (await c.query(statement)).rows);
  const db = openFile(server);
  try {
    return db.prepare(statement).all() as Record<string, unknown>[];
  } finally {
    db.close();
  }
}

/** Writes past the program what no screen would; gives the number of rows it changed. */
export async function writeRows(server: RunningServer, statement: string): Promise<number> {
  if (server.databaseUrl !== null)
    return asClient(server.databaseUrl, async (c) => (await c.query(statement)).rowCount ?? 0);
  const db = new Database(join(server.dataDir, DATABASE_FILE), { timeout: 5000 });
  try {
    return db.prepare(statement).run().changes;
  } finally {
    db.close();
  }
}

/** Rows and content of every table, to be compared with itself later. */
export async function digestStored(server: RunningServer): Promise<Map<string, string>> {
  if (server.databaseUrl !== null) return asClient(server.databaseUrl, digestPostgres);
  const db = openFile(server);
  try {
    return new Map([...digestTables(db)].map(([name, { rows, sha256 }]) => [name, `${rows} ${sha256}`]));
  } finally {
    db.close();
  }
}

function openFile({ dataDir }: RunningServer): Database.Database {
  return new Database(join(dataDir, DATABASE_FILE), { readonly: true });
}

async function asClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** One statement for all tables: a read in one snapshot, and one way to the server. */
async function digestPostgres(client: Client): Promise<Map<string, string>> {
  const { rows: tables } = await client.query<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1",
  );
  const each = tables.map(
    ({ name }) =>
      `SELECT '${name}' AS name, count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))), '') AS digest FROM "${name}" t`,
  );
  const { rows } = await client.query<{ name: string; digest: string }>(each.join(" UNION ALL "));
  return new Map(rows.map(({ name, digest }) => [name, digest]));
}
