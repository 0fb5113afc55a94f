import { formatInstant } from "@/lib/format/dates";
import type { CellWarning } from "@/lib/sheets/checks/warning";
import type { Sheet } from "@/lib/sheets/sheet";
import type { SheetRow } from "@/lib/sheets/sheet-row";

type SheetRowDetailProps = { row: SheetRow; sheet: Sheet; warnings: readonly CellWarning[] };

/** Under a row that can only be read: what the program finds odd about the cell, and what people wrote beside it. */
export function SheetRowDetail({ row, sheet, warnings }: SheetRowDetailProps) {
  const notes = sheet.notes.filter((note) => note.indicatorId === row.indicator.id);
  if (warnings.length === 0 && notes.length === 0) return null;
  const explained = notes.some((note) => note.cellVersion === row.cell.version);
  return (
    <tr className="entry-detail">
      <td colSpan={8}>
        <div className="entry-read-detail">
          {warnings.map((warning) => (
            <p key={warning.kind} className="text-behind">
              <span aria-hidden>⚠ </span>
              <span className="sr-only">Cảnh báo: </span>
              {warning.message}
            </p>
          ))}
          {warnings.length > 0 && !explained ? <p className="text-muted">Chưa có giải thích cho số này.</p> : null}
          {notes.map((note) => (
            <p key={note.id}>
              “{note.text}”
              <span className="text-muted">
                {" "}
                · {note.authorName ?? "Người nhập"}, {formatInstant(note.createdAt)}
                {note.cellVersion === row.cell.version ? "" : ", ghi cho số trước"}
              </span>
            </p>
          ))}
        </div>
      </td>
    </tr>
  );
}
