import type { KeyboardEvent } from "react";

/** What the keys of a table of inputs ask for; `id` is the row (`data-cell`) with the cursor. */
export type KeyActions = {
  undo: (id: string | null) => void;
  redo: () => void;
  restore: (id: string) => void;
  fillDown: (from: HTMLElement, to: HTMLElement) => void;
  openDetails: (id: string) => void;
  showKeys?: () => void;
};

/** Excel's keys over a table of inputs. Nothing happens while a Vietnamese keyboard is composing a letter. */
export function handleKey(event: KeyboardEvent<HTMLElement>, actions: KeyActions): void {
  const cell = event.target;
  if (!(cell instanceof HTMLElement) || event.nativeEvent.isComposing) return;
  const id = cell.dataset.cell ?? cell.dataset.side;
  if (id === undefined) return;
  const command = event.ctrlKey || event.metaKey;
  const done = command ? commandKey(event, cell, id, actions) : plainKey(event, cell, id, actions);
  if (done) event.preventDefault();
}

function commandKey(event: KeyboardEvent<HTMLElement>, cell: HTMLElement, id: string, actions: KeyActions): boolean {
  const key = event.key.toLowerCase();
  if (key === "z") {
    if (event.shiftKey) actions.redo();
    else actions.undo(id);
    return true;
  }
  if (key === "y") {
    actions.redo();
    return true;
  }
  if (key === "enter") {
    actions.openDetails(id);
    return true;
  }
  if (key === "d") {
    const above = neighbour(event.currentTarget, cell, -1, (each) => each.dataset.part === cell.dataset.part);
    if (above) actions.fillDown(above, cell);
    return true;
  }
  return false;
}

function plainKey(event: KeyboardEvent<HTMLElement>, cell: HTMLElement, id: string, actions: KeyActions): boolean {
  const typed = cell instanceof HTMLInputElement;
  switch (event.key) {
    case "Enter":
      return focusNext(event.currentTarget, cell, event.shiftKey ? -1 : 1);
    case "ArrowDown":
      return typed && focusNext(event.currentTarget, cell, 1);
    case "ArrowUp":
      return typed && focusNext(event.currentTarget, cell, -1);
    case "ArrowLeft":
      return !event.shiftKey && moveAlong(cell, -1);
    case "ArrowRight":
      return !event.shiftKey && moveAlong(cell, 1);
    case "Escape":
      actions.restore(id);
      return true;
    case "F2":
      if (typed) toggleEditing(cell);
      return typed;
    case "Delete":
      return false;
    case "?":
      if (!typed || actions.showKeys === undefined) return false;
      actions.showKeys();
      return true;
    default:
      return false;
  }
}

/** Enter never submits from a cell: in a table it means "next". */
function focusNext(table: Element, cell: HTMLElement, step: 1 | -1): true {
  const next = neighbour(table, cell, step);
  if (next) enter(next);
  return true;
}

function neighbour(table: Element, cell: HTMLElement, step: 1 | -1, fits: (each: HTMLElement) => boolean = () => true) {
  const cells = [...table.querySelectorAll<HTMLElement>("[data-cell]")];
  const row = cell.dataset.side;
  const at = cells.findIndex((each) => (row === undefined ? each === cell : each.dataset.cell === row));
  for (let index = at + step; index >= 0 && index < cells.length; index += step) {
    const each = cells[index];
    if (each && fits(each)) return each;
  }
  return undefined;
}

/** At the end of the text → goes on to the next control of the row, at its start ← to the one before. */
function moveAlong(cell: HTMLElement, step: 1 | -1): boolean {
  if (cell instanceof HTMLInputElement) {
    const { selectionStart: from, selectionEnd: to, value } = cell;
    const whole = from === 0 && to === value.length;
    const atEdge = step === 1 ? from === value.length : to === 0;
    if (!whole && !atEdge) return false;
  }
  const row = cell.closest("tr");
  const all = row ? [...row.querySelectorAll<HTMLElement>("[data-cell], [data-side]")].filter(isShown) : [];
  const next = all[all.indexOf(cell) + step];
  if (next) enter(next);
  return next !== undefined;
}

/** What is folded away takes no cursor. */
function isShown(cell: HTMLElement): boolean {
  return cell.getClientRects().length > 0;
}

function enter(cell: HTMLElement): void {
  cell.focus();
  if (cell instanceof HTMLInputElement) cell.select();
}

/** Selected text would be replaced by the next letter; F2 puts the cursor at its end instead, and back. */
function toggleEditing(cell: HTMLInputElement): void {
  const whole = cell.selectionStart === 0 && cell.selectionEnd === cell.value.length;
  if (whole) cell.setSelectionRange(cell.value.length, cell.value.length);
  else cell.select();
}
