import { and, asc, eq } from "drizzle-orm";
import type { Connection } from "@/db/store";
import type { OrgUnit, OrgUnitKind } from "@/lib/org-units/org-unit";

/** A unit with the version a change must name. */
export type UnitRecord = OrgUnit & { version: number };

function columns(c: Connection) {
  const { orgUnits } = c.t;
  return {
    id: orgUnits.id,
    kind: orgUnits.kind,
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
