import { parsePeriodKey, type Quarter } from "@/lib/periods/period";
import type { DatedPlan } from "@/lib/plans/plan";
import { buildIndicatorResults } from "../build-results";
import type { NewIndicator } from "../catalogue-schema";
import type { QuarterTotal } from "../figure";
import type { Indicator } from "../indicator";
import type { IndicatorResult } from "../result";
import { DEFAULT_THRESHOLDS } from "../thresholds";
import type { YearBook } from "../year-book";

/** Test data: a flow in whole units, higher is better; each test names only what it is about. */
export function indicator(changes: Partial<Indicator> = {}): Indicator {
  return {
    id: "i",
    code: "i",
    name: "Chỉ tiêu",
    shortName: "Chỉ tiêu",
    groupId: "g",
    parentId: null,
    parentMode: "entered",
    unitOfMeasure: "giấy",
    decimals: 0,
    direction: "higher",
    periodRule: "flow",
    unitRule: "sum",
    percentRule: "actual-over-plan",
    frequency: "quarter",
    defaultComparator: "at-least",
    numeratorLabel: null,
    denominatorLabel: null,
    entryMode: "in-period",
    partOfWhole: false,
    definition: "",
    headline: false,
    sortOrder: 1,
    ...changes,
  };
}

/** The same flow as the form of a new indicator leaves the schema. */
export function typedIndicator(changes: Partial<NewIndicator> = {}): NewIndicator {
  const { id: _id, sortOrder: _sortOrder, ...properties } = indicator();
  return { ...properties, shortName: "", numeratorLabel: "", denominatorLabel: "", ...changes };
}

/** As a browser sends it: texts, nothing for a box that is not ticked. */
export function sentIndicator(changes: Partial<NewIndicator> = {}): Record<string, string> {
  const sent = Object.entries(typedIndicator(changes)).filter(([, value]) => value !== false);
  return Object.fromEntries(sent.map(([name, value]) => [name, value === true ? "on" : String(value ?? "")]));
}

export function rate(changes: Partial<Indicator> = {}): Indicator {
  return indicator({
    periodRule: "rate-of-flows",
    unitRule: "recompute",
    percentRule: "none",
    unitOfMeasure: "%",
    decimals: 2,
    ...changes,
  });
}

/** Whole units become thousandths here. */
export function plan(planned: number, changes: Partial<DatedPlan> = {}): DatedPlan {
  return {
    indicatorId: "i",
    effectiveOn: "2026-01-01",
    comparator: "at-least",
    planned: Math.round(planned * 1000),
    plannedUpper: null,
    baseline: null,
    basis: "commune",
    documentNumber: "01-NQ/ĐU",
    quarters: null,
    illustrative: false,
    ...changes,
  };
}

/** One unit, fully reported, with a sum in whole units; null = nobody reported. */
export function total(quarter: Quarter, sum: number | null, changes: Partial<QuarterTotal> = {}): QuarterTotal {
  return {
    indicatorId: "i",
    year: 2026,
    quarter,
    unitsExpected: 1,
    unitsReported: sum === null ? 0 : 1,
    unitsNoData: 0,
    unitsNothingArose: 0,
    sum: sum === null ? null : Math.round(sum * 1000),
    numerator: null,
    denominator: null,
    estimated: false,
    illustrative: false,
    predecessors: [],
    ...changes,
  };
}

/** One unit's rate from two counts. */
export function rateTotal(
  quarter: Quarter,
  numerator: number,
  denominator: number,
  changes: Partial<QuarterTotal> = {},
): QuarterTotal {
  return total(quarter, null, {
    unitsReported: 1,
    numerator: numerator * 1000,
    denominator: denominator * 1000,
    ...changes,
  });
}

export function book(changes: Partial<YearBook> = {}): YearBook {
  return {
    year: 2026,
    groups: [{ id: "g", code: "g", name: "Lĩnh vực", sortOrder: 1 }],
    indicators: [indicator()],
    previousIndicators: changes.indicators ?? [indicator()],
    seriesBreaks: [],
    plans: [],
    totals: [],
    previousTotals: [],
    yearFigures: [],
    publishedRates: [],
    thresholds: [DEFAULT_THRESHOLDS],
    assessmentClosedOn: null,
    submissions: [],
    updatedAt: null,
    ...changes,
  };
}

export const TODAY = "2026-11-22";

/** The result of the book's first indicator; `of` changes the default indicator. */
export function firstResult(
  changes: Partial<YearBook>,
  key = "2026-Q3",
  today = TODAY,
  of: Partial<Indicator> = {},
): IndicatorResult {
  const period = parsePeriodKey(key);
  if (period === null) throw new Error(`No period ${key}`);
  const given = book({ indicators: [indicator(of)], ...changes });
  const [first] = buildIndicatorResults({ ...given, year: period.year }, period, today);
  if (first === undefined) throw new Error("No indicator in the book");
  return first;
}

export function threeQuarters(first: number, second: number, third: number): QuarterTotal[] {
  return [total(1, first), total(2, second), total(3, third)];
}

export function fourQuarters(each: number): QuarterTotal[] {
  return [...threeQuarters(each, each, each), total(4, each)];
}
