import { and, asc, desc, eq } from "drizzle-orm";
import type { Connection } from "@/db/store";
import type { PlanDocument, PlanRow } from "@/lib/plans/ledger";

/** Every row of the year's ledger, superseded ones included, latest first (the order `foldLedger` expects). */
export async function listPlanRows(
  c: Connection,
  communeId: string,
  year: number,
  unitId?: string,
): Promise<PlanRow[]> {
  const { planValues: plans, planDocuments: documents } = c.t;
  const rows = await c.db
    .select({ plan: plans, document: documents })
    .from(plans)
    .innerJoin(documents, and(eq(documents.communeId, plans.communeId), eq(documents.id, plans.documentId)))
    .where(
      and(
        eq(plans.communeId, communeId),
        eq(plans.year, year),
        unitId === undefined ? undefined : eq(plans.unitId, unitId),
      ),
    )
    .orderBy(desc(plans.effectiveOn), desc(plans.recordedAt), asc(plans.id));
  return rows.map(({ plan, document: { communeId: _commune, ...document } }) => ({
    id: plan.id,
    year: plan.year,
    quarter: plan.quarter,
    indicatorId: plan.indicatorId,
    unitId: plan.unitId,
    comparator: plan.comparator,
    planned: plan.planned,
    plannedUpper: plan.plannedUpper,
    baseline: plan.baseline,
    document,
    reason: plan.reason,
    supersedesId: plan.supersedesId,
    recordedAt: plan.recordedAt,
    illustrative: plan.origin === "illustrative",
  }));
}

/** Documents that assign plans, newest first. */
export async function listPlanDocuments(c: Connection, communeId: string): Promise<PlanDocument[]> {
  const { planDocuments: documents } = c.t;
  const rows = await c.db
    .select()
    .from(documents)
    .where(eq(documents.communeId, communeId))
    .orderBy(desc(documents.issuedOn), asc(documents.number));
  return rows.map(({ communeId: _commune, ...document }) => document);
}
