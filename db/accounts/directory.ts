import { asc, eq, max } from "drizzle-orm";
import type { Connection } from "@/db/store";
import type { ScopeKind } from "@/lib/access/policy";
import type { AccountRecord } from "@/lib/accounts/account";

/** Every account of the commune with its rights, active ones first. */
export async function listAccounts(c: Connection, communeId: string): Promise<AccountRecord[]> {
  const { accounts, accountRoles, accountScopes, sessions } = c.t;
  // One after the other: inside a transaction there is one connection.
  const rows = await c.db
    .select()
    .from(accounts)
    .where(eq(accounts.communeId, communeId))
    .orderBy(asc(accounts.username));
  const roles = await c.db.select().from(accountRoles).where(eq(accountRoles.communeId, communeId));
  const scopes = await c.db.select().from(accountScopes).where(eq(accountScopes.communeId, communeId));
  const seen = await c.db
    .select({ accountId: sessions.accountId, lastSeenAt: max(sessions.lastSeenAt) })
    .from(sessions)
    .where(eq(sessions.communeId, communeId))
    .groupBy(sessions.accountId);
  const lastSeen = new Map(seen.map((row) => [row.accountId, row.lastSeenAt]));
  const targets = (accountId: string, kind: ScopeKind) =>
    scopes.filter((row) => row.accountId === accountId && row.kind === kind).map((row) => row.targetId);
  const records = rows.map((row): AccountRecord => {
    const at = lastSeen.get(row.id);
    return {
      id: row.id,
      username: row.username,
      displayName: row.displayName,
      position: row.position,
      roles: roles.filter((each) => each.accountId === row.id).map((each) => each.role),
      unitIds: targets(row.id, "unit"),
      groupIds: targets(row.id, "group"),
      supervisedUnitIds: targets(row.id, "supervises"),
      mustChangePassword: row.mustChangePassword,
      disabledAt: row.disabledAt,
      lastSeenAt: at === undefined || at === null ? null : Number(at),
      version: row.version,
    };
  });
  return [...records.filter((row) => row.disabledAt === null), ...records.filter((row) => row.disabledAt !== null)];
}

export async function findAccount(c: Connection, communeId: string, accountId: string): Promise<AccountRecord | null> {
  return (await listAccounts(c, communeId)).find((account) => account.id === accountId) ?? null;
}
