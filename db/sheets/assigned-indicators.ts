import { and, asc, eq, gte, inArray, isNull, lte, or } from "drizzle-orm";
import type { Connection } from "@/db/store";
import { type Frequency, type Indicator, type IndicatorGroup, reportsInQuarter } from "@/lib/indicators/indicator";
import { type Quarter, quarterIndex } from "@/lib/periods/period";

/** One unit's sheet of one quarter, in one commune. */
export type SheetKey = { communeId: string; unitId: string; year: number; quarter: Quarter };

/**
 * What the unit reports in the quarter, in the order of the catalogue: assigned then, due by its frequency, and typed
 * (a parent that is the sum of its parts is nobody's cell). Empty for a unit of another commune.
 */
export async function listAssignedIndicators(
  c: Connection,
  { communeId, unitId, year, quarter }: SheetKey,
): Promise<{ indicators: Indicator[]; groups: IndicatorGroup[] }> {
  const { indicatorAssignments: a, indicators: i, indicatorGroups: g } = c.t;
  const rows = await c.db
    .selectDistinct({ indicator: i, group: g })
    .from(a)
    .innerJoin(i, and(eq(i.communeId, a.communeId), eq(i.id, a.indicatorId)))
    .innerJoin(g, and(eq(g.communeId, i.communeId), eq(g.id, i.groupId)))
    .where(and(eq(a.communeId, communeId), eq(a.unitId, unitId), isEntryDue(c, year, quarter)))
    .orderBy(asc(g.sortOrder), asc(i.sortOrder), asc(i.code));
  const groups = new Map(rows.map(({ group: { id, code, name, sortOrder } }) => [id, { id, code, name, sortOrder }]));
  return { indicators: rows.map(({ indicator }) => toIndicator(indicator)), groups: [...groups.values()] };
}

function toIndicator(row: Connection["t"]["indicators"]["$inferSelect"]): Indicator {
  const { communeId: _commune, searchKey: _key, version: _version, ...indicator } = row;
  return indicator;
}

/** Assignment in force in the quarter, of an indicator that is typed and due in it. Joins assignments and indicators. */
export function isEntryDue(c: Connection, year: number, quarter: Quarter) {
  const { indicators: i } = c.t;
  return and(
    isAssignedIn(c, year, quarter),
    eq(i.parentMode, "entered"),
    inArray(i.frequency, frequenciesDue(quarter)),
  );
}

function isAssignedIn({ t: { indicatorAssignments: a } }: Connection, year: number, quarter: Quarter) {
  const index = quarterIndex(year, quarter);
  return and(lte(a.fromQuarter, index), or(isNull(a.toQuarter), gte(a.toQuarter, index)));
}

function frequenciesDue(quarter: Quarter): Frequency[] {
  const all: Frequency[] = ["quarter", "half-year", "year"];
  return all.filter((frequency) => reportsInQuarter(frequency, quarter));
}

/** Of the given indicators, those that only one unit reports in the quarter. */
export async function listSoleReported(
  c: Connection,
  { communeId, year, quarter }: SheetKey,
  indicatorIds: string[],
): Promise<Set<string>> {
  const { indicatorAssignments: a } = c.t;
  const rows = await c.db
    .selectDistinct({ indicatorId: a.indicatorId, unitId: a.unitId })
    .from(a)
    .where(and(eq(a.communeId, communeId), inArray(a.indicatorId, indicatorIds), isAssignedIn(c, year, quarter)));
  const units = new Map<string, number>();
  for (const { indicatorId } of rows) units.set(indicatorId, (units.get(indicatorId) ?? 0) + 1);
  return new Set([...units].filter(([, count]) => count === 1).map(([id]) => id));
}
