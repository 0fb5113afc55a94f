import type { RawCell } from "../cell-form";
import type { EntryRow } from "../entry-form";
import type { EntryConflict } from "../entry-state";
import { parseCell } from "../parse-cells";
import { isFilled, isSameContent } from "../sheet-content";

/** What stands in the inputs of a cell, without the version it was typed over. */
export type CellText = Omit<RawCell, "version">;

/** One cell of a sheet while people type. */
export type CellState = {
  /** As typed now. */
  raw: RawCell;
  /** As the server last told; a save is made against its version. */
  base: RawCell;
  /** As it was left last: what Esc brings back and what an undo step starts from. */
  committed: CellText;
  /** The cell was left since the last letter: errors are said, and it may be sent at once. */
  left: boolean;
  /** Another saved value the person has to choose about. */
  conflict: EntryConflict | null;
  /** The server refused exactly this text. */
  refusal: { text: CellText; message: string } | null;
};

export function textOf({ version: _, ...text }: RawCell): CellText {
  return text;
}

/** Same meaning, however it is spelt: "13,20" is "13,2". Unreadable text is compared as text. */
export function isSameText(row: EntryRow, a: CellText, b: CellText): boolean {
  const [left, right] = [
    parseCell(row.indicator, { ...a, version: 0 }),
    parseCell(row.indicator, { ...b, version: 0 }),
  ];
  if (left.ok && right.ok) {
    const certainty = (text: CellText) => (text.estimated ? ("estimated" as const) : ("final" as const));
    return isSameContent(
      { value: left.value, certainty: certainty(a) },
      { value: right.value, certainty: certainty(b) },
    );
  }
  return isSameSpelling(a, b);
}

export function isSameSpelling(a: CellText, b: CellText): boolean {
  return (
    a.choice === b.choice &&
    a.text === b.text &&
    a.numerator === b.numerator &&
    a.denominator === b.denominator &&
    a.reason === b.reason &&
    a.estimated === b.estimated
  );
}

/** Something is typed that the server does not have. */
export function isDirty(row: EntryRow, cell: CellState): boolean {
  return !isSameText(row, textOf(cell.raw), textOf(cell.base));
}

/** The server refused this very text; asking again would change nothing. */
export function isRefused(cell: CellState): boolean {
  return cell.refusal !== null && isSameSpelling(cell.refusal.text, textOf(cell.raw));
}

/** Whether the cell, as typed, says something: a figure, "không phát sinh" or "không có số liệu". */
export function saysSomething(row: EntryRow, cell: CellState): boolean {
  const parsed = parseCell(row.indicator, cell.raw);
  return parsed.ok && isFilled(parsed.value);
}
