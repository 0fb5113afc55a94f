import { and, eq, inArray, type Placeholder } from "drizzle-orm";
import type { Connection } from "@/db/store";
import { type Quarter, quarterIndex } from "@/lib/periods/period";
import { isInsideGroups } from "@/lib/sheets/review-scope";
import type { Sheet } from "@/lib/sheets/sheet";
import { listAssignedByUnit } from "./assigned-indicators";
import { readSheetsOf } from "./read-sheet";

type QuarterUnits = { year: number; quarter: Quarter; unitIds: string[] };

/**
 * Every sheet on the office's table with all it holds, the longest waiting first: submitted or being reviewed, in open
 * quarters.
 * @param groupIds the lĩnh vực the account is limited to; empty = all
 * @param rows where the waiting units were read already
 */
export async function readWaitingSheets(
  c: Connection,
  communeId: string,
  groupIds: readonly string[],
  rows?: readonly WaitingUnit[],
): Promise<Sheet[]> {
  const sheets = await readSheetsOf(c, communeId, byQuarter(rows ?? (await waitingUnits(c, communeId))));
  return sheets
    .filter(({ groups }) => isInside(groups, groupIds))
    .sort((a, b) => Number(a.submittedAt) - Number(b.submittedAt));
}

function isInside(groups: readonly { id: string }[], groupIds: readonly string[]): boolean {
  return isInsideGroups(
    groups.map((group) => group.id),
    groupIds,
  );
}

/** How many sheets wait for an account limited to these lĩnh vực; empty = all. */
export async function countWaitingSheets(
  c: Connection,
  communeId: string,
  groupIds: readonly string[],
  rows?: readonly WaitingUnit[],
): Promise<number> {
  const waiting = byQuarter(rows ?? (await waitingUnits(c, communeId)));
  if (groupIds.length === 0) return waiting.reduce((sum, { unitIds }) => sum + unitIds.length, 0);
  let count = 0;
  for (const { year, quarter, unitIds } of waiting) {
    const assigned = await listAssignedByUnit(c, { communeId, year, quarter }, unitIds);
    count += assigned.filter(({ groups }) => isInside(groups, groupIds)).length;
  }
  return count;
}

export type WaitingUnit = { year: number; quarter: number; unitId: string };

/** Units whose sheets wait in open quarters. */
export function waitingUnits(c: Connection, communeId: string | Placeholder) {
  const { sheets: s, periods: p } = c.t;
  return c.db
    .select({ year: s.year, quarter: s.quarter, unitId: s.unitId })
    .from(s)
    .innerJoin(p, and(eq(p.communeId, s.communeId), eq(p.year, s.year), eq(p.quarter, s.quarter), eq(p.state, "open")))
    .where(and(eq(s.communeId, communeId), inArray(s.state, ["submitted", "reviewing"])));
}

/** By open quarter, the earliest first. */
function byQuarter(rows: readonly WaitingUnit[]): QuarterUnits[] {
  const quarters = new Map<number, QuarterUnits>();
  for (const { year, quarter: number, unitId } of rows) {
    const quarter = number as Quarter;
    const index = quarterIndex(year, quarter);
    const known = quarters.get(index);
    if (known) known.unitIds.push(unitId);
    else quarters.set(index, { year, quarter, unitIds: [unitId] });
  }
  return [...quarters].toSorted(([one], [other]) => one - other).map(([, units]) => units);
}
