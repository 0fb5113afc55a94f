import { and, asc, eq, gt, isNull, sql } from "drizzle-orm";
import { preparedOn } from "@/db/prepared";
import type { Connection } from "@/db/store";
import type { Actor } from "@/lib/access/grant";
import type { ScopeKind } from "@/lib/access/policy";
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
 * lifetime, or the account is disabled. Roles and scopes are of this moment. One statement: it stands on every request.
 */
export async function findSignedIn(c: Connection, sessionId: string, now: number): Promise<SignedIn | null> {
  const rows = await statementOn(c).execute({ sessionId, now, idleSince: now - SESSION_IDLE_MS });
  const [row] = rows;
  if (!row) return null;
  const { sessionId: id, lastSeenAt, username, position, mustChangePassword, commune, accountId, displayName } = row;
  const roles = [...new Set(rows.flatMap(({ role }) => role ?? []))];
  const scopes = new Map(
    rows.flatMap(({ scope }) => (scope === null ? [] : [[`${scope.kind} ${scope.targetId}`, scope]])),
  );
  const actor: Actor = { communeId: commune.id, accountId, displayName, roles, ...targetsOf([...scopes.values()]) };
  return { sessionId: id, lastSeenAt, username, position, mustChangePassword, actor, commune };
}

const statementOn = preparedOn(prepare);

/** A row for each role with each scope: some accounts have two of either. */
function prepare(c: Connection) {
  const { sessions, accounts, communes, accountRoles: r, accountScopes: s } = c.t;
  return c.db
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
      role: r.role,
      scope: { kind: s.kind, targetId: s.targetId },
    })
    .from(sessions)
    .innerJoin(accounts, and(eq(accounts.communeId, sessions.communeId), eq(accounts.id, sessions.accountId)))
    .innerJoin(communes, eq(communes.id, sessions.communeId))
    .leftJoin(r, and(eq(r.communeId, accounts.communeId), eq(r.accountId, accounts.id)))
    .leftJoin(s, and(eq(s.communeId, accounts.communeId), eq(s.accountId, accounts.id)))
    .where(
      and(
        eq(sessions.id, sql.placeholder("sessionId")),
        isNull(sessions.revokedAt),
        gt(sessions.expiresAt, sql.placeholder("now")),
        gt(sessions.lastSeenAt, sql.placeholder("idleSince")),
        isNull(accounts.disabledAt),
      ),
    )
    .orderBy(asc(r.role), asc(s.kind), asc(s.targetId))
    .prepare();
}

type Scope = { kind: ScopeKind; targetId: string };

function targetsOf(scopes: readonly Scope[]) {
  const targets = (kind: Scope["kind"]) => scopes.filter((each) => each.kind === kind).map((each) => each.targetId);
  return { unitIds: targets("unit"), reviewedGroupIds: targets("group"), supervisedUnitIds: targets("supervises") };
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
  return { roles: roles.map((each) => each.role), ...targetsOf(scopes) };
}

/** Whether anyone can sign in at all; false means first run. */
export async function hasAnyAccount(c: Connection): Promise<boolean> {
  const rows = await c.db.select({ id: c.t.accounts.id }).from(c.t.accounts).limit(1);
  return rows.length > 0;
}
