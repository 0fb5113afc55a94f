import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Connection } from "@/db/store";
import type { Role } from "@/lib/access/policy";

/** Active accounts that report for units: of the named units, else of all. */
export async function listReporters(
  c: Connection,
  communeId: string,
  unitIds?: readonly string[],
): Promise<{ unitId: string; accountId: string }[]> {
  const { accounts: a, accountRoles: r, accountScopes: s } = c.t;
  return c.db
    .select({ unitId: s.targetId, accountId: a.id })
    .from(a)
    .innerJoin(r, and(eq(r.communeId, a.communeId), eq(r.accountId, a.id), eq(r.role, "reporter")))
    .innerJoin(s, and(eq(s.communeId, a.communeId), eq(s.accountId, a.id), eq(s.kind, "unit")))
    .where(
      and(
        eq(a.communeId, communeId),
        isNull(a.disabledAt),
        unitIds === undefined ? undefined : inArray(s.targetId, [...unitIds]),
      ),
    )
    .orderBy(asc(s.targetId), asc(a.id));
}

/** Active accounts with the role. */
export async function listAccountsWithRole(c: Connection, communeId: string, role: Role): Promise<string[]> {
  const { accounts: a, accountRoles: r } = c.t;
  const rows = await c.db
    .select({ id: a.id })
    .from(a)
    .innerJoin(r, and(eq(r.communeId, a.communeId), eq(r.accountId, a.id), eq(r.role, role)))
    .where(and(eq(a.communeId, communeId), isNull(a.disabledAt)))
    .orderBy(asc(a.id));
  return rows.map((row) => row.id);
}

/** Active leaders that follow cells: of the named ones. */
export async function listFollowers(
  c: Connection,
  communeId: string,
  unitIds: readonly string[],
): Promise<{ unitId: string; accountId: string }[]> {
  const { accounts: a, accountRoles: r, accountScopes: s } = c.t;
  return c.db
    .select({ unitId: s.targetId, accountId: a.id })
    .from(a)
    .innerJoin(r, and(eq(r.communeId, a.communeId), eq(r.accountId, a.id), eq(r.role, "leader")))
    .innerJoin(s, and(eq(s.communeId, a.communeId), eq(s.accountId, a.id), eq(s.kind, "supervises")))
    .where(and(eq(a.communeId, communeId), isNull(a.disabledAt), inArray(s.targetId, [...unitIds])))
    .orderBy(asc(s.targetId), asc(a.id));
}
