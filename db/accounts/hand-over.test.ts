import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { listNotifications } from "@/db/notifications/queries";
import { readSheet } from "@/db/sheets/read-sheet";
import { returnSheet } from "@/db/sheets/review-commands";
import { click, createScene, enter, entry, REF, reviewGrant, submit, value } from "@/db/sheets/testing/sheet-scene";
import type { Store } from "@/db/store";
import { createAccount, createUnit, grantFor } from "@/db/testing/factories";
import { describeStorage } from "@/db/testing/test-store";
import { authorize } from "@/lib/access/grant";
import type { HandOver } from "@/lib/accounts/schema";
import { findAccount } from "./directory";
import { handOverUnits } from "./hand-over";
import { findSignedIn } from "./queries";
import { openSession, sessionIdOf } from "./sessions";

async function createHandOver(store: Store) {
  const scene = await createScene(store);
  const { communeId, reporter, office, unitId } = scene;
  const admin = await createAccount(store, communeId, ["admin"]);
  const base = { accountId: reporter.id, version: 1, unitIds: [unitId], disable: false };
  const toNew = (username: string): HandOver => ({
    ...base,
    to: "new",
    username,
    displayName: "Bí thư mới",
    position: "Bí thư chi bộ",
  });
  const to = (successorId: string, more: Partial<typeof base> = {}): HandOver => ({
    ...base,
    ...more,
    to: "existing",
    successorId,
  });
  const open = async (accountId: string) => {
    const session = { communeId, accountId, userAgent: "test" };
    return sessionIdOf(await store.inTransaction((tx) => openSession(tx, session, Date.now())));
  };
  return {
    ...scene,
    admin,
    toNew,
    to,
    open,
    byOffice: grantFor(office.actor, "account:hand-over"),
    byAdmin: grantFor(admin.actor, "account:hand-over"),
  };
}

