import { dirname } from "node:path";
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { auditKeyIn } from "./audit/audit-key";
import { sqliteSchema } from "./schema";
import type { Answer, Connection, Db, Store, Trail } from "./store";
import { asTransaction, createQueue } from "./transaction";

/** What must be in force on every connection; WAL alone silently means synchronous=NORMAL in this build. */
const REQUIRED_PRAGMAS = { journal_mode: "wal", synchronous: 2, foreign_keys: 1, busy_timeout: 5000 } as const;

export function openSqliteConnection(file: string): Database.Database {
  const connection = new Database(file, { timeout: REQUIRED_PRAGMAS.busy_timeout });
  try {
    setPragmas(connection);
  } catch (error) {
    // On a full disk even this may fail; a connection left open would hold the file.
    connection.close();
    throw error;
  }
  return connection;
}

function setPragmas(connection: Database.Database): void {
  connection.pragma("journal_mode = WAL");
  connection.pragma("synchronous = FULL");
  connection.pragma("foreign_keys = ON");
  connection.pragma("trusted_schema = OFF");
  connection.pragma("cell_size_check = ON");
  connection.pragma("journal_size_limit = 67108864");
  for (const [name, expected] of Object.entries(REQUIRED_PRAGMAS)) {
    const actual = connection.pragma(name, { simple: true });
    if (actual !== expected) throw new Error(`PRAGMA ${name} is ${String(actual)}, must be ${String(expected)}`);
  }
}

function connectionOf(client: Database.Database, trail: Trail): Connection {
  return { engine: "sqlite", db: drizzle({ client }) as unknown as Db, t: sqliteSchema, trail };
}

/** As much of a client as drizzle reads with. Its rows are arrays, of which drizzle makes new objects each time. */
function answeringClient(reader: Database.Database, answer: Answer): Database.Database {
  const prepare = (source: string) => {
    const rows = (params: unknown[]) => () =>
      reader
        .prepare(source)
        .raw()
        .all(...params);
    const plain = () => reader.prepare(source);
    return {
      raw: () => ({
        all: (...params: unknown[]) => answer(source, params, rows(params)),
        get: (...params: unknown[]) => answer(source, params, rows(params))[0],
      }),
      all: (...params: unknown[]) => plain().all(...params),
      get: (...params: unknown[]) => plain().get(...params),
      run: () => {
        throw new Error("this connection only reads");
      },
    };
  };
  return { prepare } as unknown as Database.Database;
}

/** SQLite's wait for another process is not fair: on a busy machine one may be passed over for all of it. */
const BEGIN_TRIES = 3;

/** Nothing has been done yet, so trying again is harmless. */
function begin(writer: Database.Database): void {
  for (let attempt = 1; ; attempt++) {
    try {
      writer.exec("BEGIN IMMEDIATE");
      return;
    } catch (error) {
      if (attempt === BEGIN_TRIES || !(error instanceof Database.SqliteError) || error.code !== "SQLITE_BUSY")
        throw error;
    }
  }
}

/**
 * SQLite store: reads on one connection, writes on a second, so an open transaction never leaks into another
 * request's read. Transactions are BEGIN IMMEDIATE with commit and rollback by hand: drizzle's own
 * `transaction(async …)` on better-sqlite3 reports failure and saves anyway.
 */
export function openSqliteStore(file: string, assertSchema?: (connection: Database.Database) => void): Store {
  const reader = openSqliteConnection(file);
  try {
    assertSchema?.(reader);
  } catch (error) {
    reader.close();
    throw error;
  }
  const writer = openSqliteConnection(file);
  // Each entry is sealed in its own transaction: nothing is left for later.
  const trail: Trail = { key: auditKeyIn(dirname(file)), sealSoon: () => undefined };
  const tx = connectionOf(writer, trail);
  const enqueue = createQueue();
  return {
    ...connectionOf(reader, trail),
    inTransaction: (work) =>
      asTransaction(() =>
        enqueue(async () => {
          begin(writer);
          try {
            const result = await work(tx);
            writer.exec("COMMIT");
            return result;
          } catch (error) {
            if (writer.inTransaction) writer.exec("ROLLBACK");
            throw error;
          }
        }),
      ),
    reading: (answer) => connectionOf(answeringClient(reader, answer), trail),
    close: async () => {
      await enqueue(async () => undefined);
      reader.close();
      writer.close();
    },
  };
}
