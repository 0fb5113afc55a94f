import { and, desc, eq, isNull } from "drizzle-orm";
import { recordAudit } from "@/db/audit/record";
import { listPeriods } from "@/db/periods/queries";
import type { Connection, Store } from "@/db/store";
import { assertGrant, type Grant } from "@/lib/access/grant";
import type { CatalogueRefusal } from "@/lib/indicators/catalogue-labels";
import type { RetireIndicator } from "@/lib/indicators/catalogue-schema";
import type { CatalogueIndicator } from "@/lib/indicators/indicator";
import { changeableYears } from "@/lib/indicators/versions/years";
import { type Period, periodKey, quarterIndex } from "@/lib/periods/period";
import { countRevision, endReportingBefore } from "./change-indicator";
import { hasFigures } from "./change-refusals";
import { listIndicators } from "./queries";

type Outcome = { ok: true } | { ok: false; reason: CatalogueRefusal };

/**
 * "Ngừng theo dõi": from the quarter on nobody reports the indicator, and it can be neither chosen nor planned. Years
 * and quarters before stay as they are.
 */
export async function retireIndicator(
  store: Store,
  grant: Grant<"indicator:manage">,
  input: RetireIndicator,
): Promise<Outcome> {
  assertGrant(grant, "indicator:manage");
  const { communeId, accountId } = grant.actor;
  return store.inTransaction(async (tx) => {
    const from = quarterIndex(input.year, input.quarter);
    const all = await listIndicators(tx, communeId, input.year);
    const refusal = (await whyNotNow(tx, communeId, input, all)) ?? (await whyNotRetire(tx, communeId, input, all));
    if (refusal !== null) return { ok: false, reason: refusal };
    await endReportingBefore(tx, communeId, input.indicatorId, from);
    await tx.db.insert(tx.t.indicatorRetirements).values({
      communeId,
      indicatorId: input.indicatorId,
      fromQuarter: from,
      toQuarter: null,
      reason: input.reason,
      recordedBy: accountId,
      recordedAt: Date.now(),
    });
    await finish(tx, grant, input, { retiredFrom: null }, { retiredFrom: keyOf(input), reason: input.reason });
    return { ok: true };
  });
}

/** "Dùng lại" from a quarter on. Who reports it is chosen afresh. */
export async function resumeIndicator(
  store: Store,
  grant: Grant<"indicator:manage">,
  input: RetireIndicator,
): Promise<Outcome> {
  assertGrant(grant, "indicator:manage");
  const { communeId } = grant.actor;
  return store.inTransaction(async (tx) => {
    const all = await listIndicators(tx, communeId, input.year);
    const refusal = await whyNotNow(tx, communeId, input, all);
    if (refusal !== null) return { ok: false, reason: refusal };
    const { indicatorRetirements: r } = tx.t;
    const ofIndicator = and(eq(r.communeId, communeId), eq(r.indicatorId, input.indicatorId));
    const open = and(ofIndicator, isNull(r.toQuarter));
    const [row] = await tx.db.select().from(r).where(open).orderBy(desc(r.fromQuarter)).limit(1);
    if (!row) return { ok: false, reason: "not-retired" };
    const to = quarterIndex(input.year, input.quarter) - 1;
    if (to < row.fromQuarter) await tx.db.delete(r).where(open);
    else await tx.db.update(r).set({ toQuarter: to }).where(open);
    await finish(tx, grant, input, { retired: true }, { resumedFrom: keyOf(input), reason: input.reason });
    return { ok: true };
  });
}

async function whyNotNow(
  tx: Connection,
  communeId: string,
  { indicatorId, year, quarter, revision }: RetireIndicator,
  all: readonly CatalogueIndicator[],
): Promise<CatalogueRefusal | null> {
  const indicator = all.find((each) => each.id === indicatorId);
  if (!indicator) return "unknown-indicator";
  if (indicator.revision !== revision) return "changed-meanwhile";
  const periods = await listPeriods(tx, communeId);
  if (!changeableYears(periods).includes(year)) return "year-not-changeable";
  const isLocked = periods.some(
    (each) => each.quarter > 0 && each.state === "locked" && each.year * 4 + each.quarter - 1 >= year * 4 + quarter - 1,
  );
  return isLocked ? "quarter-locked" : null;
}

async function whyNotRetire(
  tx: Connection,
  communeId: string,
  { indicatorId, year, quarter }: RetireIndicator,
  all: readonly CatalogueIndicator[],
): Promise<CatalogueRefusal | null> {
  const { indicatorRetirements: r } = tx.t;
  const [open] = await tx.db
    .select({ fromQuarter: r.fromQuarter })
    .from(r)
    .where(and(eq(r.communeId, communeId), eq(r.indicatorId, indicatorId), isNull(r.toQuarter)));
  if (open || all.some((each) => each.id === indicatorId && each.retiredFrom !== null)) return "retired";
  if (all.some((each) => each.parentId === indicatorId && each.retiredFrom === null)) return "has-parts";
  return (await hasFigures(tx, communeId, [indicatorId], quarterIndex(year, quarter))) ? "has-later-figures" : null;
}

function keyOf({ year, quarter }: RetireIndicator): string {
  const period: Period = { kind: "quarter", year, quarter };
  return periodKey(period);
}

async function finish(
  tx: Connection,
  { actor, permission }: Grant<"indicator:manage">,
  { indicatorId }: RetireIndicator,
  before: unknown,
  after: unknown,
): Promise<void> {
  const { communeId, accountId } = actor;
  await countRevision(tx, communeId, indicatorId);
  await recordAudit(tx, {
    communeId,
    actorId: accountId,
    action: permission,
    entity: "indicator",
    entityId: indicatorId,
    before,
    after,
  });
}
