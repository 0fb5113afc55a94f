import { indicatorBook } from "@/lib/charts/indicator-book";
import type { IndicatorResult } from "@/lib/indicators/result";
import type { YearBook } from "@/lib/indicators/year-book";
import type { Period } from "@/lib/periods/period";
import { readWritten, shown, type WrittenSheet } from "@/lib/workbooks/testing/written-book";
import { writeWorkbook } from "@/lib/workbooks/write-workbook";
import type { CellByCell } from "./cell-by-cell";
import type { GoldenRow } from "./read-golden";

/** The rows of one view against both bases. */
type Told = { commune: ReadonlyMap<string, GoldenRow>; province: ReadonlyMap<string, GoldenRow> };
type Results = { results: readonly IndicatorResult[]; againstProvince: readonly IndicatorResult[] };

/** The downloaded file itself: written, read back, and each cell as Excel shows it. */
export async function compareExcel(
  cells: CellByCell,
  told: Told,
  book: YearBook,
  period: Period,
  { results, againstProvince }: Results,
): Promise<void> {
  const made = indicatorBook({
    title: "Chỉ tiêu",
    committeeName: "Đảng ủy xã",
    words: "kế hoạch xã giao",
    filterWords: "",
    isSorted: false,
    period,
    cumulativeLabel: "Lũy kế",
    groups: book.groups,
    results,
    againstProvince,
  });
  const [sheet] = await readWritten(await writeWorkbook(made));
  if (sheet === undefined) throw new Error("an empty file");
  const table = readTable(sheet);
  cells.number("Excel", "rows", told.commune.size, table.size);
  for (const [code, row] of told.commune) {
    const line = table.get(code);
    if (line === undefined) throw new Error(`${code} is not in the file`);
    const province = told.province.get(code);
    for (const [head, expected] of expectedCells(row, province)) {
      // A column that no row of the view needs is left out of the file.
      cells.cell("Excel", `${code} ${head}`, expected, line.get(head) ?? "");
    }
  }
}

function expectedCells(row: GoldenRow, province: GoldenRow | undefined): [head: string, text: string][] {
  const done = (head: string) => (row.text("comparator") === "milestone" ? "hoàn thành" : row.text(head));
  const given = province?.text("planBasis") === "province" ? province : undefined;
  const estimated = row.number("estimated") === 1 ? ", theo số ước" : "";
  return [
    ["Đơn vị tính", row.text("unit")],
    ["Kế hoạch năm 2026", done("xPlan")],
    ["Kế hoạch, mức trên", row.text("xUpper")],
    ["Kế hoạch đầu năm", row.text("xFirst")],
    ["% kế hoạch đầu năm", row.text("tFirstPercent")],
    ["Kế hoạch tỉnh giao", given?.text("xPlan") ?? ""],
    ["% kế hoạch tỉnh giao", given?.text("tPercent") ?? ""],
    ["Quý I", row.text("tQ1")],
    ["Quý II", row.text("tQ2")],
    ["Quý III", row.text("tQ3")],
    ["Quý IV", row.text("tQ4")],
    ["Lũy kế", row.text("tFigure")],
    ["% kế hoạch", row.text("tPercent")],
    ["Chênh lệch (tỷ lệ: điểm %)", row.text("xDifference")],
    ["Cùng kỳ năm trước", row.text("tBefore")],
    ["So cùng kỳ (tỷ lệ: điểm %)", row.text("xChange")],
    ["Đánh giá", `${row.text("tStatus")}${estimated}`],
  ];
}

/** Lines with a code in the first column, by the heads above them. */
function readTable({ cells }: WrittenSheet): Map<string, Map<string, string>> {
  const lines = new Map<number, Map<string, string>>();
  for (const [reference, cell] of cells) {
    const [, column = "", line = ""] = /^([A-Z]+)(\d+)$/.exec(reference) ?? [];
    const row = lines.get(Number(line)) ?? new Map<string, string>();
    row.set(column, shown(cell));
    lines.set(Number(line), row);
  }
  const [headLine, heads] = [...lines].find(([, row]) => row.get("A") === "Mã") ?? [];
  if (headLine === undefined || heads === undefined) throw new Error("no head in the file");
  const table = new Map<string, Map<string, string>>();
  for (const [line, row] of lines) {
    const code = row.get("A");
    if (line <= headLine || code === undefined || row.get("C") === undefined) continue;
    table.set(code, new Map([...row].map(([column, text]) => [heads.get(column) ?? column, text])));
  }
  return table;
}
