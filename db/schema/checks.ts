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
