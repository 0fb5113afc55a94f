import { join } from "node:path";
import { drizzle as drizzleSqlite } from "drizzle-orm/better-sqlite3";
import { drizzle as drizzlePostgres } from "drizzle-orm/node-postgres";
import { Pool } from "pg";
import { auditKeyIn } from "@/db/audit/audit-key";
import { DATABASE_FILE } from "@/db/client";
import type { StorageEnv } from "@/db/env";
import { postgresSchema, sqliteSchema } from "@/db/schema";
import { openSqliteConnection } from "@/db/sqlite";
import type { Connection, Db } from "@/db/store";

type Statement = { sql: string; params: unknown[] };
type Watched = { c: Connection; seen: Statement[]; explain(s: Statement): Promise<string[]>; close(): Promise<void> };

/** A connection that keeps every statement sent, and the engine's own plan for it. */
export async function watch(env: StorageEnv): Promise<Watched> {
  const seen: Statement[] = [];
  const trail = { key: auditKeyIn(env.dataDir), sealSoon: () => undefined };
  const logger = { logQuery: (sql: string, params: unknown[]) => void seen.push({ sql, params }) };
  if (env.databaseUrl === null) {
    const client = openSqliteConnection(join(env.dataDir, DATABASE_FILE));
    return {
      seen,
      c: { engine: "sqlite", db: drizzleSqlite({ client, logger }) as unknown as Db, t: sqliteSchema, trail },
      explain: async ({ sql, params }) =>
        (client.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...params) as { detail: string }[]).map((row) => row.detail),
      close: async () => void client.close(),
    };
  }
  const pool = new Pool({ connectionString: env.databaseUrl, max: 1 });
  // A handful of rows is always cheapest to scan: without the option the plan would say nothing about indexes.
  await pool.query("SET enable_seqscan = off");
  return {
    seen,
    c: { engine: "postgres", db: drizzlePostgres({ client: pool, logger }) as unknown as Db, t: postgresSchema, trail },
    explain: async ({ sql, params }) =>
      (await pool.query(`EXPLAIN (COSTS OFF) ${sql}`, params)).rows.map((row) => String(row["QUERY PLAN"])),
    close: () => pool.end(),
  };
}
