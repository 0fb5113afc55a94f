import { createHash, randomBytes } from "node:crypto";
import { and, eq, isNotNull, isNull, lt } from "drizzle-orm";
import type { Connection } from "@/db/store";
import { openSecret } from "./sealed-secret";
import { base32, matchingStep } from "./totp";

export type FactorOwner = { communeId: string; accountId: string };

/** A typed code with the server's session secret, which opens the stored one. */
export type TypedCode = { code: string; serverSecret: string };

const RECOVERY_CODES = 10;

export const ownerText = ({ communeId, accountId }: FactorOwner) => `${communeId} ${accountId}`;

export async function hasSecondFactor(c: Connection, { communeId, accountId }: FactorOwner): Promise<boolean> {
  const { secondFactors: f } = c.t;
  const rows = await c.db
    .select({ lastStep: f.lastStep })
    .from(f)
    .where(and(eq(f.communeId, communeId), eq(f.accountId, accountId), isNotNull(f.confirmedAt)));
  return rows.length > 0;
}

/** Takes a code inside the caller's transaction, once: six digits of the app, or one of the recovery codes. */
export async function takeCode(
  tx: Connection,
  owner: FactorOwner,
  { code, serverSecret }: TypedCode,
  now: number,
): Promise<"app" | "recovery" | null> {
  const typed = code.normalize("NFKC").replace(/[\s-]/g, "");
  if (/^\d*$/.test(typed)) return (await takeAppCode(tx, owner, typed, serverSecret, now)) ? "app" : null;
  const { recoveryCodes: r } = tx.t;
  const used = await tx.db
    .update(r)
    .set({ usedAt: now })
    .where(
      and(
        eq(r.communeId, owner.communeId),
        eq(r.accountId, owner.accountId),
        eq(r.codeHash, hashRecoveryCode(owner, typed)),
        isNull(r.usedAt),
      ),
    )
    .returning({ codeHash: r.codeHash });
  return used.length > 0 ? "recovery" : null;
}

/** The step is moved on by the same statement that checks it, so that one code lets in one of two at once. */
export async function takeAppCode(
  tx: Connection,
  owner: FactorOwner,
  code: string,
  serverSecret: string,
  now: number,
): Promise<boolean> {
  const { secondFactors: f } = tx.t;
  const own = and(eq(f.communeId, owner.communeId), eq(f.accountId, owner.accountId));
  const [row] = await tx.db.select({ sealedSecret: f.sealedSecret }).from(f).where(own);
  const secret = row ? openSecret(row.sealedSecret, serverSecret, ownerText(owner)) : null;
  const step = secret === null ? null : matchingStep(secret, code, now);
  if (step === null) return false;
  const moved = await tx.db
    .update(f)
    .set({ lastStep: step })
    .where(and(own, lt(f.lastStep, step)))
    .returning({ lastStep: f.lastStep });
  return moved.length > 0;
}

/** Ten codes of 80 bits, "ABCD-EFGH-IJKL-MNOP"; the old ones are void. Only their hashes are kept. */
export async function writeRecoveryCodes(tx: Connection, owner: FactorOwner): Promise<string[]> {
  const { recoveryCodes: r } = tx.t;
  await clearRecoveryCodes(tx, owner);
  const codes = Array.from({ length: RECOVERY_CODES }, () => base32(randomBytes(10)));
  const { communeId, accountId } = owner;
  await tx.db
    .insert(r)
    .values(codes.map((code) => ({ communeId, accountId, codeHash: hashRecoveryCode(owner, code), usedAt: null })));
  return codes.map((code) => (code.match(/.{4}/g) ?? []).join("-"));
}

export async function clearRecoveryCodes(tx: Connection, { communeId, accountId }: FactorOwner): Promise<void> {
  const { recoveryCodes: r } = tx.t;
  await tx.db.delete(r).where(and(eq(r.communeId, communeId), eq(r.accountId, accountId)));
}

/** 80 random bits need no slow hash. */
function hashRecoveryCode(owner: FactorOwner, code: string): string {
  return createHash("sha256")
    .update(`${ownerText(owner)} ${code.toUpperCase()}`)
    .digest("hex");
}
