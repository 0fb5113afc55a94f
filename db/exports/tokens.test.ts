import { eq } from "drizzle-orm";
import { afterEach, expect, it, vi } from "vitest";
import { disableAccount } from "@/db/accounts/commands";
import { createAccount, createCommune, grantFor } from "@/db/testing/factories";
import { describeStorage } from "@/db/testing/test-store";
import type { Role } from "@/lib/access/policy";
import { addDays } from "@/lib/periods/local-date";
import { readTokenAccess } from "./token-access";
import { createToken, listTokens, revokeToken, tokenHashOf } from "./tokens";
import { visibleTables } from "./visible-tables";

const NOON = Date.UTC(2026, 10, 22, 5);
const TODAY = "2026-11-22";
const HOUR = 3_600_000;

afterEach(() => void vi.useRealTimers());

describeStorage("keys of the open export", (store) => {
  const scene = async (roles: readonly Role[] = ["office"]) => {
    vi.useFakeTimers({ toFake: ["Date"], now: NOON });
    const { id: communeId } = await createCommune(store());
    const { id, actor } = await createAccount(store(), communeId, roles);
    const grant = grantFor(actor, "export:token");
    const made = await createToken(store(), grant, { name: "Phần mềm tỉnh", expiresOn: "2026-12-31" }, TODAY);
    if (!made.ok) throw new Error(made.reason);
    return { communeId, accountId: id, actor, grant, ...made };
  };
  const rowOf = async (id: string) =>
    (await store().db.select().from(store().t.apiTokens).where(eq(store().t.apiTokens.id, id)))[0];
  const UNKNOWN = { ok: false, reason: "unknown" };

  it("are 256 random bits, stored as a hash, and are nowhere else: not in the row, the list, the trail", async () => {
    const { token, id, communeId, accountId } = await scene();
    expect(token).toMatch(/^sct_[\w-]{43}$/);
    expect((await rowOf(id))?.tokenHash).toBe(tokenHashOf(token));
    await readTokenAccess(store(), token, NOON);
    const everything = JSON.stringify([
      await store().db.select().from(store().t.apiTokens),
      await store().db.select().from(store().t.auditEntries),
      await listTokens(store(), communeId, accountId),
    ]);
    expect(everything).not.toContain(token.slice(4));
    expect((await listTokens(store(), communeId, accountId))[0]).toMatchObject({ name: "Phần mềm tỉnh", own: true });
  });

  it("open what the account may see now, and nothing once it is disabled, out of its role, or not in its own password", async () => {
    const { token, communeId, accountId } = await scene();
    const access = await readTokenAccess(store(), token, NOON);
    if (!access.ok) throw new Error(access.reason);
    expect(access.actor).toMatchObject({ communeId, accountId, roles: ["office"] });

    const { accountRoles: roles, accounts } = store().t;
    await store().inTransaction((tx) =>
      tx.db.update(roles).set({ role: "admin" }).where(eq(roles.accountId, accountId)),
    );
    const asAdmin = await readTokenAccess(store(), token, NOON);
    if (!asAdmin.ok) throw new Error(asAdmin.reason);
    const tables = visibleTables(asAdmin.actor).map((table) => table.key);
    expect(tables).toContain("audit_entries");
    expect(tables).not.toContain("figures_working");
    expect(tables).not.toContain("figures_approved");

    await store().inTransaction((tx) =>
      tx.db.update(roles).set({ role: "viewer" }).where(eq(roles.accountId, accountId)),
    );
    expect(await readTokenAccess(store(), token, NOON)).toEqual({ ok: false, reason: "forbidden" });
    await store().inTransaction((tx) =>
      tx.db.update(accounts).set({ mustChangePassword: true }).where(eq(accounts.id, accountId)),
    );
    expect(await readTokenAccess(store(), token, NOON)).toEqual(UNKNOWN);
  });

  it("end with the account, with the day, and with a revocation, all told like a key that never was", async () => {
    const { token, id, grant, communeId, accountId } = await scene();
    expect((await readTokenAccess(store(), token, Date.parse("2026-12-31T23:59:59+07:00"))).ok).toBe(true);
    const expired = await readTokenAccess(store(), token, Date.parse("2027-01-01T00:00:00+07:00"));
    const { actor: admin } = await createAccount(store(), communeId, ["admin"]);
    await disableAccount(store(), grantFor(admin, "account:manage"), { accountId, version: 1 });
    const disabled = await readTokenAccess(store(), token, NOON);
    await store().inTransaction((tx) =>
      tx.db.update(tx.t.accounts).set({ disabledAt: null }).where(eq(tx.t.accounts.id, accountId)),
    );
    expect((await readTokenAccess(store(), token, NOON)).ok).toBe(true);
    expect(await revokeToken(store(), grantFor(admin, "export:token"), id)).toEqual({ ok: true });
    const revoked = await readTokenAccess(store(), token, NOON);
    const unknown = await readTokenAccess(store(), `sct_${"A".repeat(43)}`, NOON);
    expect([expired, disabled, revoked, unknown]).toEqual([UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN]);
    expect(await revokeToken(store(), grant, id)).toEqual({ ok: false, reason: "already-revoked" });
    expect(await revokeToken(store(), grant, "another")).toEqual({ ok: false, reason: "no-token" });
  });

  it("are of one commune: another's office finds none to revoke", async () => {
    const mine = await scene();
    const other = await scene();
    expect(await revokeToken(store(), other.grant, mine.id)).toEqual({ ok: false, reason: "no-token" });
    expect((await listTokens(store(), other.communeId, other.accountId)).map((token) => token.id)).toEqual([other.id]);
  });

  it("last a year at most and are twenty at most", async () => {
    const { grant } = await scene();
    const make = (expiresOn: string) => createToken(store(), grant, { name: "k", expiresOn }, TODAY);
    expect(await make("2026-11-21")).toEqual({ ok: false, reason: "bad-expiry" });
    expect(await make(addDays(TODAY, 366))).toEqual({ ok: false, reason: "bad-expiry" });
    expect((await make(addDays(TODAY, 365))).ok).toBe(true);
    for (let n = 2; n < 20; n++) expect((await make(TODAY)).ok).toBe(true);
    expect(await make(TODAY)).toEqual({ ok: false, reason: "too-many" });
  });

  it("say when they were last used, and the first use of each day stands in the trail", async () => {
    const { token, id, communeId } = await scene();
    const uses = async () =>
      (
        await store().db.select().from(store().t.auditEntries).where(eq(store().t.auditEntries.communeId, communeId))
      ).filter((each) => each.action === "export:token-used").length;
    const seen = async () => (await rowOf(id))?.lastUsedAt;
    await readTokenAccess(store(), token, NOON);
    expect([await uses(), await seen()]).toEqual([1, NOON]);
    await readTokenAccess(store(), token, NOON + 5 * 60_000);
    expect([await uses(), await seen()]).toEqual([1, NOON]);
    await readTokenAccess(store(), token, NOON + HOUR);
    expect([await uses(), await seen()]).toEqual([1, NOON + HOUR]);
    // 17:00 UTC is midnight in Việt Nam.
    await readTokenAccess(store(), token, NOON + 12 * HOUR);
    expect([await uses(), await seen()]).toEqual([2, NOON + 12 * HOUR]);
  });

  it("answer 120 requests a minute, each key by itself", async () => {
    const mine = await scene();
    const other = await scene();
    const reasons = new Set<string>();
    for (let n = 0; n < 120; n++) reasons.add(String((await readTokenAccess(store(), mine.token, NOON)).ok));
    expect([...reasons]).toEqual(["true"]);
    expect(await readTokenAccess(store(), mine.token, NOON + 1_000)).toEqual({
      ...{ ok: false, reason: "too-many", retryAfterSeconds: 59 },
    });
    expect((await readTokenAccess(store(), other.token, NOON)).ok).toBe(true);
    expect((await readTokenAccess(store(), mine.token, NOON + 60_000)).ok).toBe(true);
  });
});
