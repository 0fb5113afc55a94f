import { and, eq, inArray, or } from "drizzle-orm";
import { planFigureOf, plansInForceOn } from "@/db/plans/in-force";
import type { Connection } from "@/db/store";
import { lastDayOf } from "@/lib/periods/quarter-days";
import type { SheetPlan } from "@/lib/sheets/sheet-row";
import { listSoleReported, type QuarterKey } from "./assigned-indicators";

type PlanRow = Awaited<ReturnType<typeof listPlanRows>>[number];

/**
 * The year's plan beside each row of each unit, by unit and indicator: the unit's own; where it has none and no other
 * unit reports the indicator, the commune's, since the unit then carries all of it. Of two bases "xã giao" comes first.
 */
export async function readSheetPlans(
  c: Connection,
  key: QuarterKey,
  unitIds: readonly string[],
  indicatorIds: readonly string[],
): Promise<Map<string, Map<string, SheetPlan>>> {
  const rows = await listPlanRows(c, key, unitIds, indicatorIds);
  const sole = await listSoleReported(c, key, indicatorIds);
  const ofCommune = rows.filter(({ unitKind, plan }) => unitKind === "commune" && sole.has(plan.indicatorId));
  return new Map(
    unitIds.map((unitId) => {
      const own = rows.filter(({ plan }) => plan.unitId === unitId);
      return [unitId, choosePlans(own, ofCommune)];
    }),
  );
}

function choosePlans(own: readonly PlanRow[], ofCommune: readonly PlanRow[]): Map<string, SheetPlan> {
  const plans = new Map<string, SheetPlan>();
  for (const [of, rows] of [["unit", own] as const, ["commune", ofCommune] as const]) {
    for (const row of rows) {
      const { indicatorId } = row.plan;
      if (!plans.has(indicatorId)) plans.set(indicatorId, { plan: planFigureOf(row), of });
    }
  }
  return plans;
}

/** Year-level plans of the units and of the commune in force on the quarter's last day, "xã giao" first. */
async function listPlanRows(
  c: Connection,
  { communeId, year, quarter }: QuarterKey,
  unitIds: readonly string[],
  indicatorIds: readonly string[],
) {
  const { planValues: p, planDocuments: d, orgUnits: u } = c.t;
  const rows = await c.db
    .select({ plan: p, basis: d.basis, documentNumber: d.number, unitKind: u.kind })
    .from(p)
    .innerJoin(d, and(eq(d.communeId, p.communeId), eq(d.id, p.documentId)))
    .innerJoin(u, and(eq(u.communeId, p.communeId), eq(u.id, p.unitId)))
    .where(
      and(
        eq(p.communeId, communeId),
        eq(p.year, year),
        eq(p.quarter, 0),
        inArray(p.indicatorId, [...indicatorIds]),
        or(inArray(p.unitId, [...unitIds]), eq(u.kind, "commune")),
      ),
    );
  return plansInForceOn(rows, lastDayOf(year, quarter));
}
