import type { Indicator } from "@/lib/indicators/indicator";
import type { TableCell, TableSheet } from "@/lib/workbooks/table-book";
import type { CellRow, CellTotal } from "./cell-rows";

/** One line a party cell, columns as on the screen; a quarter that is missing is said in the last column. */
export function cellsSheet(
  indicators: readonly Pick<Indicator, "shortName" | "unitOfMeasure" | "decimals">[],
  rows: readonly CellRow[],
  heading: string[],
): TableSheet {
  return {
    name: "Theo chi bộ",
    heading,
    columns: [
      { title: "Chi bộ", kind: "text", width: 34 },
      ...indicators.map(({ shortName, unitOfMeasure }) => ({
        title: `${shortName} (${unitOfMeasure})`,
        kind: "number" as const,
        width: 14,
      })),
      { title: "Nguồn", kind: "text", width: 26 },
      { title: "Ghi chú", kind: "text", width: 34 },
    ],
    rows: rows.map(({ unitName, totals, source }) => [
      unitName,
      ...totals.map((total, index) => totalCell(total, indicators[index]?.decimals ?? 0)),
      source,
      totals
        .flatMap((total, index) => {
          const gap = gapWords(total);
          return gap === "" ? [] : [`${indicators[index]?.shortName ?? ""}: ${gap}`];
        })
        .join("; "),
    ]),
    landscape: true,
    frozenColumns: 1,
  };
}

function totalCell(total: CellTotal, decimals: number): TableCell {
  switch (total.kind) {
    case "sum":
      return { quantity: total.value, decimals };
    case "rate":
      return { rate: total.ratio, decimals };
    case "nothing-arose":
      return { sign: "-" };
    case "missing":
      return null;
  }
}

function gapWords({ given, due }: CellTotal): string {
  if (due === 0) return "không giao";
  return given > 0 && given < due ? `${given}/${due} quý` : "";
}
