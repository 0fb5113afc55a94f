import { existsSync, mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { DATABASE_FILE } from "@/db/client";
import { openSqliteConnection } from "@/db/sqlite";
import { createQueue } from "@/db/transaction";
import { type AppliedMigration, CREATE_LEDGER, LEDGER_TABLE } from "./ledger";
import type { MigrationReport } from "./migrate";
import { MigrationError } from "./migration-error";
import type { Migration } from "./migration-files";
import { assertNoRowsLost, pendingMigrations } from "./pending";

/** How long a second start waits for the one that migrates. */
const LOCK_WAIT_MS = 120_000;

/** Two calls in one process must not wait for each other on the thread they share. */
const oneAtATime = createQueue();

export function migrateSqlite(dataDir: string, migrations: readonly Migration[]): Promise<MigrationReport> {
  return oneAtATime(async () => {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    const unlock = lockFolder(dataDir);
    try {
      return migrateFile(join(dataDir, DATABASE_FILE), migrations);
    } finally {
      unlock();
    }
  });
}

/** An SQLite lock on a file of its own: the system lets it go when the process dies, however it dies. */
function lockFolder(dataDir: string): () => void {
  const lock = new Database(join(dataDir, "migration.lock"), { timeout: LOCK_WAIT_MS });
  try {
    // The lock writes nothing: a start on a full disk that has nothing to migrate must not fail for want of a journal.
    lock.pragma("journal_mode = MEMORY");
    lock.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    lock.close();
    throw error;
  }
  return () => lock.close();
}

function migrateFile(file: string, migrations: readonly Migration[]): MigrationReport {
  const db = openSqliteConnection(file);
  try {
    const applied = readLedger(db);
    const pending = pendingMigrations(applied, migrations);
    const report = { from: applied.length, to: migrations.length, applied: pending.map(({ tag }) => tag) };
    if (pending.length === 0) return { ...report, snapshot: null };
    const snapshot = applied.length > 0 ? takeSnapshot(db, file, applied.length) : null;
    // Inside a transaction this pragma does nothing: rebuilding a parent table would then delete its children.
    db.pragma("foreign_keys = OFF");
    db.exec("BEGIN EXCLUSIVE");
    try {
      apply(db, pending);
      db.exec("COMMIT");
    } catch (error) {
      if (db.inTransaction) db.exec("ROLLBACK");
      throw error;
    }
    return { ...report, snapshot };
  } finally {
    db.close();
  }
}

function apply(db: Database.Database, pending: readonly Migration[]): void {
  const before = countRows(db);
  db.exec(CREATE_LEDGER);
  const record = db.prepare(`INSERT INTO ${LEDGER_TABLE} (version, tag, hash, applied_at) VALUES (?, ?, ?, ?)`);
  for (const migration of pending) {
    for (const statement of migration.statements) db.exec(statement);
    record.run(migration.version, migration.tag, migration.hash, Date.now());
  }
  assertNoRowsLost(before, countRows(db), pending);
  const broken = db.pragma("foreign_key_check") as { table: string }[];
  if (broken.length > 0) {
    throw new MigrationError("broken-keys", `${broken.length} rows without their parent, first in ${broken[0]?.table}`);
  }
}

function tableNames(db: Database.Database): string[] {
  const rows = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").all();
  return (rows as { name: string }[]).map(({ name }) => name);
}

function readLedger(db: Database.Database): AppliedMigration[] {
  const tables = tableNames(db);
  if (!tables.includes(LEDGER_TABLE)) {
    if (tables.length === 0) return [];
    throw new MigrationError("foreign", `the database has tables (${tables[0]} …) but no list of migrations`);
  }
  return db.prepare(`SELECT version, tag, hash FROM ${LEDGER_TABLE} ORDER BY version`).all() as AppliedMigration[];
}

function countRows(db: Database.Database): Map<string, number> {
  return new Map(
    tableNames(db).map((name) => {
      const row = db.prepare(`SELECT count(*) AS rows FROM "${name}"`).get() as { rows: number };
      return [name, row.rows];
    }),
  );
}

/** A full copy beside the backups before anything changes; never removed by the program. */
function takeSnapshot(db: Database.Database, file: string, version: number): string {
  const folder = join(dirname(file), "backups");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  let snapshot = join(folder, `before-migration-from-${version}-${stamp}.db`);
  for (let again = 2; existsSync(snapshot); again++) {
    snapshot = join(folder, `before-migration-from-${version}-${stamp}-${again}.db`);
  }
  try {
    db.prepare("VACUUM INTO ?").run(snapshot);
  } catch (error) {
    // Half a copy would take the room that is missing, and look like a whole one.
    rmSync(snapshot, { force: true });
    throw error;
  }
  return snapshot;
}
