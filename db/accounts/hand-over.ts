import { and, eq, inArray, isNull, like, or } from "drizzle-orm";
import { notify } from "@/db/notifications/notify";
import type { Connection, Store } from "@/db/store";
import { assertGrant, type Grant, reachOf } from "@/lib/access/grant";
import type { AccountRecord, SignInSlip } from "@/lib/accounts/account";
import type { AccountRefusal } from "@/lib/accounts/labels";
import type { HandOver } from "@/lib/accounts/schema";
import { auditAccount, insertAccount, isLastAdmin, updateAccount } from "./account-rows";
import { findAccount } from "./directory";
import { generatePassphrase, hashPassword } from "./password";
import { findScopeRefusal, writeRights } from "./rights";
import { revokeAccountSessions } from "./sessions";

type HandOverGrant = Grant<"account:hand-over">;
type Secret = { password: string; hash: string };
type Refused = { ok: false; reason: AccountRefusal };
export type HandOverAnswer = { ok: true; slip: SignInSlip | null } | Refused;

/**
 * Units pass from one account to another, from now on. What the first one entered keeps that name, its sign-ins end,
 * and unread notices about the units go along. A new successor's first password is in the answer only.
 */
export async function handOverUnits(store: Store, grant: HandOverGrant, input: HandOver): Promise<HandOverAnswer> {
  assertGrant(grant, "account:hand-over");
  const { communeId } = grant.actor;
  const password = generatePassphrase();
  const secret = input.to === "new" ? { password, hash: await hashPassword(password) } : null;
  return store.inTransaction(async (tx) => {
    const from = await findAccount(tx, communeId, input.accountId);
    const successor = input.to === "existing" ? await findAccount(tx, communeId, input.successorId) : null;
    const reason = await findRefusal(tx, grant, input, from, successor);
    if (reason !== null) return { ok: false, reason };
    if (!from) throw new Error("refused above");
    const slip = secret && input.to === "new" ? slipOf(input, secret) : null;
    const successorId = await give(tx, grant, input, from, successor, secret);
    await takeAway(tx, grant, input, from, successorId);
    await passNoticesOn(tx, communeId, from.id, successorId, input.unitIds);
    return { ok: true, slip };
  });
}

const slipOf = ({ displayName, position, username }: HandOver & { to: "new" }, { password }: Secret): SignInSlip => ({
  displayName,
  position,
  username,
  password,
});

const isOnlyReporter = ({ roles }: AccountRecord) => roles.every((role) => role === "reporter" || role === "viewer");

async function findRefusal(
  tx: Connection,
  grant: HandOverGrant,
  input: HandOver,
  from: AccountRecord | null,
  successor: AccountRecord | null,
): Promise<AccountRefusal | null> {
  const { communeId, accountId: own, roles } = grant.actor;
  if (!from) return "not-found";
  if (from.version !== input.version) return "stale";
  if (from.id === own || successor?.id === own) return "own-hand-over";
  if (!from.roles.includes("reporter") || input.unitIds.some((id) => !from.unitIds.includes(id)))
    return "not-their-unit";
  if (input.to === "existing" && (!successor || successor.id === from.id || successor.disabledAt !== null))
    return "no-successor";
  const both = successor ? [from, successor] : [from];
  if (reachOf(roles, "account:manage") === null && !both.every(isOnlyReporter)) return "not-only-reporter";
  if (input.disable && from.unitIds.some((id) => !input.unitIds.includes(id))) return "units-left";
  if (input.disable && (await isLastAdmin(tx, communeId, from))) return "last-admin";
  if (input.to === "new" && (await isTaken(tx, input.username))) return "username-taken";
  return findScopeRefusal(tx, communeId, { roles: ["reporter"], ...NO_OTHER, unitIds: [...input.unitIds] });
}

/** What a reporter has besides units. */
const NO_OTHER = { groupIds: [], supervisedUnitIds: [] };

async function isTaken(tx: Connection, username: string): Promise<boolean> {
  const { accounts: a } = tx.t;
  return (await tx.db.select({ id: a.id }).from(a).where(eq(a.username, username))).length > 0;
}

/** The successor reports for the units beside what it had; answers its id. */
async function give(
  tx: Connection,
  grant: HandOverGrant,
  input: HandOver,
  from: AccountRecord,
  successor: AccountRecord | null,
  secret: Secret | null,
): Promise<string> {
  if (input.to === "new" && secret) {
    const { username, displayName, position, unitIds } = input;
    const account = { username, displayName, position, roles: ["reporter" as const], ...NO_OTHER, unitIds };
    return insertAccount(tx, grant, account, secret.hash);
  }
  if (!successor) throw new Error("neither a new nor an existing successor");
  const { id, roles, unitIds, groupIds, supervisedUnitIds } = successor;
  const after = {
    roles: roles.includes("reporter") ? roles : [...roles, "reporter" as const],
    unitIds: [...new Set([...unitIds, ...input.unitIds])],
  };
  await updateAccount(tx, grant.actor.communeId, id, {});
  await writeRights(tx, grant.actor.communeId, id, { ...after, groupIds, supervisedUnitIds });
  await auditAccount(tx, grant, id, { roles, unitIds }, { ...after, takenFrom: from.id });
  return id;
}

async function takeAway(
  tx: Connection,
  grant: HandOverGrant,
  { unitIds, disable }: HandOver,
  from: AccountRecord,
  successorId: string,
): Promise<void> {
  const { communeId } = grant.actor;
  const now = Date.now();
  const { roles, groupIds, supervisedUnitIds, disabledAt } = from;
  const kept = from.unitIds.filter((id) => !unitIds.includes(id));
  const endsAt = disable ? (disabledAt ?? now) : disabledAt;
  await updateAccount(tx, communeId, from.id, { disabledAt: endsAt });
  await writeRights(tx, communeId, from.id, { roles, unitIds: kept, groupIds, supervisedUnitIds });
  await revokeAccountSessions(tx, communeId, from.id, now);
  const before = { unitIds: from.unitIds, disabledAt };
  await auditAccount(tx, grant, from.id, before, { unitIds: kept, disabledAt: endsAt, handedTo: successorId });
}

/** Unread notices that lead to a sheet of the units, once each also where the successor had them already. */
async function passNoticesOn(
  tx: Connection,
  communeId: string,
  fromId: string,
  successorId: string,
  unitIds: readonly string[],
): Promise<void> {
  const { notifications: n } = tx.t;
  const ofUnits = or(...unitIds.map((id) => like(n.href, `/sheets/${id}/%`)));
  const unread = await tx.db
    .select({ id: n.id, key: n.key, kind: n.kind, title: n.title, body: n.body, href: n.href, createdAt: n.createdAt })
    .from(n)
    .where(and(eq(n.communeId, communeId), eq(n.accountId, fromId), isNull(n.readAt), ofUnits));
  if (unread.length === 0) return;
  for (const { id: _, createdAt, ...notice } of unread)
    await notify(tx, communeId, [{ ...notice, accountId: successorId }], createdAt);
  const ids = unread.map(({ id }) => id);
  await tx.db
    .update(n)
    .set({ readAt: Date.now() })
    .where(and(eq(n.communeId, communeId), inArray(n.id, ids)));
}
