import { romanQuarter } from "@/lib/format/roman";
import { CELL_TYPE_WORDS } from "@/lib/org-units/cell-type";
import { numberColumn as number, textColumn as text } from "@/lib/workbooks/columns";
import type { TableBook, TableCell, TableSheet } from "@/lib/workbooks/table-book";
import type { BoardSquare } from "./board";
import type { BoardRow } from "./board-view";
import { BOARD_LEGEND, BOARD_LEGEND_CONFIRMED, BOARD_LEGEND_UNCONFIRMED, squareText } from "./board-words";
import { MEETING_KIND_WORDS, MEETING_STATE_LABELS } from "./labels";
import { MEETING_CLASS_WORDS } from "./scoring";
import { MONTHS } from "./year-of-cell";

type Given = {
  year: number;
  committeeName: string;
  rows: readonly BoardRow[];
  /** For the exact points of what the rows show. */
  squares: readonly BoardSquare[];
  /** Some cell's records are open to the reader before they are confirmed. */
  readsAny: boolean;
};

/** The board as on the screen, and each of its meetings on a line with its points as a number. */
export function boardBook(given: Given): TableBook {
  const title = `Bảng theo dõi sinh hoạt chi bộ năm ${given.year}`;
  const heading = [title, given.committeeName];
  return { title, sheets: [boardSheet(given, heading), meetingsSheet(given, heading)] };
}

const typeOf = ({ type }: BoardRow) => (type === null ? "" : CELL_TYPE_WORDS[type]);

function boardSheet({ rows, readsAny }: Given, heading: string[]): TableSheet {
  return {
    name: "Bảng theo dõi",
    heading,
    columns: [
      ...[text("Chi bộ", 34), text("Loại hình", 14), ...MONTHS.map((month) => text(`Tháng ${month}`, 11))],
      text("Thiếu chuyên đề quý", 12),
    ],
    rows: rows.map((row) => [
      ...[row.name, typeOf(row), ...row.months.map((month) => squareText(month) || null)],
      row.lacksThematic.map(romanQuarter).join(", ") || null,
    ]),
    notes: [BOARD_LEGEND, readsAny ? BOARD_LEGEND_UNCONFIRMED : BOARD_LEGEND_CONFIRMED],
    landscape: true,
    frozenColumns: 1,
  };
}

function meetingsSheet({ rows, squares }: Given, heading: string[]): TableSheet {
  const byId = new Map(squares.map((square) => [square.id, square]));
  const lines = rows.flatMap((row) =>
    row.months.flatMap(([, chips], index) =>
      chips.map(([id, kind, state, grade, , late]): TableCell[] => {
        const square = byId.get(id);
        const points = (state === "confirmed" ? square?.confirmedPoints : square?.selfPoints) ?? null;
        return [
          ...[row.name, typeOf(row), { count: index + 1 }, square ? { date: square.heldOn } : null],
          ...[MEETING_KIND_WORDS[kind], MEETING_STATE_LABELS[state].word],
          ...(grade === null || points === null
            ? [null, null]
            : [MEETING_CLASS_WORDS[grade], { quantity: points, decimals: 2 }]),
          late === 1 ? "muộn" : null,
        ];
      }),
    ),
  );
  return {
    name: "Từng kỳ",
    heading,
    columns: [
      ...[text("Chi bộ", 34), text("Loại hình", 14), number("Tháng", 8), { title: "Ngày họp", kind: "date" as const }],
      ...[text("Loại kỳ", 26), text("Trạng thái", 16), text("Xếp loại", 12), number("Điểm", 10), text("Ghi sổ", 8)],
    ],
    rows: lines,
    notes: ["Điểm của phiếu chưa xác nhận là điểm chi bộ tự chấm."],
    landscape: true,
    frozenColumns: 1,
  };
}
