import { inArray } from "drizzle-orm";
import type { Connection, Store } from "@/db/store";
import { assertGrant, type Grant } from "@/lib/access/grant";
import type { SignInSlip } from "@/lib/accounts/account";
import type { AccountRefusal } from "@/lib/accounts/labels";
import type { AccountRef, ChangeAccount, NewAccount } from "@/lib/accounts/schema";
import { auditAccount, insertAccount, isLastAdmin, updateAccount } from "./account-rows";
import { ownPasswordKey } from "./check-own-password";
import { findAccount, listAccounts } from "./directory";
import { newSecrets, type Secret } from "./new-secrets";
import { closedUnits, findScopeRefusal, writeRights } from "./rights";
import { revokeAccountSessions } from "./sessions";

type AccountGrant = Grant<"account:manage">;
type Refused = { ok: false; reason: AccountRefusal };
type Slips = { ok: true; slips: SignInSlip[] };

/**
 * Creates accounts, all or none. The first passwords are in the answer only: they are not stored in clear, not
 * audited, and must be changed at the first sign-in.
 */
export async function createAccounts(
  store: Store,
  grant: AccountGrant,
  input: readonly NewAccount[],
): Promise<Slips | (Refused & { username?: string })> {
  assertGrant(grant, "account:manage");
  const secrets = await newSecrets(input.length);
  return store.inTransaction((tx) => createAccountsIn(tx, grant, input, secrets));
}

/** The same inside the caller's transaction, with one secret an account made before it. */
export async function createAccountsIn(
  tx: Connection,
  grant: AccountGrant,
  input: readonly NewAccount[],
  secrets: readonly Secret[],
): Promise<Slips | (Refused & { username?: string })> {
  const { communeId } = grant.actor;
  const { accounts } = tx.t;
  const names = input.map((account) => account.username);
  const [taken] = await tx.db
    .select({ username: accounts.username })
    .from(accounts)
    .where(inArray(accounts.username, names));
  if (taken) return { ok: false, reason: "username-taken", username: taken.username };
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated !== undefined) return { ok: false, reason: "username-taken", username: repeated };
  // Everything is checked before anything is written: a refusal is an answer and would not roll back.
  for (const account of input) {
    const reason = await findScopeRefusal(tx, communeId, account);
    if (reason !== null) return { ok: false, reason, username: account.username };
  }
  const slips: SignInSlip[] = [];
  for (const [index, account] of input.entries()) {
    const secret = secrets[index];
    if (!secret) throw new Error("one secret an account");
    await insertAccount(tx, grant, account, secret.hash);
    const { displayName, position, username } = account;
    slips.push({ displayName, position, username, password: secret.password });
  }
  return { ok: true, slips };
}

/** Changes name, position and rights. A change of rights ends the account's sessions; nobody changes their own. */
export async function changeAccount(
  store: Store,
  grant: AccountGrant,
  input: ChangeAccount,
): Promise<{ ok: true } | Refused> {
  assertGrant(grant, "account:manage");
  const { communeId, accountId: own } = grant.actor;
  return store.inTransaction(async (tx) => {
    const account = await findAccount(tx, communeId, input.accountId);
    if (!account) return { ok: false, reason: "not-found" };
    if (account.version !== input.version) return { ok: false, reason: "stale" };
    const before = rightsOf(account);
    // Closed units are not offered in the form; the account keeps reading its old sheets.
    const closed = await closedUnits(tx, communeId, account.unitIds);
    const followed = await closedUnits(tx, communeId, account.supervisedUnitIds);
    const after = rightsOf({
      ...input,
      unitIds: [...new Set([...input.unitIds, ...closed])],
      supervisedUnitIds: [...new Set([...input.supervisedUnitIds, ...followed])],
    });
    const rightsChange = JSON.stringify(before) !== JSON.stringify(after);
    if (rightsChange && account.id === own) return { ok: false, reason: "own-account" };
    const losesAdmin = account.roles.includes("admin") && !input.roles.includes("admin");
    if (losesAdmin && (await isLastAdmin(tx, communeId, account))) return { ok: false, reason: "last-admin" };
    const refusal = rightsChange ? await findScopeRefusal(tx, communeId, input) : null;
    if (refusal !== null) return { ok: false, reason: refusal };
    await updateAccount(tx, communeId, account.id, { displayName: input.displayName, position: input.position });
    if (rightsChange) {
      await writeRights(tx, communeId, account.id, after);
      await revokeAccountSessions(tx, communeId, account.id, Date.now());
    }
    const { displayName, position } = account;
    await auditAccount(
      tx,
      grant,
      account.id,
      { displayName, position, ...before },
      { displayName: input.displayName, position: input.position, ...after },
    );
    return { ok: true };
  });
}

