import { oncePerClick } from "@/db/operations";
import type { Connection, Store } from "@/db/store";
import type { Grant } from "@/lib/access/grant";
import type { SheetAction } from "@/lib/sheets/sheet-state";
import { unitOf } from "./open-sheet";

/** One click on the sheet of the grant's unit; what the transaction sees as open was still open at `begunAt`. */
export function onceForSheet<T>(
  store: Store,
  grant: Grant,
  action: SheetAction | "note" | "attach" | "detach",
  input: { operationId: string },
  work: (tx: Connection, begunAt: number) => Promise<T>,
): Promise<T> {
  return oncePerClick(store, grant, [unitOf(grant), action, input], work);
}
