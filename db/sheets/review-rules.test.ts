import { and, eq } from "drizzle-orm";
import { expect, it } from "vitest";
import type { Store } from "@/db/store";
import { grantFor, type TestAccount } from "@/db/testing/factories";
import { describeStorage } from "@/db/testing/test-store";
import { approveSheet } from "./approve";
import { excuseSheet, reopenSheet, returnSheet, takeSheet } from "./review-commands";
import {
  approve,
  click,
  createScene,
  enter,
  entry,
  read,
  reviewGrant,
  type Scene,
  submit,
  value,
} from "./testing/sheet-scene";
import { submitSheet, withdrawSheet } from "./unit-commands";

async function disable(store: Store, account: TestAccount) {
  await store.inTransaction(async (tx) => {
    await tx.db
      .update(tx.t.accounts)
      .set({ disabledAt: Date.now() })
      .where(and(eq(tx.t.accounts.communeId, account.actor.communeId), eq(tx.t.accounts.id, account.id)));
  });
}

async function limit(store: Store, account: TestAccount, groupId: string): Promise<TestAccount> {
  const { communeId } = account.actor;
  await store.inTransaction(async (tx) => {
    await tx.db
      .insert(tx.t.accountScopes)
      .values({ communeId, accountId: account.id, kind: "group", targetId: groupId });
  });
  return { ...account, actor: { ...account.actor, reviewedGroupIds: [groupId] } };
}

async function submitted(store: Store, scene: Scene, by: TestAccount = scene.reporter) {
  await enter(store, scene, [entry(scene.tax, 0, value(1000))], by);
  await submit(store, scene, by);
}

describeStorage("who may approve", (store) => {
  it("refuses whoever entered or submitted, while a colleague could approve", async () => {
    const scene = await createScene(store());
    await submitted(store(), scene, scene.office);
    expect(await approve(store(), scene, scene.office)).toEqual({ ok: false, reason: "own-sheet" });
    expect(await approve(store(), scene, scene.secondOffice)).toMatchObject({ ok: true, selfApproved: false });
  });

  it("refuses whoever entered one cell only, or submitted only", async () => {
    const scene = await createScene(store());
    await enter(store(), scene, [entry(scene.tax, 0, value(1000))], scene.office);
    await enter(store(), scene, [entry(scene.rate, 0, { kind: "nothing-arose" })]);
    await submit(store(), scene, scene.secondOffice);
    expect(await approve(store(), scene, scene.office)).toEqual({ ok: false, reason: "own-sheet" });
    expect(await approve(store(), scene, scene.secondOffice)).toEqual({ ok: false, reason: "own-sheet" });
  });

  it("lets a one-person office approve its own, marked as tự duyệt", async () => {
    const scene = await createScene(store());
    await disable(store(), scene.secondOffice);
    await submitted(store(), scene, scene.office);
    expect(await approve(store(), scene, scene.office)).toMatchObject({ ok: true, selfApproved: true });
    expect(await read(store(), scene)).toMatchObject({ state: "approved", selfApproved: true });
  });

  it("does not count a colleague who is limited to another lĩnh vực", async () => {
    const scene = await createScene(store());
    await limit(store(), scene.secondOffice, scene.landGroupId);
    await submitted(store(), scene, scene.office);
    expect(await approve(store(), scene, scene.office)).toMatchObject({ ok: true, selfApproved: true });
  });

  it("keeps a limited office account off sheets that reach beyond its lĩnh vực", async () => {
    const scene = await createScene(store());
    const limited = await limit(store(), scene.office, scene.landGroupId);
    await submitted(store(), scene);
    const grant = reviewGrant(scene, limited);
    const refusal = { ok: false, reason: "outside-groups" };
    const { contentHash } = await read(store(), scene);
    expect(await takeSheet(store(), grant, click())).toEqual(refusal);
    expect(await returnSheet(store(), grant, { ...click(), reason: "Sai" })).toEqual(refusal);
    expect(await approveSheet(store(), grant, { ...click(), contentHash })).toEqual(refusal);
    const both = { ...limited, actor: { ...limited.actor, reviewedGroupIds: [scene.landGroupId, scene.partyGroupId] } };
    expect(await takeSheet(store(), reviewGrant(scene, both), click())).toEqual({ ok: true });
  });

  it("refuses a hash that is no hash, a huge reason and unknown fields", async () => {
    const scene = await createScene(store());
    await submitted(store(), scene);
    const grant = reviewGrant(scene, scene.office);
    const invalid = { ok: false, reason: "invalid-input" };
    expect(await approveSheet(store(), grant, { ...click(), contentHash: "anything" })).toEqual(invalid);
    expect(await returnSheet(store(), grant, { ...click(), reason: "x".repeat(1_000_000) })).toEqual(invalid);
    const extra = { ...click(), approvedBy: "someone" };
    expect(await takeSheet(store(), grant, extra)).toEqual(invalid);
    expect((await read(store(), scene)).state).toBe("submitted");
  });
});

describeStorage("each action five times in parallel with one operation id", (store) => {
  async function repeated(scene: Scene, work: () => Promise<{ ok: boolean }>) {
    const before = await count(scene);
    const answers = await Promise.all(Array.from({ length: 5 }, work));
    expect(answers.map((answer) => answer.ok)).toEqual([true, true, true, true, true]);
    const after = await count(scene);
    expect([after.events - before.events, after.audits - before.audits]).toEqual([1, 1]);
  }

  async function count(scene: Scene) {
    const { sheetEvents: e, auditEntries: a } = store().t;
    const events = await store().db.select().from(e).where(eq(e.communeId, scene.communeId));
    const audits = await store().db.select().from(a).where(eq(a.communeId, scene.communeId));
    return { events: events.length, audits: audits.length };
  }

  it("has one effect and one answer", async () => {
    const scene = await createScene(store());
    await enter(store(), scene, [entry(scene.tax, 0, value(1000))]);
    const office = reviewGrant(scene, scene.office);
    const toSubmit = grantFor(scene.reporter.actor, "sheet:submit", scene.unitId);
    const submitOnce = () => {
      const input = click();
      return repeated(scene, () => submitSheet(store(), toSubmit, input));
    };
    const reason = { ...click(), reason: "Xem lại" };
    await submitOnce();
    const withdrawal = click();
    const toWithdraw = grantFor(scene.reporter.actor, "sheet:withdraw", scene.unitId);
    await repeated(scene, () => withdrawSheet(store(), toWithdraw, withdrawal));
    await submitOnce();
    const taking = click();
    await repeated(scene, () => takeSheet(store(), office, taking));
    await repeated(scene, () => returnSheet(store(), office, reason));
    await submitOnce();
    const approval = { ...click(), contentHash: (await read(store(), scene)).contentHash };
    await repeated(scene, () => approveSheet(store(), office, approval));
    const reopening = { ...click(), reason: "Chốt lại", until: "2026-12-01", today: "2026-11-22" };
    await repeated(scene, () => reopenSheet(store(), office, reopening));
    const excuse = { ...click(), reason: "Không phải báo cáo" };
    await repeated(scene, () => excuseSheet(store(), office, excuse));
  });
});
