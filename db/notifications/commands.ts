import { and, eq, isNull } from "drizzle-orm";
import type { Connection, Store } from "@/db/store";
import { assertGrant, type Grant } from "@/lib/access/grant";

type InboxGrant = Grant<"inbox:read-own">;

/**
 * Marks one's own notice as read; answers where it leads. No audit row: what somebody has read changes no figure and
 * is nobody else's business.
 */
export async function markRead(
  store: Store,
  grant: InboxGrant,
  { id }: { id: string },
): Promise<{ ok: true; href: string } | { ok: false; reason: "not-found" }> {
  assertGrant(grant, "inbox:read-own");
  return store.inTransaction(async (tx) => {
    const { notifications: n } = tx.t;
    const isThis = and(isOwn(tx, grant), eq(n.id, id));
    const [found] = await tx.db.select({ href: n.href }).from(n).where(isThis);
    if (!found) return { ok: false, reason: "not-found" };
    await tx.db
      .update(n)
      .set({ readAt: Date.now() })
      .where(and(isThis, isNull(n.readAt)));
    return { ok: true, href: found.href };
  });
}

/** Marks everything in one's own inbox as read; answers how many were new. */
export async function markAllRead(store: Store, grant: InboxGrant): Promise<{ ok: true; count: number }> {
  assertGrant(grant, "inbox:read-own");
  return store.inTransaction(async (tx) => {
    const { notifications: n } = tx.t;
    const read = await tx.db
      .update(n)
      .set({ readAt: Date.now() })
      .where(and(isOwn(tx, grant), isNull(n.readAt)))
      .returning({ id: n.id });
    return { ok: true, count: read.length };
  });
}

function isOwn({ t: { notifications: n } }: Connection, { actor }: InboxGrant) {
  return and(eq(n.communeId, actor.communeId), eq(n.accountId, actor.accountId));
}
