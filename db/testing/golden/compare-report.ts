import type { YearBook } from "@/lib/indicators/year-book";
import type { LocalDate } from "@/lib/periods/local-date";
import { annexSheet } from "@/lib/reports/annex-book";
import { buildReport } from "@/lib/reports/build-report";
import { type Annex, plainText, type ReportDocument, type Span, spansOf } from "@/lib/reports/document";
import { LAYOUT_RECORDS } from "@/lib/reports/layout-records";
import { reportInput } from "@/lib/reports/testing/report-input";
import { readWritten, shown } from "@/lib/workbooks/testing/written-book";
import { writeWorkbook } from "@/lib/workbooks/write-workbook";
import type { CellByCell } from "./cell-by-cell";
import type { GoldenRow } from "./read-golden";

type Rows = ReadonlyMap<string, GoldenRow>;

/** The annual report as built: its annex on paper and as a file, and every number in its sentences. */
export async function compareReport(
  cells: CellByCell,
  rows: Rows,
  counted: GoldenRow,
  book: YearBook,
  today: LocalDate,
): Promise<void> {
  const [layout] = LAYOUT_RECORDS.party;
  if (layout === undefined) throw new Error("no layout");
  const { document: report } = buildReport(
    reportInput(book, today, {
      issuer: { communeName: "xã", committeeName: "Đảng ủy xã", superiorName: "Đảng bộ tỉnh", placeName: "Xã" },
      layout,
      signing: { capacity: "T/M BAN THƯỜNG VỤ", position: "BÍ THƯ", name: null },
      keeper: "VPĐU",
    }),
  );
  const [annex] = report.annexes;
  if (annex === undefined) throw new Error("no annex");
  compareAnnex(cells, rows, annex);
  await compareAnnexFile(cells, rows, annex);
  compareSentences(cells, rows, counted, report);
}

const COLUMNS = [
  ["aBefore", "previous"],
  ["tPlan", "plan"],
  ["aFigure", "actual"],
  ["aPercent", "completion"],
  ["aChange", "change"],
  ["tStatus", "assessment"],
] as const;
type Compared = (typeof COLUMNS)[number][0];

/** Where a column stands in the table of the annex. A plan that only the province gave stands under the province. */
function placesOf({ table }: Annex, key: string): number[] {
  const keys = key === "plan" ? ["plan", "province-plan"] : [key];
  return keys.map((each) => table.columns.findIndex((column) => column.key === each)).filter((place) => place !== -1);
}

function compareAnnex(cells: CellByCell, rows: Rows, annex: Annex): void {
  const entries = annex.table.rows.flatMap((row) => (row.kind === "entry" ? [row] : []));
  cells.number("annex", "rows", rows.size, entries.length);
  for (const { key: indicatorCode, cells: printed } of entries) {
    const row = rows.get(indicatorCode);
    if (row === undefined) throw new Error(`${indicatorCode} is not in the workbook`);
    for (const [what, key] of COLUMNS) {
      const texts = placesOf(annex, key).map((place) => plainText(printed[place] ?? []));
      cells.cell("annex", `${indicatorCode} ${what}`, annexText(row, what), texts.find(Boolean) ?? "");
    }
  }
}

/** "Không giao kế hoạch" is not printed. */
function annexText(row: GoldenRow, what: Compared): string {
  return what === "tStatus" && row.text("status") === "no-plan" ? "" : row.text(what);
}

/** The annex downloaded as Excel: the same words in the same order of rows, marks of notes left out. */
async function compareAnnexFile(cells: CellByCell, rows: Rows, annex: Annex): Promise<void> {
  const [sheet] = await readWritten(await writeWorkbook({ title: "Phụ lục", sheets: [annexSheet(annex)] }));
  const lines = new Map<number, Map<string, string>>();
  for (const [reference, cell] of sheet?.cells ?? []) {
    const [, column = "", line = ""] = /^([A-Z]+)(\d+)$/.exec(reference) ?? [];
    lines.set(Number(line), (lines.get(Number(line)) ?? new Map<string, string>()).set(column, shown(cell)));
  }
  for (const row of rows.values()) {
    const name = row.text("name").replace(/^– /, "- ");
    const line = [...lines.values()].find((each) => each.get("B") === name);
    for (const [what, key] of COLUMNS) {
      const texts = placesOf(annex, key).map((place) => line?.get("ABCDEFGHIJKLMN".charAt(place)) ?? "");
      const printed = (texts.find(Boolean) ?? "").replace(/( (\(\d+\)|\*+))+$/, "");
      cells.cell("annex file", `${row.text("indicator")} ${what}`, annexText(row, what), printed);
    }
  }
}

/** Every number of the text comes from the workbook: no sentence says one that is not in its row. */
function compareSentences(cells: CellByCell, rows: Rows, counted: GoldenRow, { body }: ReportDocument): void {
  for (const span of body.flatMap(spansOf)) {
    if (span.kind !== "figure") continue;
    const { origin } = span;
    if (origin.kind === "roll-up") {
      cells.cell("report", origin.measure, countOf(counted, origin.measure).replace(/^([1-9])$/, "0$1"), span.text);
      continue;
    }
    // Meetings and ratings are not in the workbook.
    if (origin.kind !== "indicator") continue;
    const row = rows.get(origin.indicatorCode);
    if (row === undefined) throw new Error(`${origin.indicatorCode} is not in the workbook`);
    const allowed = wordsOf(row, span).map((words) => words.replace(SMALL_COUNT, "0$1 "));
    const said = allowed.find((each) => each === span.text) ?? allowed.join(" or ");
    cells.cell("report", `${origin.indicatorCode} ${origin.aspect}`, said, span.text);
  }
}

/** Party papers write "06 vụ"; the workbook's things that are counted one by one. */
const SMALL_COUNT = /^([1-9]) (?=(?:vụ|căn|cuộc|giấy|người|đảng viên|mô hình)$)/;

function countOf(counted: GoldenRow, measure: string): string {
  return measure === "good" ? `${counted.text("good")}/${counted.text("assessed")}` : counted.text(measure);
}

function wordsOf(row: GoldenRow, { origin }: Extract<Span, { kind: "figure" }>): string[] {
  const milestone = row.text("unit") === "mốc";
  switch (origin.kind === "indicator" ? origin.aspect : "") {
    case "figure":
      return [milestone ? (row.number("actual") >= 1 ? "đã hoàn thành" : "chưa hoàn thành") : row.text("sFigure")];
    case "plan":
      return milestone ? ["hoàn thành"] : [row.text("sPlan"), row.text("sUpper")];
    case "completion":
      return [row.text("tPercent"), row.text("tFirstPercent")];
    case "variance":
      return [row.text("sDifference")];
    case "same-period":
      return [row.text("sBefore")];
    case "change":
      return [row.text("sChange")];
    case "needed":
      return [row.text("sNeeded")];
    case "coverage":
      return [`${row.text("n")}/${row.text("N")}`];
    default:
      return [];
  }
}
