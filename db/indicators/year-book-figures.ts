import { and, asc, eq, gt, inArray, or, sql } from "drizzle-orm";
import type { Connection } from "@/db/store";
import {
  anyWhere,
  assignmentsOf,
  cellsOf,
  communeId,
  count,
  countWhere,
  isExcused,
  isWithin,
  lastYear,
  type Source,
  sumText,
  THEN,
  year,
} from "./year-book-fragments";

/* The three statements that read who reports, and figures. */

/**
 * How many units were assigned to each indicator, assignments of equal duration counted together; a closed predecessor
 * commune in a row of its own, with its name: a partial set of them is never summed silently.
 */
export function assigned(c: Connection, source: Source) {
  const { orgUnits: u } = c.t;
  const a = assignmentsOf(c, source);
  const isPredecessor = and(eq(u.communeId, a.communeId), eq(u.id, a.unitId), eq(u.kind, "predecessor"));
  return c.db
    .select({
      ...{ indicatorId: a.indicatorId, fromQuarter: a.fromQuarter, toQuarter: a.toQuarter },
      ...{ predecessorId: u.id, predecessorName: u.name, units: count },
    })
    .from(a)
    .leftJoin(u, isPredecessor)
    .where(eq(a.communeId, communeId))
    .groupBy(a.indicatorId, a.fromQuarter, a.toQuarter, u.id, u.name, u.sortOrder)
    .orderBy(asc(a.indicatorId), asc(u.sortOrder), asc(u.name), asc(a.fromQuarter))
    .prepare();
}

/** Of one year. A cross join keeps SQLite on the order written: one short range of cells per assignment, a third less time. */
export function sums(c: Connection, source: Source) {
  const a = assignmentsOf(c, source);
  const { cells: x, standsSince } = cellsOf(c, source, { ...THEN, years: [year] });
  const index = sql`(${x.year} * 4 + ${x.quarter} - 1)`;
  const sum = c.db.select({
    indicatorId: a.indicatorId,
    year: x.year,
    quarter: x.quarter,
    reported: countWhere(sql`${x.kind} IN ('value', 'rate', 'nothing-arose')`),
    noData: countWhere(sql`${x.kind} = 'no-data'`),
    nothingArose: countWhere(sql`${x.kind} = 'nothing-arose'`),
    sum: sumText(sql`case ${x.kind} when 'value' then ${x.value} when 'nothing-arose' then 0 end`),
    numerator: sumText(sql`case when ${x.kind} = 'rate' then ${x.numerator} end`),
    denominator: sumText(sql`case when ${x.kind} = 'rate' then ${x.denominator} end`),
    estimated: anyWhere(sql`${x.certainty} = 'estimated'`),
    illustrative: anyWhere(sql`${x.origin} = 'illustrative'`),
    updatedAt: sql<number | string>`max(${standsSince})`,
  });
  // What stood then has no index of its own: read once, each cell with its assignment.
  const joined = source === "then" ? sum.from(x).innerJoin(a, sql`true`) : sum.from(a).crossJoin(x);
  return joined
    .where(
      and(
        eq(a.communeId, communeId),
        eq(x.communeId, communeId),
        eq(x.year, year),
        eq(x.indicatorId, a.indicatorId),
        eq(x.unitId, a.unitId),
        sql`${x.quarter} BETWEEN 1 AND 4`,
        isWithin(a.fromQuarter, a.toQuarter, index),
        sql`not ${isExcused(c, source, index, a.unitId)}`,
      ),
    )
    .groupBy(a.indicatorId, x.year, x.quarter)
    .prepare();
}

const KINDS = ["commune", "predecessor"] as const;

/**
 * Cells of those who hand in no sheet: year-level figures "chốt trước hệ thống" on the commune itself (quarter 0), and
 * the quarters of closed predecessor communes.
 */
export function otherCells(c: Connection, source: Source) {
  const { indicators, orgUnits: u } = c.t;
  const { cells: x } = cellsOf(c, source, { ...THEN, unitKinds: [...KINDS] });
  const cell = c.db.select({
    ...{ indicatorId: x.indicatorId, unitId: x.unitId, year: x.year, quarter: x.quarter, kind: x.kind },
    ...{ value: x.value, numerator: x.numerator, denominator: x.denominator, noDataReason: x.noDataReason },
    ...{ qualifier: x.qualifier, source: x.source, origin: x.origin },
  });
  // As with the sums: a short range for each indicator, or what stood then read once.
  const joined =
    source === "then" ? cell.from(x).innerJoin(u, sql`true`) : cell.from(u).crossJoin(indicators).crossJoin(x);
  const ofIndicator = and(eq(indicators.communeId, communeId), eq(x.indicatorId, indicators.id));
  return joined
    .where(
      and(
        ...[eq(u.communeId, communeId), eq(x.communeId, communeId), inArray(x.year, [lastYear, year])],
        ...[source === "then" ? undefined : ofIndicator, eq(x.unitId, u.id), inArray(u.kind, [...KINDS])],
        or(and(eq(u.kind, "commune"), eq(x.quarter, 0)), and(eq(u.kind, "predecessor"), gt(x.quarter, 0))),
      ),
    )
    .prepare();
}
