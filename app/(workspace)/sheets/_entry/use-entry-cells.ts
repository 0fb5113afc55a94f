import { useEffect, useState } from "react";
import { type RawCell, readRawCell } from "@/lib/sheets/cell-form";
import type { EntryForm, EntryRow } from "@/lib/sheets/entry-form";
import type { EntryState } from "@/lib/sheets/entry-state";
import { parseCell } from "@/lib/sheets/parse-cells";
import { isSameContent } from "@/lib/sheets/sheet-content";

/** A cell while it is typed into: what stands there, what was there when it was read, and whether it was left. */
export type TypedCell = { raw: RawCell; base: RawCell; left: boolean };
type Cells = Record<string, TypedCell>;

export function rowsOf(form: EntryForm): EntryRow[] {
  return form.groups.flatMap((group) => group.rows);
}

/** Same meaning, however it is spelt: "13,20" is "13,2". Unreadable text is compared as text. */
function isSame(row: EntryRow, a: RawCell, b: RawCell): boolean {
  const [left, right] = [parseCell(row.indicator, a), parseCell(row.indicator, b)];
  if (left.ok && right.ok) {
    const certainty = (raw: RawCell) => (raw.estimated ? ("estimated" as const) : ("final" as const));
    return isSameContent(
      { value: left.value, certainty: certainty(a) },
      { value: right.value, certainty: certainty(b) },
    );
  }
  return JSON.stringify({ ...a, version: 0 }) === JSON.stringify({ ...b, version: 0 });
}

export function isDirty(row: EntryRow, cell: TypedCell): boolean {
  return !isSame(row, cell.raw, cell.base);
}

function concerns(row: EntryRow, state: EntryState): boolean {
  return Object.keys(state.errors).some((field) => field.slice(2) === row.indicator.id);
}

function freshCells(rows: EntryRow[], state: EntryState): Cells {
  return Object.fromEntries(
    rows.map((row) => {
      const keep = state.status === "refused" || concerns(row, state);
      const typed = keep ? readRawCell(state.values, row.indicator.id) : null;
      return [row.indicator.id, { raw: typed ?? row.raw, base: row.raw, left: typed !== null }];
    }),
  );
}

/**
 * Takes over what the server now holds, cell by cell: a cell nobody is typing into follows the server, a cell with
 * unsaved text keeps it together with the version it was typed over, so that saving it later can only conflict.
 */
function mergeCells(cells: Cells, rows: EntryRow[], state: EntryState): Cells {
  return Object.fromEntries(
    rows.map((row) => {
      const cell = cells[row.indicator.id];
      if (!cell || !isDirty(row, cell) || isSame(row, cell.raw, row.raw)) {
        return [row.indicator.id, { raw: row.raw, base: row.raw, left: false }];
      }
      return [row.indicator.id, { ...cell, left: cell.left || concerns(row, state) }];
    }),
  );
}

/** The typed cells of a form; survives every answer of the server without losing a letter. */
export function useEntryCells(form: EntryForm, state: EntryState) {
  const rows = rowsOf(form);
  const [cells, setCells] = useState(() => freshCells(rows, state));
  const [seen, setSeen] = useState({ form, state });
  if (seen.form !== form || seen.state !== state) {
    setSeen({ form, state });
    setCells((before) => mergeCells(before, rows, state));
  }
  const unsaved = rows.filter((row) => {
    const cell = cells[row.indicator.id];
    return cell !== undefined && isDirty(row, cell);
  }).length;

  useEffect(() => {
    if (unsaved === 0) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    // Links inside the program change the page without unloading it: the same question, once.
    const askAtLink = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
      if (!link || link.getAttribute("href")?.startsWith("#")) return;
      if (window.confirm(`Còn ${unsaved} ô chưa lưu. Rời phiếu này và bỏ các ô đó?`)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener("beforeunload", ask);
    document.addEventListener("click", askAtLink, true);
    return () => {
      window.removeEventListener("beforeunload", ask);
      document.removeEventListener("click", askAtLink, true);
    };
  }, [unsaved]);

  const change = (id: string, patch: Partial<TypedCell>) =>
    setCells((before) => {
      const cell = before[id];
      return cell ? { ...before, [id]: { ...cell, ...patch } } : before;
    });
  return { cells, unsaved, change };
}
