import { and, eq, sql } from "drizzle-orm";
import { recordAudit } from "@/db/audit/record";
import type { Connection, Store } from "@/db/store";
import { assertGrant, type Grant } from "@/lib/access/grant";
import { PASSWORD_MIN, PASSWORD_MIN_WITH_CODE, type PasswordFault, passwordFault } from "@/lib/access/password-policy";
import { forgetAttempts } from "./attempts";
import { checkOwnPassword, type OwnPasswordRefusal } from "./check-own-password";
import { HashingBusyError, hashPassword } from "./password";
import { hasSecondFactor } from "./second-factor-code";
import { revokeAccountSessions } from "./sessions";

export type OwnPasswordInput = { current: string; next: string; sessionId: string };

export type OwnPasswordOutcome =
  | { ok: true }
  | OwnPasswordRefusal
  | { ok: false; reason: "same" | "gone" }
  | { ok: false; reason: "weak"; fault: PasswordFault; min: number };

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
  const withCode = await hasSecondFactor(store, grant.actor);
  const min = withCode ? PASSWORD_MIN_WITH_CODE : PASSWORD_MIN;
  const fault = passwordFault(next, await readOwnWords(store, communeId, accountId), min);
  if (fault !== null) return { ok: false, reason: "weak", fault, min };
  const checked = await checkOwnPassword(store, grant.actor, current, now);
  if (!checked.ok) return checked;
  if (current.normalize("NFC") === next.normalize("NFC")) return { ok: false, reason: "same" };
  try {
    const passwordHash = await hashPassword(next);
    return await store.inTransaction(async (tx) => {
      // Turned off meanwhile: a short password would be alone.
      if ((await hasSecondFactor(tx, grant.actor)) !== withCode) return { ok: false, reason: "gone" } as const;
      const t = tx.t.accounts;
      const changed = await tx.db
        .update(t)
        .set({ passwordHash, mustChangePassword: false, version: sql`${t.version} + 1` })
        .where(and(eq(t.communeId, communeId), eq(t.id, accountId), eq(t.passwordHash, checked.passwordHash)))
        .returning({ id: t.id });
      if (changed.length === 0) return { ok: false, reason: "gone" } as const;
      await forgetAttempts(tx, checked.attemptKey, now);
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
