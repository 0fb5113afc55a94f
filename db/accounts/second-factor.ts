import { randomBytes } from "node:crypto";
import { and, count, eq, isNull, sql } from "drizzle-orm";
import { recordAudit } from "@/db/audit/record";
import type { Connection, Store } from "@/db/store";
import { assertGrant, type Grant } from "@/lib/access/grant";
import { isLongEnough, PASSWORD_MIN } from "@/lib/access/password-policy";
import type { SecondFactorState } from "@/lib/accounts/account";
import type { AccountRefusal } from "@/lib/accounts/labels";
import { forgetAttempts } from "./attempts";
import { checkOwnPassword, type OwnPasswordRefusal } from "./check-own-password";
import { findAccount } from "./directory";
import { sealSecret } from "./sealed-secret";
import {
  clearRecoveryCodes,
  type FactorOwner,
  hasSecondFactor,
  ownerText,
  type TypedCode,
  takeAppCode,
  writeRecoveryCodes,
} from "./second-factor-code";
import { revokeAccountSessions } from "./sessions";
import { base32, TOTP_SECRET_BYTES } from "./totp";

type OwnGrant = Grant<"account:secure-own">;
type Refused<R extends string> = { ok: false; reason: R };

export async function readSecondFactor(c: Connection, owner: FactorOwner): Promise<SecondFactorState> {
  const { recoveryCodes: r } = c.t;
  if (!(await hasSecondFactor(c, owner))) return { on: false };
  const [row] = await c.db
    .select({ left: count() })
    .from(r)
    .where(and(eq(r.communeId, owner.communeId), eq(r.accountId, owner.accountId), isNull(r.usedAt)));
  return { on: true, recoveryCodesLeft: Number(row?.left) };
}

/**
 * Makes a secret and answers it this once, to be typed into an app. Nothing is asked at sign-in until a first code
 * of it was given; starting again makes another secret.
 */
export async function startSecondFactor(
  store: Store,
  grant: OwnGrant,
  { password, serverSecret }: { password: string; serverSecret: string },
  now = Date.now(),
): Promise<{ ok: true; key: string } | OwnPasswordRefusal | Refused<"already-on" | "gone">> {
  assertGrant(grant, "account:secure-own");
  const { actor } = grant;
  const checked = await checkOwnPassword(store, actor, password, now);
  if (!checked.ok) return checked;
  const secret = randomBytes(TOTP_SECRET_BYTES);
  return store.inTransaction(async (tx) => {
    if (!(await stillHasPassword(tx, actor, checked.passwordHash))) return { ok: false, reason: "gone" };
    if (await hasSecondFactor(tx, actor)) return { ok: false, reason: "already-on" };
    const { communeId, accountId } = actor;
    const { secondFactors: f } = tx.t;
    const sealedSecret = sealSecret(secret, serverSecret, ownerText(actor));
    await forgetAttempts(tx, checked.attemptKey, now);
    await tx.db
      .insert(f)
      .values({ communeId, accountId, sealedSecret, confirmedAt: null, lastStep: 0 })
      .onConflictDoUpdate({ target: [f.communeId, f.accountId], set: { sealedSecret, lastStep: 0 } });
    await auditOwn(tx, grant, { secondFactorPrepared: true });
    return { ok: true, key: base32(secret) };
  });
}

/** A first right code turns it on, ends the other sessions, and answers the recovery codes this once. */
export async function confirmSecondFactor(
  store: Store,
  grant: OwnGrant,
  { code, serverSecret, sessionId }: TypedCode & { sessionId: string },
  now = Date.now(),
): Promise<{ ok: true; recoveryCodes: string[] } | Refused<"wrong-code" | "already-on">> {
  assertGrant(grant, "account:secure-own");
  const { communeId, accountId } = grant.actor;
  return store.inTransaction(async (tx) => {
    if (await hasSecondFactor(tx, grant.actor)) return { ok: false, reason: "already-on" };
    const typed = code.normalize("NFKC").replace(/\s/g, "");
    if (!(await takeAppCode(tx, grant.actor, typed, serverSecret, now))) return { ok: false, reason: "wrong-code" };
    const { secondFactors: f } = tx.t;
    await tx.db
      .update(f)
      .set({ confirmedAt: now })
      .where(and(eq(f.communeId, communeId), eq(f.accountId, accountId)));
    const recoveryCodes = await writeRecoveryCodes(tx, grant.actor);
    await revokeAccountSessions(tx, communeId, accountId, now, sessionId);
    await auditFactor(tx, grant, accountId, false, true);
    return { ok: true, recoveryCodes };
  });
}

