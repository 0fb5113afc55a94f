import { createHash, timingSafeEqual } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { recordAudit } from "@/db/audit/record";
import { isStorageFull } from "@/db/storage-full";
import type { Connection, Store } from "@/db/store";
import { claimAttempt, forgetAttempts } from "./attempts";
import { HashingBusyError, hashPassword, needsRehash, verifyPassword } from "./password";
import { hasSecondFactor, type TypedCode, takeCode } from "./second-factor-code";
import { openSession } from "./sessions";

export type SignInInput = {
  username: string;
  password?: string;
  /** In the place of the password: what a `code-needed` answer gave for it a moment ago. */
  passwordProof?: string;
  /** Absent = not asked yet. An account with a second factor never gets in without. */
  secondFactor?: TypedCode;
  userAgent: string;
  /** Random id of a browser in which this person signed in before; it has a count of its own (see `attemptKey`). */
  knownDevice?: string | null;
};

export type SignInOutcome =
  | { ok: true; token: string; mustChangePassword: boolean }
  /** Unknown name, wrong password and disabled account are one answer. */
  | { ok: false; reason: "wrong" }
  /** The password was right. `proof` stands for it in the next step; it leaves the server only encrypted. */
  | { ok: false; reason: "code-needed"; proof: string }
  | { ok: false; reason: "wrong-code"; proof: string }
  | { ok: false; reason: "delayed"; retryAfterSeconds: number }
  /** Too many wrong passwords in a row from devices nobody had signed in on: only the administrator opens it. */
  | { ok: false; reason: "closed" }
  | { ok: false; reason: "busy" | "storage-full" };

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

/** Tells that the password was right without being the password; void as soon as the password changes. */
const proofOf = (passwordHash: string) => createHash("sha256").update(`right password ${passwordHash}`).digest("hex");

async function isRight(candidate: Candidate | null, { password, passwordProof }: SignInInput): Promise<boolean> {
  if (passwordProof === undefined) return verifyPassword(candidate?.passwordHash ?? null, password ?? "");
  if (candidate === null || passwordProof.length !== 64) return false;
  return timingSafeEqual(Buffer.from(proofOf(candidate.passwordHash)), Buffer.from(passwordProof));
}

/**
 * Checks name, password and, where the account has one, the code, and opens a session. Every outcome of a password
 * costs the same work, except a running delay. Wrong codes count as wrong passwords do, and a right password alone
 * does not wipe the count.
 */
export async function signIn(store: Store, input: SignInInput, now = Date.now()): Promise<SignInOutcome> {
  try {
    return await tryToSignIn(store, input, now);
  } catch (error) {
    if (error instanceof HashingBusyError) return { ok: false, reason: "busy" };
    if (isStorageFull(error)) return { ok: false, reason: "storage-full" };
    throw error;
  }
}

async function tryToSignIn(store: Store, input: SignInInput, now: number): Promise<SignInOutcome> {
  const username = usernameKeyOf(input.username);
  const key = attemptKey(username, input.knownDevice);
  const claim = await claimAttempt(store, key, now);
  if (!claim.allowed) {
    if (claim.retryAfterMs === null) return { ok: false, reason: "closed" };
    return { ok: false, reason: "delayed", retryAfterSeconds: Math.ceil(claim.retryAfterMs / 1000) };
  }
  const candidate = await findCandidate(store, username);
  const right = await isRight(candidate, input);
  if (candidate === null) return { ok: false, reason: "wrong" };
  if (!right) {
    await recordFailure(store, candidate);
    return { ok: false, reason: "wrong" };
  }
  const { password } = input;
  const rehashed = password !== undefined && needsRehash(candidate.passwordHash) ? await hashPassword(password) : null;
  const outcome = await store.inTransaction((tx) => admit(tx, candidate, rehashed, key, input, now));
  if (!outcome.ok && outcome.reason === "wrong-code") await recordFailure(store, candidate);
  return outcome;
}

/** Inside one transaction: still the same enabled account with the same password, the code, then session and trail. */
async function admit(
  tx: Connection,
  { communeId, id, passwordHash, mustChangePassword }: Candidate,
  rehashed: string | null,
  key: string,
  { secondFactor, userAgent }: SignInInput,
  now: number,
): Promise<SignInOutcome> {
  const { accounts } = tx.t;
  const same = and(eq(accounts.communeId, communeId), eq(accounts.id, id), eq(accounts.passwordHash, passwordHash));
  const [still] = await tx.db
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(same, isNull(accounts.disabledAt)));
  if (!still) return { ok: false, reason: "wrong" };
  const owner = { communeId, accountId: id };
  let by: "app" | "recovery" | null = null;
  if (await hasSecondFactor(tx, owner)) {
    const proof = proofOf(passwordHash);
    if (!secondFactor) return { ok: false, reason: "code-needed", proof };
    by = await takeCode(tx, owner, secondFactor, now);
    if (by === null) return { ok: false, reason: "wrong-code", proof };
  }
  if (rehashed !== null) await tx.db.update(accounts).set({ passwordHash: rehashed }).where(same);
  await forgetAttempts(tx, key, now);
  const token = await openSession(tx, { communeId, accountId: id, userAgent }, now);
  const entry = { communeId, actorId: id, action: "account:sign-in", entity: "account", entityId: id };
  await recordAudit(tx, by === "recovery" ? { ...entry, after: { recoveryCode: true } } : entry);
  return { ok: true, token, mustChangePassword };
}

/** Wrong passwords of real accounts stand in the trail; names that do not exist are only counted, never written. */
async function recordFailure(store: Store, { communeId, id }: Candidate): Promise<void> {
  await store.inTransaction((tx) =>
    recordAudit(tx, { communeId, actorId: null, action: "account:sign-in-failed", entity: "account", entityId: id }),
  );
}
