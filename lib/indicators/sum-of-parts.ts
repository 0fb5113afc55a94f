import { QUARTERS, type Quarter, quarterIndex } from "@/lib/periods/period";
import type { QuarterTotal } from "./figure";
import { type Indicator, reportsInQuarter } from "./indicator";
import { addQuantities, type Quantity } from "./quantity";

export type TotalsByQuarter = ReadonlyMap<Quarter, QuarterTotal>;
export type TotalsByIndicator = ReadonlyMap<string, TotalsByQuarter>;

const NONE: TotalsByQuarter = new Map();

/** An indicator, with the quarterIndex from which it is no longer followed where the catalogue of a year says so. */
type Part = Indicator & { retiredFrom?: number | null };

/** The totals of one indicator; empty where nobody is assigned. */
export function totalsOf(totals: TotalsByIndicator, indicatorId: string): TotalsByQuarter {
  return totals.get(indicatorId) ?? NONE;
}

/**
 * Totals by indicator and quarter. A parent with mode "sum-of-parts" is the sum of its parts of this year and of
 * nothing else: what was entered on its own row is not read.
 * @param totals of one year
 */
export function indexTotals(indicators: readonly Part[], totals: readonly QuarterTotal[]): TotalsByIndicator {
  const index = new Map<string, Map<Quarter, QuarterTotal>>();
  for (const total of totals) {
    const row = index.get(total.indicatorId) ?? new Map<Quarter, QuarterTotal>();
    row.set(total.quarter, total);
    index.set(total.indicatorId, row);
  }
  const year = totals[0]?.year ?? 0;
  const partsOf = new Map<string, Part[]>();
  for (const part of indicators) {
    if (part.parentId !== null) partsOf.set(part.parentId, [...(partsOf.get(part.parentId) ?? []), part]);
  }
  const done = new Set<string>();
  const fill = (parent: Part): void => {
    if (parent.parentMode !== "sum-of-parts" || done.has(parent.id)) return;
    done.add(parent.id);
    const parts = partsOf.get(parent.id) ?? [];
    for (const part of parts) fill(part);
    index.set(parent.id, sumParts(parent, parts, index, year));
  };
  for (const indicator of indicators) fill(indicator);
  return index;
}

/** A part that is no longer followed leaves nothing missing in the sum. */
function isRetired({ retiredFrom }: Part, year: number, quarter: Quarter): boolean {
  return retiredFrom != null && retiredFrom <= quarterIndex(year, quarter);
}

function sumParts(
  parent: Part,
  parts: readonly Part[],
  index: ReadonlyMap<string, TotalsByQuarter>,
  year: number,
): Map<Quarter, QuarterTotal> {
  const sums = new Map<Quarter, QuarterTotal>();
  for (const quarter of QUARTERS) {
    const due = parts.filter((part) => reportsInQuarter(part.frequency, quarter) && !isRetired(part, year, quarter));
    const present = due.flatMap((part) => {
      const total = totalsOf(index, part.id).get(quarter);
      return total === undefined ? [] : [total];
    });
    const [first, ...others] = present;
    if (first === undefined) continue;
    const sum = others.reduce(addTotals, first);
    // A part that nobody reports in this quarter leaves the sum one short, so it stays incomplete.
    const unassigned = due.length - present.length;
    sums.set(quarter, { ...sum, indicatorId: parent.id, unitsExpected: sum.unitsExpected + unassigned });
  }
  return sums;
}

function addTotals(a: QuarterTotal, b: QuarterTotal): QuarterTotal {
  return {
    ...a,
    unitsExpected: a.unitsExpected + b.unitsExpected,
    unitsReported: a.unitsReported + b.unitsReported,
    unitsNoData: a.unitsNoData + b.unitsNoData,
    unitsNothingArose: a.unitsNothingArose + b.unitsNothingArose,
    sum: addKnown(a.sum, b.sum),
    numerator: addKnown(a.numerator, b.numerator),
    denominator: addKnown(a.denominator, b.denominator),
    estimated: a.estimated || b.estimated,
    illustrative: a.illustrative || b.illustrative,
    predecessors: mergePredecessors([...a.predecessors, ...b.predecessors]),
  };
}

/** Sum of what is known; the counts beside it say that a part is missing. */
function addKnown(a: Quantity | null, b: Quantity | null): Quantity | null {
  if (a === null) return b;
  return b === null ? a : addQuantities(a, b);
}

/** A predecessor has reported a parent only when it has reported every part. */
function mergePredecessors(all: QuarterTotal["predecessors"]): QuarterTotal["predecessors"] {
  const merged = new Map<string, boolean>();
  for (const { name, reported } of all) merged.set(name, reported && merged.get(name) !== false);
  return [...merged].map(([name, reported]) => ({ name, reported }));
}
