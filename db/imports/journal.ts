import { createHash } from "node:crypto";
import { and, eq, type SQL } from "drizzle-orm";
import type { AnySQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Connection } from "@/db/store";

/** Tables an import may write, with their primary keys; the commune leads every one. */
const KEYS = {
  orgUnits: ["id"],
  accounts: ["id"],
  accountRoles: ["accountId", "role"],
  accountScopes: ["accountId", "kind", "targetId"],
  planDocuments: ["id"],
  planValues: ["id"],
  publishedRates: ["year", "indicatorId"],
  indicatorAssignments: ["indicatorId", "unitId", "fromQuarter"],
  sheets: ["year", "quarter", "unitId"],
  sheetEvents: ["id"],
  actuals: ["year", "indicatorId", "unitId", "quarter"],
  approvedActuals: ["year", "indicatorId", "unitId", "quarter"],
  actualChanges: ["year", "indicatorId", "unitId", "quarter", "sequence"],
} as const satisfies Partial<Record<keyof Connection["t"], readonly string[]>>;

export type JournalTable = keyof typeof KEYS;
/** Which rows of a table an import can touch: without a condition all of the commune. */
export type JournalScope = { table: JournalTable; where?: SQL };

type Row = Record<string, unknown>;
export type JournalRow = { table: JournalTable; key: unknown[]; before: Row | null; afterDigest: string };

/** Table → key → row. */
export type Snapshot = Map<JournalTable, Map<string, Row>>;

type AnyTable = Connection["t"]["orgUnits"];
const columnsOf = (tx: Connection, table: JournalTable) =>
  tx.t[table] as unknown as AnyTable & Record<string, AnySQLiteColumn>;

/** The rows that an import can touch, as they stand. */
export async function takeSnapshot(
  tx: Connection,
  communeId: string,
  scopes: readonly JournalScope[],
): Promise<Snapshot> {
  const snapshot: Snapshot = new Map();
  for (const { table, where } of scopes) {
    const columns = columnsOf(tx, table);
    const rows: Row[] = await tx.db
      .select()
      .from(columns as AnyTable)
      .where(and(eq(columns.communeId, communeId), where));
    snapshot.set(table, new Map(rows.map((row) => [keyOf(table, row), row])));
  }
  return snapshot;
}

const keyOf = (table: JournalTable, row: Row) => JSON.stringify(KEYS[table].map((column) => row[column]));

/** What was written between two snapshots, in the order of their tables: rows made and rows changed. */
export function journalOf(before: Snapshot, after: Snapshot): JournalRow[] {
  const journal: JournalRow[] = [];
  for (const [table, rows] of after) {
    const earlier = before.get(table) ?? new Map<string, Row>();
    for (const [key, row] of rows) {
      const was = earlier.get(key) ?? null;
      const afterDigest = digestOf(row);
      if (was !== null && digestOf(was) === afterDigest) continue;
      journal.push({ table, key: JSON.parse(key) as unknown[], before: was, afterDigest });
    }
    for (const key of earlier.keys()) {
      if (!rows.has(key)) throw new Error(`an import removed a row of ${table}`);
    }
  }
  return journal;
}

/** Equal content, equal digest; columns that are empty do not count, so that a later version may add some. */
export function digestOf(row: Row): string {
  const filled = Object.entries(row).filter(([, value]) => value !== null);
  return createHash("sha256")
    .update(JSON.stringify(filled.sort(([a], [b]) => (a < b ? -1 : 1))))
    .digest("base64url");
}

function isRow(tx: Connection, communeId: string, { table, key }: Pick<JournalRow, "table" | "key">): SQL | undefined {
  const columns = columnsOf(tx, table);
  const parts = KEYS[table].map((name, index) => eq(columns[name] as AnySQLiteColumn, key[index]));
  return and(eq(columns.communeId, communeId), ...parts);
}

/** The rows of the journal that are gone or no longer what the import left. */
export async function changedSince(
  tx: Connection,
  communeId: string,
  journal: readonly JournalRow[],
): Promise<JournalRow[]> {
  const changed: JournalRow[] = [];
  for (const each of journal) {
    const [row] = await tx.db
      .select()
      .from(columnsOf(tx, each.table) as AnyTable)
      .where(isRow(tx, communeId, each));
    if (!row || digestOf(row as Row) !== each.afterDigest) changed.push(each);
  }
  return changed;
}

/** Takes back every row, the last first: what the import made is deleted, what it changed is as it was. */
export async function takeBackRows(tx: Connection, communeId: string, journal: readonly JournalRow[]): Promise<void> {
  for (const each of [...journal].reverse()) {
    const table = columnsOf(tx, each.table) as AnyTable;
    if (each.before === null) await tx.db.delete(table).where(isRow(tx, communeId, each));
    else {
      await tx.db
        .update(table)
        .set(each.before as Partial<AnyTable["$inferInsert"]>)
        .where(isRow(tx, communeId, each));
    }
  }
}

const CHUNK = 200;

export async function keepJournal(
  tx: Connection,
  communeId: string,
  importId: string,
  journal: readonly JournalRow[],
): Promise<void> {
  const rows = journal.map(({ table, key, before, afterDigest }, sequence) => ({
    communeId,
    importId,
    sequence,
    tableName: table,
    rowKey: JSON.stringify(key),
    before: before === null ? null : JSON.stringify(before),
    afterDigest,
  }));
  for (let at = 0; at < rows.length; at += CHUNK) {
    await tx.db.insert(tx.t.importRows).values(rows.slice(at, at + CHUNK));
  }
}

export async function readJournal(tx: Connection, communeId: string, importId: string): Promise<JournalRow[]> {
  const { importRows: r } = tx.t;
  const rows = await tx.db
    .select()
    .from(r)
    .where(and(eq(r.communeId, communeId), eq(r.importId, importId)))
    .orderBy(r.sequence);
  return rows.map((row) => ({
    table: row.tableName as JournalTable,
    key: JSON.parse(row.rowKey) as unknown[],
    before: row.before === null ? null : (JSON.parse(row.before) as Row),
    afterDigest: row.afterDigest,
  }));
}
