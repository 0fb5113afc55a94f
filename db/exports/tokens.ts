import { createHash, randomBytes } from "node:crypto";
import { and, count, desc, eq, gte, isNull } from "drizzle-orm";
import { recordAudit } from "@/db/audit/record";
import { newId } from "@/db/ids";
import type { Connection, Store } from "@/db/store";
import { assertGrant, type Grant } from "@/lib/access/grant";
import { type ApiToken, lastExpiry, type TokenRefusal } from "@/lib/exports/api-token";
import type { LocalDate } from "@/lib/periods/local-date";

/** What the database keeps of a key. */
export function tokenHashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

const GOOD_TOKENS = 20;

type Answer<T> = ({ ok: true } & T) | { ok: false; reason: TokenRefusal };

/** Makes a key of 256 random bits. The answer is the only place where it ever stands. */
export async function createToken(
  store: Store,
  grant: Grant<"export:token">,
  input: { name: string; expiresOn: LocalDate },
  today: LocalDate,
): Promise<Answer<{ token: string; id: string }>> {
  assertGrant(grant, "export:token");
  const { communeId, accountId } = grant.actor;
  const { name, expiresOn } = input;
  if (expiresOn < today || expiresOn > lastExpiry(today)) return { ok: false, reason: "bad-expiry" };
  return store.inTransaction(async (tx) => {
    if ((await countGood(tx, communeId, accountId, today)) >= GOOD_TOKENS) return { ok: false, reason: "too-many" };
    const token = `sct_${randomBytes(32).toString("base64url")}`;
    const id = newId();
    await tx.db.insert(tx.t.apiTokens).values({
      ...{ communeId, id, name, expiresOn },
      ...{ tokenHash: tokenHashOf(token), createdBy: accountId, createdAt: Date.now() },
    });
    await audit(tx, grant, id, { after: { name, expiresOn } });
    return { ok: true, token, id };
  });
}

async function countGood(tx: Connection, communeId: string, accountId: string, today: LocalDate): Promise<number> {
  const { apiTokens: t } = tx.t;
  const [row] = await tx.db
    .select({ n: count() })
    .from(t)
    .where(and(eq(t.communeId, communeId), eq(t.createdBy, accountId), isNull(t.revokedAt), gte(t.expiresOn, today)));
  return row ? Number(row.n) : 0;
}

/** Ends a key at once. Whoever may make keys may end any of the commune's: the maker may be gone. */
export async function revokeToken(
  store: Store,
  grant: Grant<"export:token">,
  tokenId: string,
): Promise<Answer<object>> {
  assertGrant(grant, "export:token");
  const { communeId, accountId } = grant.actor;
  return store.inTransaction(async (tx) => {
    const { apiTokens: t } = tx.t;
    const isIt = and(eq(t.communeId, communeId), eq(t.id, tokenId));
    const [before] = await tx.db.select().from(t).where(isIt);
    if (!before) return { ok: false, reason: "no-token" };
    if (before.revokedAt !== null) return { ok: false, reason: "already-revoked" };
    const revokedAt = Date.now();
    await tx.db.update(t).set({ revokedAt, revokedBy: accountId }).where(isIt);
    await audit(tx, grant, tokenId, {
      before: { name: before.name, revokedAt: null },
      after: { name: before.name, revokedAt },
    });
    return { ok: true };
  });
}

function audit(tx: Connection, grant: Grant<"export:token">, entityId: string, change: object): Promise<void> {
  const { communeId, accountId } = grant.actor;
  return recordAudit(tx, {
    ...{ communeId, actorId: accountId, action: "export:token", entity: "api_token", entityId },
    ...change,
  });
}

/** Keys of the commune, newest first, without the keys themselves. */
export async function listTokens(c: Connection, communeId: string, accountId: string): Promise<ApiToken[]> {
  const { apiTokens: t, accounts } = c.t;
  const rows = await c.db
    .select({ token: t, createdByName: accounts.displayName })
    .from(t)
    .innerJoin(accounts, and(eq(accounts.communeId, t.communeId), eq(accounts.id, t.createdBy)))
    .where(eq(t.communeId, communeId))
    .orderBy(desc(t.createdAt), desc(t.id));
  return rows.map(({ token: { id, name, createdAt, createdBy, expiresOn, revokedAt, lastUsedAt }, createdByName }) => ({
    ...{ id, name, createdAt, createdByName, expiresOn, revokedAt, lastUsedAt },
    own: createdBy === accountId,
  }));
}
