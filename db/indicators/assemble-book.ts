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
import { isInForce } from "@/lib/periods/quarter-span";
import { planVersions } from "@/lib/plans/in-force";
import type { PlanFigure } from "@/lib/plans/plan";
import { countHandedIn } from "@/lib/sheets/board";
import { decodeCell } from "./decode-cell";
import { parseThresholds } from "./schema";
import type { keptSheetRows } from "./sheet-states";
import type { YearBookStatements } from "./year-book-statements";

type Rows<K extends keyof YearBookStatements> = Awaited<ReturnType<YearBookStatements[K]["execute"]>>;

/** What the statements of the year book answered, of now or of a past day. */
export type BookRows = {
  /** The catalogue as the year has it, and as the year before had it. */
  catalogue: Rows<"catalogue">;
  catalogueBefore: Rows<"catalogue">;
  assigned: Rows<"assigned">;
  reporters: Rows<"reporters">;
  /** Of both years, as are the sums. */
  sheets: Awaited<ReturnType<typeof keptSheetRows>>;
  sums: Rows<"sums">;
  /** Quarter 0 of the commune itself, always as approved. */
  yearFigures: Rows<"otherCells">;
  /** Quarters of predecessor communes. */
  predecessors: Rows<"otherCells">;
  publishedRates: Rows<"publishedRates">;
  plans: Rows<"plans">;
  thresholds: Rows<"thresholds">;
  assessmentClosedOn: LocalDate | null;
};

/** The book of the year that the rows say; nothing else decides what stands in it. */
export function bookOf(year: number, rows: BookRows): YearBook {
  const lastYear = year - 1;
  const { catalogue, sums } = rows;
  const figures = rows.yearFigures.filter(({ quarter }) => quarter === 0).map(decodeYearFigure);
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
    submissions: submissionsOf(year, rows),
    updatedAt: lastUpdate(sums, year),
  };
}

/** A plan that was given before "ngừng theo dõi" keeps no indicator in a year in which nobody follows it. */
function isRetiredAllYear({ retiredFrom }: CatalogueIndicator, year: number): boolean {
  return retiredFrom !== null && retiredFrom <= quarterIndex(year, 1);
}

function decodeYearFigure(row: Rows<"otherCells">[number]): YearFigure {
  return {
    indicatorId: row.indicatorId,
    year: row.year,
    figure: figureOfCell(decodeCell(row)),
    qualifier: row.qualifier,
    source: row.source ?? "",
    illustrative: row.origin === "illustrative",
  };
}

/** How far the sheets of each quarter are in which some unit has something to report; excused ones leave the count. */
function submissionsOf(
  year: number,
  { reporters, sheets }: Pick<BookRows, "reporters" | "sheets">,
): YearBook["submissions"] {
  const stateOf = new Map(sheets.map((row) => [`${row.year} ${row.quarter} ${row.unitId}`, row.state]));
  return QUARTERS.flatMap((quarter) => {
    const due = reporters.filter(
      (each) => isInForce(each, quarterIndex(year, quarter)) && reportsInQuarter(each.frequency, quarter),
    );
    const units = [...new Set(due.map(({ unitId }) => unitId))];
    const states = units.map((unitId) => ({ state: stateOf.get(`${year} ${quarter} ${unitId}`) ?? "not-started" }));
    const { handedIn, expected } = countHandedIn(states);
    const approved = states.filter(({ state }) => state === "approved").length;
    return expected === 0 ? [] : [{ quarter, submitted: handedIn, approved, expected }];
  });
}

/** One total per indicator and quarter with at least one assigned unit, in quarters the indicator reports. */
function quarterTotals(
  lastYear: number,
  indicators: Readonly<Record<number, CatalogueIndicator[]>>,
  rows: Pick<BookRows, "assigned" | "sheets" | "sums" | "predecessors">,
): QuarterTotal[] {
  const frequency = new Map(
    Object.entries(indicators).flatMap(([year, all]) => all.map((each) => [`${each.id} ${year}`, each.frequency])),
  );
  const sumOf = new Map(rows.sums.map((row) => [`${row.indicatorId} ${row.year} ${row.quarter}`, row]));
  return unitsExpected(lastYear, rows).flatMap(
    ({ indicatorId, year, quarter, units, predecessors }): QuarterTotal[] => {
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
          predecessors,
        },
      ];
    },
  );
}

type Expected = Pick<QuarterTotal, "indicatorId" | "year" | "quarter" | "predecessors"> & { units: number };

/** Units to report each indicator in each quarter of both years, the excused ones left out. */
function unitsExpected(
  lastYear: number,
  { assigned, sheets, predecessors }: Pick<BookRows, "assigned" | "sheets" | "predecessors">,
): Expected[] {
  const kindOf = new Map(
    predecessors.map((row) => [`${row.indicatorId} ${row.year} ${row.quarter} ${row.unitId}`, row.kind]),
  );
  const excused = sheets.filter(({ excusedFrom }) => excusedFrom !== null);
  const isExcused = new Set(excused.map((row) => `${row.excusedFrom} ${row.year} ${row.quarter} ${row.unitId}`));
  const found = new Map<string, Expected>();
  for (const { year, quarter } of quartersOfBoth(lastYear)) {
    for (const { indicatorId, units, predecessorId, predecessorName, ...span } of assigned) {
      if (!isInForce(span, quarterIndex(year, quarter))) continue;
      const key = `${indicatorId} ${year} ${quarter}`;
      const expected = found.get(key) ?? { indicatorId, year, quarter, units: 0, predecessors: [] };
      found.set(key, expected);
      expected.units += units;
      if (predecessorId === null || isExcused.has(`${key} ${predecessorId}`)) continue;
      const reported = isReported(kindOf.get(`${key} ${predecessorId}`));
      expected.predecessors.push({ name: predecessorName ?? "", reported });
    }
  }
  for (const row of excused) {
    const expected = found.get(`${row.excusedFrom} ${row.year} ${row.quarter}`);
    if (expected) expected.units -= 1;
  }
  return [...found.values()];
}

function quartersOfBoth(lastYear: number): { year: number; quarter: Quarter }[] {
  return [lastYear, lastYear + 1].flatMap((year) => QUARTERS.map((quarter) => ({ year, quarter })));
}

function isReported(kind: string | undefined): boolean {
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
