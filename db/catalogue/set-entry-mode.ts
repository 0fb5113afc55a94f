import { and, eq, sql } from "drizzle-orm";
import { recordAudit } from "@/db/audit/record";
import type { Store } from "@/db/store";
import { assertGrant, type Grant } from "@/lib/access/grant";
import type { CatalogueRefusal } from "@/lib/indicators/catalogue-labels";
import type { SetEntryMode } from "@/lib/indicators/catalogue-schema";

/**
 * Chooses how people type a flow: số trong quý or lũy kế từ đầu năm. Figures already stored stay as they are, since
 * only the quarter's own figure is ever stored. `changed: false` = it was so already.
 */
export async function setEntryMode(
  store: Store,
  grant: Grant<"indicator:manage">,
  { indicatorId, entryMode }: SetEntryMode,
): Promise<{ ok: true; changed: boolean } | { ok: false; reason: CatalogueRefusal }> {
  assertGrant(grant, "indicator:manage");
  const { communeId, accountId } = grant.actor;
  return store.inTransaction(async (tx) => {
    const { indicators: i } = tx.t;
    const isThis = and(eq(i.communeId, communeId), eq(i.id, indicatorId));
    const [before] = await tx.db.select().from(i).where(isThis);
    if (!before) return { ok: false, reason: "unknown-indicator" };
    if (before.periodRule !== "flow") return { ok: false, reason: "not-a-flow" };
    if (before.entryMode === entryMode) return { ok: true, changed: false };
    await tx.db
      .update(i)
      .set({ entryMode, version: sql`${i.version} + 1` })
      .where(isThis);
    await recordAudit(tx, {
      communeId,
      actorId: accountId,
      action: grant.permission,
      entity: "indicator",
      entityId: indicatorId,
      before: { entryMode: before.entryMode },
      after: { entryMode },
    });
    return { ok: true, changed: true };
  });
}
