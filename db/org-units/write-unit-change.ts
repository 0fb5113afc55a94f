import { and, eq } from "drizzle-orm";
import { recordAudit } from "@/db/audit/record";
import { keepSuperseded } from "@/db/catalogue/superseded";
import { newId } from "@/db/ids";
import type { Connection } from "@/db/store";
import type { Grant } from "@/lib/access/grant";
import { foldForSearch } from "@/lib/format/fold";
import type { AssignmentSpan, UnitChangePlan, UnitChangeState, UnitRef } from "@/lib/org-units/change/unit-change";
import type { SuccessionKind } from "@/lib/org-units/org-unit";
import { type Period, periodKey, quarterAt } from "@/lib/periods/period";
import { tellAccounts } from "./tell-accounts";

type Write = { tx: Connection; grant: Grant<"unit:manage">; plan: UnitChangePlan; idOf: (unit: UnitRef) => string };

/** Writes a plan as it stands, each part with its audit row. The caller has compared the plan with what was shown. */
export async function writeUnitChange(
  tx: Connection,
  grant: Grant<"unit:manage">,
  state: UnitChangeState,
  plan: UnitChangePlan,
): Promise<void> {
  const opened = plan.opens.map(() => newId());
  const idOf = (unit: UnitRef) => ("unitId" in unit ? unit.unitId : String(opened[unit.opens]));
  const write: Write = { tx, grant, plan, idOf };
  await openUnits(write, opened);
  await closeUnits(write);
  await linkSuccessions(write);
  await moveAssignmentRows(write);
  await moveChildren(write, state);
  await pointAccounts(write, state);
  await pointSupervisors(write);
  await tellAccounts(tx, grant.actor.communeId, { state, plan, idOf });
}

async function openUnits({ tx, grant, plan }: Write, ids: string[]): Promise<void> {
  const { communeId } = grant.actor;
  for (const [index, unit] of plan.opens.entries()) {
    const id = String(ids[index]);
    await tx.db.insert(tx.t.orgUnits).values({
      ...unit,
      communeId,
      id,
      searchKey: foldForSearch(unit.name),
      validTo: null,
    });
    const { name, kind, cellType, parentId, validFrom } = unit;
    const predecessors = plan.closes.map((each) => each.unitId);
    await audit(tx, grant, "org_unit", id, undefined, {
      ...{ change: plan.change.kind, name, kind, cellType, parentId, validFrom, predecessors },
      firstQuarter: quarterKey(plan.firstQuarter),
    });
  }
}

async function closeUnits({ tx, grant, plan, idOf }: Write): Promise<void> {
  const { orgUnits } = tx.t;
  for (const { unitId, version, validTo } of plan.closes) {
    await tx.db
      .update(orgUnits)
      .set({ validTo, version: version + 1 })
      .where(and(eq(orgUnits.communeId, grant.actor.communeId), eq(orgUnits.id, unitId)));
    const successors = plan.successions.filter((each) => each.predecessorId === unitId).map((each) => each.successor);
    await audit(
      tx,
      grant,
      "org_unit",
      unitId,
      { validTo: null },
      {
        change: plan.change.kind,
        validTo,
        successors: successors.map(idOf),
        lastQuarter: quarterKey(plan.firstQuarter - 1),
      },
    );
  }
}

async function linkSuccessions({ tx, grant, plan, idOf }: Write): Promise<void> {
  const { kind, on } = plan.change;
  if (kind === "close" || plan.successions.length === 0) return;
  const dated = { communeId: grant.actor.communeId, effectiveOn: on, kind: kind satisfies SuccessionKind };
  await tx.db.insert(tx.t.orgUnitSuccessions).values(
    plan.successions.map(({ predecessorId, successor }) => ({
      ...dated,
      predecessorId,
      successorId: idOf(successor),
      fromQuarter: plan.firstQuarter,
    })),
  );
}

