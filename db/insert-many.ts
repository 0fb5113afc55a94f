import { getTableColumns, type SQL, sql } from "drizzle-orm";
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
      columns.map(([name, column]) => {
        const value = row[name as keyof typeof row] as unknown;
        return value === null ? null : column.mapToDriverValue(value);
      }),
    ),
  );
  // PostgreSQL takes the type of a column from the cast; SQLite's ->> gives what JSON holds.
  const values = columns.map(([, column], index): SQL => {
    const position = sql.raw(String(index));
    return tx.engine === "sqlite"
      ? sql`value ->> ${position}`
      : sql`(value ->> ${position})::${sql.raw(column.getSQLType())}`;
  });
  const source =
    tx.engine === "sqlite" ? sql`json_each(${json})` : sql`json_array_elements(${json}::json) as each(value)`;
  await tx.db.insert(table).select(sql`select ${sql.join(values, sql`, `)} from ${source}`);
}
