import { and, eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { newId } from "@/db/ids";
import type { Store } from "@/db/store";
import { createAccount, createUnit, grantFor, type TestAccount } from "@/db/testing/factories";
import { describeStorage } from "@/db/testing/test-store";
import { authorize } from "@/lib/access/grant";
import { addReviewNote, recordNotes } from "./notes";
import {
  approve,
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

const note = (indicatorId: string, text: string, id = newId()) => ({ id, indicatorId, text, cellVersion: 1 });

function write(store: Store, scene: Scene, notes: readonly unknown[], by: TestAccount = scene.reporter) {
  return recordNotes(store, grantFor(by.actor, "sheet:enter", scene.unitId), { ...click(), notes });
}

const texts = async (store: Store, scene: Scene) => (await read(store, scene)).notes.map((each) => each.text);

const trail = (store: Store, scene: Scene) =>
  store.db
    .select()
    .from(store.t.auditEntries)
    .where(and(eq(store.t.auditEntries.communeId, scene.communeId), eq(store.t.auditEntries.entity, "cell_note")));

describeStorage("notes of a cell", (store) => {
  it("are written, reworded and taken away by their author, with every wording in the trail", async () => {
    const scene = await createScene(store());
    const first = note(scene.tax, "  Thu bù quý III  ");
    expect(await write(store(), scene, [first])).toEqual({
      ok: true,
      notes: [{ id: first.id, status: "saved", version: 1 }],
    });
    expect((await read(store(), scene)).notes).toMatchObject([
      { indicatorId: scene.tax, text: "Thu bù quý III", authorName: scene.reporter.actor.displayName, cellVersion: 1 },
    ]);
    expect(await write(store(), scene, [first])).toMatchObject({ notes: [{ status: "unchanged", version: 1 }] });
    const reworded = note(scene.tax, "Thu bù quý II", first.id);
    expect(await write(store(), scene, [reworded])).toMatchObject({ notes: [{ status: "saved", version: 2 }] });
    expect(await texts(store(), scene)).toEqual(["Thu bù quý II"]);
    const confirmed = { ...reworded, cellVersion: 2 };
    expect(await write(store(), scene, [confirmed])).toMatchObject({ notes: [{ status: "saved", version: 3 }] });
    expect((await read(store(), scene)).notes).toMatchObject([{ text: "Thu bù quý II", cellVersion: 2 }]);
    expect(await write(store(), scene, [note(scene.tax, " ", first.id)])).toMatchObject({
      notes: [{ status: "saved", version: 0 }],
    });
    expect(await texts(store(), scene)).toEqual([]);
    const steps = (await trail(store(), scene)).map(({ before, after }) =>
      [before, after].map((json) => (json === null ? null : JSON.parse(json).text)),
    );
    expect(steps.toSorted()).toEqual(
      [
        [null, "Thu bù quý III"],
        ["Thu bù quý III", "Thu bù quý II"],
        ["Thu bù quý II", "Thu bù quý II"],
        ["Thu bù quý II", null],
      ].toSorted(),
    );
  });

  it("five clicks with one operation id at once are one note", async () => {
    const scene = await createScene(store());
    const grant = grantFor(scene.reporter.actor, "sheet:enter", scene.unitId);
    const input = { ...click(), notes: [note(scene.tax, "Số theo biên bản")] };
    const answers = await Promise.all(Array.from({ length: 5 }, () => recordNotes(store(), grant, input)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await texts(store(), scene)).toEqual(["Số theo biên bản"]);
    expect(await trail(store(), scene)).toHaveLength(1);
    const review = { ...click(), indicatorId: scene.tax, text: "Đề nghị xem lại" };
    await Promise.all(
      Array.from({ length: 5 }, () => addReviewNote(store(), reviewGrant(scene, scene.office), review)),
    );
    expect(await texts(store(), scene)).toEqual(["Số theo biên bản", "Đề nghị xem lại"]);
  });

  it("of somebody else, of another cell or badly made are refused one by one, and the honest one is saved", async () => {
    const scene = await createScene(store());
    const foreign = await createScene(store());
    const colleague = await createAccount(store(), scene.communeId, ["reporter"], [scene.unitId]);
    const theirs = note(scene.tax, "Của đồng nghiệp");
    await write(store(), scene, [theirs], colleague);
    const mine = note(scene.tax, "Của tôi");
    await write(store(), scene, [mine]);
    const answer = await write(store(), scene, [
      note(scene.tax, "Sửa lời người khác", theirs.id),
      note(scene.tax, "", theirs.id),
      note(scene.rate, "Chuyển sang ô khác", mine.id),
      note(foreign.tax, "Xã khác"),
      note(scene.tax, "x".repeat(1001)),
      { ...note(scene.tax, "Mạo danh"), authorId: colleague.id },
      { ...note(scene.tax, "Sai mã"), id: "../../etc" },
      null,
      note(scene.rate, "Đúng"),
    ]);
    expect(answer).toMatchObject({
      notes: [
        { status: "refused", reason: "not-author" },
        { status: "refused", reason: "not-author" },
        { status: "refused", reason: "invalid" },
        { status: "refused", reason: "not-on-sheet" },
        { status: "refused", reason: "invalid" },
        { status: "refused", reason: "invalid" },
        { status: "refused", reason: "invalid" },
        { status: "refused", reason: "invalid" },
        { status: "saved", version: 1 },
      ],
    });
    expect((await texts(store(), scene)).toSorted()).toEqual(["Của đồng nghiệp", "Của tôi", "Đúng"].toSorted());
    expect((await write(store(), foreign, [note(foreign.tax, "Cùng mã, xã khác", mine.id)])).ok).toBe(true);
    expect(await texts(store(), foreign)).toEqual(["Cùng mã, xã khác"]);
  });

  it("stand still on a submitted sheet and in a locked period; a reviewer may still add a word", async () => {
    const scene = await createScene(store());
    await enter(store(), scene, [entry(scene.tax, 0, value(1000)), entry(scene.rate, 0, { kind: "nothing-arose" })]);
    const mine = note(scene.tax, "Trước khi nộp");
    await write(store(), scene, [mine]);
    await submit(store(), scene);
    const late = [note(scene.tax, "Sau khi nộp", mine.id)];
    expect(await write(store(), scene, late)).toEqual({ ok: false, reason: "wrong-state" });
    await approve(store(), scene);
    await store().inTransaction(async (tx) => {
      const { periods: p } = tx.t;
      await tx.db
        .update(p)
        .set({ state: "locked" })
        .where(and(eq(p.communeId, scene.communeId), eq(p.year, REF.year), eq(p.quarter, REF.quarter)));
    });
    expect(await write(store(), scene, late)).toEqual({ ok: false, reason: "period-locked" });
    const grant = reviewGrant(scene, scene.office);
    expect(await addReviewNote(store(), grant, { ...click(), indicatorId: scene.tax, text: "Đã đối chiếu" })).toEqual({
      ok: true,
    });
    expect((await read(store(), scene)).notes).toMatchObject([
      { text: "Trước khi nộp", cellVersion: 1 },
      { text: "Đã đối chiếu", cellVersion: 1, authorId: scene.office.id },
    ]);
  });

  it("are nobody's outside the unit, the commune or the reviewer's lĩnh vực", async () => {
    const scene = await createScene(store());
    const other = await createUnit(store(), scene.communeId);
    const stranger = await createAccount(store(), scene.communeId, ["reporter"], [other]);
    expect(authorize(stranger.actor, "sheet:enter", { unitId: scene.unitId })).toBeNull();
    const elsewhere = await recordNotes(store(), grantFor(stranger.actor, "sheet:enter", other), {
      ...click(),
      notes: [note(scene.tax, "Không phải phiếu của tôi")],
    });
    expect(elsewhere).toEqual({ ok: false, reason: "no-sheet" });
    const foreign = await createScene(store());
    const grant = grantFor(foreign.office.actor, "sheet:review", scene.unitId);
    const word = { ...click(), indicatorId: scene.tax, text: "Từ xã khác" };
    expect(await addReviewNote(store(), grant, word)).toEqual({ ok: false, reason: "no-sheet" });
    const limited = { ...scene.office, actor: { ...scene.office.actor, reviewedGroupIds: [scene.landGroupId] } };
    const outside = { ...click(), indicatorId: scene.rate, text: "Ngoài lĩnh vực" };
    expect(await addReviewNote(store(), reviewGrant(scene, limited), outside)).toEqual({
      ok: false,
      reason: "outside-groups",
    });
    const mixed = [note(scene.tax, "Trong"), note(scene.rate, "Ngoài")];
    expect(await write(store(), scene, mixed, limited)).toMatchObject({
      notes: [{ status: "saved" }, { status: "refused", reason: "outside-groups" }],
    });
    expect(await texts(store(), scene)).toEqual(["Trong"]);
  });

  it("refuse a hostile batch whole", async () => {
    const scene = await createScene(store());
    const grant = grantFor(scene.reporter.actor, "sheet:enter", scene.unitId);
    for (const input of [
      { ...click(), notes: [] },
      { ...click(), notes: Array.from({ length: 301 }, () => note(scene.tax, "x")) },
      { ...click(), quarter: 5, notes: [note(scene.tax, "x")] },
      { ...click(), operationId: "", notes: [note(scene.tax, "x")] },
    ]) {
      expect(await recordNotes(store(), grant, input)).toEqual({ ok: false, reason: "invalid-input" });
    }
    expect(await texts(store(), scene)).toEqual([]);
  });
});
