import { formatPercent, formatSignedFraction } from "@/lib/format/numbers";
import { acrossQuarters } from "@/lib/indicators/across-quarters";
import { completionRate } from "@/lib/indicators/completion";
import { type CellValue, type Figure, figureOfCell } from "@/lib/indicators/figure";
import { isLastValue, isRate } from "@/lib/indicators/indicator";
import type { QuarterFigure } from "@/lib/indicators/result";
import type { Quarter } from "@/lib/periods/period";
import type { PlanFigure } from "@/lib/plans/plan";
import type { EntryIndicator } from "./cell-form";

export type RowTotals = {
  /** Lũy kế (flow, rate), mean or last value, by the indicator's own rule. */
  cumulative: Figure;
  /** "80,2%"; without a percentage by rule the difference "+2,3"; empty when there is nothing to divide. */
  percent: string;
  /** A stock stands with the quarter it is of when this quarter gave none; otherwise null. */
  asOf: Quarter | null;
  /** `percent` is a difference of rates, in điểm %. */
  inPoints: boolean;
};

type Totalled = {
  indicator: EntryIndicator;
  plan: { plan: PlanFigure } | null;
  earlier: readonly { quarter: Quarter; value: CellValue }[];
};

/** The row's figures so far this year with `current` in this quarter's cell; the same on the server and while typing. */
export function rowTotals(row: Totalled, quarter: Quarter, current: CellValue): RowTotals {
  const due = [...row.earlier.filter((each) => each.quarter < quarter), { quarter, value: current }];
  const { figure, lastQuarter } = acrossQuarters(row.indicator, due.map(toQuarterFigure));
  const isLast = isLastValue(row.indicator);
  const totals = { cumulative: figure, asOf: isLast && lastQuarter !== quarter ? lastQuarter : null };
  const rate = completionRate(row.indicator, row.plan?.plan ?? null, figure);
  if (rate.kind === "computed") return { ...totals, percent: formatPercent(rate.ratio), inPoints: false };
  const difference = rate.kind === "by-rule-none" ? rate.difference : null;
  if (difference === null) return { ...totals, percent: "", inPoints: false };
  return { ...totals, percent: formatSignedFraction(difference, 2), inPoints: isRate(row.indicator) };
}

function toQuarterFigure({ quarter, value }: { quarter: Quarter; value: CellValue }): QuarterFigure {
  return { quarter, figure: figureOfCell(value), coverage: { reported: 1, expected: 1 }, estimated: false };
}
