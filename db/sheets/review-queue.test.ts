import { expect, it } from "vitest";
import type { Store } from "@/db/store";
import {
  createAccount,
  createAssignment,
  createIndicator,
  createPeriod,
  createUnit,
  grantFor,
} from "@/db/testing/factories";
import { describeStorage } from "@/db/testing/test-store";
import { watch } from "@/db/testing/watched-connection";
import { queueByIndicator, queueByUnit } from "@/lib/sheets/review-queue";
import { approveSheet } from "./approve";
import { readSheet } from "./read-sheet";
import { returnSheet, takeSheet } from "./review-commands";
import {
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
import { countWaitingSheets, readWaitingSheets } from "./waiting-sheets";

/** More units with the scene's tax, each entered and submitted by its own reporter. */
async function submitMore(store: Store, scene: Scene, count: number): Promise<Scene[]> {
  const scenes: Scene[] = [];
  for (let index = 0; index < count; index++) {
    const unitId = await createUnit(store, scene.communeId);
    await createAssignment(store, scene.communeId, scene.tax, unitId);
    const reporter = await createAccount(store, scene.communeId, ["reporter"], [unitId]);
    const other = { ...scene, unitId, reporter };
    await enter(store, other, [entry(scene.tax, 0, value(1000 + index))]);
    await submit(store, other);
    scenes.push(other);
  }
  return scenes;
}

async function submitted(store: Store, amount = 13_200): Promise<Scene> {
  const scene = await createScene(store);
  await enter(store, scene, [entry(scene.tax, 0, value(amount))]);
  await submit(store, scene);
  return scene;
}

describeStorage("queue of waiting sheets", (store, _engine, env) => {
  it("reads three sheets in as many statements as thirty, and each as its own page reads it", async () => {
    const scene = await submitted(store());
    const few = await submitMore(store(), scene, 2);
    const watched = await watch(env());
    try {
      const cost = async () => {
        watched.seen.length = 0;
        const sheets = await readWaitingSheets(watched.c, scene.communeId, []);
        return { statements: watched.seen.length, sheets };
      };
      const three = await cost();
      expect(three.sheets.map((sheet) => sheet.unit.id)).toEqual([scene, ...few].map(({ unitId }) => unitId));
      await submitMore(store(), scene, 27);
      const thirty = await cost();
      expect(thirty.sheets.length).toBe(30);
      expect(thirty.statements).toBe(three.statements);
      expect(thirty.statements).toBeLessThanOrEqual(20);
      for (const sheet of thirty.sheets) {
        expect(sheet).toEqual(await readSheet(store(), scene.communeId, sheet.unit.id, YEAR, QUARTER));
      }
    } finally {
      await watched.close();
    }
  });

  it("shows what waits in open quarters of the own commune only, the longest waiting first", async () => {
    const scene = await submitted(store());
    const foreign = await submitted(store());
    const [other] = await submitMore(store(), scene, 1);
    await createPeriod(store(), scene.communeId, YEAR, 3, { state: "locked" });
    const order = async () => (await readWaitingSheets(store(), scene.communeId, [])).map((sheet) => sheet.unit.id);
    expect(await order()).toEqual([scene.unitId, other?.unitId]);
    expect(await order()).not.toContain(foreign.unitId);
    await takeSheet(store(), reviewGrant(scene, scene.office), click());
    expect(await order()).toEqual([scene.unitId, other?.unitId]);
    await returnSheet(store(), reviewGrant(scene, scene.office), { ...click(), reason: "Xem lại" });
    expect(await order()).toEqual([other?.unitId]);
  });

  it("counts and lists for a limited account only sheets wholly inside its lĩnh vực", async () => {
    const scene = await submitted(store());
    const [inside] = await submitMore(store(), scene, 1);
    const { communeId, landGroupId, partyGroupId } = scene;
    for (const [limits, units] of [
      [[], [scene.unitId, inside?.unitId]],
      [[landGroupId], [inside?.unitId]],
      [[partyGroupId], []],
      [
        [landGroupId, partyGroupId],
        [scene.unitId, inside?.unitId],
      ],
    ] as const) {
      expect((await readWaitingSheets(store(), communeId, limits)).map((sheet) => sheet.unit.id)).toEqual(units);
      expect(await countWaitingSheets(store(), communeId, limits)).toBe(units.length);
    }
  });

  it("says by unit what changed, and by indicator every unit's figure one under another", async () => {
    const scene = await submitted(store(), 1000);
    const [other] = await submitMore(store(), scene, 1);
    const later = await createIndicator(store(), scene.communeId, { groupId: scene.landGroupId });
    await createAssignment(store(), scene.communeId, later, scene.unitId);
    await returnSheet(store(), reviewGrant(scene, scene.office), { ...click(), reason: "Thiếu số" });
    await enter(store(), scene, [entry(scene.tax, 1, value(2000))]);
    await submit(store(), scene);
    const sheets = await readWaitingSheets(store(), scene.communeId, []);
    const [first, second] = queueByUnit(sheets);
    expect(first).toMatchObject({
      unit: { id: other?.unitId },
      changes: null,
      filled: 1,
      punctuality: expect.stringMatching(/^nộp sớm \d+ ngày$/),
    });
    expect(second?.changes).toEqual([
      { name: expect.any(String), before: "1", after: "2", by: scene.reporter.actor.displayName },
    ]);
    const byIndicator = queueByIndicator(sheets);
    expect(byIndicator.map(({ id, cells }) => [id, cells.map(({ unit }) => unit.id)])).toEqual([
      [scene.tax, [other?.unitId, scene.unitId]],
      [later, [scene.unitId]],
      [scene.rate, [scene.unitId]],
    ]);
    expect(byIndicator[0]?.cells.map(({ cell }) => [cell.current, cell.before])).toEqual([
      ["1", null],
      ["2", "1"],
    ]);
    expect(byIndicator[1]?.cells[0]?.cell.current).toBe("chưa nhập");
  });
});

describeStorage("a return that points at cells", (store) => {
  it("keeps the cells until the sheet is handed in again, and refuses cells that are not on it", async () => {
    const scene = await submitted(store());
    const foreign = await createScene(store());
    const office = reviewGrant(scene, scene.office);
    const back = (pointedCells: string[]) =>
      returnSheet(store(), office, { ...click(), reason: "Sai số", pointedCells });
    expect(await back([scene.tax, foreign.tax])).toEqual({ ok: false, reason: "invalid-input" });
    expect(await back(["x".repeat(1_000_000)])).toEqual({ ok: false, reason: "invalid-input" });
    expect(await read(store(), scene)).toMatchObject({ state: "submitted", pointedCells: [] });
    expect(await back([scene.rate, scene.tax, scene.tax])).toEqual({ ok: true });
    expect(await read(store(), scene)).toMatchObject({ state: "returned", pointedCells: [scene.tax, scene.rate] });
    await enter(store(), scene, [entry(scene.tax, 1, value(12_000))]);
    expect((await read(store(), scene)).pointedCells).toEqual([scene.tax, scene.rate]);
    await submit(store(), scene);
    expect(await read(store(), scene)).toMatchObject({ state: "submitted", pointedCells: [] });
  });
});

describeStorage("approving what was seen", (store) => {
  it("tells which cells moved, also when the figure stayed and only ước became chính thức", async () => {
    const scene = await submitted(store());
    const office = reviewGrant(scene, scene.office);
    const { contentHash } = await read(store(), scene);
    await returnSheet(store(), office, { ...click(), reason: "Là số ước" });
    await enter(store(), scene, [{ ...entry(scene.tax, 1, value(13_200)), certainty: "estimated" }]);
    await submit(store(), scene);
    expect(await approveSheet(store(), office, { ...click(), contentHash })).toMatchObject({
      ok: false,
      reason: "content-moved",
      moved: [{ indicatorId: scene.tax, before: { certainty: "final" }, after: { certainty: "estimated" } }],
    });
    const unknown = "0".repeat(64);
    expect(await approveSheet(store(), office, { ...click(), contentHash: unknown })).toEqual({
      ok: false,
      reason: "content-moved",
      moved: null,
    });
  });

  it("is stopped by an indicator assigned after the sheet was read", async () => {
    const scene = await submitted(store());
    const office = reviewGrant(scene, scene.office);
    const { contentHash } = await read(store(), scene);
    const later = await createIndicator(store(), scene.communeId, { groupId: scene.landGroupId });
    await createAssignment(store(), scene.communeId, later, scene.unitId);
    expect(await approveSheet(store(), office, { ...click(), contentHash })).toEqual({
      ok: false,
      reason: "content-moved",
      moved: [],
    });
  });

  it("keeps in the approved figure who supplied it on behalf of the unit", async () => {
    const scene = await createScene(store());
    await enter(store(), scene, [entry(scene.tax, 0, value(5000))], scene.office);
    await submit(store(), scene);
    const { contentHash } = await read(store(), scene);
    const grant = grantFor(scene.secondOffice.actor, "sheet:review", scene.unitId);
    expect(await approveSheet(store(), grant, { ...click(), contentHash })).toMatchObject({ ok: true });
    const { approvedActuals: x } = store().t;
    const rows = (await store().db.select().from(x)).filter((row) => row.communeId === scene.communeId);
    expect(rows.map((row) => [row.suppliedBy, row.suppliedVia])).toEqual([["Trần Thị B, Phó Bí thư chi bộ", "paper"]]);
  });
});
