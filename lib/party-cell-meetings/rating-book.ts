import { CELL_TYPE_WORDS } from "@/lib/org-units/cell-type";
import { textColumn as text } from "@/lib/workbooks/columns";
import type { TableBook } from "@/lib/workbooks/table-book";
import { RATING_WORDS } from "./rating";
import type { RatingTable } from "./rating-view";
import { MEETING_CLASS_WORDS } from "./scoring";

/** Xếp loại năm as a workbook, with the calculation of the cap below it. */
export function ratingBook({ rows, cap }: RatingTable, year: number, committeeName: string): TableBook {
  const title = `Xếp loại chi bộ năm ${year}`;
  return {
    title,
    sheets: [
      {
        name: "Xếp loại",
        heading: [title, committeeName],
        columns: [
          ...[text("Chi bộ", 34), text("Loại hình", 14), text("Sinh hoạt cả năm", 14), text("Căn cứ", 40)],
          ...[text("Xếp loại", 30), text("Quyết định", 26)],
        ],
        rows: rows.map(({ name, type, meetings, level, decision }) => [
          ...[name, type === null ? null : CELL_TYPE_WORDS[type]],
          ...(meetings === null ? [null, null] : [MEETING_CLASS_WORDS[meetings.class], meetings.words]),
          ...[level === null ? null : RATING_WORDS[level], decision || null],
        ]),
        notes: [`Trần HTXSNV: ${cap.words}.`],
        landscape: true,
        frozenColumns: 1,
      },
    ],
  };
}
