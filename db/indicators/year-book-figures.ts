import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/sqlite-core";
import type { Connection } from "@/db/store";
import {
  anyWhere,
  assignmentsOf,
  cellsOf,
  communeId,
  countWhere,
  EIGHT_QUARTERS,
  isExcused,
  isWithin,
  lastYear,
  position,
  positionIndex,
  type Source,
  sheetsOf,
  sumText,
  THEN,
  year,
} from "./year-book-fragments";

/* The four statements that read figures. */

/**
 * Units assigned per indicator and quarter: assignments of equal duration are counted together before they meet the
 * eight quarters; the excused ones follow as negative counts. The reader adds the rows up.
 */
export function expected(c: Connection, source: Source) {
  const a = assignmentsOf(c, source);
  const s = sheetsOf(c, source);
  const alike = c.db
    .select({
      indicatorId: a.indicatorId,
      fromQuarter: a.fromQuarter,
      toQuarter: a.toQuarter,
      units: sql<number>`cast(count(*) as integer)`.as("units"),
    })
    .from(a)
    .where(eq(a.communeId, communeId))
    .groupBy(a.indicatorId, a.fromQuarter, a.toQuarter)
    .as("alike");
  const assigned = c.db
    .select({ indicatorId: alike.indicatorId, position, units: sql<number>`${alike.units}` })
    .from(alike)
    .innerJoin(EIGHT_QUARTERS, isWithin(alike.fromQuarter, alike.toQuarter, positionIndex));
  const index = sql`(${s.year} * 4 + ${s.quarter} - 1)`;
  const excused = c.db
    .select({
      indicatorId: a.indicatorId,
      position: sql<number>`${index} - cast(${lastYear} as integer) * 4`,
      units: sql<number>`-1`,
    })
    .from(s)
    .innerJoin(a, and(eq(a.communeId, s.communeId), eq(a.unitId, s.unitId)))
    .where(
      and(
        eq(s.communeId, communeId),
        inArray(s.year, [lastYear, year]),
        eq(s.state, "excused"),
        isWithin(a.fromQuarter, a.toQuarter, index),
      ),
    );
  return unionAll(assigned, excused).prepare();
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

/** Which closed predecessor communes were to report, and whether they did: a partial set is never summed silently. */
export function predecessors(c: Connection, source: Source) {
  const { orgUnits: u } = c.t;
  const a = assignmentsOf(c, source);
  const { cells: x } = cellsOf(c, source);
  return c.db
    .select({ indicatorId: a.indicatorId, position, name: u.name, kind: x.kind })
    .from(u)
    .crossJoin(a)
    .innerJoin(EIGHT_QUARTERS, isWithin(a.fromQuarter, a.toQuarter, positionIndex))
    .leftJoin(
      x,
      and(
        eq(x.communeId, a.communeId),
        sql`${x.year} = cast(${lastYear} as integer) + quarters.column1 / 4`,
        eq(x.indicatorId, a.indicatorId),
        eq(x.unitId, a.unitId),
        sql`${x.quarter} = quarters.column1 % 4 + 1`,
      ),
    )
    .where(
      and(
        eq(u.communeId, communeId),
        eq(u.kind, "predecessor"),
        eq(a.communeId, u.communeId),
        eq(a.unitId, u.id),
        sql`not ${isExcused(c, source, positionIndex, a.unitId)}`,
      ),
    )
    .orderBy(asc(u.sortOrder), asc(u.name))
    .prepare();
}

/** Rows of quarter 0 on the commune itself: figures "chốt trước hệ thống". */
export function yearFigures(c: Connection, source: Source) {
  const { indicators, orgUnits: u } = c.t;
  const { cells: x } = cellsOf(c, source);
  return c.db
    .select({
      ...{ indicatorId: x.indicatorId, year: x.year, kind: x.kind, value: x.value, numerator: x.numerator },
      ...{ denominator: x.denominator, noDataReason: x.noDataReason, qualifier: x.qualifier },
      ...{ source: x.source, origin: x.origin },
    })
    .from(u)
    .crossJoin(indicators)
    .crossJoin(x)
    .where(
      and(
        eq(u.communeId, communeId),
        eq(u.kind, "commune"),
        eq(indicators.communeId, communeId),
        eq(x.communeId, communeId),
        inArray(x.year, [lastYear, year]),
        eq(x.indicatorId, indicators.id),
        eq(x.unitId, u.id),
        eq(x.quarter, 0),
      ),
    )
    .prepare();
}
