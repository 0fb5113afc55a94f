/** Excel's own limits. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** `row` from 1, `column` from A = 0. */
export type CellAddress = { row: number; column: number };

/** "C17" → row 17, column 2; null for what lies outside a sheet. */
export function parseCellAddress(text: string): CellAddress | null {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  if (!match) return null;
  let column = 0;
  for (const letter of match[1] ?? "") column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[2]);
  return row > LAST_ROW || column > LAST_COLUMN ? null : { row, column: column - 1 };
}

/** Row 17, column 2 → "C17". */
export function cellName({ row, column }: CellAddress): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row}`;
}

export type CellRange = { from: CellAddress; to: CellAddress };

/** "B2:D4", or one cell. */
export function parseCellRange(text: string): CellRange | null {
  const [first = "", last = first] = text.split(":");
  const [from, to] = [parseCellAddress(first), parseCellAddress(last)];
  return from === null || to === null || from.row > to.row || from.column > to.column ? null : { from, to };
}

export function isInRange({ row, column }: CellAddress, { from, to }: CellRange): boolean {
  return row >= from.row && row <= to.row && column >= from.column && column <= to.column;
}
