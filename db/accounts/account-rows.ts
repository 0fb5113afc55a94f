import { and, eq, sql } from "drizzle-orm";
import { recordAudit } from "@/db/audit/record";
import { newId } from "@/db/ids";
import type { Connection } from "@/db/store";
import type { Grant } from "@/lib/access/grant";
import type { AccountRecord } from "@/lib/accounts/account";
import type { NewAccount } from "@/lib/accounts/schema";
import { listAccounts } from "./directory";
import { writeRights } from "./rights";

/** What the commands on accounts share: each runs inside the caller's transaction. */

/** A new account with a first password, and its line in the trail; answers its id. */
export async function insertAccount(
  tx: Connection,
  grant: Grant,
  account: NewAccount,
  passwordHash: string,
): Promise<string> {
  const { communeId } = grant.actor;
  const id = newId();
  const { username, displayName, position, ...rights } = account;
  await tx.db.insert(tx.t.accounts).values({
    communeId,
    id,
    username,
    displayName,
    position,
    passwordHash,
    mustChangePassword: true,
    disabledAt: null,
    createdAt: Date.now(),
  });
  await writeRights(tx, communeId, id, rights);
  await auditAccount(tx, grant, id, undefined, { username, displayName, position, ...rights });
  return id;
}

/** Nobody else could manage accounts any more. */
export async function isLastAdmin(tx: Connection, communeId: string, account: AccountRecord): Promise<boolean> {
  if (!account.roles.includes("admin") || account.disabledAt !== null) return false;
  const others = await listAccounts(tx, communeId);
  return !others.some((other) => other.id !== account.id && other.disabledAt === null && other.roles.includes("admin"));
}

export async function updateAccount(
  tx: Connection,
  communeId: string,
  accountId: string,
  change: Partial<Connection["t"]["accounts"]["$inferInsert"]>,
): Promise<void> {
  const { accounts } = tx.t;
  await tx.db
    .update(accounts)
    .set({ ...change, version: sql`${accounts.version} + 1` })
    .where(and(eq(accounts.communeId, communeId), eq(accounts.id, accountId)));
}

export async function auditAccount(tx: Connection, grant: Grant, accountId: string, before: unknown, after: unknown) {
  await recordAudit(tx, {
    communeId: grant.actor.communeId,
    actorId: grant.actor.accountId,
    action: grant.permission,
    entity: "account",
    entityId: accountId,
    before,
    after,
  });
}
