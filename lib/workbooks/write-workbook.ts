import {
  type Cell,
  type CellStyle,
  cellRef,
  type DataValidation,
  rangeRef,
  type WriteSheet,
  writeXlsx,
} from "hucre/xlsx";
import { HEAD_STYLE, LINE_STYLE, NOTE_STYLE, TITLE_STYLE, writtenCell } from "./cell-style";
import { cellText, escapeCellText, sheetNames } from "./cell-text";
import type { TableBook, TableCell, TableColumn, TableSheet } from "./table-book";

const WIDTHS: Record<TableColumn["kind"], number> = { text: 24, number: 14, date: 12, instant: 17 };
const LISTS = "Danh sách chọn";
const SPARE_ROWS = 500;
const LINE_POINTS = 16;

/** Excel shows these as errors; hucre would write them as such, so they go in as formatted text. */
const ERROR_TEXT = /^#(VALUE!|REF!|N\/A|NAME\?|NULL!|DIV\/0!|NUM!|GETTING_DATA|SPILL!|CALC!)$/;

/**
 * The book as an .xlsx file. The same book gives the same bytes: nothing of the moment is in it. Text stays text
 * (never a formula, never an error), every sheet has a frozen head that is repeated on each printed page, and prints
 * on A4, as wide as the page.
 */
export async function writeWorkbook(book: TableBook): Promise<Uint8Array> {
  const lists = collectLists(book.sheets);
  const names = sheetNames([...book.sheets.map((sheet) => sheet.name), ...(lists.length > 0 ? [LISTS] : [])]);
  const sheets = book.sheets.map((sheet, i) => writeSheet(sheet, names[i] ?? "", lists, names.at(-1) ?? ""));
  if (lists.length > 0) sheets.push(listSheet(lists, names.at(-1) ?? ""));
  return writeXlsx({
    sheets,
    properties: {
      title: cellText(book.title),
      creator: "Sổ chỉ tiêu",
      created: new Date(Date.UTC(2000, 0, 1)),
      modified: new Date(Date.UTC(2000, 0, 1)),
    },
    // hucre writes the print titles' sheet name without quotes, which Excel refuses for names with spaces.
    namedRanges: book.sheets.map((sheet, i) => ({
      name: "_xlnm.Print_Titles",
      range: `${quoted(names[i] ?? "")}!$${headRow(sheet) + 1}:$${headRow(sheet) + 1}`,
      scope: names[i] ?? "",
    })),
    activeSheet: Math.max(
      0,
      book.sheets.findIndex((sheet) => !sheet.hidden),
    ),
  });
}

/** Where the column titles stand, counted from 0: below the heading and one empty line. */
function headRow(sheet: TableSheet): number {
  const lines = sheet.heading?.length ?? 0;
  return lines === 0 ? 0 : lines + 1;
}

