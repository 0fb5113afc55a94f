import type { Client } from "pg";
import type { TableDigest } from "../table-digest";
import { RowsDigest } from "./rows-digest";

const ROWS_AT_ONCE = 2000;

/** As text, exactly as the server wrote it. */
const RAW = { getTypeParser: () => (value: string) => value };

/** Every table of the program's schema as this transaction sees it, without loading a table into memory. */
export async function digestDatabase(client: Client): Promise<Map<string, TableDigest>> {
  const digests = new Map<string, TableDigest>();
  for (const table of await listTables(client)) digests.set(table, await digestTable(client, table));
  return digests;
}

export async function listTables(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

async function digestTable(client: Client, table: string): Promise<TableDigest> {
  await client.query(`DECLARE each_row NO SCROLL CURSOR FOR SELECT * FROM ${client.escapeIdentifier(table)}`);
  let digest: RowsDigest | null = null;
  for (;;) {
    const text = `FETCH ${ROWS_AT_ONCE} FROM each_row`;
    const { rows, fields } = await client.query<(string | null)[]>({ text, rowMode: "array", types: RAW });
    digest ??= new RowsDigest(fields.map(({ name }) => name));
    for (const row of rows) digest.add(row);
    if (rows.length < ROWS_AT_ONCE) break;
  }
  await client.query("CLOSE each_row");
  return digest.digest();
}
