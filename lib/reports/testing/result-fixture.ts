import { completionRate, variance } from "@/lib/indicators/completion";
import type { Figure } from "@/lib/indicators/figure";
import type { Indicator } from "@/lib/indicators/indicator";
import type { Change, IndicatorResult, SamePeriodComparison } from "@/lib/indicators/result";
import type { DatedPlan } from "@/lib/plans/plan";

/** Budget revenue unless told otherwise: a flow in triệu đồng, higher is better. */
export function anIndicator(over: Partial<Indicator> = {}): Indicator {
  return {
    id: "i-1",
    code: "thu-ngan-sach",
    name: "Tổng thu NSNN trên địa bàn",
    shortName: "Thu NSNN",
    groupId: "g-1",
    parentId: null,
    parentMode: "entered",
    unitOfMeasure: "triệu đồng",
    decimals: 1,
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
    headline: true,
    sortOrder: 1,
    ...over,
  };
}

export function aPlan(planned: number, over: Partial<DatedPlan> = {}): DatedPlan {
  return {
    indicatorId: "i-1",
    effectiveOn: "2026-01-01",
    comparator: "at-least",
    planned,
    plannedUpper: null,
    baseline: null,
    basis: "commune",
    documentNumber: "12-NQ/ĐU",
    quarters: null,
    illustrative: false,
    ...over,
  };
}

/** A quantity in units: 71.052 is `units(71052)`; 12,5 is `units(12.5)`. */
export function units(amount: number): number {
  return Math.round(amount * 1000);
}

export function value(amount: number): Figure {
  return { kind: "value", value: units(amount) };
}

export function rate(numerator: number, denominator: number): Figure {
  return { kind: "rate", ratio: { numerator: units(numerator), denominator: units(denominator) } };
}

/** A change of so many tenths of a percent: 123 = 12,3 %. */
export function percentChange(tenths: number): Change {
  return { kind: "percent", ratio: { numerator: tenths, denominator: 1000 } };
}

/** A change in thousandths of a điểm %. */
export function pointsChange(points: number): Change {
  return { kind: "points", points, exact: { numerator: points, denominator: 1 } };
}

export function lastYear(figure: Figure, change: Change | null): SamePeriodComparison {
  return { kind: "value", figure, change };
}

export type ResultOver = Partial<Omit<IndicatorResult, "indicator">> & { indicator?: Partial<Indicator> };

/** A complete result of the whole year; the percentage of plan is formed by the real rule unless given. */
export function aResult({ indicator: of, ...over }: ResultOver = {}): IndicatorResult {
  const indicator = anIndicator(of);
  const plan = over.plan ?? null;
  const cumulative = over.cumulative ?? { kind: "missing" };
  const coverage = { reported: 1, expected: 1 };
  return {
    indicator,
    period: { kind: "year", year: 2026 },
    plan,
    atYearStart: null,
    quarters: [],
    inQuarter: { quarter: 4, figure: cumulative, coverage, estimated: false },
    cumulative,
    asOfQuarter: null,
    missingQuarters: [],
    coverage,
    completion: completionRate(indicator, plan, cumulative),
    variance: variance(indicator, plan, cumulative),
    samePeriod: { kind: "missing" },
    pace: null,
    paces: [],
    needed: null,
    forecast: null,
    assessment: { status: plan ? "met" : "no-plan", estimated: false },
    estimated: false,
    illustrative: false,
    published: null,
    ...over,
  };
}
