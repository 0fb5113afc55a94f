import type { WorkbookCell, WorkbookRow, WorkbookSheet } from "./workbook";

type PackedCell = [column: number, type: WorkbookCell["type"], text: string, isFormula: 0 | 1];
type PackedRow = [number: number, cells: PackedCell[]];

/** A sheet for the way from one process to another: filled cells only. */
export type PackedSheet = [name: string, hidden: boolean, rows: PackedRow[]];

export function packSheet({ name, hidden, rows }: WorkbookSheet): PackedSheet {
  const packRow = ({ number, cells }: WorkbookRow): PackedRow => [
    number,
    cells.flatMap(({ type, text, isFormula }, column): PackedCell[] =>
      type === "empty" && !isFormula ? [] : [[column, type, text, isFormula ? 1 : 0]],
    ),
  ];
  return [name, hidden, rows.map(packRow)];
}

const EMPTY: WorkbookCell = Object.freeze({ text: "", type: "empty", isFormula: false });

export function unpackSheet([name, hidden, rows]: PackedSheet): WorkbookSheet {
  return { name, hidden, rows: rows.map(unpackRow) };
}

function unpackRow([number, packed]: PackedRow): WorkbookRow {
  const cells: WorkbookCell[] = [];
  for (const [column, type, text, isFormula] of packed) {
    while (cells.length < column) cells.push(EMPTY);
    cells.push({ text, type, isFormula: isFormula === 1 });
  }
  return { number, cells };
}
