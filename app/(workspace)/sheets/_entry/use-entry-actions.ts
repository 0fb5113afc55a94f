import { useMemo, useState } from "react";
import type { KeyActions } from "@/app/_ui/table-keys";
import type { CellText } from "@/lib/sheets/entry/cell-state";
import { changeMany, leave, redo, restore, settleConflict, typeInto, undo } from "@/lib/sheets/entry/changes";
import type { EntrySession } from "@/lib/sheets/entry/entry-session";
import type { EntryActions } from "./entry-actions";
import type { EntryStore } from "./entry-store";

type Shown = { id: string | null; open: boolean };

/** What rows and keys do to the sheet, which row the panel shows, and whether the list of keys is open. */
export function useEntryActions(store: EntryStore) {
  const [shown, setShown] = useState<Shown>({ id: null, open: false });
  const [keysOpen, setKeysOpen] = useState(false);
  const stable = useMemo(() => {
    const actions: EntryActions = {
      type: (id, patch) => store.change((before) => typeInto(before, id, patch)),
      leave: (id, patch) => store.change((before) => leave(before, id, patch)),
      settle: (id, keep) => store.change((before) => settleConflict(before, id, keep)),
      arrive: (id) => setShown((before) => (before.id === id ? before : { ...before, id })),
      openDetails: (id) => setShown({ id, open: true }),
    };
    const keys: Required<KeyActions> = {
      undo: (id) => store.change((before) => undo(before, id)),
      redo: () => store.change(redo),
      restore: (id) => store.change((before) => restore(before, id)),
      fillDown: (from, to) => store.change((before) => changeMany(before, fillDown(before, from, to))),
      openDetails: actions.openDetails,
      showKeys: () => setKeysOpen(true),
    };
    return { actions, keys };
  }, [store]);
  const panel = { ...shown, close: () => setShown((before) => ({ ...before, open: false })) };
  return { ...stable, panel, keysOpen, closeKeys: () => setKeysOpen(false) };
}

/** Ctrl+D: the text of the cell above, as one step. */
function fillDown(session: EntrySession, from: HTMLElement, to: HTMLElement) {
  const { cell: above, part } = from.dataset;
  const { cell: indicatorId } = to.dataset;
  const source = above === undefined ? undefined : session.cells[above];
  if (!source || indicatorId === undefined) return [];
  if (part !== "text" && part !== "numerator" && part !== "denominator") return [];
  const raw: Partial<CellText> = { [part]: source.raw[part], choice: "figure" };
  return [{ indicatorId, raw }];
}
