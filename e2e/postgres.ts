import { randomBytes } from "node:crypto";
import { createDatabase, dropDatabase, startCluster, startClusterWithTools } from "@/db/testing/postgres-cluster";
import { onPostgres, postgresRoot } from "./env";

/**
 * `E2E_ENGINE=postgres`: one cluster for the whole run, of which every started server gets an empty database of its
 * own. Playwright calls this before the workers start; they inherit the address. One with its pg_dump where there is
 * one, or the servers could make no backup.
 */
export default async function setUpPostgres(): Promise<(() => Promise<void>) | undefined> {
  if (!onPostgres()) return undefined;
  const cluster = await startClusterWithTools().catch(startCluster);
  process.env.E2E_POSTGRES_ROOT = cluster.url("postgres");
  process.env.E2E_POSTGRES_TOOLS = cluster.hasTools ? "1" : "";
  return () => cluster.stop();
}

export type OwnDatabase = { url: string; drop: () => Promise<void> };

/** An empty database for one server; null when the run is on SQLite. */
export async function createOwnDatabase(): Promise<OwnDatabase | null> {
  const root = postgresRoot();
  if (root === null) return null;
  const name = `e2e_${randomBytes(8).toString("hex")}`;
  await createDatabase(root, name);
  return { url: root.replace(/\/postgres$/, `/${name}`), drop: () => dropDatabase(root, name) };
}
