import { and, asc, desc, eq, inArray, lte, notExists, type SQL, sql } from "drizzle-orm";
import { type AnySQLiteColumn, alias, unionAll } from "drizzle-orm/sqlite-core";
import type { Connection, Db } from "@/db/store";

/**
 * The statements behind `readYearBook`, built once per connection: composing a drizzle query costs several times
 * what SQLite needs to answer it. Placeholders: `communeId`, `year`, `lastYear`, `yearEnd`.
 */
export type YearBookStatements = ReturnType<typeof prepare>;

const prepared = new WeakMap<Db, YearBookStatements>();

export function yearBookStatements(c: Connection): YearBookStatements {
  const known = prepared.get(c.db);
  if (known) return known;
  const statements = prepare(c);
  prepared.set(c.db, statements);
  return statements;
}

/** The setting that holds the thresholds of assessment, dated. */
export const THRESHOLDS_KEY = "assessment-thresholds";

const communeId = sql.placeholder("communeId");
const year = sql.placeholder("year");
const lastYear = sql.placeholder("lastYear");
const yearEnd = sql.placeholder("yearEnd");

/** Eight quarters, last year's and this year's; both engines call the column of VALUES `column1`. */
const EIGHT_QUARTERS = sql`(VALUES (0), (1), (2), (3), (4), (5), (6), (7)) AS quarters`;
const position = sql<number>`quarters.column1`;
/** quarterIndex of a position, see lib/periods. */
const positionIndex = sql`(cast(${lastYear} as integer) * 4 + quarters.column1)`;

const count = sql<number>`cast(count(*) as integer)`;
const countWhere = (condition: SQL) => sql<number>`cast(sum(case when ${condition} then 1 else 0 end) as integer)`;
const anyWhere = (condition: SQL) => sql<number>`max(case when ${condition} then 1 else 0 end)`;
/** Sums leave the database as text, so that neither engine rounds them on the way. */
const sumText = (amount: SQL) => sql<string | null>`cast(sum(${amount}) as text)`;

function prepare(c: Connection) {
  return {
    catalogue: catalogue(c),
    expected: expected(c),
    sums: sums(c),
    predecessors: predecessors(c),
    yearFigures: yearFigures(c),
    publishedRates: publishedRates(c),
    plans: plans(c),
    submissions: submissions(c),
    thresholds: thresholds(c),
    closing: closing(c),
  };
}

/** The pairs (quarter, unit) that the office excused: they leave every denominator. */
function isExcused({ t }: Connection, index: SQL, unitId: AnySQLiteColumn): SQL {
  const { sheets } = t;
  return sql`(${index}, ${unitId}) IN (SELECT ${sheets.year} * 4 + ${sheets.quarter} - 1, ${sheets.unitId}
    FROM ${sheets} WHERE ${sheets.communeId} = ${communeId} AND ${sheets.year} IN (${lastYear}, ${year})
    AND ${sheets.state} = 'excused')`;
}

/** Whether a quarter lies in an assignment's duration; open-ended when the last quarter is NULL. */
function isWithin(fromQuarter: AnySQLiteColumn, toQuarter: AnySQLiteColumn, index: SQL): SQL {
  return sql`${fromQuarter} <= ${index} AND (${toQuarter} IS NULL OR ${toQuarter} >= ${index})`;
}

function catalogue({ db, t }: Connection) {
  const { indicators, indicatorGroups } = t;
  return db
    .select({ indicator: indicators, group: indicatorGroups })
    .from(indicators)
    .innerJoin(
      indicatorGroups,
      and(eq(indicatorGroups.communeId, indicators.communeId), eq(indicatorGroups.id, indicators.groupId)),
    )
    .where(eq(indicators.communeId, communeId))
    .orderBy(asc(indicatorGroups.sortOrder), asc(indicators.sortOrder), asc(indicators.code))
    .prepare();
}

/**
 * Units assigned per indicator and quarter: assignments of equal duration are counted together before they meet the
 * eight quarters; the excused ones follow as negative counts. The reader adds the rows up.
 */
