import { type RawCell, readRawCell } from "../cell-form";
import type { EntryForm, EntryRow } from "../entry-form";
import type { EntryState } from "../entry-state";
import type { CellNote } from "../note";
import type { CellEntry, NoteEntry } from "../schema";
import { type CellState, type CellText, isDirty, isSameText, textOf } from "./cell-state";
import { type NoteState, ownNoteOf } from "./note-state";

/** Cells and notes on their way. Repeated with the same operation id until the server has answered. */
export type Batch = { operationId: string; cells: CellEntry[]; notes: NoteEntry[] };

/** How the line to the server stands. */
export type Link =
  | { kind: "ok" }
  /** No answer: the batch is sent again by itself. */
  | { kind: "offline" }
  /** The server failed: the batch is sent again by itself. */
  | { kind: "failing" }
  /** The server's disk is full and nothing was kept: the batch is sent again by itself. */
  | { kind: "full" }
  /** 401: nothing is sent until the person has signed in again. */
  | { kind: "signed-out" }
  /** Refused as a whole (locked, submitted meanwhile, another account): nothing is sent by itself. */
  | { kind: "refused"; message: string };

/** One undoable step: a paste of forty cells is one. */
export type Step = { indicatorId: string; before: CellText; after: CellText }[];

/** Everything one person has typed on one sheet and what became of it. */
export type EntrySession = {
  rows: EntryRow[];
  cells: Record<string, CellState>;
  notes: Record<string, NoteState>;
  sending: Batch | null;
  link: Link;
  undo: Step[];
  redo: Step[];
  lastSavedAt: number | null;
};

export function rowsOf(form: EntryForm): EntryRow[] {
  return form.groups.flatMap((group) => group.rows);
}

/** The session of a freshly read sheet; `state` is the answer to a form posted without JavaScript. */
export function openSession(form: EntryForm, state: EntryState, ownNotes: readonly CellNote[]): EntrySession {
  const rows = rowsOf(form);
  return {
    rows,
    cells: Object.fromEntries(rows.map((row) => [row.indicator.id, freshCell(row, state)])),
    notes: Object.fromEntries(rows.map((row) => [row.indicator.id, ownNoteOf(row.indicator.id, ownNotes)])),
    sending: null,
    link: { kind: "ok" },
    undo: [],
    redo: [],
    lastSavedAt: null,
  };
}

/** Whether the posted form's answer has something to say about the row. */
function concerns(row: EntryRow, state: EntryState): boolean {
  return Object.keys(state.errors).some((field) => field.slice(2) === row.indicator.id);
}

function freshCell(row: EntryRow, state: EntryState): CellState {
  const { id } = row.indicator;
  const keep = state.status === "refused" || concerns(row, state);
  const typed = keep ? readRawCell(state.values, id) : null;
  const cell = { ...settled(row.raw), ...(typed ? { raw: typed, committed: textOf(typed), left: true } : {}) };
  const message = Object.entries(state.errors).find(([field]) => field.slice(2) === id)?.[1];
  return {
    ...cell,
    conflict: state.conflicts[id] ?? null,
    refusal: typed && message !== undefined ? { text: textOf(typed), message } : null,
  };
}

/** A cell in which nothing is under way. */
export function settled(raw: RawCell): CellState {
  return { raw, base: raw, committed: textOf(raw), left: false, conflict: null, refusal: null };
}

/**
 * Takes over what the server holds now: a cell nobody is typing into follows the server, a cell with unsaved text
 * keeps it together with the version it was typed over, so that saving it later can only conflict. An older reading
 * (the browser's Back button) never puts back what this page has saved since.
 */
export function mergeServer(session: EntrySession, form: EntryForm, ownNotes: readonly CellNote[]): EntrySession {
  const rows = rowsOf(form);
  const cells = rows.map((row) => {
    const cell = session.cells[row.indicator.id];
    if (!cell) return [row.indicator.id, settled(row.raw)];
    if (row.raw.version < cell.base.version) return [row.indicator.id, cell];
    const isTyped = row.computedFrom === null && isDirty(row, cell);
    const follows = !isTyped || isSameText(row, textOf(cell.raw), textOf(row.raw));
    return [row.indicator.id, follows ? { ...settled(row.raw), left: cell.left } : cell];
  });
  const notes = rows.map(({ indicator: { id } }) => {
    const known = session.notes[id];
    return [id, known && known.text !== known.savedText ? known : ownNoteOf(id, ownNotes)];
  });
  return { ...session, rows, cells: Object.fromEntries(cells), notes: Object.fromEntries(notes) };
}

/** What stands in the inputs of a cell of this sheet. */
export function typedCell(session: EntrySession, id: string): RawCell {
  const cell = session.cells[id];
  if (!cell) throw new Error(`${id} is not on this sheet`);
  return cell.raw;
}
