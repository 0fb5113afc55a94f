import { formatPeriod, formatPeriodInSentence } from "@/lib/format/periods";
import { ratioOfFraction } from "@/lib/indicators/fraction";
import { CELL_TYPE_WORDS } from "@/lib/org-units/cell-type";
import { numberColumn as number, textColumn as text } from "@/lib/workbooks/columns";
import type { TableBook, TableCell, TableSheet } from "@/lib/workbooks/table-book";
import { SIGN_TITLES } from "./formality/sign";
import { NAMED_RULE } from "./formality/signs";
import { HELP_RULE } from "./help";
import type { Quality } from "./quality";
import { GROUP_WORDS } from "./quality-words";
import type { Cell, MeetingPeriod } from "./scored";
import { MEETING_CLASS_WORDS, MEETING_CLASSES } from "./scoring";
import type { ClassCounts } from "./spread";

const typeOf = ({ type }: Cell) => (type === null ? "" : CELL_TYPE_WORDS[type]);
const classCells = (classes: ClassCounts): TableCell[] => MEETING_CLASSES.map((each) => ({ count: classes[each] }));
const CLASS_COLUMNS = MEETING_CLASSES.map((each) => number(MEETING_CLASS_WORDS[each]));

/** The screen as a workbook; signs only where the reader reviews some cell. */
export function qualityBook(
  quality: Quality,
  period: MeetingPeriod,
  committeeName: string,
  withSigns: boolean,
): TableBook {
  const title = `Chất lượng sinh hoạt chi bộ ${formatPeriodInSentence(period)}`;
  const heading = [title, committeeName, "Điểm và xếp loại của các kỳ sinh hoạt đã xác nhận."];
  return {
    title,
    sheets: [
      cellsSheet(quality, heading),
      helpSheet(quality, heading),
      ...(withSigns ? [signsSheet(quality, heading)] : []),
      groupsSheet(quality, heading),
      quartersSheet(quality, heading),
    ],
  };
}

function cellsSheet({ lines }: Quality, heading: string[]): TableSheet {
  return {
    name: "Theo chi bộ",
    heading,
    columns: [
      ...[text("Chi bộ", 34), text("Loại hình", 14), number("Số kỳ"), number("Điểm bình quân"), number("So cùng kỳ")],
      ...[...CLASS_COLUMNS, number("Dự sinh hoạt (%)"), text("Xếp loại năm", 14), text("Căn cứ", 40)],
    ],
    rows: lines.map(({ cell, meetings, mean, move, classes, attendance, year }) => [
      ...[cell.name, typeOf(cell), { count: meetings }, { fraction: ratioOfFraction(mean), decimals: 1 }],
      move === null ? null : { fraction: ratioOfFraction(move), decimals: 1, signed: true },
      ...classCells(classes),
      attendance === null ? null : { rate: attendance, decimals: 1 },
      ...(year === null ? ["", ""] : [MEETING_CLASS_WORDS[year.class], year.words]),
    ]),
    landscape: true,
    frozenColumns: 1,
  };
}

function helpSheet({ help }: Quality, heading: string[]): TableSheet {
  return {
    name: "Cần giúp",
    heading,
    columns: [text("Chi bộ", 34), text("Loại hình", 14), text("Lý do", 70)],
    rows: help.flatMap(({ cell, reasons }) => reasons.map(({ words }) => [cell.name, typeOf(cell), words])),
    notes: [HELP_RULE],
  };
}

function signsSheet({ signs }: Quality, heading: string[]): TableSheet {
  return {
    name: "Nên xem lại",
    heading,
    columns: [text("Chi bộ", 30), text("Nêu tên", 9), text("Dấu hiệu", 36), text("Tháng", 10), text("Căn cứ", 60)],
    rows: signs.flatMap(({ cell, named, signs: own }) =>
      own.flatMap(({ kind, words, evidence }) => [
        [cell.name, named ? "có" : "", SIGN_TITLES[kind], "", words],
        ...evidence.map(({ month, text: shown }) => [cell.name, "", SIGN_TITLES[kind], month, shown]),
      ]),
    ),
    notes: [NAMED_RULE],
    landscape: true,
  };
}

function groupsSheet({ groups }: Quality, heading: string[]): TableSheet {
  return {
    name: "Theo nhóm",
    heading,
    columns: [
      ...[text("Nhóm", 40), number("Chi bộ"), number("Số kỳ"), ...CLASS_COLUMNS],
      ...[number("Tứ phân vị dưới"), number("Trung vị"), number("Tứ phân vị trên"), number("Trung vị so cùng kỳ")],
    ],
    rows: groups.map(({ group, now, move }) => [
      ...[GROUP_WORDS[group], { count: now.cells.length }, { count: now.meetings }, ...classCells(now.classes)],
      ...(now.quartiles === null
        ? [null, null, null]
        : [now.quartiles.lower, now.quartiles.median, now.quartiles.upper].map((fraction) => ({
            fraction,
            decimals: 1,
          }))),
      move === null ? null : { fraction: ratioOfFraction(move), decimals: 1, signed: true },
    ]),
    landscape: true,
  };
}

function quartersSheet({ quarters }: Quality, heading: string[]): TableSheet {
  return {
    name: "Theo quý",
    heading,
    columns: [text("Quý", 16), ...CLASS_COLUMNS, number("Số kỳ")],
    rows: quarters.map(({ year, quarter, classes, meetings }) => [
      ...[formatPeriod({ kind: "quarter", year, quarter }), ...classCells(classes), { count: meetings }],
    ]),
  };
}
