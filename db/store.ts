import type { BaseSQLiteDatabase } from "drizzle-orm/sqlite-core";
import type { Schema } from "./schema";

/** Typed as SQLite's asynchronous builder, served by either engine: every query is awaited. */
export type Db = BaseSQLiteDatabase<"async", unknown>;

/** What a query needs: a connection and the tables of its engine. A transaction is one too. */
export type Connection = { engine: "sqlite" | "postgres"; db: Db; t: Schema };

/** A database in use. Writes go through `inTransaction`; a nested call throws. */
export type Store = Connection & {
  inTransaction<T>(work: (tx: Connection) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};
