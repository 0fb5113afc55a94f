import { isDeepStrictEqual } from "node:util";
import type { Client } from "pg";
import type { BackupManifest } from "../backup-files";
import { type BackupFault, proveBackup, readManifestFor, wholeFiles } from "../checked-backup";
import { emptyPool, poolFolder } from "../evidence-pool";
import type { Restored } from "../restore";
import { digestDatabase } from "./digest-database";
import { listContent, restoreInto } from "./dump-verified";
import { readNamedRows } from "./named-rows";
import { connectTo, readServer } from "./read-server";
import { PgToolError } from "./run-tool";
import { findPgTools, type PgTools, PgToolsError } from "./tools";

export type PostgresRefusal =
  | BackupFault
  | "database-not-empty"
  | "no-tools"
  | "old-tools"
  /** pg_restore gave up, and with it its transaction. */
  | "pg-restore-failed"
  /** Everything arrived and is not what it should be: that database is of no use. */
  | "not-equal";

export type PostgresRestoreResult = Restored | { ok: false; reason: PostgresRefusal; error?: unknown };

/**
 * Puts a backup of PostgreSQL into an empty database, its evidence files into the data folder. The file must be byte
 * for byte what the manifest beside it says, and of a schema this program knows. pg_restore works in one transaction;
 * after it the content of every table and the heads of the trail must be what they were when the backup was taken.
 * @param withoutFiles the figures are wanted back although evidence files are lost for good
 */
export async function restorePostgres(
  file: string,
  databaseUrl: string,
  dataDir: string,
  withoutFiles = false,
): Promise<PostgresRestoreResult> {
  const read = await readManifestFor("postgres", file);
  if (!read.ok) return read;
  const { manifest } = read;
  const proved = await proveBackup(file, manifest, withoutFiles);
  if (!proved.ok) return proved;
  const client = await connectTo(databaseUrl);
  try {
    if (!(await isEmptyDatabase(client))) return { ok: false, reason: "database-not-empty" };
    const tools = await findTools((await readServer(client)).major);
    if (!tools.ok) return tools;
    // Before the tables: a database that has them is one that is whole.
    await emptyPool(poolFolder(file), dataDir, wholeFiles(manifest, proved.broken));
    await restoreInto(tools.tools, file, databaseUrl);
    if (!(await isAsPromised(client, manifest))) return { ok: false, reason: "not-equal" };
    const lostFiles = proved.broken.length + manifest.missingFiles.length;
    return { ok: true, path: await nameOf(client), manifest, lostFiles };
  } catch (error) {
    if (error instanceof PgToolError) return { ok: false, reason: "pg-restore-failed", error };
    throw error;
  } finally {
    await client.end();
  }
}

/** Nothing of anybody's in it: no table, view, sequence, type or function outside of PostgreSQL's own. */
async function isEmptyDatabase(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ empty: boolean }>(
    `SELECT NOT EXISTS (SELECT FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
         WHERE n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%')
       AND NOT EXISTS (SELECT FROM pg_proc AS p JOIN pg_namespace AS n ON n.oid = p.pronamespace
         WHERE n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%') AS empty`,
  );
  return rows[0]?.empty === true;
}

async function findTools(
  major: number,
): Promise<{ ok: true; tools: PgTools } | { ok: false; reason: "no-tools" | "old-tools"; error: unknown }> {
  try {
    return { ok: true, tools: await findPgTools(major) };
  } catch (error) {
    if (!(error instanceof PgToolsError)) throw error;
    return { ok: false, reason: error.code === "NO_PG_TOOLS" ? "no-tools" : "old-tools", error };
  }
}

async function isAsPromised(client: Client, manifest: BackupManifest): Promise<boolean> {
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  const found = await digestDatabase(client);
  const { auditHeads, schemaVersion } = await readNamedRows(client);
  await client.query("COMMIT");
  const { tables, digests } = listContent(found);
  return (
    schemaVersion === manifest.schemaVersion &&
    isDeepStrictEqual(tables, manifest.tables) &&
    isDeepStrictEqual(auditHeads, manifest.auditHeads) &&
    (manifest.digests === undefined || isDeepStrictEqual(digests, manifest.digests))
  );
}

/** The database by name and server, without who uses it and the password. */
async function nameOf(client: Client): Promise<string> {
  return `${client.database} (${client.host}:${client.port})`;
}
