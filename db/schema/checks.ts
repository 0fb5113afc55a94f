import { type SQL, sql } from "drizzle-orm";
import type { AnySQLiteColumn } from "drizzle-orm/sqlite-core";
import { QUANTITY_LIMIT } from "@/lib/indicators/quantity";

/** CHECK that a quantity stays a safe integer on both engines. */
export function withinLimit(column: AnySQLiteColumn): SQL {
  return sql`${column} BETWEEN ${sql.raw(String(-QUANTITY_LIMIT))} AND ${sql.raw(String(QUANTITY_LIMIT))}`;
}

/** CHECK for a closed list of values; the values come from `lib`, never from input. */
export function oneOf(column: AnySQLiteColumn, values: readonly string[]): SQL {
  return sql`${column} IN (${sql.raw(values.map((value) => `'${value}'`).join(", "))})`;
}

type CellColumns = Record<"kind" | "value" | "numerator" | "denominator" | "noDataReason", AnySQLiteColumn>;

/** CHECK that a cell holds what its kind says: SQLite stores NaN as NULL, which would turn a value into a missing one. */
export function asKindSays(cell: CellColumns): SQL {
  const value = sql`(${cell.kind} <> 'value' OR ${cell.value} IS NOT NULL)`;
  const rate = sql`(${cell.kind} <> 'rate' OR (${cell.numerator} IS NOT NULL AND ${cell.denominator} IS NOT NULL))`;
  const noData = sql`(${cell.kind} <> 'no-data' OR ${cell.noDataReason} IS NOT NULL)`;
  return sql`${value} AND ${rate} AND ${noData}`;
}
