import { and, asc, count, eq, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Connection } from "@/db/store";
import { type ExportRow, encodeRow } from "@/lib/exports/encode-row";
import type { ExportField, ExportTable } from "@/lib/exports/export-format";

/** Rows asked of the database at once: some hundred kilobytes, and no reader is held open between two pages. */
export const PAGE_ROWS = 1_000;

export type ExportPage = { rows: ExportRow[]; next: string | null };

type Columns = Record<string, SQLiteColumn>;

function sourceOf(c: Connection, table: ExportTable): { from: SQLiteTable; columns: Columns } {
  const from = c.t[table.source as keyof Connection["t"]];
  return { from: from as SQLiteTable, columns: from as unknown as Columns };
}

function column(columns: Columns, name: string): SQLiteColumn {
  const found = columns[name];
  if (!found) throw new Error(`The export format names a column that is not there: ${name}`);
  return found;
}

function keyFields(table: ExportTable): ExportField[] {
  return table.order.flatMap((key) => table.fields.find((field) => field.key === key) ?? []);
}

export async function countExportRows(c: Connection, communeId: string, table: ExportTable): Promise<number> {
  const { from, columns } = sourceOf(c, table);
  const [row] = await c.db
    .select({ n: count() })
    .from(from)
    .where(eq(column(columns, "communeId"), communeId));
  return row ? Number(row.n) : 0;
}

/**
 * One page of a table in the order of its key, in the words of the format. `after` is the `next` of the page before;
 * null for a cursor that was not ours. What is written meanwhile neither repeats nor loses a row that was there.
 */
export async function readExportPage(
  c: Connection,
  communeId: string,
  table: ExportTable,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<ExportPage | null> {
  const { from, columns } = sourceOf(c, table);
  const key = keyFields(table);
  const last = after === undefined ? null : readCursor(after, key);
  if (after !== undefined && last === null) return null;
  const keyColumns = key.map((field) => column(columns, field.column));
  const selected = Object.fromEntries(table.fields.map((field) => [field.column, column(columns, field.column)]));
  const rows: Record<string, unknown>[] = await c.db
    .select(selected)
    .from(from)
    .where(and(eq(column(columns, "communeId"), communeId), last === null ? undefined : isAfter(keyColumns, last)))
    .orderBy(...keyColumns.map((each) => asc(each)))
    .limit(limit + 1);
  const shown = rows.slice(0, limit);
  const end = rows.length > limit ? shown.at(-1) : undefined;
  return {
    rows: shown.map((row) => encodeRow(table, row)),
    next: end ? cursorOf(key.map((field) => end[field.column])) : null,
  };
}

/** `(a, b) > (x, y)`: both engines compare rows so, and both walk the key's index for it. */
function isAfter(columns: SQLiteColumn[], last: (string | number)[]): SQL {
  const left = sql.join(columns, sql`, `);
  const right = sql.join(
    last.map((value) => sql`${value}`),
    sql`, `,
  );
  return sql`(${left}) > (${right})`;
}

function cursorOf(values: unknown[]): string {
  return Buffer.from(JSON.stringify(values)).toString("base64url");
}

const NUMBERS: readonly ExportField["type"][] = ["integer", "quarter", "quarter-index", "instant", "quantity"];

function readCursor(cursor: string, key: ExportField[]): (string | number)[] | null {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    if (!Array.isArray(values) || values.length !== key.length) return null;
    const fits = key.every((field, index) =>
      NUMBERS.includes(field.type) ? isSmallInteger(values[index]) : isPlainText(values[index]),
    );
    return fits ? (values as (string | number)[]) : null;
  } catch {
    return null;
  }
}

/** Years, quarters and sequences: what a 32-bit column of PostgreSQL takes without an error. */
function isSmallInteger(value: unknown): boolean {
  return Number.isInteger(value) && Math.abs(Number(value)) <= 2_147_483_647;
}

/** NUL is refused by PostgreSQL with an error of its own. */
function isPlainText(value: unknown): boolean {
  return typeof value === "string" && value.length <= 200 && !value.includes("\u0000");
}
