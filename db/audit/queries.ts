import { and, asc, desc, eq, gte, lt } from "drizzle-orm";
import { indicatorsIn } from "@/db/catalogue/in-force";
import type { Connection } from "@/db/store";

/** One change as it was recorded; `before` and `after` are JSON texts. */
export type AuditRecord = {
  id: string;
  at: number;
  actorId: string | null;
  actorName: string | null;
  action: string;
  entity: string;
  entityId: string;
  before: string | null;
  after: string | null;
};

export type AuditFilter = {
  /** Instants, from inclusive to exclusive. */
  from?: number;
  to?: number;
  actorId?: string;
  entity?: string;
};

export const AUDIT_PAGE_SIZE = 50;

/** One page of the trail, most recent first. `page` counts from 1. */
export async function listAuditEntries(
  c: Connection,
  communeId: string,
  filter: AuditFilter,
  page: number,
): Promise<{ entries: AuditRecord[]; hasNext: boolean }> {
  const { auditEntries: entries, accounts } = c.t;
  const rows = await c.db
    .select({
      id: entries.id,
      at: entries.at,
      actorId: entries.actorId,
      actorName: accounts.displayName,
      action: entries.action,
      entity: entries.entity,
      entityId: entries.entityId,
      before: entries.before,
      after: entries.after,
    })
    .from(entries)
    .leftJoin(accounts, and(eq(accounts.communeId, entries.communeId), eq(accounts.id, entries.actorId)))
    .where(
      and(
        eq(entries.communeId, communeId),
        filter.from === undefined ? undefined : gte(entries.at, filter.from),
        filter.to === undefined ? undefined : lt(entries.at, filter.to),
        filter.actorId === undefined ? undefined : eq(entries.actorId, filter.actorId),
        filter.entity === undefined ? undefined : eq(entries.entity, filter.entity),
      ),
    )
    .orderBy(desc(entries.at), asc(entries.id))
    .limit(AUDIT_PAGE_SIZE + 1)
    .offset((page - 1) * AUDIT_PAGE_SIZE);
  return { entries: rows.slice(0, AUDIT_PAGE_SIZE), hasNext: rows.length > AUDIT_PAGE_SIZE };
}

/** The entities that have a trail, for the filter. */
export async function listAuditEntities(c: Connection, communeId: string): Promise<string[]> {
  const { auditEntries: entries } = c.t;
  const rows = await c.db
    .selectDistinct({ entity: entries.entity })
    .from(entries)
    .where(eq(entries.communeId, communeId))
    .orderBy(asc(entries.entity));
  return rows.map((row) => row.entity);
}

/** Names behind the ids in the trail: units, indicators and accounts, keyed by id. */
export async function listAuditNames(c: Connection, communeId: string): Promise<Map<string, string>> {
  const { orgUnits, indicatorGroups, accounts } = c.t;
  // The newest name, as the people who read the trail know it.
  const indicators = indicatorsIn(c, communeId, 9999);
  const [units, catalogue, groups, people] = await Promise.all([
    c.db.select({ id: orgUnits.id, name: orgUnits.name }).from(orgUnits).where(eq(orgUnits.communeId, communeId)),
    c.db.select({ id: indicators.id, name: indicators.name }).from(indicators),
    c.db
      .select({ id: indicatorGroups.id, name: indicatorGroups.name })
      .from(indicatorGroups)
      .where(eq(indicatorGroups.communeId, communeId)),
    c.db.select({ id: accounts.id, name: accounts.username }).from(accounts).where(eq(accounts.communeId, communeId)),
  ]);
  return new Map([...groups, ...units, ...catalogue, ...people].map((row) => [row.id, row.name]));
}