async function moveAssignmentRows({ tx, grant, plan, idOf }: Write): Promise<void> {
  const { indicatorAssignments: a } = tx.t;
  const { communeId } = grant.actor;
  const isSpan = (span: AssignmentSpan) =>
    and(
      eq(a.communeId, communeId),
      eq(a.indicatorId, span.indicatorId),
      eq(a.unitId, span.unitId),
      eq(a.fromQuarter, span.fromQuarter),
    );
  const recordedAt = Date.now();
  const begun = plan.begins.map(({ unit, ...span }) => ({ communeId, unitId: idOf(unit), ...span, recordedAt }));
  await keepSuperseded(tx, communeId, "indicatorAssignments", async () => {
    for (const { span, toQuarter } of plan.ends) {
      if (toQuarter === null) await tx.db.delete(a).where(isSpan(span));
      else await tx.db.update(a).set({ toQuarter, recordedAt }).where(isSpan(span));
    }
    if (begun.length > 0) await tx.db.insert(a).values(begun);
  });
  const indicatorIds = [...plan.ends.map((each) => each.span), ...begun].map((each) => each.indicatorId);
  for (const indicatorId of new Set(indicatorIds)) {
    const unitsOf = (rows: readonly { indicatorId: string; unitId: string }[]) => [
      ...new Set(rows.filter((row) => row.indicatorId === indicatorId).map((row) => row.unitId)),
    ];
    const change = { change: plan.change.kind, firstQuarter: quarterKey(plan.firstQuarter) };
    const before = { unitIds: unitsOf(plan.ends.map((each) => each.span)) };
    await audit(tx, grant, "indicator_assignment", indicatorId, before, { ...change, unitIds: unitsOf(begun) });
  }
}

async function moveChildren({ tx, grant, plan, idOf }: Write, state: UnitChangeState): Promise<void> {
  const { orgUnits } = tx.t;
  for (const { unitId, version, parent } of plan.children) {
    const parentId = idOf(parent);
    await tx.db
      .update(orgUnits)
      .set({ parentId, version: version + 1 })
      .where(and(eq(orgUnits.communeId, grant.actor.communeId), eq(orgUnits.id, unitId)));
    const before = state.units.find((unit) => unit.id === unitId)?.parentId ?? null;
    await audit(tx, grant, "org_unit", unitId, { parentId: before }, { parentId });
  }
}

/** The account gains the new unit and keeps the old one: to read it, and to finish the quarters that still are its own. */
async function pointAccounts({ tx, grant, plan, idOf }: Write, state: UnitChangeState): Promise<void> {
  const { accounts, accountScopes: scopes } = tx.t;
  const { communeId } = grant.actor;
  for (const { accountId, version, gains } of plan.accounts) {
    if (gains === null) continue;
    const targetId = idOf(gains);
    await tx.db.insert(scopes).values({ communeId, accountId, kind: "unit", targetId });
    await tx.db
      .update(accounts)
      .set({ version: version + 1 })
      .where(and(eq(accounts.communeId, communeId), eq(accounts.id, accountId)));
    const unitIds = state.accounts.find((each) => each.id === accountId)?.unitIds ?? [];
    await audit(tx, grant, "account", accountId, { unitIds }, { unitIds: [...unitIds, targetId] });
  }
}

/** Whoever follows a cell follows what becomes of it too; nobody stops reading the records of the closed one. */
async function pointSupervisors({ tx, grant, plan, idOf }: Write): Promise<void> {
  const { accountScopes: s } = tx.t;
  const { communeId } = grant.actor;
  const scopes = await tx.db
    .select({ accountId: s.accountId, unitId: s.targetId })
    .from(s)
    .where(and(eq(s.communeId, communeId), eq(s.kind, "supervises")))
    .orderBy(s.accountId, s.targetId);
  for (const accountId of new Set(scopes.map((each) => each.accountId))) {
    const before = scopes.filter((each) => each.accountId === accountId).map(({ unitId }) => unitId);
    const heirs = plan.successions.filter(({ predecessorId }) => before.includes(predecessorId));
    const gained = [...new Set(heirs.map(({ successor }) => idOf(successor)))].filter((id) => !before.includes(id));
    if (gained.length === 0) continue;
    await tx.db
      .insert(s)
      .values(gained.map((targetId) => ({ communeId, accountId, kind: "supervises" as const, targetId })));
    const after = { supervisedUnitIds: [...before, ...gained] };
    await audit(tx, grant, "account", accountId, { supervisedUnitIds: before }, after);
  }
}

function quarterKey(index: number): string {
  const period: Period = { kind: "quarter", ...quarterAt(index) };
  return periodKey(period);
}

async function audit(
  tx: Connection,
  grant: Grant<"unit:manage">,
  entity: string,
  entityId: string,
  before: unknown,
  after: unknown,
): Promise<void> {
  const { communeId, accountId } = grant.actor;
  await recordAudit(tx, { communeId, actorId: accountId, action: grant.permission, entity, entityId, before, after });
}
