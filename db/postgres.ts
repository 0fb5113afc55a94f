import { setTimeout as pause } from "node:timers/promises";
import { drizzle } from "drizzle-orm/node-postgres";
import { Pool, type PoolClient, type PoolConfig } from "pg";
import { auditKeyIn } from "./audit/audit-key";
import { createSealer } from "./audit/seal-soon";
import { storageEnv } from "./env";
import { postgresSchema } from "./schema";
import type { Answer, Connection, Db, Store, Trail } from "./store";
import { asTransaction, createQueue } from "./transaction";

/** Serialization failure and deadlock: the whole transaction is pure database work and may run again. */
const RETRYABLE = new Set(["40001", "40P01"]);
const ATTEMPTS = 20;
/** Between attempts, growing and at random: whoever begins afresh would otherwise be met again and again. */
const PAUSE_MS = 5;
/** Advisory lock of those who repeat, over all processes on the database. Any number that nothing else uses. */
const RETRY_LOCK = 7_291_053;

/** pg-pool calls it on every new connection; its types do not know it. */
type VerifyOption = { verify?: (client: PoolClient, done: (error?: Error) => void) => void };

function connectionOf(client: Pool | PoolClient, trail: Trail): Connection {
  return { engine: "postgres", db: drizzle({ client: client as Pool }) as unknown as Db, t: postgresSchema, trail };
}

/**
 * PostgreSQL store: SERIALIZABLE transactions, so state checked inside one cannot change under it. Reads have
 * connections of their own: were all of them held by transactions, a read inside one would wait for itself.
 */
export function openPostgresStore(
  url: string,
  assertSchema?: (client: PoolClient) => Promise<void>,
  dataDir: string = storageEnv().dataDir,
): Store {
  const readers = openPool(url, 6, assertSchema);
  const writers = openPool(url, 4, assertSchema);
  const retryInTurn = createQueue();
  const key = auditKeyIn(dataDir);
  const sealer = createSealer(() => store);
  const store: Store = {
    ...connectionOf(readers, { key, sealSoon: () => undefined }),
    inTransaction: async (work) => {
      const written = new Set<string>();
      const trail: Trail = { key, sealSoon: (communeId) => written.add(communeId) };
      const run = (alone: boolean) => runSerializable(writers, alone, (client) => work(connectionOf(client, trail)));
      const result = await asTransaction(() => untilSerialized(run, retryInTurn));
      sealer.soon(written);
      return result;
    },
    reading: (answer) => connectionOf(answeringPool(readers, answer), { key, sealSoon: () => undefined }),
    close: async () => {
      await sealer.close();
      await Promise.all([readers.end(), writers.end()]);
    },
  };
  return store;
}

type Asked = { text: string; rowMode?: string };

/** As much of a pool as drizzle reads with. Rows as arrays go through `answer`; drizzle makes new objects of them. */
function answeringPool(pool: Pool, answer: Answer): Pool {
  const query = (asked: Asked, params: unknown[]) => {
    const ask = () => pool.query(asked, params);
    return asked.rowMode === "array" ? answer(asked.text, params, ask) : ask();
  };
  return { query } as unknown as Pool;
}

function openPool(url: string, max: number, assertSchema?: (client: PoolClient) => Promise<void>): Pool {
  const config: PoolConfig & VerifyOption = {
    connectionString: url,
    max,
    connectionTimeoutMillis: 15_000,
    statement_timeout: 5000,
    idle_in_transaction_session_timeout: 15_000,
    verify: assertSchema && ((client, done) => void assertSchema(client).then(() => done(), done)),
  };
  const pool = new Pool(config);
  // A connection may be cut by the server at any time; the pool replaces it, and the query that needs it says so.
  pool.on("connect", (client) => client.on("error", () => undefined));
  pool.on("error", () => undefined);
  return pool;
}

/**
 * The first attempt runs beside others; those that lost a conflict repeat one at a time, in this process by the queue
 * and over all processes by a lock: of four editors on one sheet the slowest would lose twenty times in a row.
 */
async function untilSerialized<T>(
  run: (alone: boolean) => Promise<T>,
  retryInTurn: ReturnType<typeof createQueue>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      if (attempt === 1) return await run(false);
      return await retryInTurn(() => pause(Math.random() * PAUSE_MS * attempt).then(() => run(true)));
    } catch (error) {
      if (attempt >= ATTEMPTS || !isRetryable(error)) throw error;
    }
  }
}

/** @param alone holds the lock of those who repeat, taken before BEGIN: what waits inside has seen an old state */
async function runSerializable<T>(pool: Pool, alone: boolean, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken = false;
  const settle = (statement: string, values?: unknown[]) =>
    client.query(statement, values).catch(() => {
      // Closing the connection undoes what it began and gives up what it holds.
      broken = true;
    });
  try {
    if (alone) await client.query("SELECT pg_advisory_lock($1)", [RETRY_LOCK]);
    await client.query("BEGIN ISOLATION LEVEL SERIALIZABLE");
    const result = await work(client);
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await settle("ROLLBACK");
    throw error;
  } finally {
    if (alone) await settle("SELECT pg_advisory_unlock($1)", [RETRY_LOCK]);
    client.release(broken);
  }
}

/** drizzle wraps the driver's error: look down the causes. */
function isRetryable(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ("code" in cause && RETRYABLE.has(String(cause.code))) return true;
  }
  return false;
}
