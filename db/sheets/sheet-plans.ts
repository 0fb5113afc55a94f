import { and, desc, eq, inArray, notExists, or } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Connection } from "@/db/store";
import type { SheetPlan } from "@/lib/sheets/sheet-row";
import { listSoleReported, type SheetKey } from "./assigned-indicators";

/**
 * The year's plan beside each row: the unit's own; where it has none and no other unit reports the indicator, the
 * commune's, since the unit then carries all of it. Of two bases "xã giao" comes first.
 */
export async function readSheetPlans(
  c: Connection,
  key: SheetKey,
  indicatorIds: string[],
): Promise<Map<string, SheetPlan>> {
  const rows = await listPlanRows(c, key, indicatorIds);
  const sole = await listSoleReported(c, key, indicatorIds);
  const plans = new Map<string, SheetPlan>();
  for (const level of ["unit", "commune"] as const) {
    for (const basis of ["commune", "province"] as const) {
      for (const { plan, document } of rows) {
        const ofUnit = plan.unitId === key.unitId;
        if (document.basis !== basis || ofUnit !== (level === "unit") || plans.has(plan.indicatorId)) continue;
        if (!ofUnit && !sole.has(plan.indicatorId)) continue;
        const { comparator, planned, plannedUpper, baseline } = plan;
        const documentNumber = document.number;
        const illustrative = plan.origin === "illustrative";
        const figure = {
          comparator,
          planned,
          plannedUpper,
          baseline,
          basis,
          documentNumber,
          quarters: null,
          illustrative,
        };
        plans.set(plan.indicatorId, { plan: figure, of: level });
      }
    }
  }
  return plans;
}

/** Year-level rows of the unit and of the commune that nothing supersedes, latest effective first. */
function listPlanRows(c: Connection, { communeId, unitId, year }: SheetKey, indicatorIds: string[]) {
  const { planValues: p, planDocuments: d, orgUnits: u } = c.t;
  const later = alias(p, "later");
  const superseding = c.db
    .select({ id: later.id })
    .from(later)
    .where(and(eq(later.communeId, p.communeId), eq(later.supersedesId, p.id)));
  return c.db
    .select({ plan: p, document: d })
    .from(p)
    .innerJoin(d, and(eq(d.communeId, p.communeId), eq(d.id, p.documentId)))
    .innerJoin(u, and(eq(u.communeId, p.communeId), eq(u.id, p.unitId)))
    .where(
      and(
        eq(p.communeId, communeId),
        eq(p.year, year),
        eq(p.quarter, 0),
        inArray(p.indicatorId, indicatorIds),
        or(eq(p.unitId, unitId), eq(u.kind, "commune")),
        notExists(superseding),
      ),
    )
    .orderBy(desc(p.effectiveOn), desc(p.recordedAt));
}
