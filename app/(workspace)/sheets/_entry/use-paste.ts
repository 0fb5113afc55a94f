import { type ClipboardEvent, useState } from "react";
import type { EntrySession } from "@/lib/sheets/entry/entry-session";
import type { EntryActions } from "./entry-actions";
import { loadClipboard } from "./entry-parts";

type Part = "text" | "numerator" | "denominator";
export type Pasted = { block: string[][]; start: { indicatorId: string; part: Part } };

/** One figure that can only be read one way goes into its cell as if typed; 1.250 could be English. */
const PLAIN = /^\s*[-+]?\d+(?:,\d{1,2})?\s*$/;

/** A paste of more than one plain figure is looked at first. The reading of blocks is loaded when it is needed. */
export function usePaste(session: EntrySession, actions: EntryActions) {
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const onPaste = (event: ClipboardEvent<HTMLElement>) => {
    const cell = event.target;
    if (!(cell instanceof HTMLInputElement) || cell.dataset.cell === undefined) return;
    const text = event.clipboardData.getData("text/plain");
    if (PLAIN.test(text)) return;
    event.preventDefault();
    const start = { indicatorId: cell.dataset.cell, part: partOf(cell.dataset.part) };
    void loadClipboard().then(({ readPasted }) => {
      const block = readPasted(text);
      if (block === null) actions.type(start.indicatorId, { [start.part]: text.trim(), choice: "figure" });
      else setPasted({ block, start });
    });
  };
  /** The button: a box to paste into, from the row with the cursor on. */
  const open = (id: string | null) => {
    const row = session.rows.find((each) => each.indicator.id === id) ?? session.rows[0];
    if (!row) return;
    const part = row.indicator.numeratorLabel === null ? "text" : "numerator";
    setPasted({ block: [], start: { indicatorId: row.indicator.id, part } });
  };
  return { pasted, onPaste, open, close: () => setPasted(null) };
}

function partOf(text: string | undefined): Part {
  return text === "numerator" || text === "denominator" ? text : "text";
}
