import { and, eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { lockQuarter } from "@/db/periods/commands";
import type { Store } from "@/db/store";
import { createAssignment, createIndicator, grantFor } from "@/db/testing/factories";
import { describeStorage } from "@/db/testing/test-store";
import { approveSheet } from "./approve";
import { excuseSheet, reopenSheet, returnSheet, takeSheet } from "./review-commands";
import {
  click,
  createScene,
  enter,
  entry,
  REF,
  read,
  reviewGrant,
  type Scene,
  submit,
  value,
} from "./testing/sheet-scene";
import { submitSheet, withdrawSheet } from "./unit-commands";

type Answer = { ok: boolean; reason?: string };

async function twentyCells(store: Store, scene: Scene): Promise<string[]> {
  const { communeId, unitId } = scene;
  const ids: string[] = [];
  for (let index = 0; index < 20; index++) ids.push(await createIndicator(store, communeId));
  for (const id of ids) await createAssignment(store, communeId, id, unitId);
  return ids;
}

async function submitted(store: Store): Promise<Scene> {
  const scene = await createScene(store);
  await enter(store, scene, [entry(scene.tax, 0, value(1000))]);
  await submit(store, scene);
  return scene;
}

describeStorage("different hands at once", (store) => {
  const outcome = async (scene: Scene, works: (() => Promise<Answer>)[]) => {
    const { sheetEvents: e } = store().t;
    const isOwn = eq(e.communeId, scene.communeId);
    const before = (await store().db.select().from(e).where(isOwn)).length;
    const answers = await Promise.all(works.map((work) => work()));
    const after = (await store().db.select().from(e).where(isOwn)).length;
    return {
      won: answers.filter((answer) => answer.ok).length,
      refusals: new Set(answers.flatMap((answer) => (answer.ok ? [] : [answer.reason]))),
      events: after - before,
    };
  };
  const five = (work: () => Promise<Answer>) => Array.from({ length: 5 }, () => work);
  const once = { won: 1, refusals: new Set(["wrong-state"]), events: 1 };

  it("lets exactly one of five separate clicks of each action through", async () => {
    const scene = await createScene(store());
    const s = store();
    await enter(s, scene, [entry(scene.tax, 0, value(1000))]);
    const office = reviewGrant(scene, scene.office);
    const toSubmit = grantFor(scene.reporter.actor, "sheet:submit", scene.unitId);
    const toWithdraw = grantFor(scene.reporter.actor, "sheet:withdraw", scene.unitId);
    const why = () => ({ ...click(), reason: "Xem lại" });
    expect(
      await outcome(
        scene,
        five(() => submitSheet(s, toSubmit, click())),
      ),
    ).toEqual(once);
    expect(
      await outcome(
        scene,
        five(() => withdrawSheet(s, toWithdraw, click())),
      ),
    ).toEqual(once);
    await submit(s, scene);
    expect(
      await outcome(
        scene,
        five(() => takeSheet(s, office, click())),
      ),
    ).toEqual(once);
    const pointed = () => returnSheet(s, office, { ...why(), pointedCells: [scene.tax] });
    expect(await outcome(scene, five(pointed))).toEqual(once);
    await submit(s, scene);
    const { contentHash } = await read(s, scene);
    expect(
      await outcome(
        scene,
        five(() => approveSheet(s, office, { ...click(), contentHash })),
      ),
    ).toEqual(once);
    const until = { until: "2026-12-01", today: "2026-11-22" };
    expect(
      await outcome(
        scene,
        five(() => reopenSheet(s, office, { ...why(), ...until })),
      ),
    ).toEqual(once);
    expect(
      await outcome(
        scene,
        five(() => excuseSheet(s, office, why())),
      ),
    ).toEqual(once);
  });

  it("gives one winner when the unit withdraws while two reviewers approve and return", async () => {
    for (let round = 0; round < 6; round++) {
      const scene = await submitted(store());
      const { contentHash } = await read(store(), scene);
      const works: (() => Promise<Answer>)[] = [
        () => withdrawSheet(store(), grantFor(scene.reporter.actor, "sheet:withdraw", scene.unitId), click()),
        () => approveSheet(store(), reviewGrant(scene, scene.office), { ...click(), contentHash }),
        () => returnSheet(store(), reviewGrant(scene, scene.secondOffice), { ...click(), reason: "Sai" }),
      ];
      const turned = [...works.slice(round % 3), ...works.slice(0, round % 3)];
      expect(await outcome(scene, turned)).toEqual(once);
      const { approvedActuals: x } = store().t;
      const approved = await store().db.select().from(x).where(eq(x.communeId, scene.communeId));
      expect(approved.length > 0).toBe((await read(store(), scene)).state === "approved");
    }
  });
});

describeStorage("a lock against twenty entries", (store) => {
  it("leaves every entry wholly before the lock or refused, and none recorded after it", async () => {
    let saved = 0;
    let refused = 0;
    for (const position of [0, 3, 7, 10, 13, 17, 20]) {
      const scene = await createScene(store());
      const ids = await twentyCells(store(), scene);
      // The sheet has its first event well before the race, so that instants are those of the clock.
      await enter(store(), scene, [entry(scene.tax, 0, value(1))]);
      await new Promise((resolve) => setTimeout(resolve, 5));
      const races = ids.map((id) => () => enter(store(), scene, [entry(id, 0, value(1000))]));
      const before = races.slice(0, position).map((race) => race());
      const lockedAt = store()
        .inTransaction(async (tx) => {
          const { periods: p } = tx.t;
          await tx.db.update(p).set({ state: "locked" }).where(eq(p.communeId, scene.communeId));
        })
        .then(() => Date.now());
      const answers = await Promise.all([...before, ...races.slice(position).map((race) => race())]);
      const latest = await lockedAt;
      const ok = answers.filter((answer) => answer.ok);
      expect(answers.filter((answer) => !answer.ok).every((answer) => answer.reason === "period-locked")).toBe(true);
      const { actuals: x, actualChanges: h } = store().t;
      const cells = await store().db.select().from(x).where(eq(x.communeId, scene.communeId));
      const changes = await store().db.select().from(h).where(eq(h.communeId, scene.communeId));
      expect([cells.length, changes.length]).toEqual([ok.length + 1, ok.length + 1]);
      expect(cells.every((cell) => cell.recordedAt <= latest)).toBe(true);
      saved += ok.length;
      refused += answers.length - ok.length;
    }
    expect(saved + refused).toBe(140);
    expect(Math.min(saved, refused)).toBeGreaterThan(0);
  });

  it("is refused, or comes before them all, when the sheet was excused", async () => {
    const seen = new Set<string>();
    for (const position of [0, 1, 5, 20]) {
      const scene = await createScene(store());
      const ids = await twentyCells(store(), scene);
      await excuseSheet(store(), reviewGrant(scene, scene.office), { ...click(), reason: "Mới thành lập" });
      const races = ids.map((id) => () => enter(store(), scene, [entry(id, 0, value(1000))]));
      const before = races.slice(0, position).map((race) => race());
      const lock = lockQuarter(store(), grantFor(scene.office.actor, "period:lock"), REF);
      const answers = await Promise.all([...before, ...races.slice(position).map((race) => race())]);
      const locked = (await lock).ok;
      expect(new Set(answers.map((answer) => answer.ok))).toEqual(new Set([!locked]));
      const { actuals: x, auditEntries: a } = store().t;
      const cells = await store().db.select().from(x).where(eq(x.communeId, scene.communeId));
      expect(cells.length).toBe(locked ? 0 : 20);
      const trail = await store()
        .db.select()
        .from(a)
        .where(and(eq(a.communeId, scene.communeId), eq(a.action, "period:lock")));
      expect(trail.length).toBe(locked ? 1 : 0);
      seen.add(locked ? "locked" : "entered");
    }
    expect(seen).toEqual(new Set(["locked", "entered"]));
  });
});
