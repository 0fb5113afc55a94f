import { formatInstant } from "@/lib/format/dates";
import type { CellNote } from "@/lib/sheets/note";
import "./cell-panel.css";

/** The thread of a cell, oldest first. Nothing at all where nobody wrote. */
export function NoteList({ notes }: { notes: readonly CellNote[] }) {
  if (notes.length === 0) return null;
  return (
    <ul className="note-list">
      {notes.map((note) => (
        <li key={note.id}>
          <p className="note-by">
            <span className="font-semibold">{note.authorName ?? "Tài khoản đã xóa"}</span> ·{" "}
            {formatInstant(note.updatedAt)}
          </p>
          <p className="note-text">{note.text}</p>
        </li>
      ))}
    </ul>
  );
}
