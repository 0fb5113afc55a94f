import { and, eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { readYearBook } from "@/db/indicators/queries";
import type { Store } from "@/db/store";
import { createPeriod, createPlanValue, createUnit, grantFor } from "@/db/testing/factories";
import { describeStorage } from "@/db/testing/test-store";
import { approveSheet } from "./approve";
import { countSheetsToDo, findOpenQuarter, listSheets } from "./queries";
import { readSheet } from "./read-sheet";
import { excuseSheet, reopenSheet, returnSheet, takeSheet } from "./review-commands";
import {
  approve,
  click,
  createScene,
  enter,
  entry,
  QUARTER,
  read,
  reviewGrant,
  type Scene,
  submit,
  value,
  YEAR,
} from "./testing/sheet-scene";
import { withdrawSheet } from "./unit-commands";
import { countWaitingSheets } from "./waiting-sheets";

const TODAY = `${YEAR}-11-22`;

async function approvedSum(store: Store, scene: Scene) {
  const book = await readYearBook(store, scene.communeId, YEAR);
  return book.totals.find((total) => total.indicatorId === scene.tax && total.quarter === QUARTER)?.sum ?? null;
}

describeStorage("life of a sheet", (store) => {
  it("moves the commune's figure by exactly 13,2 on approval and by nothing before", async () => {
    const scene = await createScene(store());
    expect(await approvedSum(store(), scene)).toBeNull();
    const answer = await enter(store(), scene, [entry(scene.tax, 0, value(13_200))]);
    expect(answer).toEqual({
      ok: true,
      state: "in-progress",
      cells: [{ indicatorId: scene.tax, status: "saved", version: 1 }],
    });
    expect(await approvedSum(store(), scene)).toBeNull();
    expect(await submit(store(), scene)).toEqual({ ok: true });
    expect(await approvedSum(store(), scene)).toBeNull();
    expect(await approve(store(), scene)).toEqual({ ok: true, cells: 1, selfApproved: false });
    expect(await approvedSum(store(), scene)).toBe(13_200);
  });

  it("goes through every state with its reasons, and tells them in order", async () => {
    const scene = await createScene(store());
    const office = reviewGrant(scene, scene.office);
    expect((await read(store(), scene)).state).toBe("not-started");
    expect(await submit(store(), scene)).toEqual({ ok: false, reason: "wrong-state" });
    await enter(store(), scene, [entry(scene.tax, 0, value(5000))]);
    await submit(store(), scene);
    const first = (await read(store(), scene)).firstSubmittedAt;
    expect(first).not.toBeNull();
    // Submitted: the unit is locked out but may withdraw.
    expect(await enter(store(), scene, [entry(scene.tax, 1, value(6000))])).toEqual({
      ok: false,
      reason: "wrong-state",
    });
    const withdraw = () =>
      withdrawSheet(store(), grantFor(scene.reporter.actor, "sheet:withdraw", scene.unitId), click());
    expect(await withdraw()).toEqual({ ok: true });
    await submit(store(), scene);
    expect(await takeSheet(store(), office, click())).toEqual({ ok: true });
    expect(await withdraw()).toEqual({ ok: false, reason: "wrong-state" });
    expect(await returnSheet(store(), office, { ...click(), reason: "  " })).toEqual({
      ok: false,
      reason: "invalid-input",
    });
    expect(await returnSheet(store(), office, { ...click(), reason: "Xem lại số thu" })).toEqual({ ok: true });
    expect(await read(store(), scene)).toMatchObject({ state: "returned", reason: "Xem lại số thu" });
    await enter(store(), scene, [entry(scene.tax, 1, value(7000))]);
    await submit(store(), scene);
    const resubmitted = await read(store(), scene);
    expect(resubmitted.firstSubmittedAt).toBe(first);
    expect(resubmitted.changes).toEqual([
      {
        indicatorId: scene.tax,
        before: { value: value(5000), certainty: "final" },
        after: { value: value(7000), certainty: "final" },
        changedByName: scene.reporter.actor.displayName,
        supply: null,
      },
    ]);
    await approve(store(), scene);
    const reopen = (until: string) =>
      reopenSheet(store(), office, { ...click(), reason: "Chốt lại số", until, today: "2026-11-22" });
    expect(await reopen("2026-11-21")).toEqual({ ok: false, reason: "date-past" });
    expect(await reopen("2026-11-30")).toEqual({ ok: true });
    // Reopened: edits stay invisible to everyone who reads approved figures.
    await enter(store(), scene, [entry(scene.tax, 2, value(9000))]);
    expect(await approvedSum(store(), scene)).toBe(7000);
    await submit(store(), scene);
    await approve(store(), scene);
    expect(await approvedSum(store(), scene)).toBe(9000);
    const { events } = await read(store(), scene);
    expect(events.map((event) => event.toState)).toEqual([
      ...["in-progress", "submitted", "in-progress", "submitted", "reviewing", "returned"],
      ...["submitted", "approved", "returned", "submitted", "approved"],
    ]);
    expect(events.every((event, index) => index === 0 || event.at > (events[index - 1]?.at ?? 0))).toBe(true);
  });

  it("clears an approved figure when the cell was emptied and approved again", async () => {
    const scene = await createScene(store());
    await enter(store(), scene, [entry(scene.tax, 0, value(5000)), entry(scene.rate, 0, { kind: "nothing-arose" })]);
    await submit(store(), scene);
    await approve(store(), scene);
    const office = reviewGrant(scene, scene.office);
    await reopenSheet(store(), office, { ...click(), reason: "Sai đơn vị", until: "2026-12-01", today: "2026-11-22" });
    await enter(store(), scene, [entry(scene.tax, 1, { kind: "blank" })]);
    expect(await approvedSum(store(), scene)).toBe(5000);
    await submit(store(), scene);
    await approve(store(), scene);
    expect(await approvedSum(store(), scene)).toBeNull();
  });

  it("keeps each approval and each saved version in the history of the cell", async () => {
    const scene = await createScene(store());
    await enter(store(), scene, [entry(scene.tax, 0, value(1000))]);
    await enter(store(), scene, [entry(scene.tax, 1, { kind: "nothing-arose" })]);
    await submit(store(), scene);
    await approve(store(), scene);
    const { actualChanges: h } = store().t;
    const rows = await store()
      .db.select()
      .from(h)
      .where(and(eq(h.communeId, scene.communeId), eq(h.indicatorId, scene.tax)))
      .orderBy(h.sequence);
    expect(rows.map(({ sequence, event, version, kind }) => [sequence, event, version, kind])).toEqual([
      [1, "recorded", 1, "value"],
      [2, "recorded", 2, "nothing-arose"],
      [3, "approved", 2, "nothing-arose"],
    ]);
  });

  it("excuses with a reason, and entering brings the sheet back", async () => {
    const scene = await createScene(store());
    const office = reviewGrant(scene, scene.office);
    expect(await excuseSheet(store(), office, { ...click(), reason: "Mới thành lập" })).toEqual({ ok: true });
    expect(await read(store(), scene)).toMatchObject({ state: "excused", reason: "Mới thành lập" });
    expect(await enter(store(), scene, [entry(scene.tax, 0, value(0))])).toMatchObject({ state: "in-progress" });
  });

  it("refuses to submit a sheet in which everything is empty", async () => {
    const scene = await createScene(store());
    await enter(store(), scene, [entry(scene.tax, 0, value(1000))]);
    await enter(store(), scene, [entry(scene.tax, 1, { kind: "blank" })]);
    expect(await submit(store(), scene)).toEqual({ ok: false, reason: "nothing-entered" });
  });

  it("counts what waits, and lists each unit's sheet with filled cells", async () => {
    const scene = await createScene(store());
    const { communeId, unitId } = scene;
    expect(await countSheetsToDo(store(), communeId, [unitId], TODAY)).toBe(1);
    await enter(store(), scene, [entry(scene.tax, 0, value(0))]);
    expect(await countWaitingSheets(store(), communeId, [])).toBe(0);
    await submit(store(), scene);
    expect(await countWaitingSheets(store(), communeId, [])).toBe(1);
    expect(await countSheetsToDo(store(), communeId, [unitId], TODAY)).toBe(0);
    const [line, ...others] = await listSheets(store(), communeId, YEAR, QUARTER);
    expect(others).toEqual([]);
    expect(line).toMatchObject({ unit: { id: unitId }, state: "submitted", filled: 1, total: 2 });
    expect(line?.groupIds.toSorted()).toEqual([scene.landGroupId, scene.partyGroupId].toSorted());
    expect(await findOpenQuarter(store(), communeId, TODAY)).toMatchObject({ year: YEAR, quarter: QUARTER });
    // Next year opened early is nobody's work before its data window begins.
    const next = { communeId, year: YEAR + 1, quarter: 1, state: "open" as const };
    const window = { dataFrom: `${YEAR}-12-15`, dataTo: `${YEAR + 1}-03-14`, dueOn: `${YEAR + 1}-03-20` };
    await store().inTransaction((tx) => tx.db.insert(tx.t.periods).values({ ...next, ...window }));
    expect(await findOpenQuarter(store(), communeId, TODAY)).toMatchObject({ year: YEAR, quarter: QUARTER });
    expect(await findOpenQuarter(store(), communeId, window.dataFrom)).toMatchObject({ year: YEAR + 1, quarter: 1 });
    expect(await countSheetsToDo(store(), communeId, [unitId], TODAY)).toBe(0);
    expect(await countSheetsToDo(store(), communeId, [unitId], window.dataFrom)).toBe(1);
  });

  it("shows the unit's plan, the commune's only where the unit carries all of it", async () => {
    const scene = await createScene(store());
    const { communeId, unitId, rootUnitId, tax, rate } = scene;
    for (const [indicatorId, on] of [
      [tax, unitId],
      [tax, rootUnitId],
      [rate, rootUnitId],
    ] as const) {
      const planned = on === unitId ? 46_000 : 95_000;
      await createPlanValue(store(), communeId, { indicatorId, unitId: on, year: YEAR, planned });
    }
    const rows = (await read(store(), scene)).rows;
    expect(rows.find((row) => row.indicator.id === tax)?.plan).toMatchObject({ of: "unit", plan: { planned: 46_000 } });
    expect(rows.find((row) => row.indicator.id === rate)?.plan).toMatchObject({
      of: "commune",
      plan: { planned: 95_000 },
    });
  });

  it("has no sheet for a foreign unit, an unopened quarter or a unit without indicators", async () => {
    const scene = await createScene(store());
    const other = await createScene(store());
    await createPeriod(store(), scene.communeId, YEAR, 3);
    const idle = await createUnit(store(), scene.communeId);
    expect(await readSheet(store(), scene.communeId, other.unitId, YEAR, QUARTER)).toBeNull();
    expect(await readSheet(store(), scene.communeId, scene.unitId, YEAR, 2)).toBeNull();
    expect(await readSheet(store(), scene.communeId, idle, YEAR, QUARTER)).toBeNull();
    expect(await readSheet(store(), scene.communeId, scene.unitId, YEAR, 3)).not.toBeNull();
  });

  it("approves only the content shown", async () => {
    const scene = await createScene(store());
    await enter(store(), scene, [entry(scene.tax, 0, value(1000))]);
    await submit(store(), scene);
    const { contentHash: seen } = await read(store(), scene);
    await returnSheet(store(), reviewGrant(scene, scene.office), { ...click(), reason: "Bổ sung" });
    await enter(store(), scene, [entry(scene.tax, 1, value(2000))]);
    await submit(store(), scene);
    const grant = reviewGrant(scene, scene.office);
    expect(await approveSheet(store(), grant, { ...click(), contentHash: seen })).toEqual({
      ok: false,
      reason: "content-moved",
      moved: [
        {
          indicatorId: scene.tax,
          name: expect.any(String),
          before: { value: value(1000), certainty: "final" },
          after: { value: value(2000), certainty: "final" },
        },
      ],
    });
    expect(await approvedSum(store(), scene)).toBeNull();
    expect((await read(store(), scene)).state).toBe("submitted");
  });
});
