import type { Note } from "@/lib/reports/document";

/** Footnotes with their marks, then unmarked lines. `plain` leaves out the short rule (under a table). */
export function NoteList({ notes, lines = [], plain = false }: { notes: Note[]; lines?: string[]; plain?: boolean }) {
  return (
    <div className={plain ? "paper-notes paper-notes-plain" : "paper-notes"}>
      {notes.map((note) => (
        <p key={note.id} id={note.id} className="paper-note">
          <span className="paper-note-mark">{note.mark}</span> {note.text}
        </p>
      ))}
      {lines.map((line) => (
        <p key={line} className="paper-note">
          {line}
        </p>
      ))}
    </div>
  );
}
