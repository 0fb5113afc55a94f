import { and, eq } from "drizzle-orm";
import { recordAudit } from "@/db/audit/record";
import { listIndicators } from "@/db/catalogue/queries";
import { newId } from "@/db/ids";
import { findUnit } from "@/db/org-units/queries";
import type { Connection, Store } from "@/db/store";
import { assertGrant, type Grant } from "@/lib/access/grant";
import type { Indicator } from "@/lib/indicators/indicator";
import type { LocalDate } from "@/lib/periods/local-date";
import type { PlanRefusal } from "@/lib/plans/labels";
import { effectiveDay, foldUnits, type PlanEntry } from "@/lib/plans/ledger";
import { quartersGap } from "@/lib/plans/quarters";
import type { PlanRowInput, RecordPlans } from "@/lib/plans/schema";
import { instantAfter, summaryOf, yearRefusal } from "./append";
import { listPlanRows } from "./queries";

type Refused = { ok: false; reason: PlanRefusal; indicatorId?: string; unitId?: string };

/** A row with what it would replace and the day it takes effect. */
type Checked = { row: PlanRowInput; entry: PlanEntry | null; effectiveOn: LocalDate };

/**
 * Records plans for a year under one document. The ledger only grows: a new figure supersedes the last row the person
 * saw, and if another has followed since the whole form is refused as stale.
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
    const indicators = new Map((await listIndicators(tx, communeId, input.year)).map((each) => [each.id, each]));
    const rows = await listPlanRows(tx, communeId, input.year);
    const ledgers = foldUnits(rows.filter((row) => row.document.basis === input.document.basis));
    const checked: Checked[] = [];
    for (const row of input.rows) {
      const { indicatorId, unitId } = row;
      const indicator = indicators.get(indicatorId);
      if (!indicator) return { ok: false, reason: "unknown-indicator", indicatorId, unitId };
      const entry = ledgers.get(unitId)?.get(indicatorId) ?? null;
      const { issuedOn } = input.document;
      const effectiveOn = effectiveDay(input.effectiveOn, { year: input.year, issuedOn }, entry?.current ?? null);
      const reason = clashOf(row, entry, input.reason, indicator);
      if (reason !== null) return { ok: false, reason, indicatorId, unitId };
      if (effectiveOn === null) return { ok: false, reason: "effective-too-early", indicatorId, unitId };
      checked.push({ row, entry, effectiveOn });
    }
    const documentId = await findOrAddDocument(tx, grant, input.document);
    for (const each of checked) await appendPlan(tx, grant, input, documentId, each);
    return { ok: true, recorded: checked.length };
  });
}

async function findRefusal(tx: Connection, communeId: string, input: RecordPlans): Promise<Refused | null> {
  const closed = await yearRefusal(tx, communeId, input.year);
  if (closed !== null) return { ok: false, reason: closed };
  for (const unitId of new Set(input.rows.map((row) => row.unitId))) {
    const unit = await findUnit(tx, communeId, unitId);
    const isGone = unit?.validTo != null && unit.validTo < `${input.year}-01-01`;
    if (!unit || unit.kind === "predecessor" || isGone) return { ok: false, reason: "unknown-unit" };
  }
  return null;
}

function clashOf(
  row: PlanRowInput,
  entry: PlanEntry | null,
  reason: string,
  indicator: Pick<Indicator, "periodRule">,
): PlanRefusal | null {
  if (row.supersedesId !== (entry === null ? null : entry.last.year.id)) return "stale";
  const current = entry === null ? null : entry.current;
  if (current !== null && reason === "") return "reason-required";
  if (entry !== null && entry.quarters !== null && row.quarters === null) return "quarters-required";
  const differs = row.quarters !== null && quartersGap(indicator, row.planned, row.quarters) !== 0;
  return differs && row.quartersReason === "" ? "quarters-differ" : null;
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
  { row, entry, effectiveOn }: Checked,
): Promise<void> {
  const { communeId, accountId } = grant.actor;
  const shared = {
    communeId,
    year: input.year,
    indicatorId: row.indicatorId,
    unitId: row.unitId,
    comparator: row.comparator,
    documentId,
    effectiveOn,
    origin: "entered" as const,
    recordedBy: accountId,
    recordedAt: instantAfter(entry),
  };
  const { planned, plannedUpper, baseline, supersedesId } = row;
  const year = { planned, plannedUpper, baseline, supersedesId, reason: input.reason };
  const yearRow = { ...shared, ...year, id: newId(), quarter: 0 };
  const quarterRows = (row.quarters ?? []).map((amount, index) => ({
    ...shared,
    id: newId(),
    quarter: index + 1,
    planned: amount,
    plannedUpper: null,
    baseline: null,
    reason: row.quartersReason === "" ? input.reason : row.quartersReason,
    supersedesId: entry?.last.quarters[index]?.id ?? null,
  }));
  await tx.db.insert(tx.t.planValues).values([yearRow, ...quarterRows]);
  await recordAudit(tx, {
    communeId,
    actorId: accountId,
    action: grant.permission,
    entity: "plan_value",
    entityId: yearRow.id,
    ...(entry === null || entry.current === null ? {} : { before: summaryOf(entry.current, entry.quarters) }),
    after: { ...row, year: input.year, effectiveOn, document: input.document.number, reason: input.reason },
  });
}
