import { and, eq, inArray, isNotNull } from "drizzle-orm";
import { hashPassword, verifyPassword } from "@/db/accounts/password";
import { recordAudit } from "@/db/audit/record";
import type { Store } from "@/db/store";
import { DUC_AN } from "./duc-an";
import type { DemoProfile } from "./profile";

/**
 * Gives the demo accounts the password the demo prints, when a later start chose another one. Touches only the
 * seeded accounts of a commune that is marked as a demo. Answers whether anything changed.
 */
export async function resetDemoPassword(
  store: Store,
  password: string,
  { communeId, accounts: seeded }: DemoProfile = DUC_AN,
): Promise<boolean> {
  const { accounts, communes } = store.t;
  const usernames = seeded.map((account) => account.username);
  const known = await store.db
    .select({ passwordHash: accounts.passwordHash })
    .from(accounts)
    .innerJoin(communes, and(eq(communes.id, accounts.communeId), isNotNull(communes.demoToday)))
    .where(and(eq(accounts.communeId, communeId), inArray(accounts.id, usernames)));
  const [first, ...others] = new Set(known.map((account) => account.passwordHash));
  if (first === undefined) return false;
  if (others.length === 0 && (await verifyPassword(first, password))) return false;
  const passwordHash = await hashPassword(password);
  await store.inTransaction(async (tx) => {
    await tx.db
      .update(tx.t.accounts)
      .set({ passwordHash, mustChangePassword: false })
      .where(and(eq(tx.t.accounts.communeId, communeId), inArray(tx.t.accounts.id, usernames)));
    await recordAudit(tx, {
      communeId,
      actorId: null,
      action: "demo:password",
      entity: "commune",
      entityId: communeId,
    });
  });
  return true;
}
