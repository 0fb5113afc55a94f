import { join } from "node:path";
import { drizzle as drizzleSqlite } from "drizzle-orm/better-sqlite3";
import { drizzle as drizzlePostgres } from "drizzle-orm/node-postgres";
import { Pool } from "pg";
import { expect, it } from "vitest";
import { DATABASE_FILE } from "@/db/client";
import type { StorageEnv } from "@/db/env";
import { postgresSchema, sqliteSchema } from "@/db/schema";
import { openSqliteConnection } from "@/db/sqlite";
import type { Connection, Db } from "@/db/store";
import { createAssignment, createCommune, createIndicator, createUnit } from "@/db/testing/factories";
import { describeStorage } from "@/db/testing/test-store";
import { readFigureOrigin, readUnitSeries } from "./origin-queries";
import { readYearBook } from "./queries";
import { approve } from "./testing/approved-rows";

type Statement = { sql: string; params: unknown[] };
type Watched = { c: Connection; seen: Statement[]; explain(s: Statement): Promise<string[]>; close(): Promise<void> };

/** A connection that keeps every statement sent, and the engine's own plan for it. */
async function watch(env: StorageEnv): Promise<Watched> {
  const seen: Statement[] = [];
  const logger = { logQuery: (sql: string, params: unknown[]) => void seen.push({ sql, params }) };
  if (env.databaseUrl === null) {
    const client = openSqliteConnection(join(env.dataDir, DATABASE_FILE));
    return {
      seen,
      c: { engine: "sqlite", db: drizzleSqlite({ client, logger }) as unknown as Db, t: sqliteSchema },
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
    c: { engine: "postgres", db: drizzlePostgres({ client: pool, logger }) as unknown as Db, t: postgresSchema },
    explain: async ({ sql, params }) =>
      (await pool.query(`EXPLAIN (COSTS OFF) ${sql}`, params)).rows.map((row) => String(row["QUERY PLAN"])),
    close: () => pool.end(),
  };
}

const WHOLE_TABLE = /(SCAN|Seq Scan on) "?approved_actuals/;

describeStorage("cost of reading", (store, _engine, env) => {
  it("reads the year in at most ten statements, an origin in three, none over the whole table of figures", async () => {
    const { id } = await createCommune(store());
    const unit = await createUnit(store(), id);
    const indicatorId = await createIndicator(store(), id);
    await createAssignment(store(), id, indicatorId, unit);
    await approve(store(), id, indicatorId, unit, 2026, 1, { kind: "value", value: 1000 });
    const watched = await watch(env());
    try {
      const reads: [number, () => Promise<unknown>][] = [
        [10, () => readYearBook(watched.c, id, 2026)],
        [3, () => readFigureOrigin(watched.c, id, { indicatorId, year: 2026, quarter: 1 })],
        [3, () => readUnitSeries(watched.c, id, { indicatorIds: [indicatorId], year: 2026 })],
      ];
      for (const [limit, read] of reads) {
        watched.seen.length = 0;
        await read();
        expect(watched.seen.length).toBeGreaterThan(0);
        expect(watched.seen.length).toBeLessThanOrEqual(limit);
        for (const statement of [...watched.seen]) {
          expect((await watched.explain(statement)).filter((line) => WHOLE_TABLE.test(line))).toEqual([]);
        }
      }
    } finally {
      await watched.close();
    }
  });
});