function writeSheet(sheet: TableSheet, name: string, lists: readonly string[][], listName: string): WriteSheet {
  const head = headRow(sheet);
  const last = Math.max(0, sheet.columns.length - 1);
  const cells = new Map<string, Partial<Cell>>();
  const lines = new Map<number, { height?: number }>();
  const merges: WriteSheet["merges"] = [];
  const putLine = (row: number, text: string, style: CellStyle) => {
    putText(cells, row, 0, text, style);
    if (last > 0) merges.push({ startRow: row, startCol: 0, endRow: row, endCol: last });
    lines.set(row, { height: lineHeight(text, sheet, style) });
  };
  sheet.heading?.forEach((text, row) => {
    putLine(row, text, row === 0 ? TITLE_STYLE : LINE_STYLE);
  });
  sheet.columns.forEach((column, c) => {
    putText(cells, head, c, column.title, HEAD_STYLE);
  });
  lines.set(head, {
    height: rowHeight(
      sheet.columns.map((column) => column.title),
      sheet,
    ),
  });
  putRows(cells, sheet, head);
  sheet.rows.forEach((row, r) => {
    lines.set(head + 1 + r, { height: rowHeight(row, sheet) });
  });
  const notes = [...reasonNotes(sheet, head), ...(sheet.notes ?? [])];
  notes.forEach((text, i) => {
    putLine(head + sheet.rows.length + 2 + i, text, NOTE_STYLE);
  });
  return {
    name,
    columns: sheet.columns.map((column) => ({ width: widthOf(column) })),
    cells,
    merges,
    rowDefs: lines,
    dataValidations: validations(sheet, head, lists, listName),
    freezePane: { rows: head + 1, ...(sheet.frozenColumns ? { columns: sheet.frozenColumns } : {}) },
    pageSetup: {
      paperSize: "a4",
      orientation: sheet.landscape ? "landscape" : "portrait",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      // Inches: 20 mm above and below, 30 mm at the binding edge is for letters, tables need the width.
      margins: { top: 0.6, bottom: 0.6, left: 0.6, right: 0.5, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: "&C&P/&N" },
    ...(sheet.hidden ? { hidden: true } : {}),
  };
}

function putRows(cells: Map<string, Partial<Cell>>, sheet: TableSheet, head: number): void {
  sheet.rows.forEach((row, r) => {
    sheet.columns.forEach((column, c) => {
      const { value, style } = writtenCell(row[c] ?? null, column);
      if (typeof value === "string" && ERROR_TEXT.test(value)) putText(cells, head + 1 + r, c, value, style);
      else cells.set(`${head + 1 + r},${c}`, { value, style });
    });
  });
}

function putText(cells: Map<string, Partial<Cell>>, row: number, column: number, text: string, style: CellStyle): void {
  const value = escapeCellText(cellText(text));
  cells.set(`${row},${column}`, ERROR_TEXT.test(value) ? { richText: [{ text: value }], style } : { value, style });
}

/** A merged line does not grow by itself in Excel: its height is reckoned from the width of the whole table. */
function lineHeight(text: string, sheet: TableSheet, style: CellStyle): number {
  const width = sheet.columns.reduce((sum, column) => sum + widthOf(column), 0);
  const size = style.font?.size ?? 12;
  return Math.min(400, Math.ceil(linesIn(text, (width * 12) / size) * LINE_POINTS * (size / 12)));
}

/** LibreOffice does not make a row higher for wrapped text either, so every row says its height, in points. */
function rowHeight(row: readonly TableCell[], sheet: TableSheet): number {
  const lines = row.map((cell, c) => {
    const text = typeof cell === "string" ? cell : cell !== null && "strong" in cell ? cell.strong : "";
    const column = sheet.columns[c];
    return column ? linesIn(text, widthOf(column)) : 1;
  });
  return Math.min(400, Math.max(1, ...lines) * LINE_POINTS + 1);
}

/** Lines that a text takes in a column of `width` digits: letters are narrower than digits, words are not broken. */
function linesIn(text: string, width: number): number {
  return text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width * 1.05))), 0);
}

function widthOf(column: TableColumn): number {
  return column.width ?? WIDTHS[column.kind];
}

/** "Ô D5 (…): chưa có báo cáo của huyện": design §3.1 wants the reason of every sign in a note. */
function reasonNotes(sheet: TableSheet, head: number): string[] {
  return sheet.rows.flatMap((row, r) =>
    row.flatMap((cell, c) =>
      cell !== null && typeof cell === "object" && "sign" in cell && cell.reason
        ? [`Ô ${cellRef(head + 1 + r, c)} (${cell.sign}): ${cell.reason}`]
        : [],
    ),
  );
}

/** Choices stand in a hidden sheet: in the cell rule itself Excel takes 255 characters and no comma. */
function collectLists(sheets: readonly TableSheet[]): string[][] {
  return sheets.flatMap((sheet) => (sheet.lists ?? []).filter((list) => list.values.length > 0).map((l) => l.values));
}

function listSheet(lists: readonly string[][], name: string): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  lists.forEach((values, c) => {
    values.forEach((value, r) => {
      putText(cells, r, c, value, LINE_STYLE);
    });
  });
  return { name, cells, hidden: true };
}

function validations(sheet: TableSheet, head: number, lists: readonly string[][], listName: string): DataValidation[] {
  return (sheet.lists ?? [])
    .filter((list) => list.values.length > 0)
    .map(({ column, values }) => {
      const at = lists.indexOf(values);
      const letter = cellRef(0, at).replace(/\d/g, "");
      return {
        type: "list",
        formula1: `${quoted(listName)}!$${letter}$1:$${letter}$${values.length}`,
        range: rangeRef(head + 1, column, head + sheet.rows.length + SPARE_ROWS, column),
        allowBlank: true,
        showErrorMessage: true,
        errorTitle: "Không có trong danh sách",
        errorMessage: "Chọn một giá trị trong danh sách của ô này.",
      };
    });
}

function quoted(sheetName: string): string {
  return `'${sheetName.replaceAll("'", "''")}'`;
}
