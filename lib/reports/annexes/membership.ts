import { formatFigure } from "@/lib/format/numbers";
import type { UnitSeries } from "@/lib/indicators/figure-origin";
import type { TableColumn, TableRow } from "../document";
import { periodWords } from "../period-words";
import type { ReportFigures } from "../report-figures";
import { openNotes, text } from "../spans";
import { type AnnexPart, fitted, tableRemarks } from "./annex-table";
import { linked } from "./indicator-cells";
import { byUnit, hasAnyFigure, toDateCell, unitsIn } from "./unit-cells";

/** domain.md §3.8, rows 80 and 81: what moved the number of members since the year began, and what it came to. */
const MOVES: readonly [code: string, title: string][] = [
  ["ket-nap-dang-vien", "Kết nạp"],
  ["dang-vien-chuyen-den", "Chuyển đến"],
  ["dang-vien-chuyen-di", "Chuyển đi"],
  ["dang-vien-ra-khoi-dang", "Ra khỏi Đảng"],
  ["dang-vien-tu-tran", "Từ trần"],
];
const MEMBERS: readonly [code: string, title: string][] = [
  ["tong-so-dang-vien", "Tổng số"],
  ["dang-vien-chinh-thuc", "Chính thức"],
  ["dang-vien-du-bi", "Dự bị"],
  ["dang-vien-mien-sinh-hoat", "Miễn sinh hoạt"],
];

export const MEMBERSHIP_CODES: readonly string[] = [...MOVES, ...MEMBERS].map(([code]) => code);

/** Members by cell: counts only; null where no cell reports any. */
export function membershipAnnex(
  figures: ReportFigures,
  series: readonly UnitSeries[],
  lastApprovedAt: number | null,
): AnnexPart | null {
  const tables = byUnit(figures, series, MEMBERSHIP_CODES);
  if (!hasAnyFigure(tables)) return null;
  const numbered = openNotes("membership", (index) => `(${index + 1})`);
  const cells = unitsIn(tables).map(
    ({ unitId, unitName }, index): TableRow => ({
      ...{ kind: "entry", key: unitId, depth: 0 },
      cells: [
        ...[[text(`${index + 1}`)], [text(unitName)]],
        ...tables.map((table) => toDateCell(table, unitId, { series, notes: numbered, upTo: figures.upTo })),
      ],
    }),
  );
  const total = tables.map(({ result }) => linked(result, "figure", formatFigure(result.cumulative, result.indicator)));
  const rows: TableRow[] = [
    ...cells,
    { kind: "entry", key: "total", depth: 0, strong: true, cells: [[], [text("Toàn Đảng bộ")], ...total] },
  ];
  const codes = tables.map(({ result }) => result.indicator.code);
  return {
    subtitle: `Đảng viên của các chi bộ ${periodWords(figures.period)}`,
    ...{ columns: columnsOf(codes), rows, notes: numbered.notes },
    remarks: tableRemarks(
      rows,
      lastApprovedAt,
      tables.map(({ result }) => result),
    ),
  };
}

function columnsOf(codes: readonly string[]): TableColumn[] {
  const under = (over: string, named: typeof MOVES) => {
    const told = named.filter(([code]) => codes.includes(code));
    // A head over a single column says less than it takes.
    const head = told.length > 1 ? { over } : {};
    return told.map(([key, title]): TableColumn => ({ key, title, width: 72, align: "right", ...head }));
  };
  return fitted([
    { key: "number", title: "STT", width: 48, align: "center" },
    { key: "unit-name", title: "Chi bộ", width: 270, align: "left" },
    ...under("Biến động từ đầu năm", MOVES),
    ...under("Đảng viên cuối kỳ", MEMBERS),
  ]);
}
