import { and, eq } from "drizzle-orm";
import { recordAudit } from "@/db/audit/record";
import { listIndicators } from "@/db/catalogue/queries";
import { newId } from "@/db/ids";
import { findUnit } from "@/db/org-units/queries";
import { findPeriod } from "@/db/periods/queries";
import type { Connection, Store } from "@/db/store";
import { assertGrant, type Grant } from "@/lib/access/grant";
import type { PlanRefusal } from "@/lib/plans/labels";
import { foldLedger, type PlanEntry } from "@/lib/plans/ledger";
import type { PlanRowInput, RecordPlans } from "@/lib/plans/schema";
import { listPlanRows } from "./queries";

type Refused = { ok: false; reason: PlanRefusal; indicatorId?: string };

/**
 * Records plans of one unit (or the commune) for a year under one document. The ledger only grows: a new figure
 * supersedes the row the person saw, and if that is no longer the one in force the whole form is refused as stale.
 */
export async function recordPlans(
  store: Store,
  grant: Grant<"plan:record">,
  input: RecordPlans,
): Promise<{ ok: true; recorded: number } | Refused> {
  assertGrant(grant, "plan:record");
  const { communeId } = grant.actor;
  return store.inTransaction(async (tx) => {
    const refusal = await findRefusal(tx, communeId, input);
    if (refusal !== null) return refusal;
    const { basis } = input.document;
    const rows = await listPlanRows(tx, communeId, input.year, input.unitId);
    const ledger = foldLedger(rows.filter((row) => row.document.basis === basis));
    for (const row of input.rows) {
      const entry = ledger.get(row.indicatorId) ?? null;
      const reason = clashOf(row, entry, input.reason);
      if (reason !== null) return { ok: false, reason, indicatorId: row.indicatorId };
    }
    const documentId = await findOrAddDocument(tx, grant, input.document);
    for (const row of input.rows) {
      await appendPlan(tx, grant, input, documentId, row, ledger.get(row.indicatorId) ?? null);
    }
    return { ok: true, recorded: input.rows.length };
  });
}

async function findRefusal(tx: Connection, communeId: string, input: RecordPlans): Promise<Refused | null> {
  const year = await findPeriod(tx, communeId, input.year, 0);
  if (!year) return { ok: false, reason: "year-not-open" };
  if (year.assessmentClosedOn !== null) return { ok: false, reason: "year-closed" };
  const unit = await findUnit(tx, communeId, input.unitId);
  if (!unit || unit.kind === "predecessor") return { ok: false, reason: "unknown-unit" };
  if (unit.validTo !== null && unit.validTo < `${input.year}-01-01`) return { ok: false, reason: "unknown-unit" };
  const known = new Set((await listIndicators(tx, communeId)).map((indicator) => indicator.id));
  const unknown = input.rows.find((row) => !known.has(row.indicatorId));
  return unknown ? { ok: false, reason: "unknown-indicator", indicatorId: unknown.indicatorId } : null;
}

function clashOf(row: PlanRowInput, entry: PlanEntry | null, reason: string): PlanRefusal | null {
  if (row.supersedesId !== (entry === null ? null : entry.current.id)) return "stale";
  if (entry !== null && reason === "") return "reason-required";
  if (entry !== null && entry.quarters !== null && row.quarters === null) return "quarters-required";
  return null;
}

/** The same number, date, issuer and basis is the same document, entered on another day. */
async function findOrAddDocument(
  tx: Connection,
  grant: Grant<"plan:record">,
  document: RecordPlans["document"],
): Promise<string> {
  const { communeId, accountId } = grant.actor;
  const { planDocuments: documents } = tx.t;
  const [known] = await tx.db
    .select({ id: documents.id })
    .from(documents)
    .where(
      and(
        eq(documents.communeId, communeId),
        eq(documents.number, document.number),
        eq(documents.issuedOn, document.issuedOn),
        eq(documents.issuer, document.issuer),
        eq(documents.basis, document.basis),
      ),
    );
  if (known) return known.id;
  const id = newId();
  await tx.db.insert(documents).values({ communeId, id, ...document });
  await recordAudit(tx, {
    communeId,
    actorId: accountId,
    action: grant.permission,
    entity: "plan_document",
    entityId: id,
    after: document,
  });
  return id;
}

async function appendPlan(
  tx: Connection,
  grant: Grant<"plan:record">,
  input: RecordPlans,
  documentId: string,
  row: PlanRowInput,
  entry: PlanEntry | null,
): Promise<void> {
  const { communeId, accountId } = grant.actor;
  const shared = {
    communeId,
    year: input.year,
    indicatorId: row.indicatorId,
    unitId: input.unitId,
    comparator: row.comparator,
    documentId,
    effectiveOn: input.document.issuedOn,
    reason: input.reason,
    origin: "entered" as const,
    recordedBy: accountId,
    recordedAt: Date.now(),
  };
  const { planned, plannedUpper, baseline, supersedesId } = row;
  const yearRow = { ...shared, id: newId(), quarter: 0, planned, plannedUpper, baseline, supersedesId };
  const quarterRows = (row.quarters ?? []).map((amount, index) => ({
    ...shared,
    id: newId(),
    quarter: index + 1,
    planned: amount,
    plannedUpper: null,
    baseline: null,
    supersedesId: entry?.quarters?.[index]?.id ?? null,
  }));
  await tx.db.insert(tx.t.planValues).values([yearRow, ...quarterRows]);
  await recordAudit(tx, {
    communeId,
    actorId: accountId,
    action: grant.permission,
    entity: "plan_value",
    entityId: yearRow.id,
    ...(entry === null ? {} : { before: summaryOf(entry) }),
    after: { ...row, year: input.year, unitId: input.unitId, document: input.document.number, reason: input.reason },
  });
}

function summaryOf({ current, quarters }: PlanEntry) {
  return {
    id: current.id,
    comparator: current.comparator,
    planned: current.planned,
    plannedUpper: current.plannedUpper,
    baseline: current.baseline,
    quarters: quarters?.map((row) => row.planned) ?? null,
    document: current.document.number,
  };
}
