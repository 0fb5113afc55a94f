import { type SQL, sql } from "drizzle-orm";
import type { AnySQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Connection } from "@/db/store";
import type { FigureScope } from "@/lib/indicators/view-choice";
import { assignmentsThen, cellsThen, sheetsThen, type Then } from "./then";

/* Pieces the statements of the year book are made of; the placeholders are filled by `readYearBook`. */
export const communeId = sql.placeholder("communeId");
export const year = sql.placeholder("year");
export const lastYear = sql.placeholder("lastYear");
export const yearEnd = sql.placeholder("yearEnd");
/** Of the statements that look back: milliseconds; what was written from this instant on does not count. */
export const before = sql.placeholder("before");

/** `then` = as approved until the instant `before`. */
export type Source = FigureScope | "then";
export const THEN = { communeId, years: [lastYear, year], before };

/**
 * The cells a book is made of: the last approved versions, or the working cells, which also hold what is typed or
 * handed in; with the column that says since when each of them stands.
 */
export function cellsOf(c: Connection, source: Source, then: Then = THEN) {
  const { actuals, approvedActuals } = c.t;
  // The columns that the statements name are the same in all of them.
  const like = (cells: unknown) => cells as typeof actuals;
  if (source === "entered") return { cells: actuals, standsSince: actuals.recordedAt };
  if (source === "approved") return { cells: like(approvedActuals), standsSince: approvedActuals.approvedAt };
  const cells = cellsThen(c, then);
  return { cells: like(cells), standsSince: cells.approvedAt };
}

/** Who reports what, as known now or then. */
export function assignmentsOf(c: Connection, source: Source, then: Omit<Then, "years"> = THEN) {
  const { indicatorAssignments } = c.t;
  return source === "then"
    ? (assignmentsThen(c, then) as unknown as typeof indicatorAssignments)
    : indicatorAssignments;
}

/** The states of the sheets, now or then. */
export function sheetsOf(c: Connection, source: Source, then: Then = THEN) {
  const { sheets } = c.t;
  return source === "then" ? (sheetsThen(c, then) as unknown as typeof sheets) : sheets;
}

export const count = sql<number>`cast(count(*) as integer)`;
export const countWhere = (condition: SQL) =>
  sql<number>`cast(sum(case when ${condition} then 1 else 0 end) as integer)`;
export const anyWhere = (condition: SQL) => sql<number>`max(case when ${condition} then 1 else 0 end)`;
/** Sums leave the database as text, so that neither engine rounds them on the way. */
export const sumText = (amount: SQL) => sql<string | null>`cast(sum(${amount}) as text)`;

/** The pairs (quarter, unit) that the office excused: they leave every denominator. */
export function isExcused(c: Connection, source: Source, index: SQL, unitId: AnySQLiteColumn): SQL {
  const sheets = sheetsOf(c, source);
  return sql`(${index}, ${unitId}) IN (SELECT ${sheets.year} * 4 + ${sheets.quarter} - 1, ${sheets.unitId}
    FROM ${sheets} WHERE ${sheets.communeId} = ${communeId} AND ${sheets.year} IN (${lastYear}, ${year})
    AND ${sheets.state} = 'excused')`;
}

/** Whether a quarter lies in an assignment's duration; open-ended when the last quarter is NULL. */
export function isWithin(fromQuarter: AnySQLiteColumn, toQuarter: AnySQLiteColumn, index: SQL): SQL {
  return sql`${fromQuarter} <= ${index} AND (${toQuarter} IS NULL OR ${toQuarter} >= ${index})`;
}
