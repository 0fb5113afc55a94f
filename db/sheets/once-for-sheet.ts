import { createHash } from "node:crypto";
import { oncePerOperation } from "@/db/operations";
import type { Connection, Store } from "@/db/store";
import type { Grant } from "@/lib/access/grant";
import type { SheetAction } from "@/lib/sheets/sheet-state";
import { unitOf } from "./open-sheet";

/**
 * One transaction whose repetition is harmless. The operation id of the click is joined with everything it asked
 * for: the same click sent twice has one effect, while a corrected form that carries an old id is new work and is
 * never answered with an old "đã lưu". `begunAt` is taken before the transaction reads anything: what it then sees as
 * open was still open at that instant.
 */
export function onceForSheet<T>(
  store: Store,
  grant: Grant,
  action: SheetAction | "note" | "attach" | "detach",
  input: { operationId: string },
  work: (tx: Connection, begunAt: number) => Promise<T>,
): Promise<T> {
  const asked = JSON.stringify([grant.actor.accountId, unitOf(grant), action, input]);
  const id = createHash("sha256").update(asked).digest("base64url");
  return store.inTransaction((tx) => {
    const begunAt = Date.now();
    return oncePerOperation(tx, grant, id, () => work(tx, begunAt));
  });
}
