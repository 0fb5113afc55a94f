import type { CellNote } from "../note";

/** One's own note beside a cell, as typed and as the server has it. */
export type NoteState = {
  /** null = not written yet. */
  id: string | null;
  text: string;
  savedText: string;
  /** The version of the cell the saved note speaks of. */
  cellVersion: number;
  /** "Ghi chú vẫn đúng với số mới": sent again unchanged, for the cell as it stands now. */
  confirmed: boolean;
  refusal: string | null;
};

const EMPTY: NoteState = { id: null, text: "", savedText: "", cellVersion: 0, confirmed: false, refusal: null };

/** The last note of one's own on the cell, to be worded further; an earlier round of the sheet starts a new one. */
export function ownNoteOf(indicatorId: string, ownNotes: readonly CellNote[]): NoteState {
  const note = ownNotes.findLast((each) => each.indicatorId === indicatorId);
  if (!note) return EMPTY;
  const { id, text, cellVersion } = note;
  return { id, text, savedText: text, cellVersion, confirmed: false, refusal: null };
}

export function isNoteDirty(note: NoteState): boolean {
  return (note.confirmed || note.text.trim() !== note.savedText.trim()) && note.refusal === null;
}
