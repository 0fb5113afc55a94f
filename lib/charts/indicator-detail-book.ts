import { formatFigure } from "@/lib/format/numbers";
import { formatQuarter } from "@/lib/format/periods";
import type { Indicator } from "@/lib/indicators/indicator";
import { CERTAINTY_LABELS, withQualifier } from "@/lib/indicators/labels";
import type { IndicatorResult } from "@/lib/indicators/result";
import type { YearFigure } from "@/lib/indicators/year-book";
import type { YearsSeries } from "@/lib/indicators/years-series";
import { QUARTERS } from "@/lib/periods/period";
import { numberColumn as number, textColumn as text } from "@/lib/workbooks/columns";
import { figureCell } from "@/lib/workbooks/figure-cells";
import type { TableBook, TableCell, TableSheet } from "@/lib/workbooks/table-book";
import { SIGNS } from "./indicator-book";
import { type UnitsSheetSource, unitsSheet } from "./units-sheet";
import type { YearsChart } from "./years-chart";
import { yearsSheet } from "./years-sheet";

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
  /** Several years over a merger; null with fewer than two. */
  years: YearsChart | null;
  yearsSeries: YearsSeries;
} & UnitsSheetSource;

/** One indicator's page as a workbook: its line, the commune's quarters, every unit's, and several years, each on its own sheet. */
export function indicatorDetailBook(source: DetailBookSource): TableBook {
  const { indicator } = source.result;
  const heading = [source.title, `${source.committeeName} · ${indicator.unitOfMeasure}`, `${source.words}.`];
  return {
    title: source.title,
    sheets: [
      { ...source.line, name: "Kế hoạch và thực hiện" },
      quartersSheet(source, heading),
      ...(source.unitStandings.standings.length === 0 ? [] : [unitsSheet(indicator, source, heading)]),
      ...(source.years === null ? [] : [yearsSheet(indicator, source.years, source.yearsSeries, heading)]),
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