function expected(c: Connection) {
  const { indicatorAssignments: a, sheets: s } = c.t;
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

/** A cross join keeps SQLite on the order written: one short range of cells per assignment, a third less time. */
function sums(c: Connection) {
  const { indicatorAssignments: a, approvedActuals: x } = c.t;
  const index = sql`(${x.year} * 4 + ${x.quarter} - 1)`;
  return c.db
    .select({
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
      lastApprovedAt: sql<number | string>`max(${x.approvedAt})`,
    })
    .from(a)
    .crossJoin(x)
    .where(
      and(
        eq(a.communeId, communeId),
        eq(x.communeId, communeId),
        inArray(x.year, [lastYear, year]),
        eq(x.indicatorId, a.indicatorId),
        eq(x.unitId, a.unitId),
        sql`${x.quarter} BETWEEN 1 AND 4`,
        isWithin(a.fromQuarter, a.toQuarter, index),
        sql`not ${isExcused(c, index, a.unitId)}`,
      ),
    )
    .groupBy(a.indicatorId, x.year, x.quarter)
    .prepare();
}

/** Which closed predecessor communes were to report, and whether they did: a partial set is never summed silently. */
function predecessors(c: Connection) {
  const { indicatorAssignments: a, orgUnits: u, approvedActuals: x } = c.t;
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
        sql`not ${isExcused(c, positionIndex, a.unitId)}`,
      ),
    )
    .orderBy(asc(u.sortOrder), asc(u.name))
    .prepare();
}

/** Rows of quarter 0 on the commune itself: figures "chốt trước hệ thống". */
function yearFigures({ db, t }: Connection) {
  const { indicators, orgUnits: u, approvedActuals: x } = t;
  return db
    .select({ figure: x })
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

function publishedRates({ db, t: { publishedRates: r } }: Connection) {
  return db
    .select()
    .from(r)
    .where(and(eq(r.communeId, communeId), inArray(r.year, [lastYear, year])))
    .prepare();
}

/** The commune's plan rows that nothing supersedes, latest effective first. */
function plans({ db, t }: Connection) {
  const { planValues: p, planDocuments: d, orgUnits: u } = t;
  const later = alias(p, "later");
  return db
    .select({ plan: p, basis: d.basis, documentNumber: d.number })
    .from(p)
    .innerJoin(u, and(eq(u.communeId, p.communeId), eq(u.id, p.unitId), eq(u.kind, "commune")))
    .innerJoin(d, and(eq(d.communeId, p.communeId), eq(d.id, p.documentId)))
    .where(
      and(
        eq(p.communeId, communeId),
        eq(p.year, year),
        notExists(
          db
            .select({ id: later.id })
            .from(later)
            .where(and(eq(later.communeId, p.communeId), eq(later.supersedesId, p.id))),
        ),
      ),
    )
    .orderBy(desc(p.effectiveOn), desc(p.recordedAt), asc(p.id))
    .prepare();
}

/** Units with something to report in each quarter of the year, and how far their sheets are. */
function submissions(c: Connection) {
  const { indicatorAssignments: a, indicators: i, sheets: s } = c.t;
  const alike = c.db
    .selectDistinct({
      unitId: a.unitId,
      fromQuarter: a.fromQuarter,
      toQuarter: a.toQuarter,
      frequency: i.frequency,
    })
    .from(a)
    .innerJoin(i, and(eq(i.communeId, a.communeId), eq(i.id, a.indicatorId)))
    .where(eq(a.communeId, communeId))
    .as("alike");
  const quarter = sql<number>`quarters.column1 - 3`;
  const due = c.db
    .selectDistinct({ unitId: alike.unitId, quarter: sql<number>`quarters.column1 - 3`.as("due_quarter") })
    .from(alike)
    .innerJoin(EIGHT_QUARTERS, isWithin(alike.fromQuarter, alike.toQuarter, positionIndex))
    .where(
      sql`case ${alike.frequency} when 'year' then ${quarter} = 4 when 'half-year' then ${quarter} IN (2, 4) else ${quarter} > 0 end`,
    )
    .as("due");
  return c.db
    .select({
      quarter: due.quarter,
      expected: count,
      submitted: countWhere(sql`${s.state} IN ('submitted', 'reviewing', 'approved')`),
      approved: countWhere(sql`${s.state} = 'approved'`),
    })
    .from(due)
    .leftJoin(
      s,
      and(eq(s.communeId, communeId), eq(s.year, year), eq(s.quarter, due.quarter), eq(s.unitId, due.unitId)),
    )
    .where(sql`(${s.state} IS NULL OR ${s.state} <> 'excused')`)
    .groupBy(sql`${due.quarter}`)
    .orderBy(sql`${due.quarter}`)
    .prepare();
}

function thresholds({ db, t: { settings: s } }: Connection) {
  return db
    .select({ effectiveFrom: s.effectiveFrom, value: s.value })
    .from(s)
    .where(and(eq(s.communeId, communeId), eq(s.key, THRESHOLDS_KEY), lte(s.effectiveFrom, yearEnd)))
    .orderBy(desc(s.effectiveFrom))
    .limit(1)
    .prepare();
}

function closing({ db, t: { periods: p } }: Connection) {
  return db
    .select({ assessmentClosedOn: p.assessmentClosedOn })
    .from(p)
    .where(and(eq(p.communeId, communeId), eq(p.year, year), eq(p.quarter, 0)))
    .prepare();
}