describeStorage("handing over to a successor", (store) => {
  it("moves the unit on the next request; old figures keep the old name, new ones carry the new", async () => {
    const scene = await createHandOver(store());
    const { communeId, unitId, reporter, byOffice, toNew, open } = scene;
    await enter(store(), scene, [entry(scene.tax, 0, value(1000))]);
    const session = await open(reporter.id);
    const username = `moi${communeId.slice(-6).toLowerCase().replace(/\W/g, "")}`;
    const answer = await handOverUnits(store(), byOffice, toNew(username));
    if (!answer.ok) throw new Error(answer.reason);
    expect(answer.slip).toMatchObject({ username, displayName: "Bí thư mới", password: expect.any(String) });
    expect(await findSignedIn(store(), session, Date.now())).toBeNull();
    const again = await findSignedIn(store(), await open(reporter.id), Date.now());
    if (!again) throw new Error("the old account may still sign in");
    expect(again.actor.unitIds).toEqual([]);
    expect(authorize(again.actor, "sheet:enter", { unitId })).toBeNull();

    const { accounts: a, auditEntries: t } = store().t;
    const [created] = await store().db.select({ id: a.id }).from(a).where(eq(a.username, username));
    const successor = await findAccount(store(), communeId, String(created?.id));
    expect(successor).toMatchObject({ roles: ["reporter"], unitIds: [unitId], mustChangePassword: true });
    const cell = async () =>
      (await readSheet(store(), communeId, unitId, REF.year, REF.quarter))?.rows.find(
        ({ indicator }) => indicator.id === scene.tax,
      )?.cell;
    const before = await cell();
    expect(before).toMatchObject({ recordedByName: reporter.actor.displayName, version: 1 });
    const next = await findSignedIn(store(), await open(String(successor?.id)), Date.now());
    if (!next) throw new Error("the successor may sign in");
    const other = { ...scene, reporter: { ...reporter, id: next.actor.accountId, actor: next.actor } };
    await enter(store(), other, [entry(scene.tax, 1, value(2000))]);
    expect(await cell()).toMatchObject({ recordedByName: "Bí thư mới", version: 2 });
    const trail = await store().db.select({ after: t.after }).from(t).where(eq(t.entityId, reporter.id));
    expect(JSON.stringify(trail)).toContain("handedTo");
    const all = await store().db.select({ after: t.after }).from(t).where(eq(t.communeId, communeId));
    expect(JSON.stringify(all)).not.toContain(String(answer.slip?.password));
  });

  it("sends unread notices along, and later ones to the successor alone", async () => {
    const scene = await createHandOver(store());
    const { communeId, reporter, byOffice, to } = scene;
    const successor = await createAccount(store(), communeId, ["viewer"]);
    await enter(store(), scene, [entry(scene.tax, 0, value(1000))]);
    await submit(store(), scene);
    const give = () => ({ ...click(), reason: "Xem lại số thuế" });
    await returnSheet(store(), reviewGrant(scene, scene.office), give());
    expect(await handOverUnits(store(), byOffice, to(successor.id))).toEqual({ ok: true, slip: null });
    const inbox = async (accountId: string) =>
      (await listNotifications(store(), { communeId, accountId }, 1)).notifications;
    expect(await inbox(successor.id)).toMatchObject([{ kind: "returned", readAt: null }]);
    expect(await inbox(reporter.id)).toMatchObject([{ kind: "returned", readAt: expect.any(Number) }]);
    const record = await findAccount(store(), communeId, successor.id);
    expect(record?.roles.toSorted()).toEqual(["reporter", "viewer"]);
    const actor = { ...successor.actor, roles: ["reporter" as const], unitIds: [scene.unitId] };
    await submit(store(), { ...scene, reporter: { ...reporter, id: successor.id, actor } });
    await returnSheet(store(), reviewGrant(scene, scene.office), give());
    expect(await inbox(successor.id)).toHaveLength(2);
    expect(await inbox(reporter.id)).toHaveLength(1);
  });

  it("disables the old account only when nothing of it is left behind", async () => {
    const scene = await createHandOver(store());
    const { communeId, unitId, byOffice } = scene;
    const second = await createUnit(store(), communeId);
    const from = await createAccount(store(), communeId, ["reporter"], [unitId, second]);
    const successor = await createAccount(store(), communeId, ["reporter"], [unitId]);
    const input = (unitIds: string[], version: number, disable = true): HandOver => ({
      accountId: from.id,
      version,
      unitIds,
      disable,
      to: "existing",
      successorId: successor.id,
    });
    const run = (each: HandOver) => handOverUnits(store(), byOffice, each);
    expect(await run(input([unitId], 1))).toEqual({ ok: false, reason: "units-left" });
    expect(await run(input([unitId], 1, false))).toMatchObject({ ok: true });
    expect(await run(input([second], 1))).toEqual({ ok: false, reason: "stale" });
    expect(await run(input([unitId], 2))).toEqual({ ok: false, reason: "not-their-unit" });
    expect(await run(input([second], 2))).toMatchObject({ ok: true });
    const old = await findAccount(store(), communeId, from.id);
    expect(old).toMatchObject({ unitIds: [], disabledAt: expect.any(Number) });
    const record = await findAccount(store(), communeId, successor.id);
    expect(record?.unitIds.toSorted()).toEqual([unitId, second].toSorted());
  });

  it("gives nobody anything for themselves, and the office nothing of other roles", async () => {
    const scene = await createHandOver(store());
    const { communeId, unitId, office, admin, reporter, byOffice, byAdmin, to, toNew } = scene;
    const leader = await createAccount(store(), communeId, ["leader"]);
    const gone = await createAccount(store(), communeId, ["reporter"], [unitId], { disabledAt: 1 });
    const foreign = await createHandOver(store());
    const run = async (grant: typeof byOffice, input: HandOver) => {
      const answer = await handOverUnits(store(), grant, input);
      return answer.ok ? "ok" : answer.reason;
    };
    expect(await run(byOffice, to(office.id))).toBe("own-hand-over");
    expect(await run(byAdmin, to(admin.id))).toBe("own-hand-over");
    expect(await run(byOffice, to(leader.id))).toBe("not-only-reporter");
    expect(await run(byOffice, to(reporter.id))).toBe("no-successor");
    expect(await run(byOffice, to(gone.id))).toBe("no-successor");
    expect(await run(byOffice, to(foreign.reporter.id))).toBe("no-successor");
    expect(await run(byOffice, foreign.to(reporter.id))).toBe("not-found");
    expect(await run(byOffice, toNew(reporter.username))).toBe("username-taken");
    expect(await run(byOffice, to(leader.id, { unitIds: [foreign.unitId] }))).toBe("not-their-unit");
    expect((await findAccount(store(), communeId, reporter.id))?.unitIds).toEqual([unitId]);
    expect(await run(byAdmin, to(leader.id))).toBe("ok");
    expect((await findAccount(store(), communeId, leader.id))?.unitIds).toEqual([unitId]);
  });

  it("never disables the last administrator that way", async () => {
    const scene = await createHandOver(store());
    const { communeId, unitId, byOffice } = scene;
    const both = await createAccount(store(), communeId, ["admin", "reporter"], [unitId]);
    const heir = await createAccount(store(), communeId, ["reporter"], [unitId]);
    const input: HandOver = {
      accountId: both.id,
      version: 1,
      unitIds: [unitId],
      disable: true,
      to: "existing",
      successorId: heir.id,
    };
    expect(await handOverUnits(store(), byOffice, input)).toEqual({ ok: false, reason: "not-only-reporter" });
    expect((await findAccount(store(), communeId, both.id))?.disabledAt).toBeNull();
  });
});
