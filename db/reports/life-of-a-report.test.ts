import { and, eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { listAuditEntries } from "@/db/audit/queries";
import { newId } from "@/db/ids";
import { listNotifications } from "@/db/notifications/queries";
import { createScene, type Scene } from "@/db/sheets/testing/sheet-scene";
import type { Store } from "@/db/store";
import { createAccount, createPeriod, grantFor, type TestAccount } from "@/db/testing/factories";
import { AuditFull, withFailingAudit } from "@/db/testing/failing-audit";
import { describeStorage } from "@/db/testing/test-store";
import { describeAuditState } from "@/lib/audit/labels";
import type { DraftItem } from "@/lib/reports/draft";
import { agreeReport, beginReport, chooseAnnexes, nextDraft, saveOutline } from "./commands";
import { resolveComment, writeComment } from "./comments";
import { findOpenReport, findReport, listOpenReports, listReportComments, listReportSteps } from "./queries";
import { addSection, moveSection, removeSection, saveSection } from "./sections";
import { beginning, createReport, OUTLINE } from "./testing/report-scene";

type Led = Scene & { leader: TestAccount; reportId: string };

async function createBegun(store: Store): Promise<Led> {
  const scene = await createScene(store);
  const leader = await createAccount(store, scene.communeId, ["leader"]);
  return { ...scene, leader, reportId: await createReport(store, scene.office) };
}

const writing = ({ actor }: TestAccount) => grantFor(actor, "report:write");
const agreeing = ({ actor }: TestAccount) => grantFor(actor, "report:agree");
const commenting = ({ actor }: TestAccount) => grantFor(actor, "report:comment");
const own = (text: string): DraftItem => ({ kind: "own", text });

const open = async (store: Store, { communeId }: Scene, periodKey = "2026") => {
  const report = await findOpenReport(store, communeId, periodKey, null);
  if (report === null) throw new Error("no report is open");
  return report;
};

const write = (store: Store, scene: Led, sectionId: string, version: number, text: string, by = scene.office) =>
  saveSection(store, writing(by), {
    ...{ operationId: newId(), reportId: scene.reportId, sectionId, version, items: [own(text)] },
    heading: OUTLINE.sections.find(({ id }) => id === sectionId)?.heading ?? "",
  });

const agree = (store: Store, { leader, reportId }: Led, version: number) =>
  agreeReport(store, agreeing(leader), { operationId: newId(), reportId, version });

const titlesOf = async (store: Store, { actor }: TestAccount) =>
  (await listNotifications(store, actor, 1)).notifications.map(({ title }) => title);

async function markIssued(store: Store, communeId: string, id: string): Promise<void> {
  await store.inTransaction(async (tx) => {
    const { reports: r } = tx.t;
    const isIt = and(eq(r.communeId, communeId), eq(r.id, id));
    await tx.db.update(r).set({ state: "issued" }).where(isIt);
  });
}

describeStorage("a report being written", (store) => {
  it("is one per period, whoever begins it and however often, and only of an opened year", async () => {
    const scene = await createScene(store());
    const { communeId, office, secondOffice } = scene;
    const answers = await Promise.all(
      [office, secondOffice, office].map((by) => beginReport(store(), writing(by), beginning("2026"))),
    );
    expect(new Set(answers.map((answer) => answer.ok && answer.id)).size).toBe(1);
    expect(await listOpenReports(store(), communeId)).toHaveLength(1);
    const report = await open(store(), scene);
    expect(report).toMatchObject({ kind: "year", state: "draft", draftNumber: 1, version: 1, agreed: null });
    expect(report.sections.map(({ id, items }) => [id, items])).toEqual(OUTLINE.sections.map(({ id }) => [id, []]));
    for (const key of ["2031", "2026-Q5", "x"]) {
      const refused = await beginReport(store(), writing(office), beginning(key));
      expect(refused).toEqual({ ok: false, reason: "no-period" });
    }
    const ofUnit = { ...beginning("2026"), unitId: scene.unitId };
    expect((await beginReport(store(), writing(office), ofUnit)).ok).toBe(true);
    expect((await findOpenReport(store(), communeId, "2026", scene.unitId))?.kind).toBe("unit-summary");
    const other = await createScene(store());
    expect(await findOpenReport(store(), other.communeId, "2026", null)).toBeNull();
  });

  it("takes two people in different sections at once, and shows the loser of one section what stands there", async () => {
    const scene = await createBegun(store());
    const { communeId, office, secondOffice } = scene;
    const both = await Promise.all([
      write(store(), scene, "land", 1, "Đất đai do văn phòng viết."),
      write(store(), scene, "plans", 1, "Phương hướng.", secondOffice),
    ]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    const same = await Promise.all([
      write(store(), scene, "plans", 2, "Của người thứ nhất."),
      write(store(), scene, "plans", 2, "Của người thứ hai.", secondOffice),
    ]);
    expect(same.filter(({ ok }) => ok)).toHaveLength(1);
    const lost = same.find(({ ok }) => !ok);
    const { sections, version } = await open(store(), scene);
    expect(version).toBe(4);
    const plans = sections.find(({ id }) => id === "plans");
    expect(lost).toEqual({ ok: false, reason: "section-moved", current: plans });
    expect(plans).toMatchObject({ version: 3 });
    expect([office.actor.displayName, secondOffice.actor.displayName]).toContain(plans?.updatedByName);
    expect(sections.find(({ id }) => id === "land")?.items).toEqual([own("Đất đai do văn phòng viết.")]);
    const { entries } = await listAuditEntries(store(), communeId, { entity: "report" });
    expect(entries).toHaveLength(4);
    const words = describeAuditState(entries[0]?.after ?? null, new Map());
    expect(words).toEqual(["báo cáo kỳ: 2026", "mục: Phương hướng", expect.stringMatching(/^nội dung mục: Của người/)]);
  });

  it("gives a repeated click one effect, and leaves nothing where the trail cannot be written", async () => {
    const scene = await createBegun(store());
    const click = {
      ...{ operationId: newId(), reportId: scene.reportId, sectionId: "plans", version: 1 },
      ...{ heading: "Phương hướng", items: [own("Một lần.")] },
    };
    const twice = await Promise.all([1, 2].map(() => saveSection(store(), writing(scene.office), click)));
    expect(twice[0]).toEqual(twice[1]);
    expect((await open(store(), scene)).version).toBe(2);
    await expect(write(withFailingAudit(store()), scene, "land", 1, "Mất dấu")).rejects.toThrow(AuditFull);
    expect((await open(store(), scene)).version).toBe(2);
  });

  it("is agreed to as it was seen, and a draft again after any edit, which its life and the answer say", async () => {
    const scene = await createBegun(store());
    const { communeId, office, leader, reportId } = scene;
    await write(store(), scene, "plans", 1, "Lần một.");
    expect(await agree(store(), scene, 1)).toEqual({ ok: false, reason: "moved" });
    expect((await agree(store(), scene, 2)).ok).toBe(true);
    expect(await open(store(), scene)).toMatchObject({
      ...{ state: "agreed", version: 3, agreed: { name: leader.actor.displayName } },
    });
    const comment = { operationId: newId(), reportId, sectionId: "plans", text: "Nêu rõ thời hạn" };
    const commented = await writeComment(store(), commenting(leader), comment);
    expect((await open(store(), scene)).state).toBe("agreed");
    expect(await write(store(), scene, "plans", 2, "Lần hai.")).toMatchObject({ ok: true, tookBack: true });
    expect(await open(store(), scene)).toMatchObject({ state: "draft", agreed: null, version: 4 });
    const next = await nextDraft(store(), writing(office), { operationId: newId(), reportId, version: 4 });
    expect(next).toEqual({ ok: true, id: reportId, tookBack: false });
    expect(await open(store(), scene)).toMatchObject({ draftNumber: 2, version: 5 });
    const steps = await listReportSteps(store(), communeId, reportId);
    expect(steps.map(({ move, draftNumber }) => [move, draftNumber])).toEqual([
      ["begin", 1],
      ["agree", 1],
      ["take-back", 1],
      ["next-draft", 1],
    ]);
    const kept = await store()
      .db.select({ sections: store().t.reportSteps.sections })
      .from(store().t.reportSteps)
      .where(eq(store().t.reportSteps.reportId, reportId));
    expect(kept.map(({ sections }) => /Lần (một|hai)/.exec(sections)?.[0])).toEqual([
      undefined,
      "Lần một",
      // As the leader agreed to it, before the edit.
      "Lần một",
      "Lần hai",
    ]);
    expect(await titlesOf(store(), leader)).toEqual(["Dự thảo lần 2: báo cáo năm 2026"]);
    expect(await titlesOf(store(), office)).toEqual([
      `Góp ý của ${leader.actor.displayName}: báo cáo năm 2026`,
      "Đã đồng ý dự thảo lần 1: báo cáo năm 2026",
    ]);
    const click = { operationId: newId(), reportId, commentId: commented.ok ? commented.id : "" };
    expect((await resolveComment(store(), commenting(office), click)).ok).toBe(true);
    const again = { ...click, operationId: newId() };
    expect(await resolveComment(store(), commenting(leader), again)).toEqual({ ok: false, reason: "resolved" });
    expect(await listReportComments(store(), communeId, reportId)).toMatchObject([
      { sectionId: "plans", text: "Nêu rõ thời hạn", resolved: { name: office.actor.displayName } },
    ]);
  });

  it("is arranged without touching anybody's text, and its order is what the next of its kind begins with", async () => {
    const scene = await createBegun(store());
    const { office, reportId } = scene;
    const on = (more: object = {}) => ({ operationId: newId(), reportId, ...more });
    const move = (sectionId: string, direction: "up" | "down") =>
      moveSection(store(), writing(office), { ...on(), sectionId, direction });
    const remove = (sectionId: string, version = 1) =>
      removeSection(store(), writing(office), { ...on(), sectionId, version });
    expect((await move("plans", "up")).ok).toBe(true);
    expect(await move("plans", "up")).toEqual({ ok: false, reason: "no-move" });
    expect((await move("party", "up")).ok).toBe(true);
    const addition = { afterId: "plans", level: 2 as const, heading: "Kiến nghị", source: null };
    const added = await addSection(store(), writing(office), { ...on(), ...addition });
    expect(await remove("plans")).toEqual({ ok: false, reason: "has-parts" });
    await write(store(), scene, "land", 1, "Có người viết.");
    expect(await remove("land")).toMatchObject({ ok: false, reason: "section-moved", current: { version: 2 } });
    expect((await remove("land", 2)).ok).toBe(true);
    expect(await write(store(), scene, "land", 2, "Muộn.")).toEqual({ ok: false, reason: "no-section" });
    const order = async (periodKey: string) =>
      (await open(store(), scene, periodKey)).sections.map(({ heading, version }) => `${heading} ${version}`);
    const arranged = ["Phương hướng 1", "Kiến nghị 1", "Tình hình và kết quả 1", "Xây dựng Đảng 1"];
    expect(await order("2026")).toEqual(arranged);
    expect(added.ok).toBe(true);
    const chosen = { seen: OUTLINE.annexes, annexes: [{ kind: "budget" as const, withoutColumns: ["note"] }] };
    expect((await chooseAnnexes(store(), writing(office), { ...on(), ...chosen })).ok).toBe(true);
    expect(await chooseAnnexes(store(), writing(office), { ...on(), ...chosen })).toEqual({
      ok: false,
      reason: "moved",
    });
    for (let again = 0; again < 2; again++) expect((await saveOutline(store(), writing(office), on())).ok).toBe(true);
    await createPeriod(store(), scene.communeId, 2027, 1);
    await createReport(store(), office, "2027");
    expect(await order("2027")).toEqual(arranged);
    expect((await open(store(), scene, "2027")).annexes).toEqual(chosen.annexes);
    // Of another kind, and asked for without it.
    await createReport(store(), office, "2026-Q3");
    expect((await open(store(), scene, "2026-Q3")).annexes).toEqual(OUTLINE.annexes);
  });

  it("begins from the last one of its kind: own paragraphs and rewordings, in its order", async () => {
    const scene = await createBegun(store());
    const { communeId, office } = scene;
    const first = await createReport(store(), office, "2026-Q1");
    const items: DraftItem[] = [
      own("Đoạn của văn phòng."),
      { kind: "reworded", key: "thu", parts: [{ kind: "number", place: 0, measure: "figure", seen: "10" }] },
      { kind: "frozen", key: "chi", text: "Câu đã chốt." },
      { kind: "left-out", key: "dat" },
    ];
    await saveSection(store(), writing(office), {
      ...{ operationId: newId(), reportId: first, sectionId: "land", version: 1, heading: "Đất", items },
    });
    await createReport(store(), office, "2026-Q2", "last");
    const report = await open(store(), scene, "2026-Q2");
    const land = report.sections.find(({ id }) => id === "land");
    expect(land).toMatchObject({ heading: "Đất", version: 1 });
    expect(land?.items).toEqual([items[0], items[1], { kind: "generated", key: "chi" }]);
    expect((await listReportSteps(store(), communeId, report.id))[0]?.note).toBe("từ nội dung báo cáo quý I/2026");
    await createReport(store(), office, "2026-Q3");
    expect((await open(store(), scene, "2026-Q3")).sections.every((each) => each.items.length === 0)).toBe(true);
  });

  it("is never changed once it is issued, by any command, nor begun a second time", async () => {
    const scene = await createBegun(store());
    const { communeId, office, leader, reportId } = scene;
    const comment = { operationId: newId(), reportId, sectionId: "", text: "Bổ sung số liệu" };
    const commented = await writeComment(store(), commenting(leader), comment);
    await markIssued(store(), communeId, reportId);
    const before = JSON.stringify(await findReport(store(), communeId, reportId));
    const on = () => ({ operationId: newId(), reportId });
    const answers = await Promise.all([
      write(store(), scene, "plans", 1, "Sửa sau ban hành."),
      addSection(store(), writing(office), { ...on(), afterId: "", level: 1, heading: "Thêm", source: null }),
      removeSection(store(), writing(office), { ...on(), sectionId: "plans", version: 1 }),
      moveSection(store(), writing(office), { ...on(), sectionId: "plans", direction: "up" }),
      nextDraft(store(), writing(office), { ...on(), version: 1 }),
      agree(store(), scene, 1),
      chooseAnnexes(store(), writing(office), { ...on(), seen: OUTLINE.annexes, annexes: [] }),
      saveOutline(store(), writing(office), on()),
      writeComment(store(), commenting(leader), { ...on(), sectionId: "", text: "Góp ý muộn" }),
      resolveComment(store(), commenting(office), { ...on(), commentId: commented.ok ? commented.id : "" }),
    ]);
    for (const answer of answers) expect(answer).toEqual({ ok: false, reason: "issued" });
    expect(JSON.stringify(await findReport(store(), communeId, reportId))).toBe(before);
    expect(await findOpenReport(store(), communeId, "2026", null)).toBeNull();
    const again = await beginReport(store(), writing(office), beginning("2026"));
    expect(again).toEqual({ ok: false, reason: "already-issued" });
  });
});
