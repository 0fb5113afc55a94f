import { and, asc, count, desc, eq, inArray } from "drizzle-orm";
import { isAssignedIn } from "@/db/catalogue/assigned-in";
import { toIndicator } from "@/db/catalogue/in-force";
import { type KeptAnswers, readKeptAnswers } from "@/db/data-versions/kept-answers";
import { decodeSum } from "@/db/decode-sum";
import { ledgersOf, planFigureOf } from "@/db/plans/in-force";
import type { Connection } from "@/db/store";
import { figureOfCell, type QuarterTotal } from "@/lib/indicators/figure";
import {
  type CatalogueIndicator,
  type Indicator,
  type IndicatorGroup,
  reportsInQuarter,
} from "@/lib/indicators/indicator";
import type { FigureScope } from "@/lib/indicators/view-choice";
import type { YearBook, YearFigure } from "@/lib/indicators/year-book";
import { QUARTERS, type Quarter, quarterIndex } from "@/lib/periods/period";
import { planVersions } from "@/lib/plans/in-force";
import type { PlanFigure } from "@/lib/plans/plan";
import { decodeCell } from "./decode-cell";
import { parseThresholds } from "./schema";
import { type YearBookStatements, yearBookStatements } from "./year-book-statements";

type Rows<K extends keyof YearBookStatements> = Awaited<ReturnType<YearBookStatements[K]["execute"]>>;

/**
 * Everything approved about one year of a commune and the year before; with `entered` also what is typed or handed in
 * and not approved yet. One statement while nothing in it was written since it was last read; else that one and those
 * of the twelve whose tables were written, for the year concerned (entered figures are read anew): the catalogue as each
 * of the two years has it, plans with their days of effect, sums per indicator and quarter over the units assigned in
 * that quarter (excused sheets left out), year-level figures. The working cells show only where the caller asks for them,
 * having made sure that this person may see them.
 */
export async function readYearBook(
  c: Connection,
  communeId: string,
  year: number,
  scope: FigureScope = "approved",
): Promise<YearBook> {
  const kept = await readKeptAnswers(c, communeId, [year - 1, year]);
  if (scope === "entered") return readBook(c, kept, { communeId, year, scope });
  return kept.made("year book", async () => frozen(await readBook(c, kept, { communeId, year, scope })));
}

type Asked = { communeId: string; year: number; scope: FigureScope };

async function readBook(c: Connection, kept: KeptAnswers, { communeId, year, scope }: Asked): Promise<YearBook> {
  const statements = yearBookStatements(c);
  const lastYear = year - 1;
  const input = (of: number) => ({ communeId, year: of, lastYear: of - 1, yearEnd: `${of}-12-31` });
  const both = [lastYear, year];
  const rows = <R>(statement: Parameters<typeof kept.rows<R>>[0]) => kept.rows(statement, input(year), both);
  const catalogue = await kept.rows(statements.catalogue, input(year), [year]);
  const catalogueBefore = await kept.rows(statements.catalogue, input(lastYear), [lastYear]);
  const expected = await rows(statements.expected);
  const sumsOf = (of: number) =>
    scope === "entered" ? statements.enteredSums.execute(input(of)) : kept.rows(statements.sums, input(of), [of]);
  const sums = [...(await sumsOf(lastYear)), ...(await sumsOf(year))];
  const predecessors =
    scope === "entered"
      ? await statements.enteredPredecessors.execute(input(year))
      : await rows(statements.predecessors);
  const figures = (await rows(statements.yearFigures)).map(decodeYearFigure);
  const rates = await rows(statements.publishedRates);
  const plans = datedPlans(await rows(statements.plans));
  const submissions = await rows(statements.submissions);
  const thresholds = await rows(statements.thresholds);
  const [closing] = await rows(statements.closing);

  const all = catalogue.map((row) => toIndicator(row.indicator));
  const allBefore = catalogueBefore.map((row) => toIndicator(row.indicator));
  const totals = quarterTotals(lastYear, { [lastYear]: allBefore, [year]: all }, { expected, sums, predecessors });
  const [previous, current] = both.map((each) => totals.filter((total) => total.year === each));
  const usedIn = (each: number, ofYear: readonly QuarterTotal[] = []) =>
    new Set([...ofYear, ...[...figures, ...rates].filter((row) => row.year === each)].map((row) => row.indicatorId));
  const used = usedIn(year, current);
  const followed = new Set(all.filter((each) => !isRetiredAllYear(each, year)).map((each) => each.id));
  for (const { indicatorId } of plans) if (followed.has(indicatorId)) used.add(indicatorId);
  const indicators = withParents(all, used);
  return {
    year,
    groups: groupsOf(catalogue, indicators),
    indicators,
    plans,
    seriesBreaks: indicators.flatMap(({ id, breakNote, comparableFrom }) =>
      comparableFrom === year && breakNote !== null ? [{ indicatorId: id, reason: breakNote }] : [],
    ),
    previousIndicators: withParents(allBefore, usedIn(lastYear, previous)),
    totals: current ?? [],
    previousTotals: previous ?? [],
    yearFigures: figures,
    publishedRates: rates.map(({ communeId: _, ...rate }) => rate),
    thresholds: thresholds.map((row) => parseThresholds(row.effectiveFrom, row.value)),
    assessmentClosedOn: closing ? closing.assessmentClosedOn : null,
    submissions: QUARTERS.flatMap((quarter) => {
      const row = submissions.find((each) => each.quarter === quarter);
      return row ? [{ quarter, submitted: row.submitted, approved: row.approved, expected: row.expected }] : [];
    }),
    updatedAt: lastUpdate(sums, year),
  };
}

