import { and, eq, isNull } from "drizzle-orm";
import type { Connection } from "@/db/store";

/** Active office accounts with the lĩnh vực each is limited to (none = all). */
export async function listOfficeLimits(c: Connection, communeId: string): Promise<Map<string, string[]>> {
  const { accounts: a, accountRoles: r, accountScopes: s } = c.t;
  const rows = await c.db
    .select({ id: a.id, groupId: s.targetId })
    .from(a)
    .innerJoin(r, and(eq(r.communeId, a.communeId), eq(r.accountId, a.id), eq(r.role, "office")))
    .leftJoin(s, and(eq(s.communeId, a.communeId), eq(s.accountId, a.id), eq(s.kind, "group")))
    .where(and(eq(a.communeId, communeId), isNull(a.disabledAt)));
  const limits = new Map<string, string[]>();
  for (const { id, groupId } of rows) {
    limits.set(id, [...(limits.get(id) ?? []), ...(groupId === null ? [] : [groupId])]);
  }
  return limits;
}
