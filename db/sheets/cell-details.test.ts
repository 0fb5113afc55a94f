import { expect, it } from "vitest";
import { newId } from "@/db/ids";
import { grantFor } from "@/db/testing/factories";
import { describeStorage } from "@/db/testing/test-store";
import { readCellDetails } from "./cell-details";
import { attachFile } from "./files";
import { addReviewNote, recordNotes } from "./notes";
import { pdfOn } from "./testing/sample-files";
import { approve, click, createScene, enter, entry, REF, reviewGrant, submit, value } from "./testing/sheet-scene";

describeStorage("details of a cell", (store, _engine, env) => {
  it("bring its changes, approvals, notes and files together, and nothing of another cell", async () => {
    const scene = await createScene(store());
    const key = { communeId: scene.communeId, unitId: scene.unitId, ...REF };
    const grant = grantFor(scene.reporter.actor, "sheet:enter", scene.unitId);
    await enter(store(), scene, [entry(scene.tax, 0, value(96_000)), entry(scene.rate, 0, { kind: "nothing-arose" })]);
    await enter(store(), scene, [entry(scene.tax, 1, value(9_600_000))]);
    const note = (indicatorId: string, text: string) => ({ id: newId(), indicatorId, text, cellVersion: 1 });
    const mine = note(scene.tax, "Thu bù");
    await recordNotes(store(), grant, { ...click(), notes: [mine, note(scene.rate, "Ô khác")] });
    for (const id of [scene.tax, scene.rate]) {
      await attachFile(store(), grant, { ...click(), ...pdfOn(id) }, env().dataDir);
    }
    const read = (accountId: string) => readCellDetails(store(), key, scene.tax, accountId);
    expect((await read(scene.reporter.id))?.draftId).toBe(mine.id);
    expect((await read(scene.office.id))?.draftId).toBeNull();
    await submit(store(), scene);
    const word = { ...click(), indicatorId: scene.tax, text: "Đã đối chiếu" };
    await addReviewNote(store(), reviewGrant(scene, scene.office), word);
    await approve(store(), scene);
    expect(await read(scene.reporter.id)).toMatchObject({
      cellVersion: 2,
      line: { path: "", current: { text: "9.600", label: "Quý IV/2026" } },
      steps: [
        { who: scene.office.actor.displayName, words: "9.600", approved: true },
        { who: scene.reporter.actor.displayName, words: "96 → 9.600", approved: false },
        { who: scene.reporter.actor.displayName, words: "trống → 96", approved: false },
      ],
      notes: [{ text: "Thu bù" }, { text: "Đã đối chiếu", authorName: scene.office.actor.displayName }],
      draftId: null,
      files: [{ fileName: "Biên bản.pdf", indicatorId: scene.tax }],
    });
  });

  it("are nothing for a cell of another unit or commune, or a quarter that is not open", async () => {
    const scene = await createScene(store());
    const foreign = await createScene(store());
    const key = { communeId: scene.communeId, unitId: scene.unitId, ...REF };
    const read = (where: typeof key, id = scene.tax) => readCellDetails(store(), where, id, scene.reporter.id);
    expect(await read(key)).not.toBeNull();
    expect(await read(key, foreign.tax)).toBeNull();
    expect(await read({ ...key, communeId: foreign.communeId })).toBeNull();
    expect(await read({ ...key, unitId: scene.rootUnitId })).toBeNull();
    expect(await readCellDetails(store(), { ...key, quarter: 1 }, scene.tax, scene.reporter.id)).toBeNull();
  });
});