/** A plan that was given before "ngừng theo dõi" keeps no indicator in a year in which nobody follows it. */
function isRetiredAllYear({ retiredFrom }: CatalogueIndicator, year: number): boolean {
  return retiredFrom !== null && retiredFrom <= quarterIndex(year, 1);
}

/** The book is shared by everyone who reads it: who tried to change it would be told. */
function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const each of Object.values(value)) frozen(each);
  return value;
}

function decodeYearFigure({ figure: row }: Rows<"yearFigures">[number]): YearFigure {
  return {
    indicatorId: row.indicatorId,
    year: row.year,
    figure: figureOfCell(decodeCell(row)),
    qualifier: row.qualifier,
    source: row.source ?? "",
    illustrative: row.origin === "illustrative",
  };
}

/** One total per indicator and quarter with at least one assigned unit, in quarters the indicator reports. */
function quarterTotals(
  lastYear: number,
  indicators: Readonly<Record<number, CatalogueIndicator[]>>,
  {
    expected,
    sums,
    predecessors,
  }: Pick<{ [K in keyof YearBookStatements]: Rows<K> }, "expected" | "sums" | "predecessors">,
): QuarterTotal[] {
  const frequency = new Map(
    Object.entries(indicators).flatMap(([year, all]) => all.map((each) => [`${each.id} ${year}`, each.frequency])),
  );
  const sumOf = new Map(sums.map((row) => [`${row.indicatorId} ${row.year} ${row.quarter}`, row]));
  const predecessorsOf = new Map<string, QuarterTotal["predecessors"]>();
  for (const { indicatorId, position, name, kind } of predecessors) {
    const key = `${indicatorId} ${position}`;
    predecessorsOf.set(key, [...(predecessorsOf.get(key) ?? []), { name, reported: isReported(kind) }]);
  }
  return [...unitsExpected(expected).values()].flatMap(({ indicatorId, position, units }): QuarterTotal[] => {
    const quarter = ((position % 4) + 1) as Quarter;
    const year = lastYear + Math.floor(position / 4);
    const often = frequency.get(`${indicatorId} ${year}`);
    if (often === undefined || !reportsInQuarter(often, quarter)) return [];
    const sum = sumOf.get(`${indicatorId} ${year} ${quarter}`);
    return [
      {
        indicatorId,
        year,
        quarter,
        unitsExpected: units,
        unitsReported: sum ? sum.reported : 0,
        unitsNoData: sum ? sum.noData : 0,
        unitsNothingArose: sum ? sum.nothingArose : 0,
        sum: sum ? decodeSum(sum.sum) : null,
        numerator: sum ? decodeSum(sum.numerator) : null,
        denominator: sum ? decodeSum(sum.denominator) : null,
        estimated: sum?.estimated === 1,
        illustrative: sum?.illustrative === 1,
        predecessors: predecessorsOf.get(`${indicatorId} ${position}`) ?? [],
      },
    ];
  });
}

/** Adds up the rows of one indicator and quarter; excused units come as negative counts. */
function unitsExpected(rows: Rows<"expected">): Map<string, Rows<"expected">[number]> {
  const sums = new Map<string, Rows<"expected">[number]>();
  for (const row of rows) {
    const key = `${row.indicatorId} ${row.position}`;
    const earlier = sums.get(key);
    sums.set(key, earlier ? { ...earlier, units: earlier.units + row.units } : row);
  }
  return sums;
}

