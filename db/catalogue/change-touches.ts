import { and, eq, gte } from "drizzle-orm";
import { listPeriods } from "@/db/periods/queries";
import type { Connection } from "@/db/store";
import type { ChangeTouches } from "@/lib/indicators/versions/touches";
import { type Quarter, quarterIndex } from "@/lib/periods/period";

/** What lies in the years from which an indicator changes or is no longer followed: plans, and quarters to report. */
export async function readChangeTouches(
  c: Connection,
  communeId: string,
  indicatorId: string,
  fromYear: number,
): Promise<ChangeTouches> {
  const { planValues: p, indicatorAssignments: a } = c.t;
  const rows = await c.db
    .select({ id: p.id, year: p.year, unitId: p.unitId, withdrawsId: p.withdrawsId })
    .from(p)
    .where(and(eq(p.communeId, communeId), eq(p.indicatorId, indicatorId), gte(p.year, fromYear), eq(p.quarter, 0)));
  const withdrawn = new Set(rows.map((row) => row.withdrawsId));
  const inForce = rows.filter((row) => row.withdrawsId === null && !withdrawn.has(row.id));
  const planned = new Map<number, Set<string>>();
  for (const { year, unitId } of inForce) planned.set(year, (planned.get(year) ?? new Set()).add(unitId));
  const assigned = await c.db
    .select({ unitId: a.unitId, from: a.fromQuarter, to: a.toQuarter })
    .from(a)
    .where(and(eq(a.communeId, communeId), eq(a.indicatorId, indicatorId)));
  const opened = (await listPeriods(c, communeId)).filter((each) => each.quarter > 0 && each.year >= fromYear);
  return {
    plans: [...planned].map(([year, units]) => ({ year, count: units.size })).sort((x, y) => x.year - y.year),
    quarters: opened
      .map(({ year, quarter }) => {
        const index = quarterIndex(year, quarter as Quarter);
        const units = assigned.filter(({ from, to }) => from <= index && (to === null || to >= index)).length;
        return { year, quarter: quarter as Quarter, units };
      })
      .filter(({ units }) => units > 0)
      .sort((x, y) => quarterIndex(x.year, x.quarter) - quarterIndex(y.year, y.quarter)),
  };
}
