import { and, asc, eq, gte, ne, sql } from "drizzle-orm";
import type { Connection } from "@/db/store";
import type { CatalogueIndicator, IndicatorGroup } from "@/lib/indicators/indicator";
import { quarterIndex } from "@/lib/periods/period";
import { isAssignedIn } from "./assigned-in";
import { indicatorColumns, indicatorsIn, toIndicator } from "./in-force";

/** Which unit reports what; quarters are quarterIndex, `toQuarter` null = still. */
export type Assignment = { indicatorId: string; unitId: string; fromQuarter: number; toQuarter: number | null };

export async function listIndicatorGroups(c: Connection, communeId: string): Promise<IndicatorGroup[]> {
  const { indicatorGroups: groups } = c.t;
  return c.db
    .select({ id: groups.id, code: groups.code, name: groups.name, sortOrder: groups.sortOrder })
    .from(groups)
    .where(eq(groups.communeId, communeId))
    .orderBy(asc(groups.sortOrder), asc(groups.code));
}

/**
 * The whole catalogue as it stands in the year, in the order of its groups: chosen or not, retired ones marked. What
 * the office changed for a later year does not show.
 * @param before looking back: milliseconds, see `indicatorsIn`
 */
export async function listIndicators(
  c: Connection,
  communeId: string,
  year: number,
  before?: number,
): Promise<CatalogueIndicator[]> {
  const { indicatorGroups: groups } = c.t;
  const i = indicatorsIn(c, communeId, year, before);
  const rows = await c.db
    .select(indicatorColumns(i))
    .from(i)
    .innerJoin(groups, and(eq(groups.communeId, communeId), eq(groups.id, i.groupId)))
    .orderBy(asc(groups.sortOrder), asc(i.sortOrder), asc(i.code));
  return rows.map(toIndicator);
}

/** Assignments in force in at least one quarter of the year, units of the commune only. */
export async function listYearAssignments(c: Connection, communeId: string, year: number): Promise<Assignment[]> {
  const { indicatorAssignments: assigned } = c.t;
  return c.db
    .select({
      indicatorId: assigned.indicatorId,
      unitId: assigned.unitId,
      fromQuarter: assigned.fromQuarter,
      toQuarter: assigned.toQuarter,
    })
    .from(assigned)
    .where(
      and(eq(assigned.communeId, communeId), isAssignedIn(assigned, quarterIndex(year, 1), quarterIndex(year, 4))),
    );
}

/** Who reports each of the year's indicators to the end of the year, by indicator. */
export async function listYearReporters(
  c: Connection,
  communeId: string,
  year: number,
): Promise<Map<string, string[]>> {
  const end = quarterIndex(year, 4);
  const reporters = new Map<string, string[]>();
  for (const { indicatorId, unitId, toQuarter } of await listYearAssignments(c, communeId, year)) {
    if (toQuarter !== null && toQuarter < end) continue;
    reporters.set(indicatorId, [...(reporters.get(indicatorId) ?? []), unitId]);
  }
  return reporters;
}

/** The last quarter (quarterIndex) from `year` on in which the pair has a figure, keyed "indicator unit". */
export async function lastFigureQuarters(c: Connection, communeId: string, year: number): Promise<Map<string, number>> {
  const { actuals } = c.t;
  const rows = await c.db
    .select({
      indicatorId: actuals.indicatorId,
      unitId: actuals.unitId,
      last: sql<number | string>`max(${actuals.year} * 4 + ${actuals.quarter} - 1)`,
    })
    .from(actuals)
    .where(
      and(
        eq(actuals.communeId, communeId),
        gte(actuals.year, year),
        gte(actuals.quarter, 1),
        ne(actuals.kind, "blank"),
      ),
    )
    .groupBy(actuals.indicatorId, actuals.unitId);
  return new Map(rows.map((row) => [pairKey(row.indicatorId, row.unitId), Number(row.last)]));
}

export function pairKey(indicatorId: string, unitId: string): string {
  return `${indicatorId} ${unitId}`;
}
