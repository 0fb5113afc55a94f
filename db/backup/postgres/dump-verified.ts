import { dirname } from "node:path";
import type { Client } from "pg";
import type { BackupCheck } from "@/lib/backup/backup-try";
import type { CopyReport } from "../backup-files";
import { NotEqualError } from "../failure";
import { hasRoom } from "../free-space";
import { differingTables, type TableDigest } from "../table-digest";
import { digestArchive } from "./digest-archive";
import { digestDatabase } from "./digest-database";
import { libpqTarget } from "./libpq";
import { readNamedRows } from "./named-rows";
import { connectTo, readServer, type ServerFacts } from "./read-server";
import { runTool } from "./run-tool";
import { inScratchDatabase, scratchName } from "./scratch-database";
import { findPgTools, type PgTools } from "./tools";

type Digests = Map<string, TableDigest>;

/** Larger databases are read back, not restored: an hourly restore would be felt by everybody on that server. */
const RESTORED_UP_TO_BYTES = 2 * 1024 ** 3;

/**
 * Dumps a live database with pg_dump and proves the dump: the content of every table against the database in the very
 * snapshot pg_dump read. Saves do not wait. The proof is a restore into a scratch database where the role may create
 * one, the tools are of the server's version and there is room; otherwise the archive is read to its end.
 */
export async function dumpVerified(databaseUrl: string, file: string): Promise<CopyReport> {
  const client = await connectTo(databaseUrl);
  try {
    const server = await readServer(client);
    const tools = await findPgTools(server.major);
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    await dump(client, tools, databaseUrl, file);
    const expected = await digestDatabase(client);
    const named = await readNamedRows(client);
    await client.query("COMMIT");
    const check = await verify(client, server, tools, databaseUrl, file, expected);
    return { ...named, ...listContent(expected), check, tool: `pg_dump ${tools.version}` };
  } finally {
    await client.end();
  }
}

async function dump(client: Client, tools: PgTools, databaseUrl: string, file: string): Promise<void> {
  const { rows } = await client.query<{ id: string }>("SELECT pg_export_snapshot() AS id");
  const { url, env } = libpqTarget(databaseUrl);
  const how = ["--format=custom", "--encoding=UTF8", "--no-password", "--lock-wait-timeout=60s"];
  await runTool(tools.dump, [...how, `--snapshot=${rows[0]?.id}`, `--file=${file}`, `--dbname=${url}`], env);
}

async function verify(
  client: Client,
  server: ServerFacts,
  tools: PgTools,
  databaseUrl: string,
  file: string,
  expected: Digests,
): Promise<BackupCheck> {
  if (await mayRestore(server, tools, file)) {
    const name = scratchName(dirname(file));
    const restored = await inScratchDatabase(client, databaseUrl, name, async (scratch, scratchUrl) => {
      await restoreInto(tools, file, scratchUrl);
      await scratch.query("BEGIN");
      return digestDatabase(scratch);
    });
    if (restored !== null) {
      assertEqual(expected, restored);
      return "restored";
    }
  }
  assertEqual(expected, await digestArchive(tools.restore, file));
  return "read";
}

/** Whose disk the server's is nobody says; where it is this one, the data, its copy and the log of both must fit. */
async function mayRestore(server: ServerFacts, tools: PgTools, file: string): Promise<boolean> {
  if (!server.mayCreateDatabases || server.bytes > RESTORED_UP_TO_BYTES || tools.major !== server.major) return false;
  return hasRoom(dirname(file), 3 * server.bytes);
}

/** All or nothing: one transaction, ended by the first error. */
export async function restoreInto(tools: PgTools, file: string, databaseUrl: string): Promise<void> {
  const { url, env } = libpqTarget(databaseUrl);
  const how = ["--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction", "--no-password"];
  await runTool(tools.restore, [...how, `--dbname=${url}`, file], env);
}

export function assertEqual(expected: Digests, actual: Digests): void {
  const different = differingTables(expected, actual);
  if (different.length > 0) throw new NotEqualError(`the dump differs in ${different.join(", ")}`);
}

function listContent(digests: Digests): Pick<CopyReport, "tables" | "digests"> {
  const each = [...digests];
  return {
    tables: Object.fromEntries(each.map(([name, { rows }]) => [name, rows])),
    digests: Object.fromEntries(each.map(([name, { sha256 }]) => [name, sha256])),
  };
}
