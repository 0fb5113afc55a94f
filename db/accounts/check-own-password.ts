import { and, eq, isNull } from "drizzle-orm";
import type { Store } from "@/db/store";
import type { Actor } from "@/lib/access/grant";
import { claimAttempt } from "./attempts";
import { HashingBusyError, verifyPassword } from "./password";

export type OwnPasswordRefusal =
  | { ok: false; reason: "wrong-current" | "busy" | "closed" }
  | { ok: false; reason: "delayed"; retryAfterSeconds: number };

/** `attemptKey` is forgotten by the command that goes on; the hash must still be the same in its transaction. */
export type OwnPasswordChecked = { ok: true; passwordHash: string; attemptKey: string };

/** The count of wrong answers to "your password, please" of somebody who is signed in. */
export const ownPasswordKey = (communeId: string, accountId: string) => `password of ${communeId} ${accountId}`;

/** Asks the own password again before something that an unattended PC must not allow; guesses are delayed. */
export async function checkOwnPassword(
  store: Store,
  { communeId, accountId }: Actor,
  password: string,
  now: number,
): Promise<OwnPasswordChecked | OwnPasswordRefusal> {
  const attemptKey = ownPasswordKey(communeId, accountId);
  const claim = await claimAttempt(store, attemptKey, now);
  if (!claim.allowed) {
    if (claim.retryAfterMs === null) return { ok: false, reason: "closed" };
    return { ok: false, reason: "delayed", retryAfterSeconds: Math.ceil(claim.retryAfterMs / 1000) };
  }
  const { accounts } = store.t;
  const own = and(eq(accounts.communeId, communeId), eq(accounts.id, accountId), isNull(accounts.disabledAt));
  const [row] = await store.db.select({ passwordHash: accounts.passwordHash }).from(accounts).where(own);
  try {
    if (!row || !(await verifyPassword(row.passwordHash, password))) return { ok: false, reason: "wrong-current" };
    return { ok: true, passwordHash: row.passwordHash, attemptKey };
  } catch (error) {
    if (error instanceof HashingBusyError) return { ok: false, reason: "busy" };
    throw error;
  }
}
