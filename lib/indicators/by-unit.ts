import type { Quarter } from "@/lib/periods/period";
import { acrossQuarters, isComplete, isPresent } from "./across-quarters";
import { type Figure, figureOfCell } from "./figure";
import type { UnitSeries } from "./figure-origin";
import { compareFractions, fractionOfFigure } from "./fraction";
import { type Indicator, reportsInQuarter } from "./indicator";
import { shareOfAmount } from "./parts";
import type { Ratio } from "./quantity";
import type { IndicatorResult } from "./result";

export type UnitQuarter = { quarter: Quarter; state: "due" | "excused" | "not-assigned"; figure: Figure };

/** What one unit gave of one indicator, quarter by quarter and to date by the indicator's own rule. */
export type UnitLine = {
  unitId: string;
  unitName: string;
  /** A closed predecessor commune. */
  predecessor: boolean;
  quarters: UnitQuarter[];
  toDate: Figure;
  /** Quarters with a figure, of those that were due up to the period's last. */
  given: number;
  due: number;
  /** Of the commune's figure to date; null for rates, and while a unit or a quarter is missing from either. */
  share: Ratio | null;
};

/**
 * One line a unit, in the order given. Quarters after `lastQuarter` are left out; a quarter in which the unit was not
 * assigned or was excused is not due. What is missing stays missing.
 */
export function unitLines(series: readonly UnitSeries[], result: IndicatorResult, lastQuarter: Quarter): UnitLine[] {
  const { indicator } = result;
  return series
    .filter(({ indicatorId }) => indicatorId === indicator.id)
    .map(({ unitId, unitName, predecessor, quarters: all }) => {
      const quarters = all.filter(({ quarter }) => quarter <= lastQuarter).map((each) => unitQuarter(each, indicator));
      const due = quarters.filter(({ state }) => state === "due");
      const told = acrossQuarters(indicator, due.map(asQuarterFigure));
      const amount = told.figure.kind === "value" ? told.figure.value : told.figure.kind === "nothing-arose" ? 0 : null;
      const isShared = indicator.periodRule === "flow" && amount !== null && isComplete(told);
      return {
        ...{ unitId, unitName, predecessor, quarters, toDate: told.figure },
        given: due.filter(({ figure }) => isPresent(figure)).length,
        due: due.length,
        share: isShared ? shareOfAmount(amount, result) : null,
      };
    })
    .filter(({ quarters }) => quarters.some(({ state }) => state !== "not-assigned"));
}

function unitQuarter({ quarter, assigned, excused, cell }: UnitSeries["quarters"][number], indicator: Indicator) {
  const isDue = assigned && reportsInQuarter(indicator.frequency, quarter);
  const state: UnitQuarter["state"] = !isDue ? "not-assigned" : excused ? "excused" : "due";
  const figure: Figure = state === "due" && cell !== null ? figureOfCell(cell) : { kind: "missing" };
  return { quarter, state, figure };
}

function asQuarterFigure({ quarter, figure }: UnitQuarter) {
  const reported = isPresent(figure) ? 1 : 0;
  return { quarter, figure, coverage: { reported, expected: 1 }, estimated: false };
}

/** The most first, units without a figure last; those alike keep their order. */
export function rankUnits(lines: readonly UnitLine[], indicator: Pick<Indicator, "periodRule">): UnitLine[] {
  const amounts = new Map(lines.map((line) => [line, fractionOfFigure(line.toDate, indicator)]));
  return [...lines].sort((a, b) => {
    const [left, right] = [amounts.get(a) ?? null, amounts.get(b) ?? null];
    if (left === null || right === null) return (left === null ? 1 : 0) - (right === null ? 1 : 0);
    return compareFractions(right, left);
  });
}
