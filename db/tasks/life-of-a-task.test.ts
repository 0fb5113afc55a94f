import { and, eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { listAuditEntries } from "@/db/audit/queries";
import { readFrame } from "@/db/frame/read-frame";
import { newId } from "@/db/ids";
import { listNotifications } from "@/db/notifications/queries";
import { runDueNotices } from "@/db/notifications/run-due-notices";
import { createScene, type Scene } from "@/db/sheets/testing/sheet-scene";
import type { Store } from "@/db/store";
import { createAccount, grantFor, type TestAccount } from "@/db/testing/factories";
import { AuditFull, withFailingAudit } from "@/db/testing/failing-audit";
import { describeStorage } from "@/db/testing/test-store";
import { describeAuditState } from "@/lib/audit/labels";
import {
  acceptTask,
  concludeOnIndicator,
  correctConclusion,
  reportTask,
  sendTaskBack,
  withdrawConclusion,
} from "./commands";
import { listPeople } from "./people";
import { listTasks, listTaskThreads } from "./queries";
import { SEEN } from "./testing/task-scene";

const TODAY = "2026-11-22";
const DUE = "2026-11-25";

async function createLed(store: Store) {
  const scene = await createScene(store);
  const leader = await createAccount(store, scene.communeId, ["leader"]);
  return { ...scene, leader };
}
type Led = Scene & { leader: TestAccount };

const giving = (by: TestAccount) => grantFor(by.actor, "task:give");
const idOf = ({ actor }: TestAccount) => actor.accountId;
const click = (id: string, version: number) => ({ operationId: newId(), id, version });

const conclude = (store: Store, scene: Led, values: object = {}, by = scene.leader) =>
  concludeOnIndicator(store, giving(by), {
    ...{ operationId: newId(), indicatorId: scene.tax, year: 2026, period: "2026-9M", seen: SEEN, today: TODAY },
    ...{ text: "Đẩy nhanh tiến độ thu", assigneeId: idOf(scene.reporter), dueOn: DUE },
    ...values,
  });

async function concluded(store: Store, scene: Led, values: object = {}): Promise<string> {
  const answer = await conclude(store, scene, values);
  if (!answer.ok) throw new Error(answer.reason);
  return answer.id;
}

const report = (store: Store, by: TestAccount, id: string, version: number, result = "Đã thu đủ") =>
  reportTask(store, grantFor(by.actor, "task:answer-own"), { ...click(id, version), result });

const titlesOf = async (store: Store, { actor }: TestAccount) =>
  (await listNotifications(store, actor, 1)).notifications.map(({ title }) => title.split(":")[0]);

const moved = { ok: false, reason: "moved" };

describeStorage("conclusions and tasks", (store) => {
  it("goes from conclusion to report, back, to done, and keeps the figure as it was seen and every word", async () => {
    const scene = await createLed(store());
    const { communeId, leader, reporter, office } = scene;
    const id = await concluded(store(), scene);
    const waiting = async (by: TestAccount, gives: boolean) => (await readFrame(store(), by.actor)).tasks(gives);
    expect([await waiting(reporter, false), await waiting(leader, true)]).toEqual([1, 0]);
    expect(await report(store(), reporter, id, 1)).toEqual({ ok: true, id });
    expect([await waiting(reporter, false), await waiting(leader, true)]).toEqual([0, 1]);
    const back = { ...click(id, 2), missing: "Còn một hộ", dueOn: "2026-11-28", today: TODAY };
    expect(await sendTaskBack(store(), giving(office), back)).toEqual({ ok: true, id });
    expect(await report(store(), reporter, id, 3, "Hộ cuối đã nộp")).toEqual({ ok: true, id });
    expect(await acceptTask(store(), giving(leader), { ...click(id, 4), comment: "" })).toEqual({ ok: true, id });
    const [thread] = await listTaskThreads(store(), communeId, { id });
    expect(thread).toMatchObject({
      ...{ state: "done", version: 5, dueOn: "2026-11-28", concludedOn: TODAY, period: "2026-9M", seen: SEEN },
      ...{ text: "Đẩy nhanh tiến độ thu", assignee: { id: idOf(reporter), name: reporter.actor.displayName } },
      givenBy: { id: idOf(leader), name: leader.actor.displayName },
    });
    expect(thread?.steps.map(({ step, text, dueOn }) => [step, text, dueOn])).toEqual([
      ["conclude", "Đẩy nhanh tiến độ thu", DUE],
      ["report", "Đã thu đủ", DUE],
      ["send-back", "Còn một hộ", "2026-11-28"],
      ["report", "Hộ cuối đã nộp", "2026-11-28"],
      ["accept", "", "2026-11-28"],
    ]);
    expect(await titlesOf(store(), reporter)).toEqual([
      "Nhiệm vụ được công nhận đã xong",
      "Nhiệm vụ cần làm tiếp",
      "Nhiệm vụ mới",
    ]);
    expect(await titlesOf(store(), leader)).toEqual(["Đã báo kết quả nhiệm vụ", "Đã báo kết quả nhiệm vụ"]);
    const { entries: trail } = await listAuditEntries(store(), communeId, { entity: "task" });
    expect(trail.length).toBe(5);
    const words = describeAuditState(trail.at(0)?.after ?? null, new Map([[idOf(reporter), "Trần Văn A"]]));
    expect(words).toEqual(
      expect.arrayContaining(["giao cho: Trần Văn A", "thời hạn: 28/11/2026", "trạng thái: Đã xong"]),
    );
  });

  it("stands alone without a person, becomes a task by a correction, and the earlier wording stays", async () => {
    const scene = await createLed(store());
    const { communeId, leader, reporter, secondOffice } = scene;
    const id = await concluded(store(), scene, { assigneeId: null, dueOn: null });
    expect((await listTasks(store(), communeId, { id }))[0]).toMatchObject({ state: "noted", assignee: null });
    expect(await report(store(), reporter, id, 1)).toEqual(moved);
    const correct = (version: number, values: object) =>
      correctConclusion(store(), giving(leader), {
        ...{ ...click(id, version), text: "Thu dứt điểm", assigneeId: idOf(reporter), dueOn: DUE, today: TODAY },
        ...values,
      });
    expect(await correct(1, {})).toEqual({ ok: true, id });
    expect(await correct(1, { text: "Sửa trên bản đã cũ" })).toEqual(moved);
    // An overdue task may still be reworded; only a day that is new must lie ahead.
    expect(await correct(2, { text: "Thu hết", today: "2026-12-01" })).toEqual({ ok: true, id });
    expect(await correct(3, { dueOn: "2026-11-26", today: "2026-12-01" })).toEqual({ ok: false, reason: "date-past" });
    expect(await correct(3, { text: "Thu hết, báo cáo tuần sau", assigneeId: idOf(secondOffice) })).toEqual({
      ok: true,
      id,
    });
    expect(await titlesOf(store(), reporter)).toEqual([
      "Nhiệm vụ đã giao người khác",
      "Nhiệm vụ được sửa",
      "Nhiệm vụ mới",
    ]);
    expect(await titlesOf(store(), secondOffice)).toEqual(["Nhiệm vụ mới"]);
    expect(await report(store(), reporter, id, 4)).toEqual({ ok: false, reason: "not-yours" });
    const [thread] = await listTaskThreads(store(), communeId, { id });
    expect(thread?.text).toBe("Thu hết, báo cáo tuần sau");
    const wordings = ["Đẩy nhanh tiến độ thu", "Thu dứt điểm", "Thu hết", "Thu hết, báo cáo tuần sau"];
    expect(thread?.steps.map(({ text }) => text)).toEqual(wordings);
    expect(await withdrawConclusion(store(), giving(leader), click(id, 4))).toEqual({ ok: true, id });
    expect(await correct(5, {})).toEqual(moved);
  });

  it("is not given to a closed account, to one that may not answer, or to one of another commune", async () => {
    const scene = await createLed(store());
    const { communeId, reporter } = scene;
    const elsewhere = await createLed(store());
    const viewer = await createAccount(store(), communeId, ["viewer"]);
    const closed = await createAccount(store(), communeId, ["reporter"]);
    await store().inTransaction(async (tx) => {
      const { accounts: a } = tx.t;
      await tx.db
        .update(a)
        .set({ disabledAt: 1 })
        .where(and(eq(a.communeId, communeId), eq(a.id, idOf(closed))));
    });
    for (const by of [viewer, closed, elsewhere.reporter]) {
      expect(await conclude(store(), scene, { assigneeId: idOf(by) })).toEqual({ ok: false, reason: "no-person" });
    }
    expect(await conclude(store(), scene, { dueOn: "2026-11-21" })).toEqual({ ok: false, reason: "date-past" });
    expect(await conclude(store(), scene, { indicatorId: elsewhere.tax })).toEqual({
      ok: false,
      reason: "no-indicator",
    });
    expect(await listTasks(store(), communeId, {})).toEqual([]);
    const people = await listPeople(store(), communeId);
    expect(people.map(({ id }) => id).sort()).toEqual(
      [scene.leader, scene.office, scene.secondOffice, reporter].map(idOf).sort(),
    );
    expect(people.find(({ id }) => id === idOf(reporter))?.units).toHaveLength(1);
    const id = await concluded(store(), scene);
    expect(await listTasks(store(), elsewhere.communeId, { id })).toEqual([]);
    const found = async (indicatorId: string, day: string) =>
      (await listTasks(store(), communeId, { meeting: { indicatorId, day } })).map((task) => task.id);
    expect(await found(scene.tax, "2027-01-05")).toEqual([id]);
    expect(await found(scene.rate, TODAY)).toEqual([id]);
    expect(await found(scene.rate, "2027-01-05")).toEqual([]);
    expect(await acceptTask(store(), giving(elsewhere.leader), { ...click(id, 1), comment: "" })).toEqual({
      ok: false,
      reason: "not-found",
    });
    expect(await report(store(), elsewhere.reporter, id, 1)).toEqual({ ok: false, reason: "not-found" });
    expect(await report(store(), scene.office, id, 1)).toEqual({ ok: false, reason: "not-yours" });
    expect((await listTasks(store(), communeId, { id }))[0]).toMatchObject({ state: "given", version: 1 });
  });

  it("gives a repeated click one effect and lets one of two people through", async () => {
    const scene = await createLed(store());
    const { communeId, leader, office } = scene;
    const operationId = newId();
    const twice = await Promise.all([1, 2].map(() => conclude(store(), scene, { operationId })));
    expect(twice[0]).toEqual(twice[1]);
    expect(await listTasks(store(), communeId, {})).toHaveLength(1);
    const [first] = twice;
    if (!first?.ok) throw new Error("not concluded");
    const both = await Promise.all(
      [leader, office].map((by) => acceptTask(store(), giving(by), { ...click(first.id, 1), comment: "" })),
    );
    expect(both.filter(({ ok }) => ok).length).toBe(1);
    expect(both).toContainEqual(moved);
    expect((await listTaskThreads(store(), communeId, { id: first.id }))[0]?.steps).toHaveLength(2);
  });

  it("leaves nothing behind when the trail cannot be written", async () => {
    const scene = await createLed(store());
    await expect(conclude(withFailingAudit(store()), scene)).rejects.toThrow(AuditFull);
    expect(await listTasks(store(), scene.communeId, {})).toEqual([]);
    expect(await titlesOf(store(), scene.reporter)).toEqual([]);
  });

  it("reminds its person once the day before and once when it is overdue, and anew of another day", async () => {
    const scene = await createLed(store());
    const { communeId, reporter } = scene;
    const id = await concluded(store(), scene);
    const given = async (today: string) => {
      const before = (await titlesOf(store(), reporter)).length;
      await runDueNotices(store(), communeId, today);
      const now = await titlesOf(store(), reporter);
      return now.slice(0, now.length - before);
    };
    expect(await given("2026-11-23")).toEqual([]);
    expect(await given("2026-11-24")).toEqual(["Ngày mai là hạn nhiệm vụ"]);
    expect(await given("2026-11-25")).toEqual([]);
    expect(await given("2026-11-26")).toEqual(["Đã quá hạn nhiệm vụ"]);
    expect(await given("2026-12-26")).toEqual([]);
    await report(store(), reporter, id, 1);
    const back = { ...click(id, 2), missing: "Còn một hộ", dueOn: "2026-12-30", today: "2026-12-26" };
    await sendTaskBack(store(), giving(scene.leader), back);
    expect(await given("2026-12-30")).toEqual(["Hôm nay là hạn nhiệm vụ"]);
    await report(store(), reporter, id, 3);
    expect(await given("2026-12-31")).toEqual([]);
    // Given today, due tomorrow: just told.
    await concluded(store(), scene, { dueOn: "2026-11-23" });
    expect(await given(TODAY)).toEqual([]);
  });
});
