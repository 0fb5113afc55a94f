import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { DATABASE_FILE } from "@/db/client";
import { migrate } from "@/db/migrate/migrate";
import { type Cluster, startCluster } from "./postgres-cluster";

declare module "vitest" {
  interface ProvidedContext {
    /** A migrated, empty SQLite file to copy. */
    sqliteBase: string;
    /** A migrated, empty PostgreSQL database to copy; null where no PostgreSQL could be started. */
    postgresBase: string | null;
  }
}

/** Once per run: one migrated database of each engine, from which every test file takes a copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "so-chi-tieu-tests-"));
  await migrate({ dataDir: folder, databaseUrl: null });
  const cluster = await startClusterOrSay();
  if (cluster) await migrate({ dataDir: folder, databaseUrl: cluster.url("base") });
  project.provide("sqliteBase", join(folder, DATABASE_FILE));
  project.provide("postgresBase", cluster ? cluster.url("base") : null);
  return async () => {
    await cluster?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

async function startClusterOrSay(): Promise<Cluster | null> {
  try {
    const cluster = await startCluster();
    await cluster.createDatabase("base");
    return cluster;
  } catch (error) {
    if (process.env.CI) throw new Error("PostgreSQL could not be started, and CI tests both engines", { cause: error });
    process.stderr.write(`SKIPPED: storage tests on PostgreSQL (${error instanceof Error ? error.message : error})\n`);
    return null;
  }
}
