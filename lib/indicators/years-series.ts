import { QUARTERS, type Quarter } from "@/lib/periods/period";
import { isPresent } from "./across-quarters";
import { acrossUnits } from "./across-units";
import { type CellPart, combineCells } from "./combine-cells";
import { type CellValue, type Coverage, type Figure, figureOfCell, type QuarterTotal } from "./figure";
import type { YearUnitSeries } from "./figure-origin";
import { type Indicator, reportsInQuarter } from "./indicator";
import { addQuantities, type Quantity } from "./quantity";
import { indexTotals, totalsOf } from "./sum-of-parts";

/** The commune as it is now in one quarter: its own figure, or what its predecessors make together (design §3, 11). */
export type JoinedFigure =
  | { kind: "own"; figure: Figure; coverage: Coverage }
  | { kind: "combined"; figure: Figure; from: string[] }
  | { kind: "not-comparable"; reason: string }
  | { kind: "missing" };

export type YearsSeries = {
  /** The quarters in which the indicator reports, from the first figure to the last. */
  quarters: { year: number; quarter: Quarter }[];
  /** One line a predecessor, then one of the commune as it is now; a figure a quarter. */
  lines: { id: string; name: string; predecessor: boolean; figures: Figure[] }[];
  joined: JoinedFigure[];
  /** Place of the first quarter that is the commune's own; null where it has no predecessors in these years. */
  mergedAt: number | null;
};

const MISSING: Figure = { kind: "missing" };
const NOW = "now";

/**
 * One indicator over several years, quarter by quarter, read by the rules it has now. Predecessors are put together by
 * those rules and only where every one that was to report did: a partial set stays apart, with the names that are missing.
 * @param indicators the indicator and, for a sum of parts, the parts below it
 * @param communeName the name of the line after the merger
 */
export function yearsSeries(
  indicator: Indicator,
  indicators: readonly Indicator[],
  series: readonly YearUnitSeries[],
  communeName: string,
): YearsSeries {
  const years = [...new Set(series.map((each) => each.year))].sort((a, b) => a - b);
  const quarters = years.flatMap((year) =>
    QUARTERS.filter((quarter) => reportsInQuarter(indicator.frequency, quarter)).map((quarter) => ({ year, quarter })),
  );
  const names = new Map(series.flatMap((each) => (each.predecessor ? [[each.unitId, each.unitName] as const] : [])));
  const groups = [...names.keys(), NOW];
  const given = new Map(
    groups.map((group) => [group, quartersOf(indicator, indicators, membersOf(series, group), quarters)]),
  );
  const joined = quarters.map((_, at) => joinedAt(indicator, names, given, at));
  const lines = groups.map((group) => ({
    id: group,
    name: names.get(group) ?? communeName,
    predecessor: group !== NOW,
    figures: (given.get(group) ?? []).map(({ figure }) => figure),
  }));
  const hasFigure = quarters.map((_, at) => lines.some(({ figures }) => isPresent(figures[at] ?? MISSING)));
  const [first, last] = [hasFigure.indexOf(true), hasFigure.lastIndexOf(true)];
  const part = <T>(all: readonly T[]) => (first < 0 ? [] : all.slice(first, last + 1));
  const shown = part(joined);
  const firstOwn = shown.findIndex(({ kind }) => kind === "own");
  return {
    quarters: part(quarters),
    lines: lines
      .map((line) => ({ ...line, figures: part(line.figures) }))
      .filter(({ figures, predecessor }) => predecessor || figures.some(isPresent)),
    joined: shown,
    mergedAt: names.size === 0 || firstOwn <= 0 ? null : firstOwn,
  };
}

type Given = { figure: Figure; coverage: Coverage };
type Place = { year: number; quarter: Quarter };

function membersOf(series: readonly YearUnitSeries[], group: string): YearUnitSeries[] {
  return series.filter((each) => (group === NOW ? !each.predecessor : each.unitId === group));
}

