import { type RawCell, rawCellOf } from "../cell-form";
import { type CellState, isDirty, isSameText, textOf } from "./cell-state";
import type { Batch, EntrySession } from "./entry-session";
import { isNoteDirty, type NoteState } from "./note-state";

/** What is kept on the machine until the server has it: what was typed, over which version, and the batch under way. */
export type EntryDraft = {
  format: 1;
  at: number;
  cells: Record<string, { raw: RawCell; base: RawCell }>;
  notes: Record<string, NoteState>;
  sending: Batch | null;
};

/** Null when the server has everything. */
export function toDraft(session: EntrySession, at: number): EntryDraft | null {
  const dirty = session.rows.flatMap((row): [string, { raw: RawCell; base: RawCell }][] => {
    const cell = session.cells[row.indicator.id];
    return cell && isDirty(row, cell) ? [[row.indicator.id, { raw: cell.raw, base: cell.base }]] : [];
  });
  const notes = Object.entries(session.notes).filter(([, note]) => isNoteDirty(note) || note.refusal !== null);
  if (dirty.length === 0 && notes.length === 0 && session.sending === null) return null;
  const cells = Object.fromEntries(dirty);
  return { format: 1, at, cells, notes: Object.fromEntries(notes), sending: session.sending };
}

/**
 * Puts a draft back over a freshly read sheet. A cell the server has meanwhile is left alone; a cell somebody else
 * changed keeps the version it was typed over, so that sending it shows both figures. `restored` counts the cells.
 */
export function restoreDraft(session: EntrySession, draft: EntryDraft): { session: EntrySession; restored: number } {
  let restored = 0;
  const cells = { ...session.cells };
  for (const row of session.rows) {
    const { id } = row.indicator;
    const kept = draft.cells[id];
    const cell = cells[id];
    if (!kept || !cell || isDirty(row, cell) || row.computedFrom !== null) continue;
    // The batch under way may have arrived before somebody else saved: its answer, not the draft, says what stands.
    const sent = session.sending === null ? draft.sending?.cells.find((each) => each.indicatorId === id) : undefined;
    const asSent = sent !== undefined && isSameText(row, textOf(kept.raw), textOf(rawCellOf(sent, row.indicator)));
    if (asSent && kept.base.version !== cell.base.version) continue;
    if (isSameText(row, textOf(kept.raw), textOf(cell.base))) continue;
    cells[id] = restoredCell(cell, kept);
    restored += 1;
  }
  const notes = { ...session.notes };
  for (const [id, note] of Object.entries(draft.notes)) {
    if (notes[id] && notes[id].text === notes[id].savedText) notes[id] = { ...note, refusal: null };
  }
  return { session: { ...session, cells, notes, sending: session.sending ?? draft.sending }, restored };
}

function restoredCell(cell: CellState, kept: { raw: RawCell; base: RawCell }): CellState {
  const sameVersion = kept.base.version === cell.base.version;
  const base = sameVersion ? cell.base : kept.base;
  return { ...cell, raw: kept.raw, base, committed: textOf(cell.base), left: true };
}

/**
 * What of a draft this page has no cell for: a topic page shows a part of the sheet, the rest waits for the page that
 * shows it. Null when nothing is left.
 */
export function restOfDraft(session: EntrySession, draft: EntryDraft): EntryDraft | null {
  const isElsewhere = ([id]: [string, unknown]) => session.cells[id] === undefined;
  const cells = Object.entries(draft.cells).filter(isElsewhere);
  const notes = Object.entries(draft.notes).filter(isElsewhere);
  if (cells.length === 0 && notes.length === 0) return null;
  return { ...draft, cells: Object.fromEntries(cells), notes: Object.fromEntries(notes), sending: null };
}
