import type { Store } from "@/db/store";
import { assertGrant, type Grant } from "@/lib/access/grant";
import type { RecordPlans } from "@/lib/plans/schema";
import { type RecordedPlans, writePlans } from "./write-plans";

/**
 * Records plans for a year under one document. The ledger only grows: a new figure supersedes the last row the person
 * saw, and if another has followed since the whole form is refused as stale.
 */
export async function recordPlans(
  store: Store,
  grant: Grant<"plan:record">,
  input: RecordPlans,
): Promise<RecordedPlans> {
  assertGrant(grant, "plan:record");
  return store.inTransaction((tx) => writePlans(tx, grant, input));
}
