import { and, asc, eq, inArray, lte, sql } from "drizzle-orm";
import { indicatorColumns, indicatorsIn } from "@/db/catalogue/in-force";
import type { Connection, Db } from "@/db/store";
import { expected, predecessors, sums, yearFigures } from "./year-book-figures";
import {
  communeId,
  count,
  countWhere,
  EIGHT_QUARTERS,
  isWithin,
  lastYear,
  positionIndex,
  year,
  yearEnd,
} from "./year-book-fragments";

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

/** The setting that holds the thresholds of assessment; lib/indicators picks by the day of the view. */
const THRESHOLDS_KEY = "assessment-thresholds";

function prepare(c: Connection) {
  return {
    catalogue: catalogue(c),
    expected: expected(c),
    sums: sums(c, "approved"),
    enteredSums: sums(c, "entered"),
    predecessors: predecessors(c, "approved"),
    enteredPredecessors: predecessors(c, "entered"),
    yearFigures: yearFigures(c),
    publishedRates: publishedRates(c),
    plans: plans(c),
    submissions: submissions(c),
    thresholds: thresholds(c),
    closing: closing(c),
  };
}

/** The catalogue as it stands in `year`; asked for this year and for last year. */
function catalogue(c: Connection) {
  const { indicatorGroups: g } = c.t;
  const i = indicatorsIn(c, communeId, year);
  return c.db
    .select({ indicator: indicatorColumns(i), group: g })
    .from(i)
    .innerJoin(g, and(eq(g.communeId, communeId), eq(g.id, i.groupId)))
    .orderBy(asc(g.sortOrder), asc(i.sortOrder), asc(i.code))
    .prepare();
}

function publishedRates({ db, t: { publishedRates: r } }: Connection) {
  return db
    .select()
    .from(r)
    .where(and(eq(r.communeId, communeId), inArray(r.year, [lastYear, year])))
    .prepare();
}

/** The commune's whole ledger of the year: what is in force on a day is decided in lib/plans. */
function plans({ db, t }: Connection) {
  const { planValues: p, planDocuments: d, orgUnits: u } = t;
  return db
    .select({ plan: p, basis: d.basis, documentNumber: d.number })
    .from(p)
    .innerJoin(u, and(eq(u.communeId, p.communeId), eq(u.id, p.unitId), eq(u.kind, "commune")))
    .innerJoin(d, and(eq(d.communeId, p.communeId), eq(d.id, p.documentId)))
    .where(and(eq(p.communeId, communeId), eq(p.year, year)))
    .orderBy(asc(p.recordedAt), asc(p.id))
    .prepare();
}

/** Units with something to report in each quarter of the year, and how far their sheets are. */
function submissions(c: Connection) {
  const { indicatorAssignments: a, sheets: s } = c.t;
  const i = indicatorsIn(c, communeId, year);
  const alike = c.db
    .selectDistinct({
      unitId: a.unitId,
      fromQuarter: a.fromQuarter,
      toQuarter: a.toQuarter,
      frequency: i.frequency,
    })
    .from(a)
    .innerJoin(i, eq(i.id, a.indicatorId))
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
    .orderBy(asc(s.effectiveFrom))
    .prepare();
}

function closing({ db, t: { periods: p } }: Connection) {
  return db
    .select({ assessmentClosedOn: p.assessmentClosedOn })
    .from(p)
    .where(and(eq(p.communeId, communeId), eq(p.year, year), eq(p.quarter, 0)))
    .prepare();
}
