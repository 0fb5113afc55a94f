import { and, eq, gte, isNull } from "drizzle-orm";
import { readRights } from "@/db/accounts/queries";
import { recordAudit } from "@/db/audit/record";
import type { Connection, Store } from "@/db/store";
import { type Actor, authorize } from "@/lib/access/grant";
import { localDateAt } from "@/lib/periods/local-date";
import { tokenHashOf } from "./tokens";

/** `last_used_at` is written at most once in this time, so that reading is not a write. */
const TOUCH_EVERY_MS = 10 * 60_000;
const REQUESTS_A_MINUTE = 120;

export type TokenAccess =
  | { ok: true; actor: Actor }
  /** Unknown, revoked, expired, or of an account that is gone: told as one and the same. */
  | { ok: false; reason: "unknown" }
  /** The account may no longer give keys its eyes. */
  | { ok: false; reason: "forbidden" }
  | { ok: false; reason: "too-many"; retryAfterSeconds: number };

/**
 * Who asks with this key, with the rights the maker's account has on this very request: disabled, first password not
 * changed yet, or out of the role, and the key opens nothing.
 */
export async function readTokenAccess(store: Store, token: string, now = Date.now()): Promise<TokenAccess> {
  const found = await findToken(store, token, now);
  if (found === null) return { ok: false, reason: "unknown" };
  const { communeId, id, accountId, displayName, lastUsedAt } = found;
  const actor: Actor = { communeId, accountId, displayName, ...(await readRights(store, communeId, accountId)) };
  if (authorize(actor, "export:token") === null) return { ok: false, reason: "forbidden" };
  const retryAfterSeconds = countRequest(`${communeId} ${id}`, now);
  if (retryAfterSeconds > 0) return { ok: false, reason: "too-many", retryAfterSeconds };
  await noteUse(store, actor, id, lastUsedAt, now);
  return { ok: true, actor };
}

async function findToken(c: Connection, token: string, now: number) {
  const { apiTokens: t, accounts } = c.t;
  const [row] = await c.db
    .select({
      communeId: t.communeId,
      id: t.id,
      lastUsedAt: t.lastUsedAt,
      accountId: accounts.id,
      displayName: accounts.displayName,
    })
    .from(t)
    .innerJoin(accounts, and(eq(accounts.communeId, t.communeId), eq(accounts.id, t.createdBy)))
    .where(
      and(
        eq(t.tokenHash, tokenHashOf(token)),
        isNull(t.revokedAt),
        gte(t.expiresOn, localDateAt(now)),
        isNull(accounts.disabledAt),
        eq(accounts.mustChangePassword, false),
      ),
    );
  return row ?? null;
}

/** The first use of a day stands in the trail; later ones move `last_used_at` from time to time. */
async function noteUse(store: Store, actor: Actor, id: string, lastUsedAt: number | null, now: number): Promise<void> {
  const isFirstToday = lastUsedAt === null || localDateAt(lastUsedAt) !== localDateAt(now);
  if (!isFirstToday && now - lastUsedAt < TOUCH_EVERY_MS) return;
  const { communeId, accountId } = actor;
  await store.inTransaction(async (tx) => {
    const { apiTokens: t } = tx.t;
    const isIt = and(eq(t.communeId, communeId), eq(t.id, id));
    const [token] = await tx.db.select({ name: t.name, lastUsedAt: t.lastUsedAt }).from(t).where(isIt);
    if (!token) return;
    await tx.db.update(t).set({ lastUsedAt: now }).where(isIt);
    // Two requests at once: only the first of them finds the day before.
    if (token.lastUsedAt !== null && localDateAt(token.lastUsedAt) === localDateAt(now)) return;
    const entity = { entity: "api_token", entityId: id, after: { name: token.name } };
    await recordAudit(tx, { communeId, actorId: accountId, action: "export:token-used", ...entity });
  });
}

type Window = { minute: number; requests: number };
const windows = new Map<string, Window>();

/** Seconds to wait, 0 = go on. Counted in this process: the limit keeps a wild program from slowing down the office. */
function countRequest(key: string, now: number): number {
  const minute = Math.floor(now / 60_000);
  if (windows.size > 1_000) windows.clear();
  const window = windows.get(key);
  if (window?.minute !== minute) {
    windows.set(key, { minute, requests: 1 });
    return 0;
  }
  window.requests += 1;
  return window.requests > REQUESTS_A_MINUTE ? Math.ceil(((minute + 1) * 60_000 - now) / 1_000) : 0;
}
