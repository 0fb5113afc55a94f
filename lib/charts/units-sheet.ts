import { formatQuarter } from "@/lib/format/periods";
import { romanQuarter } from "@/lib/format/roman";
import { figureOfCell } from "@/lib/indicators/figure";
import type { UnitSeries } from "@/lib/indicators/figure-origin";
import { type Indicator, isRate } from "@/lib/indicators/indicator";
import type { UnitStanding, UnitStandings } from "@/lib/indicators/unit-standings";
import { QUARTERS } from "@/lib/periods/period";
import { numberColumn as number, textColumn as text } from "@/lib/workbooks/columns";
import { completionCell, figureCell, planCell } from "@/lib/workbooks/figure-cells";
import type { TableCell, TableSheet } from "@/lib/workbooks/table-book";
import { SIGNS } from "./indicator-book";

export type UnitsSheetSource = {
  unitStandings: UnitStandings;
  /** "Lũy kế đến quý III": what the figure beside the quarters is. */
  cumulativeWords: string;
  /** Quartiles, order and gap, as the screen says them. */
  unitWords: readonly string[];
};

/**
 * Units as the screen has them, in its order. A rate has three columns a quarter, so that its parts can be added up in
 * Excel.
 */
export function unitsSheet(indicator: Indicator, source: UnitsSheetSource, heading: string[]): TableSheet {
  const rate = isRate(indicator);
  const { standings, rankedBy } = source.unitStandings;
  const isPlanned = standings.some(({ plan }) => plan !== null);
  return {
    name: "Theo đơn vị",
    heading,
    columns: [
      text("Đơn vị", 38),
      ...QUARTERS.flatMap((quarter) => {
        const title = formatQuarter(quarter);
        return rate ? [number(`${title}, tử số`), number(`${title}, mẫu số`), number(`${title}, %`)] : [number(title)];
      }),
      ...(rankedBy === null ? [] : [number(source.cumulativeWords, 18), number("Hạng", 8)]),
      ...(isPlanned ? [number("Kế hoạch"), number("% kế hoạch"), number("Chênh lệch")] : []),
      text("Ghi chú", 24),
    ],
    rows: standings.map((standing) => [
      standing.unit.unitName,
      ...QUARTERS.flatMap((quarter) => {
        const given = standing.unit.quarters.find((each) => each.quarter === quarter);
        return given ? unitCells(given, indicator, rate) : rate ? [null, null, null] : [null];
      }),
      ...(rankedBy === null ? [] : [figureCell(standing.figure, indicator), rankCell(standing)]),
      ...(isPlanned ? plannedCells(standing, indicator) : []),
      noteOf(standing),
    ]),
    notes: [...source.unitWords.map((line) => `${line}.`), SIGNS],
    landscape: true,
    frozenColumns: 1,
  };
}

const rankCell = ({ rank }: UnitStanding): TableCell => (rank === null ? null : { count: rank });

function plannedCells({ plan, completion }: UnitStanding, indicator: Indicator): TableCell[] {
  const difference = completion.kind === "by-rule-none" ? completion.difference : null;
  return [
    planCell(plan, indicator),
    completionCell(completion),
    difference === null ? null : { fraction: difference, decimals: indicator.decimals },
  ];
}

function noteOf({ unit, missing }: UnitStanding): string | null {
  const words = [
    unit.predecessor ? "đơn vị cũ" : "",
    missing.length > 0 ? `thiếu quý ${missing.map(romanQuarter).join(", ")}` : "",
  ];
  return words.filter((word) => word !== "").join("; ") || null;
}

function unitCells(
  { assigned, excused, cell }: UnitSeries["quarters"][number],
  indicator: Indicator,
  rate: boolean,
): TableCell[] {
  const why = assigned ? (excused ? "miễn nộp" : null) : "không giao";
  const shown = why ?? (cell === null ? null : figureCell(figureOfCell(cell), indicator, reasonOf(cell)));
  if (!rate) return [shown];
  if (why !== null || cell?.kind !== "rate") return [null, null, shown];
  return [{ quantity: cell.numerator, decimals: 3 }, { quantity: cell.denominator, decimals: 3 }, shown];
}

type Cell = NonNullable<UnitSeries["quarters"][number]["cell"]>;

const reasonOf = (cell: Cell) => (cell.kind === "no-data" && cell.reason !== "" ? cell.reason : undefined);
