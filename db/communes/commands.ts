import { and, eq } from "drizzle-orm";
import { recordAudit } from "@/db/audit/record";
import { findCommuneNames } from "@/db/communes/queries";
import type { Store } from "@/db/store";
import { assertGrant, type Grant } from "@/lib/access/grant";
import type { CommuneNames } from "@/lib/access/schema";
import { foldForSearch } from "@/lib/format/fold";

/** Corrects the names on screens and later papers; issued reports keep theirs. The root unit carries the same name. */
export async function renameCommune(
  store: Store,
  grant: Grant<"commune:manage">,
  { communeName: name, committeeName, superiorName, placeName }: CommuneNames,
): Promise<{ ok: true }> {
  assertGrant(grant, "commune:manage");
  const { communeId, accountId } = grant.actor;
  return store.inTransaction(async (tx) => {
    const { communes, orgUnits } = tx.t;
    const before = await findCommuneNames(tx, communeId);
    const after = { name, committeeName, superiorName, placeName };
    await tx.db.update(communes).set(after).where(eq(communes.id, communeId));
    await tx.db
      .update(orgUnits)
      .set({ name, searchKey: foldForSearch(name) })
      .where(and(eq(orgUnits.communeId, communeId), eq(orgUnits.kind, "commune")));
    const entry = { communeId, actorId: accountId, action: grant.permission, entity: "commune", entityId: communeId };
    await recordAudit(tx, { ...entry, before, after });
    return { ok: true };
  });
}
