import { and, eq } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { createAccount, createCommune, grantFor, type TestAccount } from "@/db/testing/factories";
import { describeStorage } from "@/db/testing/test-store";
import { changeOwnPassword } from "./own-password";
import { hashPassword } from "./password";
import { findSignedIn } from "./queries";
import {
  openSession,
  revokeAccountSessions,
  revokeSession,
  SESSION_IDLE_MS,
  SESSION_LIFETIME_MS,
  sessionIdOf,
  touchSession,
} from "./sessions";

const NOW = Date.UTC(2026, 10, 22, 3);
const PASSWORD = "nuong-ray-song-ho";
const NEXT = "trau-an-co-ngoai-dong";

describeStorage("sessions", (store) => {
  let communeId: string;
  let account: TestAccount;
  let token: string;

  const read = (now = NOW, of = token) => findSignedIn(store(), sessionIdOf(of), now);
  const open = (accountId = account.id) =>
    store().inTransaction((tx) => openSession(tx, { communeId, accountId, userAgent: "test" }, NOW));
  const own = () => {
    const { accounts } = store().t;
    return and(eq(accounts.communeId, communeId), eq(accounts.id, account.id));
  };

  beforeEach(async () => {
    communeId = (await createCommune(store())).id;
    const passwordHash = await hashPassword(PASSWORD);
    account = await createAccount(store(), communeId, ["reporter"], ["unit-a"], {
      passwordHash,
      mustChangePassword: true,
    });
    token = await open();
  });

  it("keeps only the hash of the token", async () => {
    const rows = await store().db.select().from(store().t.sessions);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect((await read())?.actor.accountId).toBe(account.id);
    expect(await findSignedIn(store(), token, NOW)).toBeNull();
  });

  it("ends at sign-out on the next read, and only that one", async () => {
    const other = await open();
    await revokeSession(store(), token, NOW);
    expect(await read()).toBeNull();
    expect(await read(NOW, other)).not.toBeNull();
  });

  it("ends after an hour without a request, and twelve hours after sign-in whatever happens", async () => {
    expect(await read(NOW + SESSION_IDLE_MS - 1)).not.toBeNull();
    expect(await read(NOW + SESSION_IDLE_MS)).toBeNull();
    for (let at = NOW; at < NOW + SESSION_LIFETIME_MS; at += SESSION_IDLE_MS / 2) {
      const signedIn = await read(at);
      if (signedIn === null) throw new Error("the session ended too early");
      await touchSession(store(), signedIn.sessionId, signedIn.lastSeenAt, at);
    }
    expect(await read(NOW + SESSION_LIFETIME_MS)).toBeNull();
  });

  it("does not write on every read", async () => {
    const id = sessionIdOf(token);
    await touchSession(store(), id, NOW, NOW + 30_000);
    expect((await read())?.lastSeenAt).toBe(NOW);
    await touchSession(store(), id, NOW, NOW + 60_000);
    expect((await read(NOW + 60_000))?.lastSeenAt).toBe(NOW + 60_000);
  });

  it("ends on the next read when the account is disabled", async () => {
    await store().inTransaction((tx) => tx.db.update(tx.t.accounts).set({ disabledAt: NOW }).where(own()));
    expect(await read()).toBeNull();
  });

  it("reads roles and units of this moment", async () => {
    await store().inTransaction(async (tx) => {
      const { accountRoles, accountScopes } = tx.t;
      await tx.db.delete(accountRoles).where(eq(accountRoles.accountId, account.id));
      await tx.db.delete(accountScopes).where(eq(accountScopes.accountId, account.id));
      await tx.db.insert(accountRoles).values({ communeId, accountId: account.id, role: "viewer" });
    });
    const signedIn = await read();
    expect(signedIn?.actor.roles).toEqual(["viewer"]);
    expect(signedIn?.actor.unitIds).toEqual([]);
  });

  it("ends every session of the account together, or all but one", async () => {
    const second = await open();
    const stranger = await createAccount(store(), communeId, ["viewer"]);
    const theirs = await open(stranger.id);
    await store().inTransaction((tx) => revokeAccountSessions(tx, communeId, account.id, NOW, sessionIdOf(second)));
    expect(await read()).toBeNull();
    expect(await read(NOW, second)).not.toBeNull();
    await store().inTransaction((tx) => revokeAccountSessions(tx, communeId, account.id, NOW));
    expect(await read(NOW, second)).toBeNull();
    expect(await read(NOW, theirs)).not.toBeNull();
  });

  it("changes the own password: other sessions end, this one stays, the first password is gone", async () => {
    const elsewhere = await open();
    const grant = grantFor(account.actor, "password:change-own");
    const input = { current: PASSWORD, next: NEXT, sessionId: sessionIdOf(token) };
    expect(await changeOwnPassword(store(), grant, input, NOW)).toEqual({ ok: true });
    expect((await read())?.mustChangePassword).toBe(false);
    expect(await read(NOW, elsewhere)).toBeNull();
    expect(await changeOwnPassword(store(), grant, input, NOW)).toEqual({ ok: false, reason: "wrong-current" });
  });

  it("refuses a weak, an unchanged and an unproven password, and slows guessing of the current one", async () => {
    const grant = grantFor(account.actor, "password:change-own");
    const change = (current: string, next: string) =>
      changeOwnPassword(store(), grant, { current, next, sessionId: sessionIdOf(token) }, NOW);
    expect(await change(PASSWORD, "ngan")).toEqual({ ok: false, reason: "weak", fault: "too-short", min: 15 });
    expect(await change(PASSWORD, `${account.username}1`)).toMatchObject({ ok: false, reason: "weak" });
    expect(await change(PASSWORD, PASSWORD)).toEqual({ ok: false, reason: "same" });
    for (let failure = 0; failure < 4; failure++) {
      expect(await change("sai", NEXT)).toEqual({ ok: false, reason: "wrong-current" });
    }
    expect(await change(PASSWORD, NEXT)).toEqual({ ok: false, reason: "delayed", retryAfterSeconds: 1 });
    expect((await read())?.mustChangePassword).toBe(true);
  });
});
