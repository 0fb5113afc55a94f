import { and, eq, gt, isNull } from "drizzle-orm";
import type { Connection } from "@/db/store";
import type { Actor } from "@/lib/access/grant";
import { SESSION_IDLE_MS } from "./sessions";

/** A signed-in account with its commune, read fresh on every request. */
export type SignedIn = {
  sessionId: string;
  lastSeenAt: number;
  username: string;
  position: string;
  mustChangePassword: boolean;
  actor: Actor;
  commune: {
    id: string;
    name: string;
    committeeName: string;
    superiorName: string;
    placeName: string;
    /** The demo's own "hôm nay"; null = the real date. */
    demoToday: string | null;
  };
};

/**
 * The account behind a session id, or null when the session is unknown, revoked, idle for too long or past its
 * lifetime, or the account is disabled. Roles and scopes are of this moment.
 */
export async function findSignedIn(c: Connection, sessionId: string, now: number): Promise<SignedIn | null> {
  const { sessions, accounts, communes } = c.t;
  const [row] = await c.db
    .select({
      sessionId: sessions.id,
      lastSeenAt: sessions.lastSeenAt,
      accountId: accounts.id,
      username: accounts.username,
      displayName: accounts.displayName,
      position: accounts.position,
      mustChangePassword: accounts.mustChangePassword,
      commune: {
        id: communes.id,
        name: communes.name,
        committeeName: communes.committeeName,
        superiorName: communes.superiorName,
        placeName: communes.placeName,
        demoToday: communes.demoToday,
      },
    })
    .from(sessions)
    .innerJoin(accounts, and(eq(accounts.communeId, sessions.communeId), eq(accounts.id, sessions.accountId)))
    .innerJoin(communes, eq(communes.id, sessions.communeId))
    .where(
      and(
        eq(sessions.id, sessionId),
        isNull(sessions.revokedAt),
        gt(sessions.expiresAt, now),
        gt(sessions.lastSeenAt, now - SESSION_IDLE_MS),
        isNull(accounts.disabledAt),
      ),
    );
  if (!row) return null;
  const { sessionId: id, lastSeenAt, username, position, mustChangePassword, commune, accountId, displayName } = row;
  const rights = await readRights(c, commune.id, accountId);
  const actor: Actor = { communeId: commune.id, accountId, displayName, ...rights };
  return { sessionId: id, lastSeenAt, username, position, mustChangePassword, actor, commune };
}

/** Roles and scopes of this moment. */
export async function readRights(c: Connection, communeId: string, accountId: string) {
  const { accountRoles, accountScopes } = c.t;
  const [roles, scopes] = await Promise.all([
    c.db
      .select({ role: accountRoles.role })
      .from(accountRoles)
      .where(and(eq(accountRoles.communeId, communeId), eq(accountRoles.accountId, accountId))),
    c.db
      .select({ kind: accountScopes.kind, targetId: accountScopes.targetId })
      .from(accountScopes)
      .where(and(eq(accountScopes.communeId, communeId), eq(accountScopes.accountId, accountId))),
  ]);
  const targets = (kind: "unit" | "group") => scopes.filter((each) => each.kind === kind).map((each) => each.targetId);
  return { roles: roles.map((each) => each.role), unitIds: targets("unit"), reviewedGroupIds: targets("group") };
}

/** Whether anyone can sign in at all; false means first run. */
export async function hasAnyAccount(c: Connection): Promise<boolean> {
  const rows = await c.db.select({ id: c.t.accounts.id }).from(c.t.accounts).limit(1);
  return rows.length > 0;
}
