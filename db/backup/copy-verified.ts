import Database from "better-sqlite3";
import { LEDGER_TABLE } from "@/db/migrate/ledger";
import { openSqliteConnection } from "@/db/sqlite";
import { listAuditHeads } from "./audit-heads";
import type { CopyReport } from "./backup-files";
import { listEvidence } from "./evidence-pool";
import { NotEqualError } from "./failure";
import { differingTables, digestTables } from "./table-digest";

/**
 * Copies a live database with VACUUM INTO and proves the copy: integrity, foreign keys, and the content of every table
 * against the source at the same instant. Saves wait only while the copy itself is written (0,2 s for 30 MB).
 * (A plain copy of the file misses recent saves and still passes integrity_check.)
 */
export function copyVerified(source: string, copy: string): CopyReport {
  const gate = openSqliteConnection(source);
  const reader = openSqliteConnection(source);
  try {
    gate.exec("BEGIN IMMEDIATE");
    // With the gate closed, this read and the copy see the same last commit.
    reader.exec("BEGIN");
    reader.prepare("SELECT count(*) FROM sqlite_master").get();
    const copier = new Database(source, { readonly: true });
    copier.prepare("VACUUM INTO ?").run(copy);
    copier.close();
    gate.exec("ROLLBACK");
    const expected = digestTables(reader);
    return verifyCopy(copy, expected);
  } finally {
    gate.close();
    reader.close();
  }
}

function verifyCopy(copy: string, expected: ReturnType<typeof digestTables>): CopyReport {
  const db = new Database(copy, { readonly: true });
  try {
    assertSound(db);
    const actual = digestTables(db);
    const different = differingTables(expected, actual);
    if (different.length > 0) throw new NotEqualError(`the copy differs in ${different.join(", ")}`);
    const version = db.prepare(`SELECT max(version) AS version FROM ${LEDGER_TABLE}`).get() as { version: number };
    const tables = Object.fromEntries([...actual].map(([name, { rows }]) => [name, rows]));
    return {
      schemaVersion: version.version,
      tables,
      evidence: listEvidence(copy),
      auditHeads: listAuditHeads(copy),
      check: "compared",
      tool: "VACUUM INTO",
    };
  } finally {
    db.close();
  }
}

/** Throws unless SQLite finds every page, index and foreign key in order. */
export function assertSound(db: Database.Database): void {
  const integrity = db.pragma("integrity_check") as { integrity_check: string }[];
  if (integrity.length !== 1 || integrity[0]?.integrity_check !== "ok") {
    throw new NotEqualError(`integrity_check: ${integrity[0]?.integrity_check}`);
  }
  if ((db.pragma("foreign_key_check") as unknown[]).length > 0)
    throw new NotEqualError("foreign_key_check: rows without parent");
}
