import { and, eq, lt, ne } from "drizzle-orm";
import type { Connection } from "@/db/store";
import type { LocalDate } from "@/lib/periods/local-date";
import { isPlannable } from "@/lib/plans/check-plan";
import type { UnitPlan } from "@/lib/plans/plan-gap";
import { planFigureOf, plansInForceOn } from "./in-force";

/** What every unit was given of one indicator, as in force on a day, "xã giao" first; planned quarters left out; `before`: recorded by then (milliseconds). */
export async function listUnitPlans(
  { db, t }: Connection,
  communeId: string,
  { indicatorId, year, on, before }: { indicatorId: string; year: number; on: LocalDate; before?: number },
): Promise<UnitPlan[]> {
  const { planValues: p, planDocuments: d, orgUnits: u } = t;
  const rows = await db
    .select({ plan: p, basis: d.basis, documentNumber: d.number, kind: u.kind, validTo: u.validTo })
    .from(p)
    .innerJoin(d, and(eq(d.communeId, p.communeId), eq(d.id, p.documentId)))
    .innerJoin(u, and(eq(u.communeId, p.communeId), eq(u.id, p.unitId), ne(u.kind, "commune")))
    .where(
      and(
        eq(p.communeId, communeId),
        eq(p.year, year),
        eq(p.indicatorId, indicatorId),
        eq(p.quarter, 0),
        before === undefined ? undefined : lt(p.recordedAt, before),
      ),
    );
  return plansInForceOn(rows, on).map((row) => ({
    unitId: row.plan.unitId,
    endsInYear: !isPlannable(row, year),
    plan: planFigureOf(row),
  }));
}
