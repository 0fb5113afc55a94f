import type { BaseSQLiteDatabase } from "drizzle-orm/sqlite-core";
import type { AuditKey } from "./audit/audit-key";
import type { Schema } from "./schema";

/** Typed as SQLite's asynchronous builder, served by either engine: every query is awaited. */
export type Db = BaseSQLiteDatabase<"async", unknown>;

/** What a query needs: a connection and the tables of its engine. A transaction is one too. */
export type Connection = {
  engine: "sqlite" | "postgres";
  db: Db;
  t: Schema;
  /** The trail of this database: its key, and who seals what a transaction wrote into it. */
  trail: Trail;
};

export type Trail = {
  key(): Promise<AuditKey>;
  /** Called inside a transaction that wrote an entry, where its seal is not made in the same transaction. */
  sealSoon(communeId: string): void;
};

/** Answers a SELECT: from what was kept, or by asking the database. */
export type Answer = <R>(statement: string, params: readonly unknown[], ask: () => R) => R;

/** A database in use. Writes go through `inTransaction`; a nested call throws. */
export type Store = Connection & {
  inTransaction<T>(work: (tx: Connection) => Promise<T>): Promise<T>;
  /** A connection for reading, each SELECT of which goes through `answer`. */
  reading(answer: Answer): Connection;
  close(): Promise<void>;
};
