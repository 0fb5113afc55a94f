import type { RawCell } from "../cell-form";
import { type CellState, type CellText, isDirty, isSameSpelling, isSameText, textOf } from "./cell-state";
import type { EntrySession, Step } from "./entry-session";

/** Steps kept for undo; a quarter has 12 to 40 cells. */
const LONGEST_UNDO = 200;

type Patch = Partial<CellText>;

/** A letter, a choice or a tick. */
export function typeInto(session: EntrySession, id: string, patch: Patch): EntrySession {
  if (isComputed(session, id)) return session;
  return withCell(session, id, (cell) => ({ ...cell, raw: { ...cell.raw, ...patch }, left: false }));
}

/** What the program reckons is not typed over, not by a paste either. */
function isComputed({ rows }: EntrySession, id: string): boolean {
  return rows.some(({ indicator, computedFrom }) => indicator.id === id && computedFrom !== null);
}

/** The cell is left: what stands there now is one undoable step, and it may be sent at once. */
export function leave(session: EntrySession, id: string, patch: Patch = {}): EntrySession {
  return changeMany(session, [{ indicatorId: id, raw: patch }]);
}

/** Before saving everything: every cell counts as left, so that errors are said and nothing waits for more letters. */
export function leaveAll(session: EntrySession): EntrySession {
  return session.rows.reduce((next, row) => leave(next, row.indicator.id), session);
}

/** Several cells at once, one step: a paste, Ctrl+D, a choice in the panel. */
export function changeMany(
  session: EntrySession,
  changes: readonly { indicatorId: string; raw: Patch }[],
): EntrySession {
  const step: Step = [];
  let next = session;
  for (const { indicatorId, raw: patch } of changes) {
    const cell = next.cells[indicatorId];
    if (!cell || isComputed(next, indicatorId)) continue;
    const raw = { ...cell.raw, ...patch };
    const after = textOf(raw);
    if (!isSameSpelling(cell.committed, after)) step.push({ indicatorId, before: cell.committed, after });
    next = withCell(next, indicatorId, () => ({ ...cell, raw, committed: after, left: true }));
  }
  return step.length === 0 ? next : remember(next, step);
}

/** Esc: the cell as it was before the cursor came. */
export function restore(session: EntrySession, id: string): EntrySession {
  return withCell(session, id, (cell) => ({ ...cell, raw: { ...cell.raw, ...cell.committed } }));
}

/** Ctrl+Z; letters not committed yet are the first thing to go. */
export function undo(session: EntrySession, focused: string | null): EntrySession {
  const cell = focused === null ? undefined : session.cells[focused];
  if (focused !== null && cell && !isSameSpelling(cell.committed, textOf(cell.raw))) return restore(session, focused);
  const step = session.undo.at(-1);
  if (!step) return session;
  const next = replay(session, step, "before");
  return { ...next, undo: session.undo.slice(0, -1), redo: [...session.redo, step] };
}

/** Ctrl+Shift+Z. */
export function redo(session: EntrySession): EntrySession {
  const step = session.redo.at(-1);
  if (!step) return session;
  const next = replay(session, step, "after");
  return { ...next, redo: session.redo.slice(0, -1), undo: [...session.undo, step] };
}

/** Of a conflict: "giữ số của tôi" saves over the version just seen, "lấy số đã lưu" takes it. Nothing is guessed. */
export function settleConflict(session: EntrySession, id: string, keep: "mine" | "theirs"): EntrySession {
  const { conflict } = session.cells[id] ?? {};
  if (!conflict) return session;
  const base = conflict.theirs;
  return withCell(session, id, (cell) => ({
    ...cell,
    base,
    conflict: null,
    left: true,
    ...(keep === "theirs" ? { raw: base, committed: textOf(base) } : { raw: { ...cell.raw, version: base.version } }),
  }));
}

export function typeNote(session: EntrySession, id: string, text: string): EntrySession {
  const note = session.notes[id];
  if (!note) return session;
  return { ...session, notes: { ...session.notes, [id]: { ...note, text, refusal: null } } };
}

/** The note stands although the figure changed. */
export function confirmNote(session: EntrySession, id: string): EntrySession {
  const note = session.notes[id];
  if (!note || note.text.trim() === "") return session;
  return { ...session, notes: { ...session.notes, [id]: { ...note, confirmed: true, refusal: null } } };
}

/** How many cells hold something the server does not have. */
export function countUnsaved(session: EntrySession): number {
  return session.rows.filter((row) => {
    const cell = session.cells[row.indicator.id];
    return cell !== undefined && isDirty(row, cell);
  }).length;
}

function withCell(session: EntrySession, id: string, change: (cell: CellState) => CellState): EntrySession {
  const cell = session.cells[id];
  return cell ? { ...session, cells: { ...session.cells, [id]: change(cell) } } : session;
}

function remember(session: EntrySession, step: Step): EntrySession {
  return { ...session, undo: [...session.undo, step].slice(-LONGEST_UNDO), redo: [] };
}

function replay(session: EntrySession, step: Step, side: "before" | "after"): EntrySession {
  let next = session;
  for (const change of step) {
    const row = session.rows.find((each) => each.indicator.id === change.indicatorId);
    if (!row) continue;
    next = withCell(next, change.indicatorId, (cell) => {
      const text = change[side];
      const raw: RawCell = { ...cell.raw, ...text };
      // Another person's value taken in between stands until somebody types over it.
      return isSameText(row, textOf(cell.raw), text)
        ? { ...cell, raw, committed: text }
        : { ...cell, raw, committed: text, left: true };
    });
  }
  return next;
}
