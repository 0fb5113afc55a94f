import { and, asc, eq } from "drizzle-orm";
import { recordAudit } from "@/db/audit/record";
import { oncePerClick } from "@/db/operations";
import { listUnits } from "@/db/org-units/queries";
import type { Connection, Store } from "@/db/store";
import { assertGrant, type Grant } from "@/lib/access/grant";
import type { OrgUnit } from "@/lib/org-units/org-unit";
import type { RatingRefusal } from "@/lib/party-cell-meetings/labels";
import type { Rating } from "@/lib/party-cell-meetings/rating-view";
import type { RecordRatings } from "@/lib/party-cell-meetings/schema";
import { existsIn } from "@/lib/party-cell-meetings/scored";

export type RatingAnswer =
  | { ok: true; recorded: number }
  | { ok: false; reason: RatingRefusal /** The cell it is about. */; unitId: string };

/** One statement. */
export async function listRatings(c: Connection, communeId: string, year: number): Promise<Rating[]> {
  const { annualRatings: r } = c.t;
  return c.db
    .select({ unitId: r.unitId, level: r.level, decision: r.decision })
    .from(r)
    .where(and(eq(r.communeId, communeId), eq(r.year, year)))
    .orderBy(asc(r.unitId));
}

/**
 * Records the levels that were changed, all or none: a level that somebody else changed meanwhile refuses the form. A
 * level taken back leaves no row; the trail keeps what stood there. The cap stops nothing: the level is decided elsewhere.
 */
export async function recordRatings(
  store: Store,
  grant: Grant<"rating:record">,
  input: RecordRatings,
): Promise<RatingAnswer> {
  assertGrant(grant, "rating:record");
  const { communeId } = grant.actor;
  return oncePerClick(store, grant, ["ratings", input], async (tx, at): Promise<RatingAnswer> => {
    const { year, decision } = input;
    const changed = input.rows.filter(({ level, seen }) => level !== seen);
    const cells = new Set((await listUnits(tx, communeId)).filter(isCellIn(year)).map(({ id }) => id));
    const stored = new Map((await listRatings(tx, communeId, year)).map((rating) => [rating.unitId, rating]));
    for (const { unitId, seen } of changed) {
      if (!cells.has(unitId)) return { ok: false, reason: "not-a-cell", unitId };
      if ((stored.get(unitId)?.level ?? null) !== seen) return { ok: false, reason: "moved", unitId };
    }
    for (const { unitId, level } of changed) {
      const before = stored.get(unitId) ?? null;
      const after = level === null ? null : { unitId, level, decision };
      await replace(tx, grant, year, unitId, { before, after }, at);
    }
    return { ok: true, recorded: changed.length };
  });
}

type Replaced = { before: Rating | null; after: Rating | null };

async function replace(
  tx: Connection,
  { actor: { communeId, accountId }, permission }: Grant<"rating:record">,
  year: number,
  unitId: string,
  { before, after }: Replaced,
  at: number,
): Promise<void> {
  const { annualRatings: r } = tx.t;
  await tx.db.delete(r).where(and(eq(r.communeId, communeId), eq(r.year, year), eq(r.unitId, unitId)));
  if (after !== null) {
    await tx.db.insert(r).values({ communeId, year, ...after, recordedBy: accountId, recordedAt: at });
  }
  const trail = (rating: Rating | null) =>
    rating === null ? undefined : { unitId, year, rating: rating.level, decision: rating.decision };
  await recordAudit(tx, {
    ...{ communeId, actorId: accountId, action: permission, entity: "annual_rating", entityId: `${year}:${unitId}` },
    before: trail(before),
    after: trail(after),
  });
}

/** A cell that existed on some day of the year. */
export function isCellIn(year: number) {
  return (unit: Pick<OrgUnit, "kind" | "validFrom" | "validTo">) =>
    unit.kind === "party-cell" && existsIn(unit, { kind: "year", year });
}
