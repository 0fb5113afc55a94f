import { and, eq, inArray, isNotNull } from "drizzle-orm";
import { hashPassword, verifyPassword } from "@/db/accounts/password";
import { recordAudit } from "@/db/audit/record";
import type { Store } from "@/db/store";
import { DEMO_ACCOUNTS } from "./accounts";
import { COMMUNE_ID } from "./units";

/**
 * Gives the demo accounts the password the demo prints, when a later start chose another one. Touches only the six
 * seeded accounts of a commune that is marked as a demo. Answers whether anything changed.
 */
export async function resetDemoPassword(store: Store, password: string): Promise<boolean> {
  const { accounts, communes } = store.t;
  const usernames = DEMO_ACCOUNTS.map((account) => account.username);
  const known = await store.db
    .select({ passwordHash: accounts.passwordHash })
    .from(accounts)
    .innerJoin(communes, and(eq(communes.id, accounts.communeId), isNotNull(communes.demoToday)))
    .where(and(eq(accounts.communeId, COMMUNE_ID), inArray(accounts.id, usernames)));
  const [first, ...others] = new Set(known.map((account) => account.passwordHash));
  if (first === undefined) return false;
  if (others.length === 0 && (await verifyPassword(first, password))) return false;
  const passwordHash = await hashPassword(password);
  await store.inTransaction(async (tx) => {
    await tx.db
      .update(tx.t.accounts)
      .set({ passwordHash, mustChangePassword: false })
      .where(and(eq(tx.t.accounts.communeId, COMMUNE_ID), inArray(tx.t.accounts.id, usernames)));
    await recordAudit(tx, {
      communeId: COMMUNE_ID,
      actorId: null,
      action: "demo:password",
      entity: "commune",
      entityId: COMMUNE_ID,
    });
  });
  return true;
}
