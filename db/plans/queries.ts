import { and, asc, desc, eq } from "drizzle-orm";
import type { Connection } from "@/db/store";
import type { PlanDocument, PlanRow } from "@/lib/plans/ledger";
import type { PlanBasis } from "@/lib/plans/plan";

/** Left out = all. */
export type PlanPlaceFilter = { unitId?: string; indicatorId?: string };

/** Every row of the year's ledger, replaced and withdrawn ones included, oldest first. */
export async function listPlanRows(
  c: Connection,
  communeId: string,
  year: number,
  { unitId, indicatorId }: PlanPlaceFilter = {},
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
        indicatorId === undefined ? undefined : eq(plans.indicatorId, indicatorId),
      ),
    )
    .orderBy(asc(plans.recordedAt), asc(plans.id));
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
    effectiveOn: plan.effectiveOn,
    supersedesId: plan.supersedesId,
    withdrawsId: plan.withdrawsId,
    recordedAt: plan.recordedAt,
    illustrative: plan.origin === "illustrative",
  }));
}

/** Where one row of the ledger stands; null = no such row in this commune. */
export async function findPlan(
  c: Connection,
  communeId: string,
  planId: string,
): Promise<{ year: number; unitId: string; indicatorId: string; basis: PlanBasis } | null> {
  const { planValues: plans, planDocuments: documents } = c.t;
  const [row] = await c.db
    .select({ year: plans.year, unitId: plans.unitId, indicatorId: plans.indicatorId, basis: documents.basis })
    .from(plans)
    .innerJoin(documents, and(eq(documents.communeId, plans.communeId), eq(documents.id, plans.documentId)))
    .where(and(eq(plans.communeId, communeId), eq(plans.id, planId)));
  return row ?? null;
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

/** Who recorded each row of the year's ledger of one unit and indicator, by row; rows of the program are left out. */
export async function listPlanAuthors(
  c: Connection,
  communeId: string,
  year: number,
  { unitId, indicatorId }: Required<PlanPlaceFilter>,
): Promise<Map<string, string>> {
  const { planValues: plans, accounts } = c.t;
  const rows = await c.db
    .select({ id: plans.id, name: accounts.displayName })
    .from(plans)
    .innerJoin(accounts, and(eq(accounts.communeId, plans.communeId), eq(accounts.id, plans.recordedBy)))
    .where(
      and(
        eq(plans.communeId, communeId),
        eq(plans.year, year),
        eq(plans.unitId, unitId),
        eq(plans.indicatorId, indicatorId),
      ),
    );
  return new Map(rows.map((row) => [row.id, row.name]));
}
