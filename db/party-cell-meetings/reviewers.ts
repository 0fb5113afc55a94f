import { and, asc, eq, isNull } from "drizzle-orm";
import { listOfficeLimits } from "@/db/accounts/office-accounts";
import type { Connection } from "@/db/store";
import type { Actor } from "@/lib/access/grant";
import { PARTY_BUILDING_GROUP } from "@/lib/party-cell-meetings/meeting-indicators";
import { isInsideGroups } from "@/lib/sheets/review-scope";

/** Active leaders that follow the cell. */
export async function listSupervisors(c: Connection, communeId: string, unitId: string): Promise<string[]> {
  const { accounts: a, accountRoles: r, accountScopes: s } = c.t;
  const follows = and(eq(s.communeId, a.communeId), eq(s.accountId, a.id), eq(s.kind, "supervises"));
  const rows = await c.db
    .select({ id: a.id })
    .from(a)
    .innerJoin(r, and(eq(r.communeId, a.communeId), eq(r.accountId, a.id), eq(r.role, "leader")))
    .innerJoin(s, and(follows, eq(s.targetId, unitId)))
    .where(and(eq(a.communeId, communeId), isNull(a.disabledAt)))
    .orderBy(asc(a.id));
  return rows.map(({ id }) => id);
}

/** Active office accounts whose lĩnh vực take in the cell meetings. */
export async function listMeetingOffice(c: Connection, communeId: string): Promise<string[]> {
  const limits = await listOfficeLimits(c, communeId);
  const groupId = await partyBuildingGroup(c, communeId);
  return [...limits].flatMap(([id, groupIds]) => (isInsideGroups([groupId], groupIds) ? [id] : []));
}

/**
 * Whether an office account limited to some lĩnh vực has the cell meetings among them. Whoever acts as the cell's own
 * reporter or its assigned member is not limited.
 */
export async function isInsideMeetings(c: Connection, actor: Actor, unitId: string): Promise<boolean> {
  const { communeId, reviewedGroupIds, unitIds, supervisedUnitIds } = actor;
  if (reviewedGroupIds.length === 0 || unitIds.includes(unitId) || supervisedUnitIds.includes(unitId)) return true;
  return isInsideGroups([await partyBuildingGroup(c, communeId)], reviewedGroupIds);
}

/** Its id; "" where the office has no such lĩnh vực, which no limit names. */
async function partyBuildingGroup(c: Connection, communeId: string): Promise<string> {
  const { indicatorGroups: g } = c.t;
  const [group] = await c.db
    .select({ id: g.id })
    .from(g)
    .where(and(eq(g.communeId, communeId), eq(g.code, PARTY_BUILDING_GROUP)));
  return group?.id ?? "";
}
