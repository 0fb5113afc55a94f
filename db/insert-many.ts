import { getTableColumns, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Connection } from "./store";

/**
 * Inserts many rows in one statement whose text and number of parameters do not grow with them: the rows travel as
 * one JSON array. Every column must be given in each row. A VALUES list of 480 plans would be 8,640 parameters,
 * and SQLite takes 32,766.
 */
export async function insertMany<T extends SQLiteTable>(
  tx: Connection,
  table: T,
  rows: readonly Required<T["$inferInsert"]>[],
): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.entries(getTableColumns(table));
  const json = JSON.stringify(
    rows.map((row) =>
      Object.fromEntries(
        columns.map(([key, column]) => {
          const value: unknown = row[key as keyof typeof row];
          return [column.name, value === null ? null : column.mapToDriverValue(value)];
        }),
      ),
    ),
  );
  // PostgreSQL reads each value as the table's own column type; SQLite's ->> gives what JSON holds.
  const isSqlite = tx.engine === "sqlite";
  const values = columns.map(([, { name }]) => (isSqlite ? sql`value ->> ${`$.${name}`}` : sql.identifier(name)));
  const source = isSqlite ? sql`json_each(${json})` : sql`json_populate_recordset(null::${table}, ${json}::json)`;
  await tx.db.insert(table).select(sql`select ${sql.join(values, sql`, `)} from ${source}`);
}
