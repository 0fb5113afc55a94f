import { and, eq, gt, gte, isNull, lte, or, sql } from "drizzle-orm";
import { recordAudit } from "@/db/audit/record";
import type { Connection, Store } from "@/db/store";
import { assertGrant, type Grant } from "@/lib/access/grant";
import type { CatalogueRefusal } from "@/lib/indicators/catalogue-labels";
import type { ChangeIndicator } from "@/lib/indicators/catalogue-schema";
import type { CatalogueIndicator } from "@/lib/indicators/indicator";
import { changedFields, VERSIONED, type Versioned, type VersionedField } from "@/lib/indicators/versions/change";
import { breakNote } from "@/lib/indicators/versions/describe-change";
import { quarterIndex } from "@/lib/periods/period";
import { whyNotChangeable } from "./change-refusals";
import { listIndicators } from "./queries";
import { keepSuperseded } from "./superseded";

type Refused = { ok: false; reason: CatalogueRefusal };

/** What a form would change: the version in force in the year, the one that would be, and the break of the series. */
export type PlannedChange = {
  before: CatalogueIndicator;
  after: Versioned;
  changed: VersionedField[];
  breakNote: string | null;
};

/** Reads only: what the change would be, or why it cannot be. The command asks the same inside its transaction. */
export async function planChange(
  c: Connection,
  communeId: string,
  input: ChangeIndicator,
): Promise<{ ok: true; plan: PlannedChange } | Refused> {
  const { indicatorId, fromYear } = input;
  const all = await listIndicators(c, communeId, fromYear);
  const before = all.find((each) => each.id === indicatorId);
  if (!before) return { ok: false, reason: "unknown-indicator" };
  if (before.revision !== input.revision) return { ok: false, reason: "changed-meanwhile" };
  const after = versionAfter(before, input, all);
  const yearBefore = (await listIndicators(c, communeId, fromYear - 1)).find((each) => each.id === indicatorId);
  const note = breakNote(yearBefore ?? before, after, fromYear, input.marksBreak);
  const changed = changedFields(before, after);
  if (changed.length === 0 && note === breakOf(before, fromYear)) return { ok: false, reason: "nothing-changed" };
  const refusal = await whyNotChangeable(c, communeId, { before, after, fromYear }, all);
  if (refusal !== null) return { ok: false, reason: refusal };
  return { ok: true, plan: { before, after, changed, breakNote: note } };
}

/**
 * A new version of an indicator from the first quarter of a year on; every earlier year keeps what it had, to the
 * letter. A version whose year has no figure yet is written again; with figures only its words are.
 */
export async function changeIndicator(
  store: Store,
  grant: Grant<"indicator:manage">,
  input: ChangeIndicator,
): Promise<{ ok: true; changed: VersionedField[] } | Refused> {
  assertGrant(grant, "indicator:manage");
  const { communeId } = grant.actor;
  return store.inTransaction(async (tx) => {
    const result = await planChange(tx, communeId, input);
    if (!result.ok) return result;
    const { before, after, changed, breakNote: note } = result.plan;
    await writeVersion(tx, grant, input, after, note);
    if (after.parentMode === "sum-of-parts") {
      await endReportingBefore(tx, communeId, before.id, quarterIndex(input.fromYear, 1));
    }
    const pick = (version: Versioned) => Object.fromEntries(changed.map((field) => [field, version[field]]));
    const noted = note === null ? {} : { breakNote: note };
    await recordAudit(tx, {
      communeId,
      actorId: grant.actor.accountId,
      action: grant.permission,
      entity: "indicator",
      entityId: before.id,
      before: pick(before),
      after: { fromYear: input.fromYear, ...pick(after), ...noted, reason: input.reason },
    });
    return { ok: true, changed };
  });
}

/** What the form says, with what it does not ask: names of the parts of anything but a rate, the place in a new group. */
function versionAfter(
  before: CatalogueIndicator,
  input: Omit<ChangeIndicator, "reason" | "revision" | "fromYear" | "indicatorId">,
  all: readonly CatalogueIndicator[],
): Versioned {
  const isRate = input.periodRule.startsWith("rate-");
  const last = Math.max(0, ...all.filter((each) => each.groupId === input.groupId).map((each) => each.sortOrder));
  const given = {
    ...input,
    shortName: input.shortName === "" ? input.name : input.shortName,
    numeratorLabel: isRate ? input.numeratorLabel : null,
    denominatorLabel: isRate ? input.denominatorLabel : null,
    sortOrder: input.groupId === before.groupId ? before.sortOrder : last + 10,
  };
  return Object.fromEntries(VERSIONED.map((field) => [field, given[field]])) as Versioned;
}

function breakOf({ versionFrom, breakNote: note }: CatalogueIndicator, year: number): string | null {
  return versionFrom === year ? note : null;
}

async function writeVersion(
  tx: Connection,
  { actor }: Grant<"indicator:manage">,
  { indicatorId, fromYear, reason }: ChangeIndicator,
  after: Versioned,
  note: string | null,
): Promise<void> {
  const { indicatorVersions: v } = tx.t;
  const { communeId, accountId } = actor;
  const isThis = and(eq(v.communeId, communeId), eq(v.indicatorId, indicatorId), eq(v.fromYear, fromYear));
  const [earlier] = await tx.db.delete(v).where(isThis).returning();
  const row = { communeId, indicatorId, fromYear, ...after, reason, breakNote: note };
  const firstRecordedAt = earlier ? (earlier.firstRecordedAt ?? earlier.recordedAt) : null;
  await tx.db.insert(v).values({ ...row, recordedBy: accountId, recordedAt: Date.now(), firstRecordedAt });
  await countRevision(tx, communeId, indicatorId);
}

/** The row of `indicators` counts every change of its indicator, so that nobody writes over what he has not seen. */
export async function countRevision(tx: Connection, communeId: string, indicatorId: string): Promise<void> {
  const { indicators: i } = tx.t;
  await tx.db
    .update(i)
    .set({ version: sql`${i.version} + 1` })
    .where(and(eq(i.communeId, communeId), eq(i.id, indicatorId)));
}

/** Whoever reports the indicator does so up to the quarter before (quarterIndex), and nobody from it on. */
export async function endReportingBefore(tx: Connection, communeId: string, indicatorId: string, quarter: number) {
  const { indicatorAssignments: a } = tx.t;
  const ofIndicator = and(eq(a.communeId, communeId), eq(a.indicatorId, indicatorId));
  const isLonger = or(isNull(a.toQuarter), gt(a.toQuarter, quarter - 1));
  const end = async () => {
    await tx.db.delete(a).where(and(ofIndicator, gte(a.fromQuarter, quarter)));
    await tx.db
      .update(a)
      .set({ toQuarter: quarter - 1, recordedAt: Date.now() })
      .where(and(ofIndicator, lte(a.fromQuarter, quarter - 1), isLonger));
  };
  await keepSuperseded(tx, communeId, "indicatorAssignments", end, ofIndicator);
}
