import { formatFigure, formatFraction } from "@/lib/format/numbers";
import { formatQuarter } from "@/lib/format/periods";
import type { Accumulated } from "@/lib/indicators/across-quarters";
import { accumulatedAt, yearQuarters } from "@/lib/indicators/book-quarters";
import type { Indicator } from "@/lib/indicators/indicator";
import { formatPlan, PACE_METHOD_LABELS, PLAN_BASIS_LABELS } from "@/lib/indicators/labels";
import { QUANTITY_SCALE } from "@/lib/indicators/quantity";
import type { IndicatorResult, PaceMethod } from "@/lib/indicators/result";
import type { YearBook } from "@/lib/indicators/year-book";
import { QUARTERS, type Quarter } from "@/lib/periods/period";
import { figureCell, planCell } from "@/lib/workbooks/figure-cells";
import type { TableCell } from "@/lib/workbooks/table-book";
import { inUnit, numberOf } from "./drawn-figure";
import { coverageNote } from "./indicator-rows";
import { PACE_METHODS } from "./plan-lines";
import { noteOf, pacesByQuarter } from "./quarter-chart";

/** Lũy kế of a flow by the end of each quarter against its plan: numbers for drawing, text for reading. */
export type CumulativeChart = {
  name: string;
  unit: string;
  rows: {
    label: string;
    /** null = missing, or a quarter before it is: a gap, never a smaller sum. */
    actual: number | null;
    actualText: string;
    /** The same for a workbook, exact. */
    cell: TableCell;
    /** "ước", "28/33 đơn vị". */
    note: string;
  }[];
  /** What each method expects by the end of the four quarters, with the method in words. */
  paces: { method: PaceMethod; label: string; values: number[]; texts: string[]; cells: TableCell[] }[];
  /** The whole year's plan as a level; null where there is none. */
  plan: { value: number; label: string; cell: TableCell } | null;
};

/** Null for anything that is not summed over the quarters, and where nothing is planned or done. */
export function buildCumulativeChart(book: YearBook, result: IndicatorResult): CumulativeChart | null {
  const { indicator } = result;
  if (indicator.periodRule !== "flow") return null;
  const quarters = yearQuarters(book, indicator);
  const rows = QUARTERS.map((quarter) => rowOf(indicator, quarter, accumulatedAt(indicator, quarters, quarter)));
  const plan = planOf(result);
  if (plan === null && rows.every(({ actual }) => actual === null)) return null;
  return { name: indicator.shortName, unit: indicator.unitOfMeasure, rows, paces: pacesOf(book, result), plan };
}

function rowOf(
  indicator: Indicator,
  quarter: Quarter,
  accumulated: Accumulated | null,
): CumulativeChart["rows"][number] {
  const label = formatQuarter(quarter);
  if (accumulated === null || accumulated.missingQuarters.length > 0) {
    return { label, actual: null, actualText: "", cell: null, note: "" };
  }
  const { figure, estimated, coverage } = accumulated;
  return {
    label,
    actual: numberOf(figure),
    actualText: formatFigure(figure, indicator),
    cell: figureCell(figure, indicator),
    note: noteOf(estimated, coverageNote(coverage)),
  };
}

function planOf({ plan, indicator }: IndicatorResult): CumulativeChart["plan"] {
  if (plan === null || plan.comparator === "milestone") return null;
  const basis = PLAN_BASIS_LABELS[plan.basis].toLowerCase();
  return {
    value: plan.planned / QUANTITY_SCALE,
    label: `Kế hoạch năm ${basis}: ${formatPlan(plan, indicator)}`,
    cell: planCell(plan, indicator),
  };
}

/** A method that cannot be told for all four quarters draws no line. */
function pacesOf(book: YearBook, result: IndicatorResult): CumulativeChart["paces"] {
  const byQuarter = pacesByQuarter(book, result);
  return PACE_METHODS.flatMap((method) => {
    const expected = byQuarter.flatMap((paces) => paces.filter((each) => each.method === method));
    if (expected.length < QUARTERS.length) return [];
    return [
      {
        method,
        label: `Tiến độ ${PACE_METHOD_LABELS[method]}`,
        values: expected.map((each) => inUnit(each.expected)),
        texts: expected.map((each) => formatFraction(each.expected, result.indicator.decimals)),
        cells: expected.map((each) => ({ fraction: each.expected, decimals: result.indicator.decimals })),
      },
    ];
  });
}
