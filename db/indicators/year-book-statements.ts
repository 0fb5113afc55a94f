import { and, asc, eq, gte, inArray, isNull, lt, lte, or, type Placeholder, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/sqlite-core";
import { indicatorColumns, indicatorsIn } from "@/db/catalogue/in-force";
import { preparedOn } from "@/db/prepared";
import type { Connection } from "@/db/store";
import { sheetRows } from "./sheet-states";
import { assigned, otherCells, sums } from "./year-book-figures";
import { assignmentsOf, before, communeId, lastYear, type Source, year, yearEnd } from "./year-book-fragments";

/**
 * The statements behind `readYearBook`, built once per connection: composing a drizzle query costs several times
 * what SQLite needs to answer it. Placeholders: `communeId`, `year`, `lastYear`, `yearEnd`.
 */
export type YearBookStatements = ReturnType<typeof prepare>;

export const yearBookStatements = preparedOn(prepare);

/** What fills their placeholders, the same for everybody who asks about a year: equal answers are kept once. */
export function bookInput(communeId: string, year: number) {
  return { communeId, year, lastYear: year - 1, yearEnd: `${year}-12-31` };
}

/** The setting that holds the thresholds of assessment; lib/indicators picks by the day of the view. */
const THRESHOLDS_KEY = "assessment-thresholds";

function prepare(c: Connection) {
  return {
    catalogue: catalogue(c),
    assigned: assigned(c, "approved"),
    reporters: reporters(c, "approved"),
    sums: sums(c, "approved"),
    enteredSums: sums(c, "entered"),
    otherCells: otherCells(c, "approved"),
    enteredOtherCells: otherCells(c, "entered"),
    publishedRates: publishedRates(c),
    plans: plans(c),
    thresholds: thresholds(c),
  };
}

/** The same as of an instant: one more placeholder, `before`. The closing is told with the periods. */
export const pastBookStatements = preparedOn(preparePast);

function preparePast(c: Connection) {
  return {
    catalogue: catalogue(c, before),
    assigned: assigned(c, "then"),
    reporters: reporters(c, "then"),
    sheets: sheetRows(c, "then"),
    sums: sums(c, "then"),
    otherCells: otherCells(c, "then"),
    publishedRates: ratesThen(c),
    plans: plans(c, before),
    thresholds: thresholdsThen(c),
  };
}

/** The catalogue as it stands in `year`; asked for this year and for last year. */
function catalogue(c: Connection, until?: Placeholder) {
  const { indicatorGroups: g } = c.t;
  const i = indicatorsIn(c, communeId, year, until);
  return c.db
    .select({ indicator: indicatorColumns(i), group: g })
    .from(i)
    .innerJoin(g, and(eq(g.communeId, communeId), eq(g.id, i.groupId)))
    .orderBy(asc(g.sortOrder), asc(i.sortOrder), asc(i.code))
    .prepare();
}

function publishedRates({ db, t: { publishedRates: r } }: Connection) {
  return db
    .select(rateColumns(r))
    .from(r)
    .where(and(eq(r.communeId, communeId), inArray(r.year, [lastYear, year])))
    .prepare();
}

/** Later than every instant that is stored. */
const STILL = Number.MAX_SAFE_INTEGER;

type Rates = Connection["t"]["publishedRates"];

function rateColumns(r: Rates | Connection["t"]["supersededRates"]) {
  const { indicatorId, percent, qualifier, source } = r as Rates;
  return { indicatorId, year: (r as Rates).year, percent, qualifier, source };
}

/**
 * Also those that were imported anew or taken back since, first what ended first: a percentage that came back with the
 * import over it being taken back keeps its own instant, so more than one may seem to have stood.
 */
function ratesThen({ db, t: { publishedRates: r, supersededRates: old } }: Connection) {
  const stood = (t: typeof r | typeof old) =>
    and(
      eq(t.communeId, communeId),
      inArray(t.year, [lastYear, year]),
      or(isNull(t.recordedAt), lt(t.recordedAt, before)),
    );
  const standing = db
    .select({ ...rateColumns(r), endedAt: sql<number>`cast(${STILL} as bigint)`.mapWith(Number).as("ended_at") })
    .from(r)
    .where(stood(r));
  const superseded = db
    .select({ ...rateColumns(old), endedAt: sql<number>`${old.endedAt}`.mapWith(Number).as("ended_at") })
    .from(old)
    .where(and(stood(old), gte(old.endedAt, before)));
  return unionAll(standing, superseded).orderBy(sql`ended_at`).prepare();
}

/** The commune's whole ledger of the year: what is in force on a day is decided in lib/plans. */
function plans({ db, t }: Connection, until?: Placeholder) {
  const { planValues: p, planDocuments: d, orgUnits: u } = t;
  return db
    .select({ plan: p, basis: d.basis, documentNumber: d.number })
    .from(p)
    .innerJoin(u, and(eq(u.communeId, p.communeId), eq(u.id, p.unitId), eq(u.kind, "commune")))
    .innerJoin(d, and(eq(d.communeId, p.communeId), eq(d.id, p.documentId)))
    .where(and(eq(p.communeId, communeId), eq(p.year, year), until && lt(p.recordedAt, until)))
    .orderBy(asc(p.recordedAt), asc(p.id))
    .prepare();
}

/** Who has something to report and how often: which quarters of the year those are is told in lib/. */
function reporters(c: Connection, source: Source) {
  const a = assignmentsOf(c, source);
  const i = indicatorsIn(c, communeId, year, source === "then" ? before : undefined);
  return c.db
    .selectDistinct({
      ...{ unitId: a.unitId, fromQuarter: a.fromQuarter, toQuarter: a.toQuarter, frequency: i.frequency },
    })
    .from(a)
    .innerJoin(i, eq(i.id, a.indicatorId))
    .where(eq(a.communeId, communeId))
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

/** Also those that were recorded again since: they stood until then. */
function thresholdsThen({ db, t: { settings: s, supersededSettings: old } }: Connection) {
  const stood = (r: typeof s | typeof old) =>
    and(eq(r.communeId, communeId), eq(r.key, THRESHOLDS_KEY), lte(r.effectiveFrom, yearEnd), lt(r.recordedAt, before));
  const standing = db.select({ effectiveFrom: s.effectiveFrom, value: s.value }).from(s).where(stood(s));
  const superseded = db
    .select({ effectiveFrom: old.effectiveFrom, value: old.value })
    .from(old)
    .where(and(stood(old), gte(old.endedAt, before)));
  return unionAll(standing, superseded).orderBy(asc(s.effectiveFrom)).prepare();
}
