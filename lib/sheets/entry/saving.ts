import type { CellAnswer } from "../cell-answer";
import { type RawCell, rawCellOf } from "../cell-form";
import type { EntryRow } from "../entry-form";
import { toConflict, valued } from "../entry-state";
import { CELL_REFUSALS } from "../labels";
import { NOTE_REFUSALS, type NoteAnswer } from "../note";
import { parseCell } from "../parse-cells";
import type { CellEntry, NoteEntry } from "../schema";
import { type CellState, isDirty, isRefused, textOf } from "./cell-state";
import type { Batch, EntrySession } from "./entry-session";
import { isNoteDirty, type NoteState } from "./note-state";

/** `cellVersion`: the version of the figure the note now speaks of. */
export type SentNote = NoteAnswer & { cellVersion: number };

/** What the route handler answers to a batch. */
export type BatchAnswer = { cells: CellAnswer[]; notes: SentNote[]; at: number };

/**
 * What is due to be sent: changed, readable, not waiting for a decision. `quiet` is true when nobody has typed for a
 * moment; otherwise only cells that were left go. Null while a batch is under way or nothing is due.
 */
export function nextBatch(session: EntrySession, quiet: boolean, newId: () => string): Batch | null {
  if (session.sending !== null || session.link.kind === "refused" || session.link.kind === "signed-out") return null;
  const cells = session.rows.flatMap((row) => {
    const cell = session.cells[row.indicator.id];
    const entry = cell && (quiet || cell.left) ? entryOf(row, cell) : null;
    return entry ? [entry] : [];
  });
  const notes = quiet ? dueNotes(session, newId) : [];
  return cells.length + notes.length === 0 ? null : { operationId: newId(), cells, notes };
}

/** The cell as it would be sent; null when there is nothing to send or it cannot be sent. */
function entryOf(row: EntryRow, cell: CellState): CellEntry | null {
  if (cell.conflict !== null || isRefused(cell) || !isDirty(row, cell)) return null;
  const parsed = parseCell(row.indicator, cell.raw);
  if (!parsed.ok) return null;
  return { indicatorId: row.indicator.id, version: cell.base.version, ...valued(parsed.value, cell.raw.estimated) };
}

function dueNotes(session: EntrySession, newId: () => string): NoteEntry[] {
  return session.rows.flatMap(({ indicator: { id: indicatorId } }) => {
    const note = session.notes[indicatorId];
    if (!note || !isNoteDirty(note)) return [];
    const cellVersion = session.cells[indicatorId]?.base.version ?? 0;
    return [{ id: note.id ?? newId(), indicatorId, text: note.text.trim(), cellVersion }];
  });
}

/** The batch is on its way; its notes have their ids from now on. */
export function startBatch(session: EntrySession, batch: Batch): EntrySession {
  const notes = { ...session.notes };
  for (const { id, indicatorId } of batch.notes) {
    const note = notes[indicatorId];
    if (note) notes[indicatorId] = { ...note, id };
  }
  return { ...session, notes, sending: batch };
}

/** Takes over what became of the batch, cell by cell; what was typed meanwhile stays and goes with the next one. */
export function answerBatch(session: EntrySession, answer: BatchAnswer): EntrySession {
  const batch = session.sending;
  if (batch === null) return session;
  const cells = { ...session.cells };
  for (const each of answer.cells) {
    const row = session.rows.find((candidate) => candidate.indicator.id === each.indicatorId);
    const cell = cells[each.indicatorId];
    const sent = batch.cells.find((candidate) => candidate.indicatorId === each.indicatorId);
    if (row && cell && sent) cells[each.indicatorId] = answeredCell(row, cell, sent, each);
  }
  const notes = { ...session.notes };
  for (const sent of batch.notes) {
    const note = notes[sent.indicatorId];
    const each = answer.notes.find((candidate) => candidate.id === sent.id);
    if (note && each) notes[sent.indicatorId] = answeredNote(note, sent, each);
  }
  const savedAny = [...answer.cells, ...answer.notes].some((each) => each.status === "saved");
  const lastSavedAt = savedAny ? answer.at : session.lastSavedAt;
  return { ...session, cells, notes, sending: null, link: { kind: "ok" }, lastSavedAt };
}

function answeredNote(note: NoteState, sent: NoteEntry, answer: SentNote): NoteState {
  if (answer.status === "refused") return { ...note, refusal: NOTE_REFUSALS[answer.reason] };
  // A note taken away is gone: what is typed next is a new one.
  const id = sent.text === "" ? null : sent.id;
  return { ...note, id, savedText: sent.text, cellVersion: answer.cellVersion, confirmed: false };
}

function answeredCell(row: EntryRow, cell: CellState, sent: CellEntry, answer: CellAnswer): CellState {
  switch (answer.status) {
    case "saved":
    case "unchanged": {
      // An answer to a batch of before the page was read again: somebody has saved a newer figure since.
      if (answer.version < cell.base.version) return cell;
      const base = rawCellOf({ ...sent, version: answer.version }, row.indicator);
      return { ...cell, base: withReason(base, cell), raw: { ...cell.raw, version: answer.version }, refusal: null };
    }
    case "conflict": {
      const mine = isDirty(row, cell) ? cell.raw : rawCellOf({ ...sent, version: sent.version }, row.indicator);
      return { ...cell, raw: mine, conflict: toConflict(answer, row.indicator), left: true };
    }
    case "refused":
      return { ...cell, refusal: { text: textOf(cell.raw), message: CELL_REFUSALS[answer.reason] }, left: true };
  }
}

/** A reason typed beside a figure is kept on screen; it is not part of what was saved. */
function withReason(base: RawCell, cell: CellState): RawCell {
  return base.choice === "no-data" ? base : { ...base, reason: cell.raw.reason };
}

/** The batch did not get through. It stays, to be repeated with the same operation id. */
export function failBatch(session: EntrySession, kind: "offline" | "failing" | "full" | "signed-out"): EntrySession {
  return { ...session, link: { kind } };
}

/** The server refused the batch as a whole: repeating it would change nothing. What was typed stays in its cells. */
export function refuseBatch(session: EntrySession, message: string): EntrySession {
  return { ...session, sending: null, link: { kind: "refused", message } };
}

/** The person wants another try, or has signed in again. */
export function tryAgain(session: EntrySession): EntrySession {
  return { ...session, link: { kind: "ok" } };
}
