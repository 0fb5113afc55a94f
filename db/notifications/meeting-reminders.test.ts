import { expect, it } from "vitest";
import { newId } from "@/db/ids";
import { planMeetingDays } from "@/db/party-cell-meetings/plan-days";
import { CONTENT, createLedCell, submitted } from "@/db/party-cell-meetings/testing/meeting-scene";
import type { Store } from "@/db/store";
import { createAccount, createUnit, grantFor } from "@/db/testing/factories";
import { describeStorage } from "@/db/testing/test-store";
import { listNotifications } from "./queries";
import { runMeetingReminders } from "./run-meeting-reminders";

async function remindersOf(store: Store, owner: { communeId: string; accountId: string }): Promise<string[]> {
  const { notifications } = await listNotifications(store, owner, 1);
  return notifications.filter(({ kind }) => kind === "reminder").map(({ title }) => title);
}

describeStorage("reminders of cell meetings", (store) => {
  it("tells the secretary and the member who follows the cell the day before a planned meeting, once", async () => {
    const led = await createLedCell(store());
    const stranger = await createAccount(store(), led.communeId, ["leader"]);
    const days = [{ month: 12, kind: "regular" as const, day: "2026-12-03" }];
    const plan = { operationId: newId(), unitId: led.unitId, year: 2026, days };
    const grant = grantFor(led.reporter.actor, "meeting:record", led.unitId);
    expect(await planMeetingDays(store(), grant, plan)).toEqual({ ok: true, changed: 1 });
    expect(await runMeetingReminders(store(), led.communeId, "2026-12-01")).toBe(0);
    expect(await runMeetingReminders(store(), led.communeId, "2026-12-02")).toBe(2);
    expect(await runMeetingReminders(store(), led.communeId, "2026-12-02")).toBe(0);
    for (const { actor } of [led.reporter, led.member]) {
      expect(await remindersOf(store(), actor)).toEqual([expect.stringMatching(/^Ngày mai .+ sinh hoạt$/)]);
    }
    expect(await remindersOf(store(), stranger.actor)).toEqual([]);
  });

  it("tells a secretary whose month is not sent, the day before the last day and after it; others not", async () => {
    const led = await createLedCell(store());
    const unitId = await createUnit(store(), led.communeId, { kind: "party-cell", name: "Chi bộ chưa gửi" });
    const late = await createAccount(store(), led.communeId, ["reporter"], [unitId]);
    // Nobody keeps records yet: nothing is missing.
    expect(await runMeetingReminders(store(), led.communeId, "2026-12-05")).toBe(0);
    await submitted(store(), led, { content: CONTENT });
    expect(await runMeetingReminders(store(), led.communeId, "2026-12-03")).toBe(0);
    expect(await runMeetingReminders(store(), led.communeId, "2026-12-04")).toBe(1);
    expect(await runMeetingReminders(store(), led.communeId, "2026-12-05")).toBe(0);
    expect(await runMeetingReminders(store(), led.communeId, "2026-12-06")).toBe(1);
    expect(await runMeetingReminders(store(), led.communeId, "2026-12-20")).toBe(0);
    expect((await remindersOf(store(), late.actor)).toSorted()).toEqual([
      "Ngày mai là hạn ghi phiếu sinh hoạt tháng 11/2026",
      "Đã quá hạn ghi phiếu sinh hoạt tháng 11/2026",
    ]);
    expect(await remindersOf(store(), led.reporter.actor)).toEqual([]);
  });
});
