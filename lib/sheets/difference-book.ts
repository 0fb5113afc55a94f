import { romanQuarter } from "@/lib/format/roman";
import type { CellValue } from "@/lib/indicators/figure";
import type { Quarter } from "@/lib/periods/period";
import { numberColumn as number, textColumn as text } from "@/lib/workbooks/columns";
import type { TableBook, TableCell } from "@/lib/workbooks/table-book";
import { cellWords } from "./cell-words";

type Line = {
  unitName: string;
  quarter: Quarter;
  indicator: string;
  stored: CellValue;
  computed: CellValue;
  meetings: number;
};

/** Đối chiếu sổ sinh hoạt và phiếu số liệu as a workbook. */
export function differenceBook(lines: readonly Line[], year: number, committeeName: string): TableBook {
  const title = `Đối chiếu sổ sinh hoạt và phiếu số liệu năm ${year}`;
  return {
    title,
    sheets: [
      {
        name: "Chỗ lệch",
        heading: [title, committeeName],
        columns: [
          ...[text("Chi bộ", 34), text("Quý", 7), text("Chỉ tiêu", 40), number("Trên phiếu", 16)],
          ...[number("Theo sổ", 16), number("Số kỳ đã xác nhận", 12)],
        ],
        rows: lines.map(({ unitName, quarter, indicator, stored, computed, meetings }) => [
          ...[unitName, romanQuarter(quarter), indicator, valueCell(stored), valueCell(computed), { count: meetings }],
        ]),
        landscape: true,
        frozenColumns: 1,
      },
    ],
  };
}

function valueCell(value: CellValue): TableCell {
  return value.kind === "value" ? { quantity: value.value, decimals: 3 } : cellWords(value);
}
