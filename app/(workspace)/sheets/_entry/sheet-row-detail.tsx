import { periodKey } from "@/lib/periods/period";
import type { CellWarning } from "@/lib/sheets/checks/warning";
import { type CellFile, fileSizeWords } from "@/lib/sheets/evidence/cell-file";
import type { Sheet } from "@/lib/sheets/sheet";
import type { SheetRow } from "@/lib/sheets/sheet-row";
import { NoteList } from "./note-list";

type SheetRowDetailProps = {
  row: SheetRow;
  sheet: Sheet;
  warnings: readonly CellWarning[];
  /** Minh chứng of this cell. */
  files: readonly CellFile[];
};

const periodOf = ({ year, quarter }: Sheet) => ({ kind: "quarter" as const, year, quarter });

/** Under a row that can only be read: what the program finds odd about the cell, and what people wrote or put beside it. */
export function SheetRowDetail({ row, sheet, warnings, files }: SheetRowDetailProps) {
  const notes = sheet.notes.filter((note) => note.indicatorId === row.indicator.id);
  if (warnings.length + notes.length + files.length === 0) return null;
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
          <NoteList notes={notes} />
          {files.length > 0 ? (
            <ul aria-label="Minh chứng">
              {files.map((file) => (
                <li key={file.id}>
                  <a
                    className="link"
                    href={`/api/sheets/${sheet.unit.id}/${periodKey(periodOf(sheet))}/files/${file.id}`}
                  >
                    {file.fileName}
                  </a>{" "}
                  <span className="text-muted">({fileSizeWords(file.size)})</span>
                </li>
              ))}
            </ul>
          ) : null}
        </div>
      </td>
    </tr>
  );
}
