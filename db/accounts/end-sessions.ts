import { and, desc, eq, gt, isNull } from "drizzle-orm";
import { recordAudit } from "@/db/audit/record";
import type { Connection, Store } from "@/db/store";
import { assertGrant, type Grant } from "@/lib/access/grant";
import type { OpenSession } from "@/lib/accounts/account";
import type { AccountRefusal } from "@/lib/accounts/labels";
import { findAccount } from "./directory";
import { revokeAccountSessions, SESSION_IDLE_MS } from "./sessions";

type Ended = { ok: true; count: number } | { ok: false; reason: AccountRefusal };

/** Sessions that would still be let in, the one used last first. */
export async function listOpenSessions(
  c: Connection,
  communeId: string,
  accountId: string,
  now: number,
): Promise<OpenSession[]> {
  const { sessions: s } = c.t;
  return c.db
    .select({ id: s.id, createdAt: s.createdAt, lastSeenAt: s.lastSeenAt, userAgent: s.userAgent })
    .from(s)
    .where(
      and(
        eq(s.communeId, communeId),
        eq(s.accountId, accountId),
        isNull(s.revokedAt),
        gt(s.expiresAt, now),
        gt(s.lastSeenAt, now - SESSION_IDLE_MS),
      ),
    )
    .orderBy(desc(s.lastSeenAt), desc(s.createdAt));
}

/** Ends one of one's own sessions, as on a PC that was left signed in. */
export async function endOwnSession(
  store: Store,
  grant: Grant<"account:secure-own">,
  { sessionId }: { sessionId: string },
  now = Date.now(),
): Promise<Ended> {
  assertGrant(grant, "account:secure-own");
  const { communeId, accountId } = grant.actor;
  return store.inTransaction(async (tx) => {
    const open = await listOpenSessions(tx, communeId, accountId, now);
    if (!open.some(({ id }) => id === sessionId)) return { ok: false, reason: "no-session" };
    const { sessions: s } = tx.t;
    await tx.db
      .update(s)
      .set({ revokedAt: now })
      .where(and(eq(s.communeId, communeId), eq(s.accountId, accountId), eq(s.id, sessionId)));
    await auditEnd(tx, grant, accountId, 1);
    return { ok: true, count: 1 };
  });
}

/** Ends every own session but the one in use; nothing else open is no mistake. */
export async function endOtherSessions(
  store: Store,
  grant: Grant<"account:secure-own">,
  { keepId }: { keepId: string },
  now = Date.now(),
): Promise<Ended> {
  assertGrant(grant, "account:secure-own");
  const { communeId, accountId } = grant.actor;
  return store.inTransaction(async (tx) => {
    const others = (await listOpenSessions(tx, communeId, accountId, now)).filter(({ id }) => id !== keepId);
    if (others.length === 0) return { ok: true, count: 0 };
    await revokeAccountSessions(tx, communeId, accountId, now, keepId);
    await auditEnd(tx, grant, accountId, others.length);
    return { ok: true, count: others.length };
  });
}

/** The administrator signs somebody else out everywhere; the account stays as it is. */
export async function endAccountSessions(
  store: Store,
  grant: Grant<"account:manage">,
  { accountId }: { accountId: string },
  now = Date.now(),
): Promise<Ended> {
  assertGrant(grant, "account:manage");
  const { communeId, accountId: own } = grant.actor;
  return store.inTransaction(async (tx) => {
    if ((await findAccount(tx, communeId, accountId)) === null) return { ok: false, reason: "not-found" };
    if (accountId === own) return { ok: false, reason: "own-sessions" };
    const open = await listOpenSessions(tx, communeId, accountId, now);
    if (open.length === 0) return { ok: false, reason: "no-session" };
    await revokeAccountSessions(tx, communeId, accountId, now);
    await auditEnd(tx, grant, accountId, open.length);
    return { ok: true, count: open.length };
  });
}

async function auditEnd(tx: Connection, { actor, permission }: Grant, accountId: string, endedSessions: number) {
  await recordAudit(tx, {
    communeId: actor.communeId,
    actorId: actor.accountId,
    action: permission,
    entity: "account",
    entityId: accountId,
    after: { endedSessions },
  });
}
