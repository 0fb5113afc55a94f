import { romanQuarter } from "@/lib/format/roman";
import { type CellValue, isGiven } from "@/lib/indicators/figure";
import type { UnitSeries } from "@/lib/indicators/figure-origin";
import { addQuantities, type Quantity, type Ratio } from "@/lib/indicators/quantity";
import { QUARTERS, type Quarter } from "@/lib/periods/period";
import { TYPED_TOTAL } from "./meeting-indicators";

/** What a cell reported of one indicator from quarter I to the last quarter: sums and rates over what was given. */
export type CellTotal =
  | { kind: "sum"; value: Quantity; given: number; due: number }
  | { kind: "rate"; ratio: Ratio; given: number; due: number }
  | { kind: "nothing-arose"; given: number; due: number }
  | { kind: "missing"; given: number; due: number };

export type CellRow = {
  unitId: string;
  unitName: string;
  totals: CellTotal[];
  /** Where its figures come from: "theo sổ sinh hoạt", "nhập tổng số", or each with its quarters; "" = it gave none. */
  source: string;
};

/**
 * One row per cell, columns in the order of `indicatorIds`. Only approved figures; a quarter that is missing stays
 * missing and is counted (`given` of `due` quarters), excused quarters are not due. Rates come from summed parts.
 */
export function meetingsByCell(
  series: readonly UnitSeries[],
  indicatorIds: readonly string[],
  lastQuarter: Quarter,
): CellRow[] {
  const names = new Map(series.filter((each) => !each.predecessor).map((each) => [each.unitId, each.unitName]));
  return [...names].map(([unitId, unitName]) => ({
    unitId,
    unitName,
    source: sourceWords(
      series.filter((each) => each.unitId === unitId && indicatorIds.includes(each.indicatorId)),
      lastQuarter,
    ),
    totals: indicatorIds.map((indicatorId) => {
      const own = series.find((each) => each.unitId === unitId && each.indicatorId === indicatorId);
      const due = (own ? own.quarters : []).filter(
        (each) => each.quarter <= lastQuarter && each.assigned && !each.excused,
      );
      return totalOf(
        due.flatMap((each) => (each.cell ? [each.cell] : [])),
        due.length,
      );
    }),
  }));
}

function sourceWords(own: readonly UnitSeries[], lastQuarter: Quarter): string {
  const given = own
    .flatMap(({ quarters }) => quarters)
    .filter(({ quarter, cell }) => quarter <= lastQuarter && cell !== null && isGiven(cell));
  const quartersOf = (recorded: boolean) =>
    QUARTERS.filter((quarter) => given.some((each) => each.quarter === quarter && !!each.fromRecords === recorded));
  const [recorded, typed] = [quartersOf(true), quartersOf(false)];
  if (typed.length === 0) return recorded.length === 0 ? "" : "theo sổ sinh hoạt";
  if (recorded.length === 0) return TYPED_TOTAL;
  return `theo sổ sinh hoạt; ${TYPED_TOTAL} quý ${typed.map(romanQuarter).join(", ")}`;
}

function totalOf(cells: CellValue[], due: number): CellTotal {
  const stated = cells.filter(isGiven);
  const counts = { given: stated.length, due };
  if (stated.length === 0) return { kind: "missing", ...counts };
  if (stated.every((cell) => cell.kind === "nothing-arose")) return { kind: "nothing-arose", ...counts };
  const rates = stated.filter((cell) => cell.kind === "rate");
  if (rates.length > 0) {
    const numerator = rates.map((cell) => cell.numerator).reduce(addQuantities, 0);
    const denominator = rates.map((cell) => cell.denominator).reduce(addQuantities, 0);
    return denominator === 0
      ? { kind: "missing", ...counts }
      : { kind: "rate", ratio: { numerator, denominator }, ...counts };
  }
  const value = stated.flatMap((cell) => (cell.kind === "value" ? [cell.value] : [])).reduce(addQuantities, 0);
  return { kind: "sum", value, ...counts };
}
