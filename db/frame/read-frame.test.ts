import { expect, it } from "vitest";
import { askExplanation } from "@/db/explanations/commands";
import { newId } from "@/db/ids";
import { countUnread } from "@/db/notifications/queries";
import { countSheetsToDo, listSheets } from "@/db/sheets/queries";
import { approve, createScene, enter, entry, REF, type Scene, submit, value } from "@/db/sheets/testing/sheet-scene";
import { countWaitingSheets } from "@/db/sheets/waiting-sheets";
import type { Store } from "@/db/store";
import { createAccount, createPeriod, grantFor } from "@/db/testing/factories";
import { describeStorage } from "@/db/testing/test-store";
import { watch } from "@/db/testing/watched-connection";
import { readFrame } from "./read-frame";

const TODAY = "2026-11-22";

async function askedScene(store: Store) {
  const scene = await createScene(store);
  const leader = await createAccount(store, scene.communeId, ["leader"]);
  await enter(store, scene, [entry(scene.tax, 0, value(1000))]);
  await submit(store, scene);
  await approve(store, scene);
  const answer = await askExplanation(store, grantFor(leader.actor, "explanation:ask"), {
    ...{ ...REF, operationId: newId(), indicatorId: scene.tax, unitId: scene.unitId },
    ...{ question: "Vì sao thu thấp?", dueOn: "2026-11-25", today: TODAY },
  });
  expect(answer.ok).toBe(true);
  return { ...scene, leader };
}

async function furnish(store: Store, { communeId, office }: Scene): Promise<void> {
  const { actor } = office;
  const mark = { mediaType: "image/png" as const, width: 1, height: 1, size: 1, sha256: "ab", content: "AA==" };
  const words = {
    key: "first-page",
    effectiveFrom: "2026-02-03",
    value: JSON.stringify({ notice: "Nộp sớm", sheetGuide: "" }),
  };
  await store.inTransaction(async (tx) => {
    await tx.db.insert(tx.t.communeMarks).values({ ...mark, communeId, setBy: actor.accountId, setAt: 1 });
    await tx.db.insert(tx.t.settings).values({ ...words, communeId, version: 1, recordedAt: 1, recordedBy: null });
  });
}

describeStorage("the frame around every page", (store, _engine, env) => {
  it("says in one statement what its parts say one by one", async () => {
    const scene = await askedScene(store());
    await furnish(store(), scene);
    const other = await askedScene(store());
    const watched = await watch(env());
    try {
      for (const [{ actor }, leads, explanations] of [
        [scene.reporter, false, 1],
        [scene.leader, true, 0],
        [scene.office, false, 0],
      ] as const) {
        watched.seen.length = 0;
        const frame = await readFrame(watched.c, actor);
        expect(await frame.explanations(leads), actor.displayName).toBe(explanations);
        expect(watched.seen.length).toBe(1);
        expect(frame.unread).toBe(await countUnread(store(), actor));
        expect(frame.waiting).toBe(await countWaitingSheets(store(), scene.communeId, []));
        expect(frame.mark).toEqual({ sha256: "ab" });
        expect(frame.words).toEqual([{ effectiveFrom: "2026-02-03", value: { notice: "Nộp sớm", sheetGuide: "" } }]);
      }
      expect((await readFrame(watched.c, scene.reporter.actor)).unread).toBeGreaterThan(0);
      expect(await readFrame(watched.c, other.reporter.actor)).toMatchObject({ mark: null, words: [] });
    } finally {
      await watched.close();
    }
  });

  it("counts the sheets that wait for a reviewer, and those outside an account's lĩnh vực not", async () => {
    const scene = await createScene(store());
    await enter(store(), scene, [entry(scene.tax, 0, value(1000))]);
    await submit(store(), scene);
    const { actor } = scene.office;
    expect((await readFrame(store(), actor)).waiting).toBe(1);
    expect((await readFrame(store(), { ...actor, reviewedGroupIds: [scene.landGroupId] })).waiting).toBe(
      await countWaitingSheets(store(), scene.communeId, [scene.landGroupId]),
    );
    expect((await readFrame(store(), { ...actor, reviewedGroupIds: ["elsewhere"] })).waiting).toBe(0);
  });

  it("counts what a unit still has to hand in, over all open quarters that have begun", async () => {
    const scene = await createScene(store());
    const { communeId, unitId } = scene;
    await createPeriod(store(), communeId, 2026, 3);
    await createPeriod(store(), communeId, 2026, 2, { state: "locked" });
    await createPeriod(store(), communeId, 2027, 1);
    const toDo = () => countSheetsToDo(store(), communeId, [unitId], TODAY);
    const waiting = async () => {
      const sheets = [
        ...(await listSheets(store(), communeId, 2026, 4, [unitId])),
        ...(await listSheets(store(), communeId, 2026, 3, [unitId])),
      ];
      return sheets.filter(({ state }) => ["not-started", "in-progress", "returned"].includes(state)).length;
    };
    expect(await toDo()).toBe(2);
    expect(await waiting()).toBe(2);
    await enter(store(), scene, [entry(scene.tax, 0, value(1000))]);
    expect(await toDo()).toBe(2);
    await submit(store(), scene);
    expect(await toDo()).toBe(1);
    expect(await waiting()).toBe(1);
    expect(await countSheetsToDo(store(), communeId, [], TODAY)).toBe(0);
  });
});
