import { type Convention, evidenceOf, readPastedText } from "@/lib/paste/read-number";
import type { WorkbookCell, WorkbookSheet } from "@/lib/workbooks/workbook";
import { columnLetter } from "./column-letter";
import type { ImportColumn } from "./import-columns";
import type { RowProblem } from "./import-line";
import { headUnit, type Mapping, type SheetHead } from "./read-head";

export type ImportCell = { address: string; text: string; type: WorkbookCell["type"] };

/** One row under the head that has something in a mapped column. */
export type ImportRow = {
  row: number;
  /** Field → cell; a field without a column is not there. */
  cells: Readonly<Record<string, ImportCell>>;
  /** Formulas and errors: refused whatever the field. */
  problems: RowProblem[];
};

export type ReadTable = {
  rows: ImportRow[];
  /** Field → the unit in the brackets of its head. */
  units: Readonly<Record<string, string>>;
  /** How numbers that are text are written, where the file proves it; null = it does not. */
  convention: Convention | null;
};

/** The rows of the table under its head. A repeated head, as tables of several pages have it, is passed over. */
export function readTable(
  sheet: WorkbookSheet,
  head: SheetHead,
  mapping: Mapping,
  columns: readonly ImportColumn[],
): ReadTable {
  const mapped = columns.flatMap(({ field }) => {
    const index = mapping[field] ?? null;
    return index === null ? [] : [{ field, index }];
  });
  const rows: ImportRow[] = [];
  for (const { number: row, cells } of sheet.rows) {
    if (row <= head.row) continue;
    const own = mapped.map(({ field, index }) => ({ field, index, cell: cells[index] ?? EMPTY }));
    if (own.every(({ cell }) => tidy(cell.text) === "" && !cell.isFormula)) continue;
    if (head.cells.every(({ index, text }) => tidy(cells[index]?.text ?? "") === tidy(text))) continue;
    rows.push(readRow(row, own));
  }
  const heads = new Map(head.cells.map(({ index, text }) => [index, text]));
  return {
    rows,
    units: Object.fromEntries(mapped.map(({ field, index }) => [field, headUnit(heads.get(index) ?? "")])),
    convention: conventionOf(rows, columns),
  };
}

const EMPTY: WorkbookCell = { text: "", type: "empty", isFormula: false };

function readRow(row: number, own: readonly { field: string; index: number; cell: WorkbookCell }[]): ImportRow {
  const cells: Record<string, ImportCell> = {};
  const problems: RowProblem[] = [];
  for (const { field, index, cell } of own) {
    const address = `${columnLetter(index)}${row}`;
    cells[field] = { address, text: tidy(cell.text), type: cell.type };
    if (cell.isFormula) {
      problems.push({ row, address, message: `Ô ${address} là công thức. Hãy chép rồi dán giá trị (Paste Values).` });
    } else if (cell.type === "error") {
      problems.push({ row, address, message: `Ô ${address} đang báo lỗi ${cell.text}.` });
    }
  }
  return { row, cells, problems };
}

/** Zero-width marks are nobody's text; no-break spaces are spaces; letters are composed. */
function tidy(text: string): string {
  return text
    .replace(/\p{Cf}/gu, "")
    .replace(/\s+/g, " ")
    .trim()
    .normalize("NFC");
}

function conventionOf(rows: readonly ImportRow[], columns: readonly ImportColumn[]): Convention | null {
  const proofs = new Set<Convention>();
  const numbers = columns.filter(({ kind }) => kind === "number").map(({ field }) => field);
  for (const { cells } of rows) {
    for (const field of numbers) {
      const cell = cells[field];
      if (cell?.type !== "text") continue;
      const proof = evidenceOf(readPastedText(cell.text));
      if (proof !== null) proofs.add(proof);
    }
  }
  const [only] = proofs;
  return proofs.size === 1 && only !== undefined ? only : null;
}

export function cellText(row: ImportRow, field: string): string {
  return row.cells[field]?.text ?? "";
}

export function problemAt(row: ImportRow, field: string, message: string): RowProblem {
  return { row: row.row, address: row.cells[field]?.address ?? null, message };
}
