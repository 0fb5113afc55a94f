import { decodeCell } from "@/db/indicators/decode-cell";
import { decodeSupply } from "@/db/indicators/decode-supply";
import type { CellChange } from "@/lib/sheets/sheet";
import { type ContentCell, isSameContent } from "@/lib/sheets/sheet-content";
import type { SheetState } from "@/lib/sheets/sheet-state";
import type { ChangeRow } from "./sheet-cells";

const ON_TABLE: readonly SheetState[] = ["submitted", "reviewing", "approved"];

type Step = { toState: SheetState; at: number };

/**
 * When the content to compare with was handed in: while a submission is on the table that is the submission before
 * it, otherwise the last one. Null when there is none.
 * @param events of one sheet, oldest first
 */
export function comparedSince(events: readonly Step[]): number | null {
  const submissions = events.filter((event) => event.toState === "submitted");
  const state = events.at(-1)?.toState;
  return submissions.at(state && ON_TABLE.includes(state) ? -2 : -1)?.at ?? null;
}

/**
 * The cells that say something else than at the instant `since`.
 * @param history what was typed on the sheet, oldest first
 */
export function changesSince(
  since: number,
  content: readonly ContentCell[],
  history: readonly ChangeRow[],
  names: ReadonlyMap<string, string>,
): CellChange[] {
  const then = new Map<string, ChangeRow>();
  const last = new Map<string, ChangeRow>();
  for (const row of history) {
    if (row.at <= since) then.set(row.indicatorId, row);
    last.set(row.indicatorId, row);
  }
  return content.flatMap(({ indicatorId, value, certainty }) => {
    const old = then.get(indicatorId);
    const before = old
      ? { value: decodeCell(old), certainty: old.certainty }
      : { value: { kind: "blank" as const }, certainty: "final" as const };
    const after = { value, certainty };
    if (isSameContent(before, after)) return [];
    const by = last.get(indicatorId);
    const changedByName = names.get(by?.actorId ?? "") ?? null;
    return [{ indicatorId, before, after, changedByName, supply: by ? decodeSupply(by) : null }];
  });
}
