import { formatQuarter } from "@/lib/format/periods";
import type { Indicator } from "@/lib/indicators/indicator";
import type { JoinedFigure, YearsSeries } from "@/lib/indicators/years-series";
import { numberColumn as number, textColumn as text } from "@/lib/workbooks/columns";
import { figureCell } from "@/lib/workbooks/figure-cells";
import type { TableCell, TableSheet } from "@/lib/workbooks/table-book";
import { SIGNS } from "./indicator-book";
import type { YearsChart } from "./years-chart";

/** The table under the chart of several years, with exact figures. */
export function yearsSheet(
  indicator: Indicator,
  { joined, marks }: YearsChart,
  series: YearsSeries,
  heading: string[],
): TableSheet {
  const predecessors = series.lines.filter((line) => line.predecessor);
  return {
    name: "Qua các năm",
    heading,
    columns: [
      text("Kỳ", 14),
      ...predecessors.map((line) => number(line.name, 22)),
      number(predecessors.length > 0 ? "Toàn xã" : "Thực hiện"),
      text("Ghi chú", 44),
    ],
    rows: series.quarters.map(({ year, quarter }, at): TableCell[] => [
      `${formatQuarter(quarter)}/${year}`,
      ...predecessors.map(({ figures }) => figureCell(figures[at] ?? { kind: "missing" }, indicator)),
      joinedCell(series.joined[at], indicator),
      joined[at]?.note || null,
    ]),
    notes: [...marks.map((mark) => `(${mark.number}) ${mark.text}.`), SIGNS],
  };
}

function joinedCell(joined: JoinedFigure | undefined, indicator: Indicator): TableCell {
  if (joined === undefined || joined.kind === "missing") return null;
  return joined.kind === "not-comparable" ? { sign: "x", reason: joined.reason } : figureCell(joined.figure, indicator);
}
