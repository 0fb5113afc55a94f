import { createHash } from "node:crypto";
import { hostname } from "node:os";
import type { Client } from "pg";
import { withDatabase } from "./libpq";
import { connectTo } from "./read-server";

/**
 * One name for each folder of backups, so that what a killed process left is replaced by its next backup and nobody
 * touches another server's.
 */
export function scratchName(folder: string): string {
  return `so_chi_tieu_check_${createHash("sha256").update(`${hostname()}\0${folder}`).digest("hex").slice(0, 16)}`;
}

/**
 * An empty database on the same server, of the same encoding, for the time of the work.
 * @returns what the work found; null where the server gives this role none (no right, or a pool in between)
 */
export async function inScratchDatabase<T>(
  client: Client,
  databaseUrl: string,
  name: string,
  work: (scratch: Client, scratchUrl: string) => Promise<T>,
): Promise<T | null> {
  const scratchUrl = withDatabase(databaseUrl, name);
  let scratch: Client;
  try {
    await create(client, name);
    scratch = await connectTo(scratchUrl);
  } catch {
    await drop(client, name);
    return null;
  }
  try {
    return await work(scratch, scratchUrl);
  } finally {
    await scratch.end();
    await drop(client, name);
  }
}

async function create(client: Client, name: string): Promise<void> {
  await drop(client, name);
  const { rows } = await client.query<{ options: string }>(
    `SELECT format('ENCODING %L LC_COLLATE %L LC_CTYPE %L', pg_encoding_to_char(encoding), datcollate, datctype) AS options
     FROM pg_database WHERE datname = current_database()`,
  );
  await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)} TEMPLATE template0 ${rows[0]?.options}`);
}

/** By force: a pg_restore that failed may still be leaving. What cannot be dropped now is dropped by the next backup. */
async function drop(client: Client, name: string): Promise<void> {
  await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`).catch(() => undefined);
}