/** New recovery codes in the place of the old ones; the password is asked again. */
export async function renewRecoveryCodes(
  store: Store,
  grant: OwnGrant,
  { password }: { password: string },
  now = Date.now(),
): Promise<{ ok: true; recoveryCodes: string[] } | OwnPasswordRefusal | Refused<"not-on" | "gone">> {
  assertGrant(grant, "account:secure-own");
  const { actor } = grant;
  const checked = await checkOwnPassword(store, actor, password, now);
  if (!checked.ok) return checked;
  return store.inTransaction(async (tx) => {
    if (!(await stillHasPassword(tx, actor, checked.passwordHash))) return { ok: false, reason: "gone" };
    if (!(await hasSecondFactor(tx, actor))) return { ok: false, reason: "not-on" };
    await forgetAttempts(tx, checked.attemptKey, now);
    const recoveryCodes = await writeRecoveryCodes(tx, actor);
    await auditOwn(tx, grant, { recoveryCodes: recoveryCodes.length });
    return { ok: true, recoveryCodes };
  });
}

/** Turns it off with the password, which alone must then be long enough. */
export async function turnOffSecondFactor(
  store: Store,
  grant: OwnGrant,
  { password, sessionId }: { password: string; sessionId: string },
  now = Date.now(),
): Promise<{ ok: true } | OwnPasswordRefusal | Refused<"not-on" | "short-password" | "gone">> {
  assertGrant(grant, "account:secure-own");
  const { actor } = grant;
  const { communeId, accountId } = actor;
  const checked = await checkOwnPassword(store, actor, password, now);
  if (!checked.ok) return checked;
  return store.inTransaction(async (tx) => {
    if (!(await stillHasPassword(tx, actor, checked.passwordHash))) return { ok: false, reason: "gone" };
    if (!(await hasSecondFactor(tx, actor))) return { ok: false, reason: "not-on" };
    if (!isLongEnough(password, PASSWORD_MIN)) return { ok: false, reason: "short-password" };
    await forgetAttempts(tx, checked.attemptKey, now);
    await dropFactor(tx, actor);
    await revokeAccountSessions(tx, communeId, accountId, now, sessionId);
    await auditFactor(tx, grant, accountId, true, false);
    return { ok: true };
  });
}

/**
 * For somebody who lost the phone and the recovery codes. The password may be a short one, so a new one is asked at
 * the next sign-in. Nobody does it for themselves.
 */
export async function removeSecondFactor(
  store: Store,
  grant: Grant<"account:manage">,
  { accountId }: { accountId: string },
  now = Date.now(),
): Promise<{ ok: true } | Refused<AccountRefusal>> {
  assertGrant(grant, "account:manage");
  const { communeId, accountId: own } = grant.actor;
  const owner = { communeId, accountId };
  return store.inTransaction(async (tx) => {
    if ((await findAccount(tx, communeId, accountId)) === null) return { ok: false, reason: "not-found" };
    if (accountId === own) return { ok: false, reason: "own-account" };
    if (!(await hasSecondFactor(tx, owner))) return { ok: false, reason: "no-second-factor" };
    await dropFactor(tx, owner);
    const { accounts: a } = tx.t;
    await tx.db
      .update(a)
      .set({ mustChangePassword: true, version: sql`${a.version} + 1` })
      .where(and(eq(a.communeId, communeId), eq(a.id, accountId)));
    await revokeAccountSessions(tx, communeId, accountId, now);
    await auditFactor(tx, grant, accountId, true, false);
    return { ok: true };
  });
}

async function stillHasPassword(tx: Connection, { communeId, accountId }: FactorOwner, passwordHash: string) {
  const { accounts: a } = tx.t;
  const rows = await tx.db
    .select({ id: a.id })
    .from(a)
    .where(
      and(eq(a.communeId, communeId), eq(a.id, accountId), eq(a.passwordHash, passwordHash), isNull(a.disabledAt)),
    );
  return rows.length > 0;
}

async function dropFactor(tx: Connection, owner: FactorOwner): Promise<void> {
  const { secondFactors: f } = tx.t;
  await tx.db.delete(f).where(and(eq(f.communeId, owner.communeId), eq(f.accountId, owner.accountId)));
  await clearRecoveryCodes(tx, owner);
}

async function auditFactor(tx: Connection, grant: Grant, accountId: string, before: boolean, after: boolean) {
  await recordAudit(tx, {
    ...trail(grant, accountId),
    before: { secondFactor: before },
    after: { secondFactor: after },
  });
}

async function auditOwn(tx: Connection, grant: OwnGrant, after: object) {
  await recordAudit(tx, { ...trail(grant, grant.actor.accountId), after });
}

function trail({ actor, permission }: Grant, entityId: string) {
  return { communeId: actor.communeId, actorId: actor.accountId, action: permission, entity: "account", entityId };
}
