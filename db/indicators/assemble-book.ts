import { toIndicator } from "@/db/catalogue/in-force";
import { decodeSum } from "@/db/decode-sum";
import { ledgersOf, planFigureOf } from "@/db/plans/in-force";
import { figureOfCell, type QuarterTotal } from "@/lib/indicators/figure";
import {
  type CatalogueIndicator,
  type Indicator,
  type IndicatorGroup,
  reportsInQuarter,
} from "@/lib/indicators/indicator";
import type { YearBook, YearFigure } from "@/lib/indicators/year-book";
import type { LocalDate } from "@/lib/periods/local-date";
import { QUARTERS, type Quarter, quarterIndex } from "@/lib/periods/period";
import { planVersions } from "@/lib/plans/in-force";
import type { PlanFigure } from "@/lib/plans/plan";
import { decodeCell } from "./decode-cell";
import { parseThresholds } from "./schema";
import type { YearBookStatements } from "./year-book-statements";

type Rows<K extends keyof YearBookStatements> = Awaited<ReturnType<YearBookStatements[K]["execute"]>>;

/** What the statements of the year book answered, of now or of a past day. */
export type BookRows = {
  /** The catalogue as the year has it, and as the year before had it. */
  catalogue: Rows<"catalogue">;
  catalogueBefore: Rows<"catalogue">;
  expected: Rows<"expected">;
  /** Of both years. */
  sums: Rows<"sums">;
  predecessors: Rows<"predecessors">;
  yearFigures: Rows<"yearFigures">;
  publishedRates: Rows<"publishedRates">;
  plans: Rows<"plans">;
  submissions: Rows<"submissions">;
  thresholds: Rows<"thresholds">;
  assessmentClosedOn: LocalDate | null;
};

/** The book of the year that the rows say; nothing else decides what stands in it. */
export function bookOf(year: number, rows: BookRows): YearBook {
  const lastYear = year - 1;
  const { catalogue, sums } = rows;
  const figures = rows.yearFigures.map(decodeYearFigure);
  const rates = rows.publishedRates;
  const plans = datedPlans(rows.plans);
  const all = catalogue.map((row) => toIndicator(row.indicator));
  const allBefore = rows.catalogueBefore.map((row) => toIndicator(row.indicator));
  const totals = quarterTotals(lastYear, { [lastYear]: allBefore, [year]: all }, rows);
  const [previous, current] = [lastYear, year].map((each) => totals.filter((total) => total.year === each));
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
    publishedRates: rates,
    thresholds: rows.thresholds.map((row) => parseThresholds(row.effectiveFrom, row.value)),
    assessmentClosedOn: rows.assessmentClosedOn,
    submissions: QUARTERS.flatMap((quarter) => {
      const row = rows.submissions.find((each) => each.quarter === quarter);
      return row ? [{ quarter, submitted: row.submitted, approved: row.approved, expected: row.expected }] : [];
    }),
    updatedAt: lastUpdate(sums, year),
  };
}

/** A plan that was given before "ngừng theo dõi" keeps no indicator in a year in which nobody follows it. */
function isRetiredAllYear({ retiredFrom }: CatalogueIndicator, year: number): boolean {
  return retiredFrom !== null && retiredFrom <= quarterIndex(year, 1);
}

function decodeYearFigure(row: Rows<"yearFigures">[number]): YearFigure {
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
  { expected, sums, predecessors }: Pick<BookRows, "expected" | "sums" | "predecessors">,
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
