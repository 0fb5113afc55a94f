import type { CellValue } from "@/lib/indicators/figure";
import type { Indicator } from "@/lib/indicators/indicator";
import { indicator as sample } from "@/lib/indicators/testing/samples";
import { type Quarter, quarterAt, quarterIndex } from "@/lib/periods/period";
import type { PlanFigure } from "@/lib/plans/plan";
import type { CheckContext } from "../check-cell";

const YEAR = 2026;

/** Whole units or, as [numerator, denominator], a rate; null = a gap. */
export type Given = number | readonly [number, number] | null;

export function cellOf(given: Given): CellValue {
  if (given === null) return { kind: "blank" };
  if (typeof given === "number") return { kind: "value", value: Math.round(given * 1000) };
  return { kind: "rate", numerator: given[0] * 1000, denominator: given[1] * 1000 };
}

export function planOf(planned: number): { plan: PlanFigure } {
  return {
    plan: {
      comparator: "at-least",
      planned: planned * 1000,
      plannedUpper: null,
      baseline: null,
      basis: "commune",
      documentNumber: "1-NQ/ĐU",
      quarters: null,
      illustrative: false,
    },
  };
}

/** A cell of 2026 with the quarters before it, the last one last; a yearly or half-yearly one takes every quarter. */
export function contextOf(
  before: readonly Given[],
  more: { quarter?: Quarter; plan?: number; median?: number; indicator?: Partial<Indicator> } = {},
): CheckContext {
  const quarter = more.quarter ?? 3;
  const first = quarterIndex(YEAR, quarter) - before.length;
  const history = before.map((given, place) => ({ ...quarterAt(first + place), value: cellOf(given) }));
  return {
    indicator: sample(more.indicator),
    quarter,
    history,
    earlier: history.filter((at) => at.year === YEAR).map(({ quarter: at, value }) => ({ quarter: at, value })),
    plan: more.plan === undefined ? null : planOf(more.plan),
    likeUnitsMedian: more.median === undefined ? null : more.median * 1000,
  };
}
