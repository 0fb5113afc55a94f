import { formatPercentNumber } from "@/lib/format/numbers";
import type { Ratio } from "@/lib/indicators/quantity";
import { RATING_SHORT } from "@/lib/party-cell-meetings/rating";
import { MEETING_CLASS_WORDS, MEETING_CLASSES } from "@/lib/party-cell-meetings/scoring";
import type { Period } from "@/lib/periods/period";
import { type CellFigures, type CellLine, sumOf } from "../cell-figures";
import { meetingCount, ratingCount } from "../cell-spans";
import type { Span, TableColumn, TableRow } from "../document";
import { periodWords } from "../period-words";
import { text } from "../spans";
import { type AnnexPart, fitted, leaveOut } from "./annex-table";

/** Meetings of each cell from confirmed records, with the class of the year and the rating in an annual report; no column of ratings while no cell is rated. */
export function cellMeetingsAnnex(figures: CellFigures, period: Period): AnnexPart {
  const isYear = period.kind === "year";
  const { lines, year } = figures;
  const rows = lines.map(
    (line, index): TableRow => ({
      ...{ kind: "entry", key: line.unitId, depth: 0 },
      cells: [[text(`${index + 1}`)], [text(line.name)], ...lineCells(line, year, line.unitId, isYear)],
    }),
  );
  const total = totalOf(figures);
  const sums = [[], [text("Toàn Đảng bộ")], ...lineCells(total, year, null, false), ...(isYear ? [[], []] : [])];
  const isRated = lines.some(({ level }) => level !== null);
  const part: AnnexPart = {
    subtitle: `${isYear ? "Sinh hoạt và xếp loại chi bộ" : "Sinh hoạt chi bộ"} ${periodWords(period)}`,
    columns: columnsOf(isYear),
    rows: [...rows, { kind: "entry", key: "total", depth: 0, strong: true, cells: sums }],
    notes: [],
    remarks: [
      "Chỉ tính các kỳ sinh hoạt đã xác nhận; kỳ sinh hoạt thường kỳ kết hợp chuyên đề được tính ở cả hai cột.",
      ...(isYear && isRated
        ? [
            "HTXSNV: hoàn thành xuất sắc nhiệm vụ; HTTNV: hoàn thành tốt nhiệm vụ; HTNV: hoàn thành nhiệm vụ; KHTNV: không hoàn thành nhiệm vụ.",
          ]
        : []),
    ],
  };
  return leaveOut(part, isRated ? [] : ["level"]);
}

function columnsOf(isYear: boolean): TableColumn[] {
  const number = (key: string, title: string, over?: string): TableColumn => ({
    ...{ key, title, width: 68, align: "right" },
    ...(over === undefined ? {} : { over }),
  });
  return fitted([
    { key: "number", title: "STT", width: 44, align: "center" },
    { key: "unit-name", title: "Chi bộ", width: 250, align: "left" },
    ...[number("owed", "Phải họp", "Thường kỳ"), number("regular", "Đã họp", "Thường kỳ")],
    ...[number("thematic", "Chuyên đề"), number("attendance", "Dự sinh hoạt (%)")],
    ...MEETING_CLASSES.map((each) => number(each, MEETING_CLASS_WORDS[each], "Xếp loại kỳ sinh hoạt")),
    ...(isYear
      ? [
          { ...number("year-class", "Sinh hoạt cả năm"), width: 80, align: "center" as const },
          { ...number("level", "Xếp loại chi bộ"), width: 84, align: "center" as const },
        ]
      : []),
  ]);
}

function lineCells(line: CellLine, year: number, unitId: string | null, isYear: boolean): Span[][] {
  const count = (measure: string, of: number) => [meetingCount(year, unitId, measure, `${of}`)];
  return [
    ...[count("owed", line.owed), count("regular", line.regular), count("thematic", line.thematic)],
    attendanceCell(line.attendance, year, unitId),
    ...MEETING_CLASSES.map((each) => count(each, line.classes[each])),
    ...(isYear
      ? [
          line.yearClass === null
            ? []
            : [meetingCount(year, unitId, "year-class", MEETING_CLASS_WORDS[line.yearClass])],
          line.level === null ? [] : [ratingCount(year, `level ${line.unitId}`, RATING_SHORT[line.level])],
        ]
      : []),
  ];
}

function attendanceCell(attendance: Ratio | null, year: number, unitId: string | null): Span[] {
  return attendance === null ? [] : [meetingCount(year, unitId, "attendance", formatPercentNumber(attendance, 1))];
}

/** Sums of counts; the share is recomputed from its parts. */
function totalOf({ lines, attendance }: CellFigures): CellLine {
  const sum = (of: (line: CellLine) => number) => sumOf(lines, of);
  return {
    ...{ unitId: "total", name: "", attendance, yearClass: null, level: null },
    ...{
      owed: sum(({ owed }) => owed),
      regular: sum(({ regular }) => regular),
      thematic: sum(({ thematic }) => thematic),
    },
    classes: {
      good: sum(({ classes }) => classes.good),
      fair: sum(({ classes }) => classes.fair),
      average: sum(({ classes }) => classes.average),
      poor: sum(({ classes }) => classes.poor),
    },
  };
}
