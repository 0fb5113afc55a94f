import type { CellNote } from "../note";
import type { Sheet } from "../sheet";
import type { SheetRow } from "../sheet-row";
import { checkSheet } from "./check-sheet";
import type { CellWarning } from "./warning";

/** A row with warnings and the notes that explain them; without a note the sheet cannot be submitted. */
export type WarnedRow = { row: SheetRow; warnings: CellWarning[]; notes: CellNote[] };

/** The rows of a sheet that carry warnings, in its order. */
export function listWarnedRows(sheet: Pick<Sheet, "quarter" | "rows" | "notes">): WarnedRow[] {
  const warnings = checkSheet(
    sheet.quarter,
    sheet.rows.map((row) => ({ ...row, value: row.cell.value })),
  );
  return sheet.rows.flatMap((row) => {
    const own = warnings.get(row.indicator.id);
    return own ? [{ row, warnings: own, notes: explanationsOf(row, sheet.notes) }] : [];
  });
}

/** A note explains the figure it was written beside: once the cell has changed it needs another. */
function explanationsOf({ indicator, cell }: SheetRow, notes: readonly CellNote[]): CellNote[] {
  return notes.filter((note) => note.indicatorId === indicator.id && note.cellVersion === cell.version);
}

/** Rows whose warnings nobody has explained yet. */
export function listUnexplained(sheet: Pick<Sheet, "quarter" | "rows" | "notes">): WarnedRow[] {
  return listWarnedRows(sheet).filter(({ notes }) => notes.length === 0);
}
