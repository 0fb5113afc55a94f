import { createHash } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { recordAudit } from "@/db/audit/record";
import type { Connection, Store } from "@/db/store";
import { claimAttempt, forgetAttempts } from "./attempts";
import { HashingBusyError, hashPassword, needsRehash, verifyPassword } from "./password";
import { openSession } from "./sessions";

export type SignInInput = {
  username: string;
  password: string;
  userAgent: string;
  /** Random id of a browser in which this person signed in before; it has a count of its own (see `attemptKey`). */
  knownDevice?: string | null;
};

export type SignInOutcome =
  | { ok: true; token: string; mustChangePassword: boolean }
  /** Unknown name, wrong password and disabled account are one answer. */
  | { ok: false; reason: "wrong" }
  | { ok: false; reason: "delayed"; retryAfterSeconds: number }
  | { ok: false; reason: "busy" };

/** What people type: case and surrounding blanks do not matter. */
export function usernameKeyOf(username: string): string {
  return username.normalize("NFC").trim().toLowerCase().slice(0, 64);
}

/**
 * Failures are counted per name, known or not, never per address: an office shares one. A browser that signed in
 * before has its own count, so that a stranger who keeps guessing cannot keep the owner out.
 */
function attemptKey(username: string, knownDevice: string | null | undefined): string {
  if (!knownDevice) return username;
  return `${username} @${createHash("sha256").update(knownDevice).digest("hex").slice(0, 24)}`;
}

type Candidate = { communeId: string; id: string; passwordHash: string; mustChangePassword: boolean };

async function findCandidate(c: Connection, username: string): Promise<Candidate | null> {
  const { accounts } = c.t;
  const [row] = await c.db
    .select({
      communeId: accounts.communeId,
      id: accounts.id,
      passwordHash: accounts.passwordHash,
      mustChangePassword: accounts.mustChangePassword,
    })
    .from(accounts)
    .where(and(eq(accounts.username, username), isNull(accounts.disabledAt)));
  return row ?? null;
}

/** Checks name and password and opens a session. Every outcome costs the same password work, except a running delay. */
export async function signIn(store: Store, input: SignInInput, now = Date.now()): Promise<SignInOutcome> {
  const username = usernameKeyOf(input.username);
  const key = attemptKey(username, input.knownDevice);
  const claim = await claimAttempt(store, key, now);
  if (!claim.allowed) {
    return { ok: false, reason: "delayed", retryAfterSeconds: Math.ceil(claim.retryAfterMs / 1000) };
  }
  const candidate = await findCandidate(store, username);
  try {
    const right = await verifyPassword(candidate?.passwordHash ?? null, input.password);
    if (candidate === null) return { ok: false, reason: "wrong" };
    if (!right) {
      await recordFailure(store, candidate);
      return { ok: false, reason: "wrong" };
    }
    const rehashed = needsRehash(candidate.passwordHash) ? await hashPassword(input.password) : null;
    const token = await store.inTransaction((tx) => admit(tx, candidate, rehashed, key, input.userAgent, now));
    if (token === null) return { ok: false, reason: "wrong" };
    return { ok: true, token, mustChangePassword: candidate.mustChangePassword };
  } catch (error) {
    if (error instanceof HashingBusyError) return { ok: false, reason: "busy" };
    throw error;
  }
}

/** Inside one transaction: still the same enabled account with the same password, then session and trail. */
async function admit(
  tx: Connection,
  { communeId, id, passwordHash }: Candidate,
  rehashed: string | null,
  key: string,
  userAgent: string,
  now: number,
): Promise<string | null> {
  const { accounts } = tx.t;
  const same = and(eq(accounts.communeId, communeId), eq(accounts.id, id), eq(accounts.passwordHash, passwordHash));
  const [still] = await tx.db
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(same, isNull(accounts.disabledAt)));
  if (!still) return null;
  if (rehashed !== null) await tx.db.update(accounts).set({ passwordHash: rehashed }).where(same);
  await forgetAttempts(tx, key, now);
  const token = await openSession(tx, { communeId, accountId: id, userAgent }, now);
  await recordAudit(tx, { communeId, actorId: id, action: "account:sign-in", entity: "account", entityId: id });
  return token;
}

/** Wrong passwords of real accounts stand in the trail; names that do not exist are only counted, never written. */
async function recordFailure(store: Store, { communeId, id }: Candidate): Promise<void> {
  await store.inTransaction((tx) =>
    recordAudit(tx, { communeId, actorId: null, action: "account:sign-in-failed", entity: "account", entityId: id }),
  );
}
