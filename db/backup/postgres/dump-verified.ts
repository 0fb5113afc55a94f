import { dirname } from "node:path";
import type { Client } from "pg";
import type { CopyReport } from "../backup-files";
import { NotEqualError } from "../failure";
import { hasRoom } from "../free-space";
import { differingTables, type TableDigest } from "../table-digest";
import { digestArchive } from "./digest-archive";
import { digestDatabase } from "./digest-database";
import { libpqTarget } from "./libpq";
import { readNamedRows } from "./named-rows";
import { connectTo, readServer, type ServerFacts } from "./read-server";
import { PgToolError, runTool } from "./run-tool";
import { inScratchDatabase, scratchName } from "./scratch-database";
import { findPgTools, type PgTools } from "./tools";

type Digests = Map<string, TableDigest>;

/** Larger databases are read back, not restored: an hourly restore would be felt by everybody on that server. */
const RESTORED_UP_TO_BYTES = 2 * 1024 ** 3;

/**
 * Dumps a live database with pg_dump and proves the dump: the content of every table against the database in the very
 * snapshot pg_dump read. Saves do not wait. The proof is a restore into a scratch database where that can be done,
 * otherwise a reading of the archive to its end; the report says which, and why it was not restored.
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
    const proof = await prove({ client, server, tools, databaseUrl, file }, expected);
    return { ...named, ...listContent(expected), ...proof, tool: `pg_dump ${tools.version}` };
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

type Dump = { client: Client; server: ServerFacts; tools: PgTools; databaseUrl: string; file: string };
type Proof = Pick<CopyReport, "check" | "notRestored">;

async function prove(made: Dump, expected: Digests): Promise<Proof> {
  const restored = await restoreToScratch(made);
  if (typeof restored !== "string") {
    assertEqual(expected, restored);
    return { check: "restored" };
  }
  assertEqual(expected, await digestArchive(made.tools.restore, made.file));
  return { check: "read", notRestored: restored };
}

/** What the dump holds once restored, or why it could not be. */
async function restoreToScratch({ client, server, tools, databaseUrl, file }: Dump): Promise<Digests | string> {
  const hindrance = await findHindrance(server, tools, file);
  if (hindrance !== null) return hindrance;
  try {
    const work = async (scratch: Client, scratchUrl: string) => {
      await restoreInto(tools, file, scratchUrl);
      await scratch.query("BEGIN");
      return digestDatabase(scratch);
    };
    const restored = await inScratchDatabase(client, databaseUrl, scratchName(dirname(file)), work);
    return restored ?? "the server gave no scratch database";
  } catch (error) {
    // An extension only a superuser may create, no room on the server's disk: the figures can still be proved.
    if (error instanceof PgToolError) return error.message;
    throw error;
  }
}

async function findHindrance(server: ServerFacts, tools: PgTools, file: string): Promise<string | null> {
  if (!server.mayCreateDatabases) return "the role may not create a scratch database";
  if (tools.major !== server.major) return `the tools are of version ${tools.major}, the server of ${server.major}`;
  if (server.bytes > RESTORED_UP_TO_BYTES) return "the database is too large to be restored every hour";
  // Whose disk the server's is nobody says; where it is this one, the data, its copy and the log of both must fit.
  return (await hasRoom(dirname(file), 3 * server.bytes)) ? null : "there may be no room for a scratch database";
}

/** All or nothing: one transaction, ended by the first error. */
export async function restoreInto(tools: PgTools, file: string, databaseUrl: string): Promise<void> {
  const { url, env } = libpqTarget(databaseUrl);
  const how = ["--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction", "--no-password"];
  await runTool(tools.restore, [...how, `--dbname=${url}`, file], env);
}

function assertEqual(expected: Digests, actual: Digests): void {
  const different = differingTables(expected, actual);
  if (different.length > 0) throw new NotEqualError(`the dump differs in ${different.join(", ")}`);
}

export function listContent(digests: Digests): Pick<CopyReport, "tables" | "digests"> {
  const each = [...digests];
  return {
    tables: Object.fromEntries(each.map(([name, { rows }]) => [name, rows])),
    digests: Object.fromEntries(each.map(([name, { sha256 }]) => [name, sha256])),
  };
}
