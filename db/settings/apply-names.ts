import { and, eq } from "drizzle-orm";
import { findCommuneNames } from "@/db/communes/queries";
import type { Connection, Store } from "@/db/store";
import { foldForSearch } from "@/lib/format/fold";
import type { LocalDate } from "@/lib/periods/local-date";
import { inForceOn } from "@/lib/settings/dated";
import { readVersions } from "./queries";

/**
 * `communes` holds the names of today, for the screens; papers read the version of their own day. Writes nothing while
 * the names are already those. The root unit carries the commune's name.
 */
export async function applyNames(tx: Connection, communeId: string, today: LocalDate): Promise<void> {
  const version = inForceOn(await readVersions(tx, communeId, "names"), today);
  if (version === null) return;
  const { communeName: name, ...rest } = version.value;
  const wanted = { name, ...rest };
  const now = await findCommuneNames(tx, communeId);
  if (now !== null && JSON.stringify(now) === JSON.stringify({ ...now, ...wanted })) return;
  const { communes, orgUnits } = tx.t;
  await tx.db.update(communes).set(wanted).where(eq(communes.id, communeId));
  await tx.db
    .update(orgUnits)
    .set({ name, searchKey: foldForSearch(name) })
    .where(and(eq(orgUnits.communeId, communeId), eq(orgUnits.kind, "commune")));
}

/** Daily job: a name whose day has come. What was decided stands in the trail from the day it was recorded. */
export async function applyDueNames(store: Store, communeId: string, today: LocalDate): Promise<void> {
  await store.inTransaction((tx) => applyNames(tx, communeId, today));
}
