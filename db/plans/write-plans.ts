import { recordAudits } from "@/db/audit/record";
import { listIndicators } from "@/db/catalogue/queries";
import { newId } from "@/db/ids";
import { insertMany } from "@/db/insert-many";
import { listUnits } from "@/db/org-units/queries";
import type { Connection } from "@/db/store";
import type { Grant } from "@/lib/access/grant";
import type { LocalDate } from "@/lib/periods/local-date";
import { refusalOf } from "@/lib/plans/check-plan";
import type { PlanRefusal } from "@/lib/plans/labels";
import { effectiveDay, foldUnits, type PlanEntry } from "@/lib/plans/ledger";
import type { PlanRowInput, RecordPlans } from "@/lib/plans/schema";
import { instantAfter, summaryOf, yearRefusal } from "./append";
import { findOrAddDocument } from "./plan-documents";
import { listPlanRows, type PlanPlaceFilter } from "./queries";

type Refused = { ok: false; reason: PlanRefusal; indicatorId?: string; unitId?: string };
export type RecordedPlans = { ok: true; recorded: number } | Refused;

/** A row with what it would replace and the day it takes effect. */
type Checked = { row: PlanRowInput; entry: PlanEntry | null; effectiveOn: LocalDate; reason: string };

/**
 * Checks and writes plans inside the caller's transaction; a refusal comes before the first write. The number of
 * statements does not grow with the rows.
 */
export async function writePlans(
  tx: Connection,
  grant: Grant<"plan:record">,
  input: RecordPlans,
): Promise<RecordedPlans> {
  const checked = await checkPlans(tx, grant.actor.communeId, input);
  if (!Array.isArray(checked)) return checked;
  const documentId = await findOrAddDocument(tx, grant, input.document);
  await appendPlans(tx, grant, input, documentId, checked);
  return { ok: true, recorded: checked.length };
}

async function checkPlans(tx: Connection, communeId: string, input: RecordPlans): Promise<Checked[] | Refused> {
  const closed = await yearRefusal(tx, communeId, input.year);
  if (closed !== null) return { ok: false, reason: closed };
  const units = new Map((await listUnits(tx, communeId)).map((each) => [each.id, each]));
  const indicators = new Map((await listIndicators(tx, communeId, input.year)).map((each) => [each.id, each]));
  const rows = await listPlanRows(tx, communeId, input.year, placeOf(input.rows));
  const ledgers = foldUnits(rows.filter((row) => row.document.basis === input.document.basis));
  const checked: Checked[] = [];
  for (const row of input.rows) {
    const { indicatorId, unitId } = row;
    const place = { unit: units.get(unitId) ?? null, indicator: indicators.get(indicatorId) ?? null };
    const entry = ledgers.get(unitId)?.get(indicatorId) ?? null;
    const reason = row.reason || input.reason;
    const refusal = refusalOf(row, input.year, place, entry, reason);
    if (refusal !== null) return { ok: false, reason: refusal, indicatorId, unitId };
    const { issuedOn } = input.document;
    const effectiveOn = effectiveDay(input.effectiveOn, { year: input.year, issuedOn }, entry?.current ?? null);
    if (effectiveOn === null) return { ok: false, reason: "effective-too-early", indicatorId, unitId };
    checked.push({ row, entry, effectiveOn, reason });
  }
  return checked;
}

/** A form is about one unit or one indicator; anything wider reads the whole year. */
function placeOf(rows: readonly PlanRowInput[]): PlanPlaceFilter {
  const only = (ids: string[]) => (new Set(ids).size === 1 ? ids[0] : undefined);
  return { unitId: only(rows.map((row) => row.unitId)), indicatorId: only(rows.map((row) => row.indicatorId)) };
}

async function appendPlans(
  tx: Connection,
  grant: Grant<"plan:record">,
  input: RecordPlans,
  documentId: string,
  checked: readonly Checked[],
): Promise<void> {
  const { communeId, accountId } = grant.actor;
  const plans = checked.map((each) => ({ ...each, rows: ledgerRows(grant, input, documentId, each) }));
  const rows = plans.flatMap((each) => each.rows);
  await insertMany(tx, tx.t.planValues, rows);
  const told = plans.map(({ row, entry, effectiveOn, reason, rows: [year] }) => ({
    communeId,
    actorId: accountId,
    action: grant.permission,
    entity: "plan_value",
    entityId: year.id,
    ...(entry === null || entry.current === null ? {} : { before: summaryOf(entry.current, entry.quarters) }),
    after: { ...row, year: input.year, effectiveOn, document: input.document.number, reason },
  }));
  await recordAudits(tx, told);
}

/** The row of the year and those of its quarters. */
function ledgerRows(grant: Grant<"plan:record">, input: RecordPlans, documentId: string, checked: Checked) {
  const { row, entry, effectiveOn, reason } = checked;
  const { planned, plannedUpper, baseline, supersedesId } = row;
  const shared = {
    communeId: grant.actor.communeId,
    year: input.year,
    indicatorId: row.indicatorId,
    unitId: row.unitId,
    comparator: row.comparator,
    documentId,
    effectiveOn,
    withdrawsId: null,
    origin: "entered" as const,
    recordedBy: grant.actor.accountId,
    recordedAt: instantAfter(entry),
  };
  const quarters = (row.quarters ?? []).map((amount, index) => ({
    ...shared,
    id: newId(),
    quarter: index + 1,
    planned: amount,
    plannedUpper: null,
    baseline: null,
    reason: row.quartersReason === "" ? reason : row.quartersReason,
    supersedesId: entry?.last.quarters[index]?.id ?? null,
  }));
  const year = { ...shared, id: newId(), quarter: 0, planned, plannedUpper, baseline, supersedesId, reason };
  return [year, ...quarters] as const;
}
