import { and, asc, desc, eq, gt, gte, isNull, lt, or, type SQL } from "drizzle-orm";
import { indicatorsIn } from "@/db/catalogue/in-force";
import type { Connection } from "@/db/store";
import { NEWEST_YEAR } from "@/lib/indicators/versions/years";

/** One change as it was recorded; `before` and `after` are JSON texts. */
export type AuditRecord = {
  id: string;
  /** Its link in the chain; null while it waits for one. */
  sequence: number | null;
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
  /** null = the program itself. */
  actorId?: string | null;
  action?: string;
  entity?: string;
  /** One thing's history. */
  entityId?: string;
  /** One entry. */
  id?: string;
};

/** Where a page begins: behind this entry, towards the older or the newer ones. */
export type AuditPlace = { at: number; id: string; towards: "older" | "newer" };

export const AUDIT_PAGE_SIZE = 50;

/** Up to `size` entries, most recent first, from the newest or from a place on; by key, so that the last page costs as little as the first. */
export async function listAuditEntries(
  c: Connection,
  communeId: string,
  filter: AuditFilter,
  place: AuditPlace | null = null,
  size: number = AUDIT_PAGE_SIZE,
): Promise<{ entries: AuditRecord[]; hasMore: boolean }> {
  const { auditEntries: entries, auditSeals: seals, accounts } = c.t;
  const newer = place?.towards === "newer";
  const rows = await c.db
    .select({
      id: entries.id,
      sequence: seals.sequence,
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
    .leftJoin(seals, and(eq(seals.communeId, entries.communeId), eq(seals.entryId, entries.id)))
    .where(and(auditWhere(c, communeId, filter), place === null ? undefined : beyond(c, place)))
    .orderBy(...(newer ? [asc(entries.at), asc(entries.id)] : [desc(entries.at), desc(entries.id)]))
    .limit(size + 1);
  const found = rows.slice(0, size);
  return { entries: newer ? found.reverse() : found, hasMore: rows.length > size };
}

export function auditWhere(c: Connection, communeId: string, filter: AuditFilter): SQL | undefined {
  const { auditEntries: entries } = c.t;
  const is = (column: Parameters<typeof eq>[0], value: string | undefined) =>
    value === undefined ? undefined : eq(column, value);
  return and(
    eq(entries.communeId, communeId),
    filter.from === undefined ? undefined : gte(entries.at, filter.from),
    filter.to === undefined ? undefined : lt(entries.at, filter.to),
    filter.actorId === null ? isNull(entries.actorId) : is(entries.actorId, filter.actorId),
    is(entries.action, filter.action),
    is(entries.entity, filter.entity),
    is(entries.entityId, filter.entityId),
    is(entries.id, filter.id),
  );
}

function beyond(c: Connection, { at, id, towards }: AuditPlace): SQL | undefined {
  const { auditEntries: entries } = c.t;
  const isBeyond = towards === "newer" ? gt : lt;
  return or(isBeyond(entries.at, at), and(eq(entries.at, at), isBeyond(entries.id, id)));
}

/** The entities and actions that have a trail, for the filter. */
export async function listAuditKinds(
  c: Connection,
  communeId: string,
): Promise<{ entities: string[]; actions: string[] }> {
  const { auditEntries: entries } = c.t;
  const rows = await c.db
    .selectDistinct({ entity: entries.entity, action: entries.action })
    .from(entries)
    .where(eq(entries.communeId, communeId));
  const sorted = (values: string[]) => [...new Set(values)].sort();
  return { entities: sorted(rows.map((row) => row.entity)), actions: sorted(rows.map((row) => row.action)) };
}

/** Names behind the ids in the trail: units, indicators and accounts, keyed by id. */
export async function listAuditNames(c: Connection, communeId: string): Promise<Map<string, string>> {
  const { orgUnits, indicatorGroups, accounts } = c.t;
  // The newest name, as the people who read the trail know it.
  const indicators = indicatorsIn(c, communeId, NEWEST_YEAR);
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
