import { and, asc, eq, inArray, or } from "drizzle-orm";
import type { AnySQLiteColumn } from "drizzle-orm/sqlite-core";
import { isAssignedIn } from "@/db/catalogue/assigned-in";
import { type IndicatorsIn, indicatorColumns, indicatorsIn, toIndicator } from "@/db/catalogue/in-force";
import type { Connection } from "@/db/store";
import {
  type CatalogueIndicator,
  type Frequency,
  type IndicatorGroup,
  reportsInQuarter,
} from "@/lib/indicators/indicator";
import type { OrgUnitKind } from "@/lib/org-units/org-unit";
import { type Quarter, quarterIndex } from "@/lib/periods/period";
import type { QuarterRef } from "@/lib/sheets/sheet-row";

/** One unit's sheet of one quarter, in one commune. */
export type SheetKey = { communeId: string; unitId: string; year: number; quarter: Quarter };
/** All sheets of one quarter of one commune. */
export type QuarterKey = Omit<SheetKey, "unitId">;
/** All sheets of some quarters of one commune. */
export type QuartersKey = { communeId: string; quarters: readonly QuarterRef[] };

/** The rows of these quarters. */
export function isOfQuarters(
  of: Record<"communeId" | "year" | "quarter", AnySQLiteColumn>,
  { communeId, quarters }: QuartersKey,
) {
  return and(
    eq(of.communeId, communeId),
    // Said twice: the years alone lead into an index.
    inArray(of.year, [...new Set(quarters.map(({ year }) => year))]),
    or(...quarters.map(({ year, quarter }) => and(eq(of.year, year), eq(of.quarter, quarter)))),
  );
}

/** What one unit reports in a quarter, in the order of the catalogue. */
export type Assigned = {
  unit: { id: string; name: string; kind: OrgUnitKind };
  indicators: CatalogueIndicator[];
  groups: IndicatorGroup[];
};

/**
 * What the unit reports in the quarter, in the order of the catalogue: assigned then, due by its frequency, and typed
 * (a parent that is the sum of its parts is nobody's cell). Empty for a unit of another commune.
 */
export async function listAssignedIndicators(
  c: Connection,
  { unitId, ...quarter }: SheetKey,
): Promise<Pick<Assigned, "indicators" | "groups">> {
  const [assigned] = await listAssignedByUnit(c, quarter, [unitId]);
  return assigned ?? { indicators: [], groups: [] };
}

/** The same for several units at once, in the order of the units; units with nothing to report are left out. */
export async function listAssignedByUnit(
  c: Connection,
  { communeId, year, quarter }: QuarterKey,
  unitIds: readonly string[],
): Promise<Assigned[]> {
  const { indicatorAssignments: a, indicatorGroups: g, orgUnits: u } = c.t;
  const i = indicatorsIn(c, communeId, year);
  const rows = await c.db
    .selectDistinct({ unit: u, indicator: indicatorColumns(i), group: g })
    .from(a)
    .innerJoin(i, eq(i.id, a.indicatorId))
    .innerJoin(g, and(eq(g.communeId, a.communeId), eq(g.id, i.groupId)))
    .innerJoin(u, and(eq(u.communeId, a.communeId), eq(u.id, a.unitId)))
    .where(and(eq(a.communeId, communeId), inArray(a.unitId, [...unitIds]), isEntryDue(c, i, year, quarter)))
    .orderBy(asc(u.sortOrder), asc(u.searchKey), asc(u.id), asc(g.sortOrder), asc(i.sortOrder), asc(i.code));
  const units = new Map<string, Assigned>();
  for (const { unit, indicator, group } of rows) {
    const { id, name, kind } = unit;
    const assigned = units.get(id) ?? { unit: { id, name, kind }, indicators: [], groups: [] };
    units.set(id, assigned);
    assigned.indicators.push(toIndicator(indicator));
    if (!assigned.groups.some((each) => each.id === group.id)) {
      assigned.groups.push({ id: group.id, code: group.code, name: group.name, sortOrder: group.sortOrder });
    }
  }
  return [...units.values()];
}

/** Assignment in force in the quarter, of an indicator that is typed and due in it. Joins assignments and `i`. */
export function isEntryDue(c: Connection, i: IndicatorsIn, year: number, quarter: Quarter) {
  return and(
    isAssignedIn(c.t.indicatorAssignments, quarterIndex(year, quarter)),
    eq(i.parentMode, "entered"),
    inArray(i.frequency, frequenciesDue(quarter)),
  );
}

function frequenciesDue(quarter: Quarter): Frequency[] {
  const all: Frequency[] = ["quarter", "half-year", "year"];
  return all.filter((frequency) => reportsInQuarter(frequency, quarter));
}

/** Of the given indicators, those that only one unit reports in the quarter. */
export async function listSoleReported(
  c: Connection,
  { communeId, year, quarter }: QuarterKey,
  indicatorIds: readonly string[],
): Promise<Set<string>> {
  const { indicatorAssignments: a } = c.t;
  const rows = await c.db
    .selectDistinct({ indicatorId: a.indicatorId, unitId: a.unitId })
    .from(a)
    .where(
      and(
        eq(a.communeId, communeId),
        inArray(a.indicatorId, [...indicatorIds]),
        isAssignedIn(a, quarterIndex(year, quarter)),
      ),
    );
  const units = new Map<string, number>();
  for (const { indicatorId } of rows) units.set(indicatorId, (units.get(indicatorId) ?? 0) + 1);
  return new Set([...units].filter(([, count]) => count === 1).map(([id]) => id));
}
