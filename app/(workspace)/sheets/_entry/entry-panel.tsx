"use client";
import { confirmNote, typeNote } from "@/lib/sheets/entry/changes";
import type { EntrySession } from "@/lib/sheets/entry/entry-session";
import { isNoteDirty, type NoteState } from "@/lib/sheets/entry/note-state";
import type { CellView } from "@/lib/sheets/entry/overview";
import type { EntryForm } from "@/lib/sheets/entry-form";
import { CellPanel } from "./cell-panel";
import type { EntryStore } from "./entry-store";

type EntryPanelProps = {
  form: EntryForm;
  session: EntrySession;
  store: EntryStore;
  id: string;
  view: CellView | undefined;
  onClose: () => void;
};

/** The side panel over the session: the note typed there is saved with the cells. */
export default function EntryPanel({ form, session, store, id, view, onClose }: EntryPanelProps) {
  const row = session.rows.find((each) => each.indicator.id === id);
  const cell = session.cells[id];
  const note = session.notes[id];
  if (!row || !cell || !note) return null;
  const warnings = view?.warnings ?? [];
  const stale = warnings.length > 0 && !view?.explained && note.savedText !== "" && !isNoteDirty(note);
  return (
    <>
      <CellPanel
        unitId={form.unitId}
        periodKey={form.periodKey}
        row={row}
        warnings={[...warnings]}
        canWrite
        cellVersion={cell.base.version}
        note={{ text: note.text, state: stateOf(note, session) }}
        onNote={(text) => store.change((before) => typeNote(before, id, text))}
        onClose={onClose}
      />
      {stale ? (
        <p className="entry-stale">
          Lý do trên ghi cho số trước.{" "}
          <button
            type="button"
            className="btn btn-secondary"
            onClick={() => store.change((before) => confirmNote(before, id))}
          >
            Vẫn đúng với số mới
          </button>
        </p>
      ) : null}
    </>
  );
}

function stateOf(
  note: NoteState,
  session: EntrySession,
): "idle" | "editing" | "saving" | "saved" | "waiting" | "failed" {
  if (note.refusal !== null) return "failed";
  if (session.sending?.notes.some((sent) => sent.id === note.id)) {
    return session.link.kind === "ok" ? "saving" : "waiting";
  }
  if (isNoteDirty(note)) return session.link.kind === "ok" ? "editing" : "waiting";
  return note.savedText === "" ? "idle" : "saved";
}
