import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { Grant } from "@/lib/access/grant";
import type { Connection, Store } from "./store";

/**
 * Makes a repeated click harmless: the first call with an operation id does the work and keeps its answer in the
 * same transaction, a repetition by the same account gets that answer. An id used by someone else or for another
 * action is refused.
 */
export async function oncePerOperation<T>(
  tx: Connection,
  grant: Grant,
  operationId: string,
  work: () => Promise<T>,
): Promise<T> {
  const { operations } = tx.t;
  const communeId = grant.actor.communeId;
  const [earlier] = await tx.db
    .select()
    .from(operations)
    .where(and(eq(operations.communeId, communeId), eq(operations.id, operationId)));
  if (earlier) {
    if (earlier.accountId !== grant.actor.accountId || earlier.action !== grant.permission) {
      throw new Error("operation id already used");
    }
    return JSON.parse(earlier.result) as T;
  }
  const result = await work();
  await tx.db.insert(operations).values({
    communeId,
    id: operationId,
    accountId: grant.actor.accountId,
    action: grant.permission,
    result: JSON.stringify(result),
    at: Date.now(),
  });
  return result;
}

/**
 * One transaction whose repetition is harmless. The operation id of the click is joined with everything it asked
 * for: the same click sent twice has one effect, while a corrected form that carries an old id is new work and is
 * never answered with an old "đã lưu". `begunAt` is taken before the transaction reads anything.
 */
export function oncePerClick<T>(
  store: Store,
  grant: Grant,
  asked: readonly unknown[],
  work: (tx: Connection, begunAt: number) => Promise<T>,
): Promise<T> {
  const text = JSON.stringify([grant.actor.accountId, ...asked]);
  const id = createHash("sha256").update(text).digest("base64url");
  return store.inTransaction((tx) => {
    const begunAt = Date.now();
    return oncePerOperation(tx, grant, id, () => work(tx, begunAt));
  });
}
