import { createHash, randomBytes } from "node:crypto";
import { and, eq, isNull, lt, ne } from "drizzle-orm";
import { recordAudit } from "@/db/audit/record";
import type { Connection, Store } from "@/db/store";

const MINUTE = 60_000;

/**
 * A session ends after 60 minutes without a request and 12 hours after sign-in. An hour is what the office needs to
 * type a plan or sit through a call (saving counts as a request); the shorter half hour of some guides would throw
 * people out in the middle of a sheet, and a whole working day would leave shared office PCs open over lunch.
 */
export const SESSION_IDLE_MS = 60 * MINUTE;
export const SESSION_LIFETIME_MS = 12 * 60 * MINUTE;
/** `last_seen_at` is written at most once in this time, so that reading a page is not a write. */
const TOUCH_EVERY_MS = MINUTE;

/** What the database keeps of a token: its SHA-256. The token itself is only in the person's cookie. */
export function sessionIdOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

export type NewSession = { communeId: string; accountId: string; userAgent: string };

/** Writes a session row inside the caller's transaction and returns the token for the cookie. */
export async function openSession(tx: Connection, session: NewSession, now: number): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await tx.db.insert(tx.t.sessions).values({
    id: sessionIdOf(token),
    communeId: session.communeId,
    accountId: session.accountId,
    createdAt: now,
    lastSeenAt: now,
    expiresAt: now + SESSION_LIFETIME_MS,
    userAgent: session.userAgent.slice(0, 300),
  });
  return token;
}

/** Signs out one session; harmless when it is already over. */
export async function revokeSession(store: Store, token: string, now = Date.now()): Promise<void> {
  const id = sessionIdOf(token);
  await store.inTransaction(async (tx) => {
    const { sessions } = tx.t;
    const [ended] = await tx.db
      .update(sessions)
      .set({ revokedAt: now })
      .where(and(eq(sessions.id, id), isNull(sessions.revokedAt)))
      .returning({ communeId: sessions.communeId, accountId: sessions.accountId });
    if (!ended) return;
    await recordAudit(tx, {
      communeId: ended.communeId,
      actorId: ended.accountId,
      action: "account:sign-out",
      entity: "account",
      entityId: ended.accountId,
    });
  });
}

/**
 * Ends every open session of an account inside the caller's transaction: reset password, disable, change of roles.
 * `exceptId` keeps the session in which somebody changes the own password.
 */
export async function revokeAccountSessions(
  tx: Connection,
  communeId: string,
  accountId: string,
  now: number,
  exceptId?: string,
): Promise<void> {
  const { sessions } = tx.t;
  await tx.db
    .update(sessions)
    .set({ revokedAt: now })
    .where(
      and(
        eq(sessions.communeId, communeId),
        eq(sessions.accountId, accountId),
        isNull(sessions.revokedAt),
        exceptId === undefined ? undefined : ne(sessions.id, exceptId),
      ),
    );
}

/** Moves the idle limit on, at most once a minute; two requests at once write the same thing. */
export async function touchSession(store: Store, sessionId: string, lastSeenAt: number, now: number): Promise<void> {
  if (now - lastSeenAt < TOUCH_EVERY_MS) return;
  await store.inTransaction(async (tx) => {
    const { sessions } = tx.t;
    await tx.db
      .update(sessions)
      .set({ lastSeenAt: now })
      .where(and(eq(sessions.id, sessionId), lt(sessions.lastSeenAt, now)));
  });
}
