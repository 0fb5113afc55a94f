import { formatQuarter } from "@/lib/format/periods";
import { textColumn as text } from "@/lib/workbooks/columns";
import type { TableBook, TableCell, TableColumn } from "@/lib/workbooks/table-book";
import type { Board } from "./board";
import { punctualityWords } from "./due-words";
import { SHEET_STATE_LABELS } from "./labels";
import type { SheetSummary } from "./sheet";

/** Units × quarters of a year: the states as the board shows them, and one line a sheet with its times. */
export function boardBook(board: Board & { year: number }, committeeName: string): TableBook {
  const title = `Tiến độ nộp phiếu năm ${board.year}`;
  const sheets = board.lines.flatMap(({ cells }) => cells.flatMap(({ sheet }) => (sheet ? [sheet] : [])));
  return {
    title,
    sheets: [
      {
        name: `Năm ${board.year}`,
        heading: [title, committeeName],
        columns: [text("Đơn vị", 34), ...board.quarters.map(({ quarter }) => text(formatQuarter(quarter), 20))],
        rows: board.lines.map(({ unit, cells }) => [
          unit.name,
          ...cells.map(({ sheet }) => (sheet ? SHEET_STATE_LABELS[sheet.state].word : null)),
        ]),
        notes: board.quarters.map(
          ({ quarter, submitted, total, late, dueDays }) =>
            `${formatQuarter(quarter)}: ${submitted}/${total} đơn vị đã nộp, ${late} nộp muộn, hạn ${dueDays}.`,
        ),
        frozenColumns: 1,
      },
      {
        name: "Từng phiếu",
        heading: [title, committeeName],
        columns: SHEET_COLUMNS,
        rows: sheets.map(sheetLine),
        landscape: true,
        frozenColumns: 1,
      },
    ],
  };
}

const SHEET_COLUMNS: TableColumn[] = [
  text("Đơn vị", 34),
  text("Quý", 9),
  text("Tình trạng", 14),
  { title: "Đã điền", kind: "number", width: 9 },
  { title: "Phải điền", kind: "number", width: 9 },
  { title: "Hạn nộp", kind: "date" },
  { title: "Nộp lần đầu", kind: "instant" },
  text("Đúng hạn", 18),
  { title: "Nộp gần nhất", kind: "instant" },
  text("Người nộp", 20),
  { title: "Duyệt lúc", kind: "instant" },
  text("Người duyệt", 20),
  text("Lý do", 26),
];

function sheetLine(sheet: SheetSummary): TableCell[] {
  const { firstSubmittedAt, submittedAt, approvedAt, period } = sheet;
  const instant = (at: number | null): TableCell => (at === null ? null : { instant: at });
  return [
    sheet.unit.name,
    formatQuarter(sheet.quarter),
    SHEET_STATE_LABELS[sheet.state].word,
    { count: sheet.filled },
    { count: sheet.total },
    { date: period.dueOn },
    instant(firstSubmittedAt),
    firstSubmittedAt === null || sheet.state === "excused" ? null : punctualityWords(firstSubmittedAt, period.dueOn),
    instant(submittedAt),
    sheet.submittedByName,
    instant(approvedAt),
    sheet.approvedByName === null ? null : `${sheet.approvedByName}${sheet.selfApproved ? " (tự duyệt)" : ""}`,
    sheet.reason,
  ];
}
