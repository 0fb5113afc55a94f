import { and, asc, eq, gt } from "drizzle-orm";
import type { Connection } from "@/db/store";
import type { OrgUnit, OrgUnitKind, Succession } from "@/lib/org-units/org-unit";

/** A unit with the version a change must name. */
export type UnitRecord = OrgUnit & { version: number };

function columns(c: Connection) {
  const { orgUnits } = c.t;
  return {
    id: orgUnits.id,
    kind: orgUnits.kind,
    cellType: orgUnits.cellType,
    name: orgUnits.name,
    parentId: orgUnits.parentId,
    sortOrder: orgUnits.sortOrder,
    validFrom: orgUnits.validFrom,
    validTo: orgUnits.validTo,
    version: orgUnits.version,
  };
}

/** Every unit of the commune, the root and closed ones included, in the office's own order. */
export async function listUnits(c: Connection, communeId: string): Promise<UnitRecord[]> {
  const { orgUnits } = c.t;
  return c.db
    .select(columns(c))
    .from(orgUnits)
    .where(eq(orgUnits.communeId, communeId))
    .orderBy(asc(orgUnits.sortOrder), asc(orgUnits.searchKey), asc(orgUnits.id));
}

/** Units that report figures themselves and are open on the date: not the commune, not its predecessors. */
export async function listReportingUnits(c: Connection, communeId: string, on: string): Promise<UnitRecord[]> {
  const units = await listUnits(c, communeId);
  return units.filter((unit) => isReporting(unit.kind) && (unit.validTo === null || unit.validTo >= on));
}

/**
 * Units that may be given something to report from the quarter (quarterIndex) on: at work, without a last day, and not
 * successors whose first quarter is later, since until then their predecessors report.
 */
export async function listUnitsReportingFrom(c: Connection, communeId: string, quarter: number): Promise<Set<string>> {
  const { orgUnits: u, orgUnitSuccessions: s } = c.t;
  const notYet = await c.db
    .select({ id: u.id })
    .from(s)
    .innerJoin(u, and(eq(u.communeId, s.communeId), eq(u.id, s.successorId), eq(u.validFrom, s.effectiveOn)))
    .where(and(eq(s.communeId, communeId), gt(s.fromQuarter, quarter)));
  const later = new Set(notYet.map((row) => row.id));
  const units = (await listUnits(c, communeId)).filter((unit) => isReporting(unit.kind) && unit.validTo === null);
  return new Set(units.map((unit) => unit.id).filter((id) => !later.has(id)));
}

/** What became of closed units, and where open ones come from, the earliest first. */
export async function listSuccessions(c: Connection, communeId: string): Promise<Succession[]> {
  const { orgUnitSuccessions: s } = c.t;
  return c.db
    .select({
      predecessorId: s.predecessorId,
      successorId: s.successorId,
      effectiveOn: s.effectiveOn,
      fromQuarter: s.fromQuarter,
      kind: s.kind,
    })
    .from(s)
    .where(eq(s.communeId, communeId))
    .orderBy(asc(s.effectiveOn), asc(s.predecessorId), asc(s.successorId));
}

export async function findUnit(c: Connection, communeId: string, unitId: string): Promise<UnitRecord | null> {
  const { orgUnits } = c.t;
  const [unit] = await c.db
    .select(columns(c))
    .from(orgUnits)
    .where(and(eq(orgUnits.communeId, communeId), eq(orgUnits.id, unitId)));
  return unit ?? null;
}

/** The root unit, on which commune plans and year-level figures stand. */
export async function findCommuneUnit(c: Connection, communeId: string): Promise<UnitRecord | null> {
  const { orgUnits } = c.t;
  const [unit] = await c.db
    .select(columns(c))
    .from(orgUnits)
    .where(and(eq(orgUnits.communeId, communeId), eq(orgUnits.kind, "commune")));
  return unit ?? null;
}

export function isReporting(kind: OrgUnitKind): boolean {
  return kind !== "commune" && kind !== "predecessor";
}