function isReported(kind: string | null): boolean {
  return kind === "value" || kind === "rate" || kind === "nothing-arose";
}

/** The plans of the year, withdrawn ones left out, each with the planned quarters given with it. */
function datedPlans(rows: Rows<"plans">): YearBook["plans"] {
  return ledgersOf(rows).flatMap((ledger) =>
    planVersions(ledger).map(({ year, quarters }) => ({
      ...planFigureOf(year),
      indicatorId: year.plan.indicatorId,
      effectiveOn: year.plan.effectiveOn,
      quarters: quarters && plannedQuarters(quarters.map((row) => row.plan.planned)),
    })),
  );
}

function plannedQuarters([first, second, third, fourth]: number[]): PlanFigure["quarters"] {
  if (first === undefined || second === undefined || third === undefined || fourth === undefined) return null;
  return [first, second, third, fourth];
}

/** The indicators of the year in catalogue order, with every parent above them. */
function withParents(all: CatalogueIndicator[], used: Set<string>): CatalogueIndicator[] {
  const parentOf = new Map(all.map((indicator) => [indicator.id, indicator.parentId]));
  const wanted = new Set<string>();
  for (const id of used) {
    for (let next: string | null | undefined = id; next && !wanted.has(next); next = parentOf.get(next)) {
      wanted.add(next);
    }
  }
  return all.filter((indicator) => wanted.has(indicator.id));
}

function groupsOf(catalogue: Rows<"catalogue">, indicators: Indicator[]): IndicatorGroup[] {
  const wanted = new Set(indicators.map((indicator) => indicator.groupId));
  const groups = new Map(catalogue.map(({ group }) => [group.id, group]));
  return [...groups.values()]
    .filter((group) => wanted.has(group.id))
    .map(({ id, code, name, sortOrder }) => ({ id, code, name, sortOrder }));
}

function lastUpdate(sums: Rows<"sums">, year: number): number | null {
  const instants = sums.filter((row) => row.year === year).map((row) => Number(row.updatedAt));
  return instants.length === 0 ? null : Math.max(...instants);
}

/**
 * What the overview opens on: the latest quarter in which at least half as many sheets are approved as in the quarter
 * before it, so that the first approval of a new quarter does not empty every leader's screen. Null before the first
 * approval.
 */
export async function findLastApprovedQuarter(
  c: Connection,
  communeId: string,
): Promise<{ year: number; quarter: Quarter } | null> {
  const { sheets: s } = c.t;
  const [last, before] = await c.db
    .select({ year: s.year, quarter: s.quarter, approved: count() })
    .from(s)
    .where(and(eq(s.communeId, communeId), eq(s.state, "approved")))
    .groupBy(s.year, s.quarter)
    .orderBy(desc(s.year), desc(s.quarter))
    .limit(2);
  const chosen = last && before && last.approved * 2 < before.approved ? before : last;
  return chosen ? { year: chosen.year, quarter: chosen.quarter as Quarter } : null;
}

/** Who answers for an indicator in a quarter: the names of its units in the office's order. */
export type Responsible = { indicatorId: string; units: string[] };

/** Only of the indicators asked for: the whole commune's assignments are thousands of rows. */
export async function listResponsible(
  c: Connection,
  communeId: string,
  { year, quarter, indicatorIds }: { year: number; quarter: Quarter; indicatorIds: readonly string[] },
): Promise<Responsible[]> {
  if (indicatorIds.length === 0) return [];
  const { indicatorAssignments: a, orgUnits: u } = c.t;
  const rows = await c.db
    .select({ indicatorId: a.indicatorId, name: u.name })
    .from(a)
    .innerJoin(u, and(eq(u.communeId, a.communeId), eq(u.id, a.unitId)))
    .where(
      and(
        eq(a.communeId, communeId),
        inArray(a.indicatorId, [...indicatorIds]),
        isAssignedIn(c, quarterIndex(year, quarter)),
      ),
    )
    .orderBy(asc(u.sortOrder), asc(u.name));
  const found = new Map<string, Responsible>();
  for (const { indicatorId, name } of rows) {
    const known = found.get(indicatorId);
    if (known) known.units.push(name);
    else found.set(indicatorId, { indicatorId, units: [name] });
  }
  return [...found.values()];
}
