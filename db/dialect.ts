import * as postgres from "drizzle-orm/pg-core";
import * as sqlite from "drizzle-orm/sqlite-core";

/**
 * The column builders both engines share, so that the schema is written once (design §4). Types are SQLite's; the
 * PostgreSQL builders answer to the same calls, and the storage tests run on both.
 */
export const sqliteDialect = {
  engine: "sqlite" as "sqlite" | "postgres",
  table: sqlite.sqliteTable,
  text: sqlite.text,
  integer: (name: string) => sqlite.integer(name),
  boolean: (name: string) => sqlite.integer(name, { mode: "boolean" }),
  /** Thousandths in a 64-bit integer; a safe number in TypeScript, with a CHECK beside it. */
  quantity: (name: string) => sqlite.integer(name),
  /** Milliseconds since 1970, UTC. */
  instant: (name: string) => sqlite.integer(name),
  primaryKey: sqlite.primaryKey,
  foreignKey: sqlite.foreignKey,
  index: sqlite.index,
  uniqueIndex: sqlite.uniqueIndex,
  check: sqlite.check,
};

export type Dialect = typeof sqliteDialect;

export const postgresDialect = {
  engine: "postgres",
  table: postgres.pgTable,
  text: postgres.text,
  integer: (name: string) => postgres.integer(name),
  boolean: (name: string) => postgres.boolean(name),
  quantity: (name: string) => postgres.bigint(name, { mode: "number" }),
  instant: (name: string) => postgres.bigint(name, { mode: "number" }),
  primaryKey: postgres.primaryKey,
  foreignKey: postgres.foreignKey,
  index: postgres.index,
  uniqueIndex: postgres.uniqueIndex,
  check: postgres.check,
} as unknown as Dialect;
