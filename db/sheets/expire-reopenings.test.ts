import { and, eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { readYearBook } from "@/db/indicators/queries";
import type { Store } from "@/db/store";
import { describeStorage } from "@/db/testing/test-store";
import { expireReopenings, listExpiredReopenings } from "./expire-reopenings";
import { reopenSheet, returnSheet } from "./review-commands";
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

const UNTIL = "2026-11-30";
const AFTER = "2026-12-01";

async function reopened(store: Store): Promise<Scene> {
  const scene = await createScene(store);
  await enter(store, scene, [entry(scene.tax, 0, value(5000))]);
  await submit(store, scene);
  await approve(store, scene);
  const input = { ...click(), reason: "Chốt lại số", until: UNTIL, today: "2026-11-22" };
  expect(await reopenSheet(store, reviewGrant(scene, scene.office), input)).toEqual({ ok: true });
  return scene;
}

async function approvedSum(store: Store, scene: Scene) {
  const { totals } = await readYearBook(store, scene.communeId, YEAR);
  return totals.find((total) => total.indicatorId === scene.tax && total.quarter === QUARTER)?.sum ?? null;
}

describeStorage("end of a reopening", (store) => {
  it("approves an unchanged sheet again the day after, with its former approval, once", async () => {
    const scene = await reopened(store());
    const before = await read(store(), scene);
    expect(await expireReopenings(store(), scene.communeId, UNTIL)).toBe(0);
    expect((await read(store(), scene)).state).toBe("returned");
    expect(await listExpiredReopenings(store(), scene.communeId, AFTER)).toEqual([]);
    const runs = await Promise.all([1, 2, 3].map(() => expireReopenings(store(), scene.communeId, AFTER)));
    expect(runs.reduce((sum, settled) => sum + settled, 0)).toBe(1);
    const after = await read(store(), scene);
    expect(after).toMatchObject({
      state: "approved",
      approvedAt: before.approvedAt,
      approvedByName: before.approvedByName,
      reason: null,
      reopenedUntil: null,
    });
    expect(after.events.at(-1)).toMatchObject({
      fromState: "returned",
      toState: "approved",
      actorName: null,
      reason: "Hết hạn mở lại, số liệu không thay đổi",
    });
    expect(after.events.length).toBe(before.events.length + 1);
    const { auditEntries: a } = store().t;
    const trail = await store()
      .db.select()
      .from(a)
      .where(and(eq(a.communeId, scene.communeId), eq(a.action, "sheet:reopening-ended")));
    expect(trail.map((row) => [row.actorId, row.entity, row.before])).toEqual([
      [null, "sheet", '{"state":"returned"}'],
    ]);
    expect(await approvedSum(store(), scene)).toBe(5000);
  });

  it("leaves a changed sheet with the unit and lists it, and settles it once the old figure is back", async () => {
    const scene = await reopened(store());
    await enter(store(), scene, [entry(scene.tax, 1, value(9000)), entry(scene.rate, 0, { kind: "nothing-arose" })]);
    expect(await expireReopenings(store(), scene.communeId, AFTER)).toBe(0);
    expect(await read(store(), scene)).toMatchObject({ state: "returned", reopenedUntil: UNTIL });
    expect(await listExpiredReopenings(store(), scene.communeId, AFTER)).toMatchObject([
      { unitId: scene.unitId, reopenedUntil: UNTIL, changed: 2 },
    ]);
    expect(await listExpiredReopenings(store(), scene.communeId, UNTIL)).toEqual([]);
    expect(await approvedSum(store(), scene)).toBe(5000);
    await enter(store(), scene, [entry(scene.tax, 2, value(5000)), entry(scene.rate, 1, { kind: "blank" })]);
    expect(await expireReopenings(store(), scene.communeId, AFTER)).toBe(1);
    expect((await read(store(), scene)).state).toBe("approved");
    expect(await approvedSum(store(), scene)).toBe(5000);
  });

  it("does not touch another commune, a plain return, or a sheet handed in again", async () => {
    const [own, foreign, handedIn, plain] = [
      await reopened(store()),
      await reopened(store()),
      await reopened(store()),
      await reopened(store()),
    ];
    await submit(store(), handedIn);
    await submit(store(), plain);
    await returnSheet(store(), reviewGrant(plain, plain.office), { ...click(), reason: "Sai" });
    for (const scene of [own, handedIn, plain]) await expireReopenings(store(), scene.communeId, AFTER);
    expect((await read(store(), own)).state).toBe("approved");
    expect((await read(store(), foreign)).state).toBe("returned");
    expect((await read(store(), handedIn)).state).toBe("submitted");
    expect((await read(store(), plain)).state).toBe("returned");
  });

  it("leaves an entry racing with it either on an open sheet or refused, never lost", async () => {
    for (let round = 0; round < 6; round++) {
      const scene = await reopened(store());
      const cell = entry(scene.tax, 1, value(7000));
      const race = [
        () => enter(store(), scene, [cell]),
        () => expireReopenings(store(), scene.communeId, AFTER),
      ] as const;
      const [first, second] = round % 2 === 0 ? race : [race[1], race[0]];
      await Promise.all([first(), second()]);
      const sheet = await read(store(), scene);
      const typed = sheet.rows.find((row) => row.indicator.id === scene.tax)?.cell.value;
      expect(typed).toEqual(sheet.state === "approved" ? value(5000) : value(7000));
    }
  });
});
