import { and, eq, isNull, sql } from "drizzle-orm";
import { recordAudit } from "@/db/audit/record";
import type { Connection, Store } from "@/db/store";
import { assertGrant, type Grant } from "@/lib/access/grant";
import { type PasswordFault, passwordFault } from "@/lib/access/password-policy";
import { claimAttempt, forgetAttempts } from "./attempts";
import { HashingBusyError, hashPassword, verifyPassword } from "./password";
import { revokeAccountSessions } from "./sessions";

export type OwnPasswordInput = { current: string; next: string; sessionId: string };

export type OwnPasswordOutcome =
  | { ok: true }
  | { ok: false; reason: "wrong-current" | "same" | "busy" | "gone" }
  | { ok: false; reason: "delayed"; retryAfterSeconds: number }
  | { ok: false; reason: "weak"; fault: PasswordFault };

/** Words an attacker would try first for this account. */
export async function readOwnWords(c: Connection, communeId: string, accountId: string): Promise<string[]> {
  const { accounts, communes } = c.t;
  const [row] = await c.db
    .select({
      username: accounts.username,
      displayName: accounts.displayName,
      name: communes.name,
      committeeName: communes.committeeName,
      placeName: communes.placeName,
    })
    .from(accounts)
    .innerJoin(communes, eq(communes.id, accounts.communeId))
    .where(and(eq(accounts.communeId, communeId), eq(accounts.id, accountId)));
  return row ? Object.values(row) : [];
}

/**
 * Changes the own password: the current one is asked again (guesses are delayed as at sign-in), every other session
 * of the account ends, this one stays.
 */
export async function changeOwnPassword(
  store: Store,
  grant: Grant<"password:change-own">,
  { current, next, sessionId }: OwnPasswordInput,
  now = Date.now(),
): Promise<OwnPasswordOutcome> {
  assertGrant(grant, "password:change-own");
  const { communeId, accountId } = grant.actor;
  const fault = passwordFault(next, await readOwnWords(store, communeId, accountId));
  if (fault !== null) return { ok: false, reason: "weak", fault };
  const key = `password of ${communeId} ${accountId}`;
  const claim = await claimAttempt(store, key, now);
  if (!claim.allowed) {
    return { ok: false, reason: "delayed", retryAfterSeconds: Math.ceil(claim.retryAfterMs / 1000) };
  }
  const { accounts } = store.t;
  const own = and(eq(accounts.communeId, communeId), eq(accounts.id, accountId), isNull(accounts.disabledAt));
  const [row] = await store.db.select({ passwordHash: accounts.passwordHash }).from(accounts).where(own);
  try {
    if (!row || !(await verifyPassword(row.passwordHash, current))) return { ok: false, reason: "wrong-current" };
    if (current.normalize("NFC") === next.normalize("NFC")) return { ok: false, reason: "same" };
    const passwordHash = await hashPassword(next);
    return await store.inTransaction(async (tx) => {
      const t = tx.t.accounts;
      const changed = await tx.db
        .update(t)
        .set({ passwordHash, mustChangePassword: false, version: sql`${t.version} + 1` })
        .where(and(eq(t.communeId, communeId), eq(t.id, accountId), eq(t.passwordHash, row.passwordHash)))
        .returning({ id: t.id });
      if (changed.length === 0) return { ok: false, reason: "gone" } as const;
      await forgetAttempts(tx, key, now);
      await revokeAccountSessions(tx, communeId, accountId, now, sessionId);
      const entry = { communeId, actorId: accountId, entity: "account", entityId: accountId };
      await recordAudit(tx, { ...entry, action: grant.permission });
      return { ok: true } as const;
    });
  } catch (error) {
    if (error instanceof HashingBusyError) return { ok: false, reason: "busy" };
    throw error;
  }
}
