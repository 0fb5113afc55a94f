import { type AuditEntry, recordAudit, recordAudits } from "@/db/audit/record";
import { newId } from "@/db/ids";
import type { Connection, Store } from "@/db/store";
import { assertGrant, type Grant } from "@/lib/access/grant";
import type { PlanRefusal } from "@/lib/plans/labels";
import { foldLedger, foldUnits, type PlanEntry, type PlanRow } from "@/lib/plans/ledger";
import { PLAN_BASES, type PlanBasis } from "@/lib/plans/plan";
import type { WithdrawPlan } from "@/lib/plans/schema";
import { instantAfter, summaryOf, yearRefusal } from "./append";
import { listPlanRows } from "./queries";

/**
 * "Rút": takes the latest plan of an indicator out of force for ever, also as the plan of the start of the year,
 * because it was recorded by mistake; what it had replaced counts again. The row stays in the history.
 */
export async function withdrawPlan(
  store: Store,
  grant: Grant<"plan:record">,
  input: WithdrawPlan,
): Promise<{ ok: true; unitId: string; basis: PlanBasis } | { ok: false; reason: PlanRefusal }> {
  assertGrant(grant, "plan:record");
  const { communeId, accountId } = grant.actor;
  return store.inTransaction(async (tx) => {
    const closed = await yearRefusal(tx, communeId, input.year);
    if (closed !== null) return { ok: false, reason: closed };
    const rows = await listPlanRows(tx, communeId, input.year);
    const plan = rows.find((row) => row.id === input.planId);
    if (!plan) return { ok: false, reason: "not-current" };
    const own = rows.filter((row) => row.unitId === plan.unitId && row.document.basis === plan.document.basis);
    const entry = foldLedger(own).get(plan.indicatorId);
    if (!entry || entry.current?.id !== plan.id) return { ok: false, reason: "not-current" };
    if (entry.last.year.id !== input.lastId) return { ok: false, reason: "stale" };
    const taken = withQuarters(plan, entry);
    await appendWithdrawal(tx, grant, taken, entry, input.reason);
    await recordAudit(tx, {
      communeId,
      actorId: accountId,
      action: grant.permission,
      entity: "plan_value",
      entityId: plan.id,
      before: summaryOf(plan, entry.quarters),
      after: { withdrawn: true, indicatorId: plan.indicatorId, unitId: plan.unitId, reason: input.reason },
    });
    return { ok: true, unitId: plan.unitId, basis: plan.document.basis };
  });
}

/** The plan with the quarters recorded with it; quarters of an earlier plan stay. */
function withQuarters(plan: PlanRow, { quarters }: PlanEntry): PlanRow[] {
  return [plan, ...(quarters ?? []).filter((row) => row.recordedAt >= plan.recordedAt)];
}

async function appendWithdrawal(
  tx: Connection,
  grant: Grant<"plan:record">,
  taken: readonly PlanRow[],
  entry: PlanEntry,
  reason: string,
): Promise<void> {
  await tx.db.insert(tx.t.planValues).values(withdrawalRows(grant, taken, entry, reason));
}

function withdrawalRows(grant: Grant<"plan:record">, taken: readonly PlanRow[], entry: PlanEntry, reason: string) {
  const { communeId, accountId } = grant.actor;
  const recordedAt = instantAfter(entry);
  return taken.map(({ document, illustrative, ...row }) => ({
    ...row,
    communeId,
    id: newId(),
    documentId: document.id,
    reason,
    supersedesId: row.quarter === 0 ? entry.last.year.id : (entry.last.quarters[row.quarter - 1]?.id ?? null),
    withdrawsId: row.id,
    origin: illustrative ? ("illustrative" as const) : ("entered" as const),
    recordedBy: accountId,
    recordedAt,
  }));
}

/** Where one of the plans is no longer the latest of its indicator; null = all of them are. */
export async function findOvertaken(
  tx: Connection,
  communeId: string,
  year: number,
  planIds: readonly string[],
): Promise<PlanRow | null> {
  return (
    (await placesOf(tx, communeId, year, planIds)).find(({ plan, entry }) => entry?.current?.id !== plan.id)?.plan ??
    null
  );
}

/** "Rút" for many plans of one year inside the caller's transaction, each the latest of its indicator and unit. */
export async function withdrawPlansIn(
  tx: Connection,
  grant: Grant<"plan:record">,
  { year, planIds, reason }: { year: number; planIds: readonly string[]; reason: string },
): Promise<void> {
  const { communeId, accountId } = grant.actor;
  const rows: ReturnType<typeof withdrawalRows> = [];
  const trail: AuditEntry[] = [];
  for (const { plan, entry } of await placesOf(tx, communeId, year, planIds)) {
    if (entry?.current?.id !== plan.id) throw new Error("withdrew a plan that is not the latest");
    rows.push(...withdrawalRows(grant, withQuarters(plan, entry), entry, reason));
    const after = { withdrawn: true, indicatorId: plan.indicatorId, unitId: plan.unitId, reason };
    const about = { communeId, actorId: accountId, action: grant.permission, entity: "plan_value", entityId: plan.id };
    trail.push({ ...about, before: summaryOf(plan, entry.quarters), after });
  }
  for (let at = 0; at < rows.length; at += CHUNK)
    await tx.db.insert(tx.t.planValues).values(rows.slice(at, at + CHUNK));
  for (let at = 0; at < trail.length; at += CHUNK) await recordAudits(tx, trail.slice(at, at + CHUNK));
}

const CHUNK = 100;

/** Each plan with the ledger of its indicator, unit and basis. */
async function placesOf(tx: Connection, communeId: string, year: number, planIds: readonly string[]) {
  const rows = await listPlanRows(tx, communeId, year);
  const wanted = new Set(planIds);
  const ledgers = new Map(
    PLAN_BASES.map((basis) => [basis, foldUnits(rows.filter((row) => row.document.basis === basis))]),
  );
  return rows
    .filter((row) => wanted.has(row.id) && row.quarter === 0)
    .map((plan) => ({
      plan,
      entry: ledgers.get(plan.document.basis)?.get(plan.unitId)?.get(plan.indicatorId) ?? null,
    }));
}
