import { getTableColumns, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { preparedOn } from "./prepared";
import type { Connection } from "./store";

/**
 * Inserts many rows in one statement whose text and number of parameters do not grow with them: the rows travel as
 * one JSON array. Every column must be given in each row. A VALUES list of 480 plans would be 8,640 parameters, of
 * which SQLite takes 32,766; composing it would cost more than the insert.
 */
export async function insertMany<T extends SQLiteTable>(
  tx: Connection,
  table: T,
  rows: readonly Required<T["$inferInsert"]>[],
): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.entries(getTableColumns(table));
  const driverValues = (row: Required<T["$inferInsert"]>) =>
    columns.map(([key, column]) => {
      const value: unknown = row[key as keyof typeof row];
      return value === null ? null : column.mapToDriverValue(value);
    });
  // SQLite finds a value sooner by its place than by its name; PostgreSQL reads each as the table's own column type.
  const named = (row: Required<T["$inferInsert"]>) =>
    Object.fromEntries(driverValues(row).map((value, place) => [columns[place]?.[1].name, value]));
  const json = JSON.stringify(rows.map(tx.engine === "sqlite" ? driverValues : named));
  await statementOf(tx, table).execute({ json });
}

type Statement = { execute(input: { json: string }): Promise<unknown> };

const statementsOn = preparedOn(() => new Map<SQLiteTable, Statement>());

/** Composed once for each table and connection. */
function statementOf(tx: Connection, table: SQLiteTable): Statement {
  const known = statementsOn(tx);
  const statement = known.get(table) ?? prepare(tx, table);
  known.set(table, statement);
  return statement;
}

function prepare({ db, engine }: Connection, table: SQLiteTable): Statement {
  const columns = Object.values(getTableColumns(table));
  const isSqlite = engine === "sqlite";
  const json = sql.placeholder("json");
  const values = columns.map(({ name }, place) =>
    isSqlite ? sql`value ->> cast(${place} as integer)` : sql.identifier(name),
  );
  const source = isSqlite ? sql`json_each(${json})` : sql`json_populate_recordset(null::${table}, ${json}::json)`;
  return db
    .insert(table)
    .select(sql`select ${sql.join(values, sql`, `)} from ${source}`)
    .prepare();
}