/** Gives each account a new first password and ends its sessions. Disabled and own accounts are refused. */
export async function resetPasswords(
  store: Store,
  grant: AccountGrant,
  accountIds: readonly string[],
): Promise<Slips | (Refused & { username?: string })> {
  assertGrant(grant, "account:manage");
  const { communeId, accountId: own } = grant.actor;
  const secrets = await newSecrets(accountIds.length);
  return store.inTransaction(async (tx) => {
    const chosen = (await listAccounts(tx, communeId)).filter((account) => accountIds.includes(account.id));
    if (chosen.length !== accountIds.length) return { ok: false, reason: "not-found" };
    for (const { id, username, disabledAt } of chosen) {
      if (id === own) return { ok: false, reason: "own-account", username };
      if (disabledAt !== null) return { ok: false, reason: "already-disabled", username };
    }
    const slips: SignInSlip[] = [];
    for (const [index, { id: accountId, username, displayName, position }] of chosen.entries()) {
      const secret = secrets[index];
      if (!secret) throw new Error("one secret an account");
      await updateAccount(tx, communeId, accountId, { passwordHash: secret.hash, mustChangePassword: true });
      const { signInAttempts: attempts } = tx.t;
      const counts = [username, ownPasswordKey(communeId, accountId)];
      await tx.db.delete(attempts).where(inArray(attempts.usernameKey, counts));
      await revokeAccountSessions(tx, communeId, accountId, Date.now());
      await auditAccount(tx, grant, accountId, undefined, { passwordReset: true });
      slips.push({ displayName, position, username, password: secret.password });
    }
    return { ok: true, slips };
  });
}

/** Ends an account's access at once; its history stays under its name. */
export async function disableAccount(
  store: Store,
  grant: AccountGrant,
  input: AccountRef,
): Promise<{ ok: true } | Refused> {
  assertGrant(grant, "account:manage");
  const { communeId, accountId: own } = grant.actor;
  return store.inTransaction(async (tx) => {
    const account = await findAccount(tx, communeId, input.accountId);
    if (!account) return { ok: false, reason: "not-found" };
    if (account.id === own) return { ok: false, reason: "own-account" };
    if (account.disabledAt !== null) return { ok: false, reason: "already-disabled" };
    if (account.version !== input.version) return { ok: false, reason: "stale" };
    if (await isLastAdmin(tx, communeId, account)) return { ok: false, reason: "last-admin" };
    const now = Date.now();
    await updateAccount(tx, communeId, account.id, { disabledAt: now });
    await revokeAccountSessions(tx, communeId, account.id, now);
    await auditAccount(tx, grant, account.id, { disabledAt: null }, { disabledAt: now });
    return { ok: true };
  });
}

export async function enableAccount(
  store: Store,
  grant: AccountGrant,
  input: AccountRef,
): Promise<{ ok: true } | Refused> {
  assertGrant(grant, "account:manage");
  const { communeId } = grant.actor;
  return store.inTransaction(async (tx) => {
    const account = await findAccount(tx, communeId, input.accountId);
    if (!account) return { ok: false, reason: "not-found" };
    if (account.disabledAt === null) return { ok: false, reason: "already-enabled" };
    if (account.version !== input.version) return { ok: false, reason: "stale" };
    await updateAccount(tx, communeId, account.id, { disabledAt: null });
    await auditAccount(tx, grant, account.id, { disabledAt: account.disabledAt }, { disabledAt: null });
    return { ok: true };
  });
}

type Rights = Pick<NewAccount, "roles" | "unitIds" | "groupIds" | "supervisedUnitIds">;

function rightsOf({ roles, unitIds, groupIds, supervisedUnitIds }: Rights): Rights {
  return {
    ...{ roles: [...roles].sort(), unitIds: [...unitIds].sort(), groupIds: [...groupIds].sort() },
    supervisedUnitIds: [...supervisedUnitIds].sort(),
  };
}
