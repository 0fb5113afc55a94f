import type { KeyboardEvent } from "react";

/** Enter and ↓ go to the cell below, ↑ and Shift+Enter to the one above, as in Excel. */
export function moveByKey(event: KeyboardEvent<HTMLElement>): void {
  const cell = event.target;
  if (!(cell instanceof HTMLInputElement) || cell.dataset.cell === undefined || event.nativeEvent.isComposing) return;
  const down = event.key === "ArrowDown" || (event.key === "Enter" && !event.shiftKey);
  const up = event.key === "ArrowUp" || (event.key === "Enter" && event.shiftKey);
  if ((!down && !up) || event.ctrlKey || event.altKey || event.metaKey) return;
  // Enter never submits from a cell: in a table it means "next".
  event.preventDefault();
  const cells = [...event.currentTarget.querySelectorAll<HTMLInputElement>("[data-cell]")];
  const next = cells[cells.indexOf(cell) + (down ? 1 : -1)];
  if (!next) return;
  next.focus();
  if (next instanceof HTMLInputElement) next.select();
}