function quartersOf(
  indicator: Indicator,
  indicators: readonly Indicator[],
  members: readonly YearUnitSeries[],
  quarters: readonly Place[],
): Given[] {
  const byYear = new Map<number, ReturnType<typeof indexTotals>>();
  for (const { year } of quarters) {
    if (!byYear.has(year)) byYear.set(year, indexTotals(indicators, totalsIn(members, year)));
  }
  return quarters.map(({ year, quarter }) => {
    const index = byYear.get(year);
    const total = index && totalsOf(index, indicator.id).get(quarter);
    return acrossUnits(indicator, quarter, total);
  });
}

/** The cells of some units as the database would have summed them. */
function totalsIn(members: readonly YearUnitSeries[], year: number): QuarterTotal[] {
  const totals = new Map<string, QuarterTotal>();
  for (const { indicatorId, quarters } of members.filter((each) => each.year === year)) {
    for (const { quarter, assigned, excused, cell } of quarters) {
      if (!assigned || excused) continue;
      const key = `${indicatorId} ${quarter}`;
      totals.set(key, withCell(totals.get(key) ?? emptyTotal(indicatorId, year, quarter), cell));
    }
  }
  return [...totals.values()];
}

function emptyTotal(indicatorId: string, year: number, quarter: Quarter): QuarterTotal {
  return {
    ...{ indicatorId, year, quarter, unitsExpected: 0, unitsReported: 0, unitsNoData: 0, unitsNothingArose: 0 },
    ...{ sum: null, numerator: null, denominator: null, estimated: false, illustrative: false, predecessors: [] },
  };
}

function withCell(total: QuarterTotal, cell: CellValue | null): QuarterTotal {
  const expected = { ...total, unitsExpected: total.unitsExpected + 1 };
  const plus = (a: Quantity | null, b: Quantity) => (a === null ? b : addQuantities(a, b));
  const reported = { ...expected, unitsReported: total.unitsReported + 1 };
  switch (cell?.kind) {
    case "value":
      return { ...reported, sum: plus(total.sum, cell.value) };
    case "rate":
      return {
        ...reported,
        numerator: plus(total.numerator, cell.numerator),
        denominator: plus(total.denominator, cell.denominator),
      };
    case "nothing-arose":
      return { ...reported, unitsNothingArose: total.unitsNothingArose + 1, sum: plus(total.sum, 0) };
    case "no-data":
      return { ...expected, unitsNoData: total.unitsNoData + 1 };
    default:
      return expected;
  }
}

function joinedAt(
  indicator: Indicator,
  names: ReadonlyMap<string, string>,
  given: ReadonlyMap<string, readonly Given[]>,
  at: number,
): JoinedFigure {
  const own = given.get(NOW)?.[at];
  const before = [...names].flatMap(([id, unitName]): CellPart[] => {
    const part = given.get(id)?.[at];
    return part === undefined || part.coverage.expected === 0 ? [] : [{ unitName, value: wholeCell(part) }];
  });
  if (before.length === 0) {
    const isThere = own !== undefined && isPresent(own.figure);
    return isThere ? { kind: "own", figure: own.figure, coverage: own.coverage } : { kind: "missing" };
  }
  // Offices of the new commune that report beside its predecessors are one more part of the same quarter.
  const beside =
    own !== undefined && own.coverage.expected > 0 ? [{ unitName: "đơn vị mới", value: wholeCell(own) }] : [];
  const combined = combineCells(indicator, [...before, ...beside]);
  return combined.kind === "combined"
    ? { kind: "combined", figure: figureOfCell(combined.value), from: before.map(({ unitName }) => unitName) }
    : combined;
}

/** The figure of a part as one cell; null while any of its own units or parts has none. */
function wholeCell({ figure, coverage }: Given): CellValue | null {
  if (coverage.reported < coverage.expected) return null;
  switch (figure.kind) {
    case "value":
      return { kind: "value", value: figure.value };
    case "rate":
      return { kind: "rate", ...figure.ratio };
    case "nothing-arose":
      return { kind: "nothing-arose" };
    default:
      return null;
  }
}
