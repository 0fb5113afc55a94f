import { and, eq } from "drizzle-orm";
import { expect, it } from "vitest";
import type { Store } from "@/db/store";
import { createAccount, createCommune, grantFor, type TestAccount } from "@/db/testing/factories";
import { describeStorage } from "@/db/testing/test-store";
import { endAccountSessions, endOtherSessions, endOwnSession, listOpenSessions } from "./end-sessions";
import { findSignedIn } from "./queries";
import { openSession, SESSION_IDLE_MS, sessionIdOf } from "./sessions";

const NOW = Date.UTC(2026, 10, 22, 3);

async function createScene(store: Store) {
  const { id: communeId } = await createCommune(store);
  const owner = await createAccount(store, communeId, ["reporter"], ["unit-a"]);
  const admin = await createAccount(store, communeId, ["admin"]);
  const open = async (account: TestAccount, at = NOW) => {
    const session = { communeId, accountId: account.id, userAgent: "test" };
    return sessionIdOf(await store.inTransaction((tx) => openSession(tx, session, at)));
  };
  const isIn = async (id: string) => (await findSignedIn(store, id, NOW)) !== null;
  return { communeId, owner, admin, open, isIn, grant: grantFor(owner.actor, "account:secure-own") };
}

describeStorage("own devices", (store) => {
  it("lists what is still let in, the last used first", async () => {
    const { communeId, owner, open, grant } = await createScene(store());
    const long = await open(owner, NOW - SESSION_IDLE_MS);
    const earlier = await open(owner, NOW - 1000);
    const here = await open(owner);
    const ids = async () => (await listOpenSessions(store(), communeId, owner.id, NOW)).map(({ id }) => id);
    expect(await ids()).toEqual([here, earlier]);
    expect(await endOwnSession(store(), grant, { sessionId: long }, NOW)).toEqual({ ok: false, reason: "no-session" });
  });

  it("ends one of one's own, and nobody else's", async () => {
    const { owner, admin, open, isIn, grant } = await createScene(store());
    const [here, other, foreign] = [await open(owner), await open(owner), await open(admin)];
    expect(await endOwnSession(store(), grant, { sessionId: foreign }, NOW)).toMatchObject({ reason: "no-session" });
    expect(await endOwnSession(store(), grant, { sessionId: other }, NOW)).toEqual({ ok: true, count: 1 });
    expect(await endOwnSession(store(), grant, { sessionId: other }, NOW)).toMatchObject({ reason: "no-session" });
    expect([await isIn(here), await isIn(other), await isIn(foreign)]).toEqual([true, false, true]);
  });

  it("ends all others and keeps this one, with one line in the trail", async () => {
    const { communeId, owner, open, isIn, grant } = await createScene(store());
    const [here, second, third] = [await open(owner), await open(owner), await open(owner)];
    expect(await endOtherSessions(store(), grant, { keepId: here }, NOW)).toEqual({ ok: true, count: 2 });
    expect(await endOtherSessions(store(), grant, { keepId: here }, NOW)).toEqual({ ok: true, count: 0 });
    expect([await isIn(here), await isIn(second), await isIn(third)]).toEqual([true, false, false]);
    const { auditEntries: t } = store().t;
    const rows = await store()
      .db.select({ action: t.action, after: t.after })
      .from(t)
      .where(and(eq(t.communeId, communeId), eq(t.entityId, owner.id)));
    expect(rows).toEqual([{ action: "account:secure-own", after: '{"endedSessions":2}' }]);
  });

  it("is refused with a grant made by hand", async () => {
    const { owner, open, isIn, grant } = await createScene(store());
    const [here, other] = [await open(owner), await open(owner)];
    const forged = { permission: "account:secure-own", actor: owner.actor, target: {} } as unknown as typeof grant;
    await expect(endOwnSession(store(), forged, { sessionId: other }, NOW)).rejects.toThrow();
    await expect(endOtherSessions(store(), forged, { keepId: here }, NOW)).rejects.toThrow();
    expect(await isIn(other)).toBe(true);
  });
});

describeStorage("an administrator ends an account's sign-ins", (store) => {
  it("all of them at once, never their own here, and none of another commune", async () => {
    const { owner, admin, open, isIn } = await createScene(store());
    const grant = grantFor(admin.actor, "account:manage");
    const sessions = [await open(owner), await open(owner)];
    const own = await open(admin);
    const foreign = await createScene(store());
    const end = (accountId: string) => endAccountSessions(store(), grant, { accountId }, NOW);
    expect(await end(foreign.owner.id)).toEqual({ ok: false, reason: "not-found" });
    expect(await end(admin.id)).toEqual({ ok: false, reason: "own-sessions" });
    expect(await end(owner.id)).toEqual({ ok: true, count: 2 });
    expect(await end(owner.id)).toEqual({ ok: false, reason: "no-session" });
    expect(await Promise.all([...sessions, own].map(isIn))).toEqual([false, false, true]);
  });
});
