import { formatFigure } from "@/lib/format/numbers";
import { formatQuarter } from "@/lib/format/periods";
import { figureOfCell } from "@/lib/indicators/figure";
import type { UnitSeries } from "@/lib/indicators/figure-origin";
import { type Indicator, isRate } from "@/lib/indicators/indicator";
import { CERTAINTY_LABELS, withQualifier } from "@/lib/indicators/labels";
import type { IndicatorResult } from "@/lib/indicators/result";
import type { YearFigure } from "@/lib/indicators/year-book";
import { QUARTERS } from "@/lib/periods/period";
import { numberColumn as number, textColumn as text } from "@/lib/workbooks/columns";
import { figureCell } from "@/lib/workbooks/figure-cells";
import type { TableBook, TableCell, TableSheet } from "@/lib/workbooks/table-book";
import { SIGNS } from "./indicator-book";

export type DetailBookSource = {
  /** "Thu thuế đất 9 tháng năm 2026". */
  title: string;
  committeeName: string;
  /** The switches of the screen in words. */
  words: string;
  result: IndicatorResult;
  /** The indicator's line as the table of indicators shows it: plan, cumulative figure, percentage, cùng kỳ. */
  line: TableSheet;
  /** "chốt trước hệ thống"; null = none. */
  yearFigure: Pick<YearFigure, "figure" | "qualifier"> | null;
  units: readonly UnitSeries[];
};

/** One indicator's page as a workbook: its line, the commune's quarters and every unit's, each on its own sheet. */
export function indicatorDetailBook(source: DetailBookSource): TableBook {
  const { indicator } = source.result;
  const heading = [source.title, `${source.committeeName} · ${indicator.unitOfMeasure}`, `${source.words}.`];
  return {
    title: source.title,
    sheets: [
      { ...source.line, name: "Kế hoạch và thực hiện" },
      quartersSheet(source, heading),
      ...(source.units.length === 0 ? [] : [unitsSheet(source, heading)]),
    ],
  };
}

function quartersSheet({ result, yearFigure }: DetailBookSource, heading: string[]): TableSheet {
  const { indicator, plan } = result;
  const planned = plan?.quarters ?? null;
  const rows = QUARTERS.map((quarter): TableCell[] => {
    const given = result.quarters.find((each) => each.quarter === quarter);
    const quarterPlan = planned === null || plan === null ? null : (planned[quarter - 1] ?? plan.planned);
    return [
      formatQuarter(quarter),
      ...(quarterPlan === null ? [] : [{ quantity: quarterPlan, decimals: indicator.decimals }]),
      given ? figureCell(given.figure, indicator) : null,
      given?.estimated ? CERTAINTY_LABELS.estimated : null,
      given && given.coverage.expected > 0 ? { count: given.coverage.reported } : null,
      given && given.coverage.expected > 0 ? { count: given.coverage.expected } : null,
    ];
  });
  if (yearFigure !== null) {
    rows.push([
      { strong: "Cả năm (chốt trước hệ thống)" },
      ...(planned === null ? [] : [null]),
      publishedCell(yearFigure, indicator),
    ]);
  }
  return {
    name: "Từng quý",
    heading,
    columns: [
      text("Kỳ", 30),
      ...(planned === null ? [] : [number("Kế hoạch quý")]),
      number("Thực hiện"),
      text("Ước/chính thức", 13),
      number("Đơn vị có số liệu"),
      number("Đơn vị phải báo cáo"),
    ],
    rows,
    notes: [SIGNS],
  };
}

/** A published wording ("trên 259") stays text, as on screen. */
function publishedCell({ figure, qualifier }: Pick<YearFigure, "figure" | "qualifier">, indicator: Indicator) {
  return qualifier === "exact"
    ? figureCell(figure, indicator)
    : withQualifier(qualifier, formatFigure(figure, indicator));
}

/** A rate has three columns a quarter, so that its parts can be added up in Excel. */
function unitsSheet({ result: { indicator }, units }: DetailBookSource, heading: string[]): TableSheet {
  const rate = isRate(indicator);
  return {
    name: "Theo đơn vị",
    heading,
    columns: [
      text("Đơn vị", 38),
      ...QUARTERS.flatMap((quarter) => {
        const title = formatQuarter(quarter);
        return rate ? [number(`${title}, tử số`), number(`${title}, mẫu số`), number(`${title}, %`)] : [number(title)];
      }),
      text("Ghi chú", 20),
    ],
    rows: units.map((unit) => [
      unit.unitName,
      ...QUARTERS.flatMap((quarter) => {
        const given = unit.quarters.find((each) => each.quarter === quarter);
        return given ? unitCells(given, indicator, rate) : rate ? [null, null, null] : [null];
      }),
      unit.predecessor ? "đơn vị cũ" : null,
    ]),
    notes: [SIGNS],
    landscape: true,
    frozenColumns: 1,
  };
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
