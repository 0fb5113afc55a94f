import { drizzle } from "drizzle-orm/node-postgres";
import { Pool, type PoolClient, type PoolConfig } from "pg";
import { postgresSchema } from "./schema";
import type { Connection, Db, Store } from "./store";
import { asTransaction } from "./transaction";

/** Serialization failure and deadlock: the whole transaction is pure database work and may run again. */
const RETRYABLE = new Set(["40001", "40P01"]);
const ATTEMPTS = 5;

/** pg-pool calls it on every new connection; its types do not know it. */
type VerifyOption = { verify?: (client: PoolClient, done: (error?: Error) => void) => void };

function connectionOf(client: Pool | PoolClient): Connection {
  return { engine: "postgres", db: drizzle({ client: client as Pool }) as unknown as Db, t: postgresSchema };
}

/** PostgreSQL store: SERIALIZABLE transactions, so state checked inside one cannot change under it. */
export function openPostgresStore(url: string, assertSchema?: (client: PoolClient) => Promise<void>): Store {
  const config: PoolConfig & VerifyOption = {
    connectionString: url,
    max: 10,
    statement_timeout: 5000,
    idle_in_transaction_session_timeout: 15_000,
    verify: assertSchema && ((client, done) => void assertSchema(client).then(() => done(), done)),
  };
  const pool = new Pool(config);
  // An idle connection may be cut by the server; the pool replaces it and the next query reports what is wrong.
  pool.on("error", () => undefined);
  return {
    ...connectionOf(pool),
    inTransaction: (work) => asTransaction(() => runSerializable(pool, work)),
    close: () => pool.end(),
  };
}

async function runSerializable<T>(pool: Pool, work: (tx: Connection) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const client = await pool.connect();
    try {
      await client.query("BEGIN ISOLATION LEVEL SERIALIZABLE");
      const result = await work(connectionOf(client));
      await client.query("COMMIT");
      return result;
    } catch (error) {
      await client.query("ROLLBACK").catch(() => undefined);
      if (attempt >= ATTEMPTS || !isRetryable(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * 2 ** attempt));
    } finally {
      client.release();
    }
  }
}

/** drizzle wraps the driver's error: look down the causes. */
function isRetryable(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ("code" in cause && RETRYABLE.has(String(cause.code))) return true;
  }
  return false;
}
