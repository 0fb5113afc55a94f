import { and, eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { listAuditEntries } from "@/db/audit/queries";
import { newId } from "@/db/ids";
import { listNotifications } from "@/db/notifications/queries";
import { runDueNotices } from "@/db/notifications/run-due-notices";
import { approve, createScene, enter, entry, REF, type Scene, submit, value } from "@/db/sheets/testing/sheet-scene";
import type { Store } from "@/db/store";
import { createAccount, createIndicator, createUnit, grantFor, type TestAccount } from "@/db/testing/factories";
import { AuditFull, withFailingAudit } from "@/db/testing/failing-audit";
import { describeStorage } from "@/db/testing/test-store";
import { describeAuditState } from "@/lib/audit/labels";
import {
  acceptExplanation,
  answerExplanation,
  askExplanation,
  askExplanationAgain,
  withdrawExplanation,
} from "./commands";
import { countWaiting, listExplanations, listThreads, openExplanations } from "./queries";

const TODAY = "2026-11-22";

async function createLed(store: Store) {
  const scene = await createScene(store);
  const leader = await createAccount(store, scene.communeId, ["leader"]);
  return { ...scene, leader };
}

const ask = (store: Store, scene: Scene, by: TestAccount, values: object = {}) =>
  askExplanation(store, grantFor(by.actor, "explanation:ask"), {
    ...{ ...REF, operationId: newId(), indicatorId: scene.tax, unitId: scene.unitId },
    ...{ question: "Vì sao thu thấp?", dueOn: "2026-11-25", today: TODAY },
    ...values,
  });

async function asked(store: Store, scene: Scene, by: TestAccount, dueOn = "2026-11-25"): Promise<string> {
  const answer = await ask(store, scene, by, { dueOn });
  if (!answer.ok) throw new Error(answer.reason);
  return answer.id;
}

const click = (id: string, version: number) => ({ operationId: newId(), id, version });

const answer = (store: Store, scene: Scene, id: string, version: number, text = "Do mưa lũ") =>
  answerExplanation(store, grantFor(scene.reporter.actor, "explanation:answer", scene.unitId), {
    ...click(id, version),
    answer: text,
  });

const inboxOf = async (store: Store, { actor }: TestAccount) =>
  (await listNotifications(store, actor, 1)).notifications.filter(({ kind }) => kind === "explanation");

describeStorage("explanations", (store) => {
  it("goes from question to answer, to another question, to an accepted answer, and keeps every word", async () => {
    const scene = await createLed(store());
    const { communeId, leader, reporter } = scene;
    await enter(store(), scene, [entry(scene.tax, 0, value(1000))]);
    await submit(store(), scene);
    await approve(store(), scene);
    const id = await asked(store(), scene, leader);
    const waiting = async (by: TestAccount, leads: boolean) =>
      countWaiting(store(), { ...by.actor, leads }, await openExplanations(store(), by.actor.communeId));
    expect([await waiting(reporter, false), await waiting(leader, true)]).toEqual([1, 0]);
    expect(await answer(store(), scene, id, 1)).toEqual({ ok: true, id });
    expect([await waiting(reporter, false), await waiting(leader, true)]).toEqual([0, 1]);
    const again = { ...click(id, 2), question: "Mưa lũ ở đâu?", dueOn: "2026-11-27", today: TODAY };
    expect(await askExplanationAgain(store(), grantFor(leader.actor, "explanation:ask"), again)).toMatchObject({
      ok: true,
    });
    expect(await answer(store(), scene, id, 3, "Ở thôn 2")).toMatchObject({ ok: true });
    const second = await createAccount(store(), communeId, ["leader"]);
    const accept = { ...click(id, 4), comment: "" };
    expect(await acceptExplanation(store(), grantFor(second.actor, "explanation:ask"), accept)).toMatchObject({
      ok: true,
    });
    const [thread] = await listThreads(store(), communeId, { id });
    expect(thread).toMatchObject({ state: "accepted", version: 5, dueOn: "2026-11-27", cellVersion: 1 });
    expect(thread?.steps.map(({ state, text }) => [state, text])).toEqual([
      ["asked", "Vì sao thu thấp?"],
      ["answered", "Do mưa lũ"],
      ["asked-again", "Mưa lũ ở đâu?"],
      ["answered", "Ở thôn 2"],
      ["accepted", ""],
    ]);
    expect((await inboxOf(store(), reporter)).map(({ title }) => title.split(":")[0])).toEqual([
      "Giải trình được chấp nhận",
      "Yêu cầu giải trình bổ sung",
      "Yêu cầu giải trình",
    ]);
    expect((await inboxOf(store(), leader)).map(({ href }) => href)).toEqual([
      `/explanations/${id}`,
      `/explanations/${id}`,
    ]);
    const { entries: trail } = await listAuditEntries(store(), communeId, { entity: "explanation" });
    expect(trail.length).toBe(5);
    const words = describeAuditState(trail.at(0)?.after ?? null, new Map([[scene.tax, "Thu thuế"]]));
    expect(words).toEqual(expect.arrayContaining(["chỉ tiêu: Thu thuế", "trạng thái: Đã chấp nhận"]));
  });

  it("refuses what is asked at the wrong time or of the wrong unit, before anything is written", async () => {
    const scene = await createLed(store());
    const { leader, communeId } = scene;
    const other = await createUnit(store(), communeId);
    const unused = await createIndicator(store(), communeId);
    expect(await ask(store(), scene, leader, { dueOn: "2026-11-21" })).toEqual({ ok: false, reason: "date-past" });
    expect(await ask(store(), scene, leader, { year: 2025 })).toEqual({ ok: false, reason: "no-period" });
    expect(await ask(store(), scene, leader, { unitId: other })).toEqual({ ok: false, reason: "not-assigned" });
    expect(await ask(store(), scene, leader, { indicatorId: unused })).toEqual({ ok: false, reason: "not-assigned" });
    expect(await listExplanations(store(), communeId, {})).toEqual([]);
    const id = await asked(store(), scene, leader);
    expect(await ask(store(), scene, leader)).toEqual({ ok: false, reason: "unsettled" });
    const grant = grantFor(leader.actor, "explanation:ask");
    const moved = { ok: false, reason: "moved" };
    expect(await acceptExplanation(store(), grant, { ...click(id, 1), comment: "" })).toEqual(moved);
    expect(await answer(store(), scene, id, 2)).toEqual(moved);
    const stranger = await createAccount(store(), communeId, ["reporter"], [other]);
    const foreign = grantFor(stranger.actor, "explanation:answer", other);
    expect(await answerExplanation(store(), foreign, { ...click(id, 1), answer: "Không phải" })).toEqual({
      ok: false,
      reason: "not-yours",
    });
    expect(await withdrawExplanation(store(), grant, click(id, 1))).toEqual({ ok: true, id });
    expect(await withdrawExplanation(store(), grant, click(id, 2))).toEqual(moved);
    expect(await ask(store(), scene, leader)).toMatchObject({ ok: true });
    const elsewhere = await createLed(store());
    expect(await answer(store(), elsewhere, id, 1)).toEqual({ ok: false, reason: "not-found" });
  });

  it("is answered in a locked quarter, and by the office for a unit inside its lĩnh vực", async () => {
    const scene = await createLed(store());
    const { communeId, leader, unitId } = scene;
    const { periods: p } = store().t;
    await store().inTransaction(async (tx) => {
      await tx.db
        .update(p)
        .set({ state: "locked" })
        .where(and(eq(p.communeId, communeId), eq(p.year, REF.year), eq(p.quarter, REF.quarter)));
    });
    const id = await asked(store(), scene, leader);
    const input = { ...click(id, 1), answer: "Chi bộ báo qua điện thoại" };
    const office = await createAccount(store(), communeId, ["office"]);
    const limited = { actor: { ...office.actor, reviewedGroupIds: [scene.partyGroupId] } };
    expect(await answerExplanation(store(), grantFor(limited.actor, "explanation:answer", unitId), input)).toEqual({
      ok: false,
      reason: "outside-groups",
    });
    const grant = grantFor(scene.office.actor, "explanation:answer", unitId);
    expect(await answerExplanation(store(), grant, input)).toEqual({ ok: true, id });
    const [thread] = await listThreads(store(), communeId, { id });
    expect(thread?.steps.map(({ onBehalf }) => onBehalf)).toEqual([false, true]);
  });

  it("is answered by whoever reports for the unit that took the asked one in", async () => {
    const scene = await createLed(store());
    const { communeId, unitId, leader } = scene;
    const id = await asked(store(), scene, leader);
    const successorId = await createUnit(store(), communeId);
    await store().inTransaction(async (tx) => {
      await tx.db.insert(tx.t.orgUnitSuccessions).values({
        ...{ communeId, predecessorId: unitId, successorId, effectiveOn: "2026-12-01" },
        ...{ fromQuarter: 8108, kind: "merge" },
      });
    });
    const heir = await createAccount(store(), communeId, ["reporter"], [successorId]);
    expect(
      await countWaiting(
        store(),
        { ...heir.actor, leads: false },
        await openExplanations(store(), heir.actor.communeId),
      ),
    ).toBe(1);
    const grant = grantFor(heir.actor, "explanation:answer", successorId);
    expect(await answerExplanation(store(), grant, { ...click(id, 1), answer: "Do đơn vị cũ" })).toMatchObject({
      ok: true,
    });
    const again = { ...click(id, 2), question: "Bổ sung số", dueOn: TODAY, today: TODAY };
    await askExplanationAgain(store(), grantFor(leader.actor, "explanation:ask"), again);
    expect((await inboxOf(store(), heir)).length).toBe(1);
    expect((await listThreads(store(), communeId, { id }))[0]?.unit.id).toBe(unitId);
  });

  it("gives a repeated click one effect and lets one of two people through", async () => {
    const scene = await createLed(store());
    const { communeId, leader } = scene;
    const operationId = newId();
    const twice = await Promise.all([1, 2].map(() => ask(store(), scene, leader, { operationId })));
    expect(twice[0]).toEqual(twice[1]);
    const [first] = twice;
    if (!first?.ok) throw new Error("not asked");
    const { id } = first;
    const both = await Promise.all(["Do mưa", "Do nắng"].map((text) => answer(store(), scene, id, 1, text)));
    expect(both.filter(({ ok }) => ok).length).toBe(1);
    expect(both).toContainEqual({ ok: false, reason: "moved" });
    const second = await createAccount(store(), communeId, ["leader"]);
    const asks = await Promise.all([leader, second].map((by) => ask(store(), { ...scene, tax: scene.rate }, by)));
    expect(asks.filter(({ ok }) => ok).length).toBe(1);
    const [thread] = await listThreads(store(), communeId, { id });
    expect(thread?.steps.length).toBe(2);
  });

  it("reminds the unit once the day before the answer is due and once when it is overdue", async () => {
    const scene = await createLed(store());
    const { communeId, reporter, leader } = scene;
    await asked(store(), scene, leader, "2099-12-25");
    const given = async (today: string) => {
      const before = (await listNotifications(store(), reporter.actor, 1)).notifications.length;
      await runDueNotices(store(), communeId, today);
      const { notifications } = await listNotifications(store(), reporter.actor, 1);
      return notifications.slice(0, notifications.length - before).map(({ title }) => title.split(":")[0]);
    };
    expect(await given("2099-12-23")).toEqual([]);
    expect(await given("2099-12-24")).toEqual(["Ngày mai là hạn trả lời giải trình"]);
    expect(await given("2099-12-25")).toEqual([]);
    expect(await given("2099-12-26")).toEqual(["Đã quá hạn trả lời giải trình"]);
    expect(await given("2099-12-29")).toEqual([]);
    expect(await runDueNotices(store(), communeId, "2099-12-29")).toBe(0);
  });

  it("leaves nothing behind when the trail cannot be written", async () => {
    const scene = await createLed(store());
    await expect(ask(withFailingAudit(store()), scene, scene.leader)).rejects.toThrow(AuditFull);
    expect(await listExplanations(store(), scene.communeId, {})).toEqual([]);
    expect(await inboxOf(store(), scene.reporter)).toEqual([]);
  });
});
