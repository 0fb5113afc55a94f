import { upperFirst } from "@/lib/format/first-letter";
import { PACE_METHOD_LABELS } from "@/lib/indicators/labels";
import { numberColumn as number, textColumn as text } from "@/lib/workbooks/columns";
import type { TableSheet } from "@/lib/workbooks/table-book";
import type { CumulativeChart } from "./cumulative-chart";
import { PACE_METHODS } from "./plan-lines";

/** The tables under the charts of lũy kế, one after the other: a line for each quarter. */
export function cumulativeSheet(charts: readonly CumulativeChart[], heading: string[]): TableSheet {
  const methods = PACE_METHODS.filter((method) =>
    charts.some(({ paces }) => paces.some((each) => each.method === method)),
  );
  return {
    name: "Lũy kế theo quý",
    heading,
    columns: [
      text("Chỉ tiêu", 34),
      text("Đến hết", 10),
      text("Đơn vị tính", 12),
      number("Thực hiện lũy kế"),
      ...methods.map((method) => number(`Tiến độ ${PACE_METHOD_LABELS[method]}`, 16)),
      number("Kế hoạch năm"),
      text("Ghi chú", 24),
    ],
    rows: charts.flatMap(({ name, unit, rows, paces, plan }) =>
      rows.map((row, index) => [
        name,
        row.label,
        unit,
        row.cell,
        ...methods.map((method) => paces.find((each) => each.method === method)?.cells[index] ?? null),
        plan === null ? null : plan.cell,
        upperFirst(row.note),
      ]),
    ),
  };
}
