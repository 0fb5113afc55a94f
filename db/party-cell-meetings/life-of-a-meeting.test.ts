import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { listAuditEntries } from "@/db/audit/queries";
import { newId } from "@/db/ids";
import { listNotifications } from "@/db/notifications/queries";
import { recordSetting } from "@/db/settings/commands";
import { readVersions } from "@/db/settings/queries";
import type { Store } from "@/db/store";
import { createAccount, createGroup, createUnit, grantFor, type TestAccount } from "@/db/testing/factories";
import { AuditFull, withFailingAudit } from "@/db/testing/failing-audit";
import { describeStorage } from "@/db/testing/test-store";
import { authorize } from "@/lib/access/grant";
import { describeAuditState } from "@/lib/audit/labels";
import {
  confirmMeeting,
  recordMeeting,
  reopenMeeting,
  returnMeeting,
  submitMeeting,
  withdrawMeeting,
} from "./commands";
import { findMeeting, listBoard, listMeetingSteps, listMeetings } from "./queries";
import { CONTENT, createLedCell, type Led, scored, submitted, TODAY, written } from "./testing/meeting-scene";

const YEAR = { fromYear: 2026, toYear: 2026 };
const EMPTY = { official: null, probationary: null, exempt: null, present: null, excused: null, unexcused: null };
const click = (id: string, version: number) => ({ operationId: newId(), id, version });
const recordGrant = ({ unitId }: Led, by: TestAccount) => grantFor(by.actor, "meeting:record", unitId);
const reviewGrant = ({ unitId }: Led, by: TestAccount) => grantFor(by.actor, "meeting:review", unitId);
const record = (store: Store, scene: Led, values: object = {}, by: TestAccount = scene.reporter) =>
  recordMeeting(store, recordGrant(scene, by), written(scene, values));
const confirm = (store: Store, scene: Led, id: string, version: number, by: TestAccount, lost = 0) =>
  confirmMeeting(store, reviewGrant(scene, by), { ...click(id, version), scores: scored(lost), comment: "" });
const inboxOf = async (store: Store, { actor }: TestAccount) =>
  (await listNotifications(store, actor, 1)).notifications.map(({ title }) => title.split(":")[0]);
const problemsOf = (answer: object) =>
  "problems" in answer ? (answer.problems as { field: string }[]).map(({ field }) => field) : answer;

describeStorage("records of cell meetings", (store) => {
  it("goes from an unfinished draft to a confirmed record, back once, and keeps every wording", async () => {
    const scene = await createLedCell(store());
    const { communeId, unitId, reporter, member, office } = scene;
    const unfinished = { ...CONTENT, members: EMPTY, startsAt: null, endsAt: null, votes: null, topic: "" };
    const draft = await record(store(), scene, { content: unfinished, scores: scored().slice(0, 2) });
    if (!draft.ok) throw new Error(draft.reason);
    const { id } = draft;
    expect(await findMeeting(store(), communeId, id)).toMatchObject({
      state: "draft",
      content: unfinished,
      version: 1,
    });
    const submit = submitMeeting(store(), recordGrant(scene, reporter), written(scene, { id, version: 1 }));
    expect(await submit).toEqual({ ok: true, id, version: 2 });
    expect(await withdrawMeeting(store(), recordGrant(scene, reporter), click(id, 2))).toMatchObject({ ok: true });
    const again = submitMeeting(store(), recordGrant(scene, reporter), written(scene, { id, version: 3 }));
    expect(await again).toMatchObject({ ok: true });
    const back = { ...click(id, 4), reason: "Ghi rõ hạn chế" };
    expect(await returnMeeting(store(), reviewGrant(scene, member), back)).toMatchObject({ ok: true });
    const mended = written(scene, { id, version: 5, content: { ...CONTENT, weaknesses: "Đi họp muộn" } });
    expect(await submitMeeting(store(), recordGrant(scene, reporter), mended)).toMatchObject({ ok: true });
    expect(await confirm(store(), scene, id, 6, member, 2500)).toEqual({ ok: true, id, version: 7 });
    const meeting = await findMeeting(store(), communeId, id);
    expect(meeting).toMatchObject({
      ...{ state: "confirmed", content: { weaknesses: "Đi họp muộn" }, confirmedBy: member.id, selfConfirmed: false },
      ...{ returnReason: "Ghi rõ hạn chế", submittedBy: reporter.id, year: 2026, month: 11, unitId },
    });
    expect(meeting?.firstRecordedAt).toBeLessThanOrEqual(meeting?.recordedAt ?? 0);
    const [square] = await listBoard(store(), communeId, 2026);
    expect(square).toMatchObject({ id, month: 11, selfPoints: 100_000, confirmedPoints: 97_500, state: "confirmed" });
    const steps = await listMeetingSteps(store(), communeId, id);
    expect(steps.map(({ move }) => move)).toEqual([
      "record",
      "submit",
      "withdraw",
      "submit",
      "return",
      "submit",
      "confirm",
    ]);
    expect(steps.at(0)?.content).toEqual(unfinished);
    expect(steps.at(3)?.content.weaknesses).toBe(CONTENT.weaknesses);
    expect(await inboxOf(store(), member)).toEqual(Array.from({ length: 3 }, () => "Phiếu sinh hoạt chờ xác nhận"));
    expect(await inboxOf(store(), reporter)).toEqual([
      "Phiếu sinh hoạt đã được xác nhận",
      "Phiếu sinh hoạt được trả lại",
    ]);
    expect(await inboxOf(store(), office)).toEqual([]);
    const { entries } = await listAuditEntries(store(), communeId, { entity: "meeting" });
    expect(entries.length).toBe(7);
    const words = describeAuditState(entries.at(0)?.after ?? null, new Map());
    expect(words).toEqual(
      expect.arrayContaining(["trạng thái: Đã xác nhận", "điểm xác nhận: 97,5", "hạn chế: Đi họp muộn"]),
    );
  });

  it("leaves the figures when it is reopened, and tells the office where no member follows the cell", async () => {
    const scene = await createLedCell(store());
    const { communeId, office, reporter } = scene;
    await store().inTransaction(async (tx) => {
      const { accountScopes: s } = tx.t;
      await tx.db.delete(s).where(eq(s.accountId, scene.member.id));
    });
    const id = await submitted(store(), scene);
    expect(await inboxOf(store(), office)).toEqual(["Phiếu sinh hoạt chờ xác nhận"]);
    await confirm(store(), scene, id, 1, office);
    const reopen = { ...click(id, 2), reason: "Chi bộ báo nhầm số" };
    expect(await reopenMeeting(store(), reviewGrant(scene, office), reopen)).toMatchObject({ ok: true });
    expect(await findMeeting(store(), communeId, id)).toMatchObject({
      ...{ state: "returned", confirmedScores: [], confirmedBy: null, confirmedAt: null, returnReason: reopen.reason },
    });
    expect(await listMeetings(store(), communeId, { ...YEAR, states: ["confirmed"] })).toEqual([]);
    expect((await listMeetingSteps(store(), communeId, id)).at(1)?.scores.length).toBe(scored().length);
    expect(await inboxOf(store(), reporter)).toEqual([
      "Phiếu sinh hoạt được mở lại",
      "Phiếu sinh hoạt đã được xác nhận",
    ]);
  });

  it("refuses what cannot be, beside its field, and keeps nothing of it", async () => {
    const scene = await createLedCell(store());
    const { communeId, reporter } = scene;
    const members = (changes: object) => ({ content: { ...CONTENT, members: { ...CONTENT.members, ...changes } } });
    const changed = (changes: object) => ({ content: { ...CONTENT, ...changes } });
    expect(problemsOf(await record(store(), scene, members({ present: 19 })))).toEqual(["members.present"]);
    expect(problemsOf(await record(store(), scene, members({ exempt: 23, present: null })))).toEqual([
      "members.exempt",
    ]);
    expect(problemsOf(await record(store(), scene, changed({ speakers: 19 })))).toEqual(["speakers"]);
    expect(problemsOf(await record(store(), scene, changed({ votes: { inFavour: 21, total: 21 } })))).toEqual([
      "votes",
    ]);
    expect(problemsOf(await record(store(), scene, changed({ endsAt: "18:00" })))).toEqual(["endsAt"]);
    expect(problemsOf(await record(store(), scene, changed({ heldOn: "2026-11-23" })))).toEqual(["heldOn"]);
    expect(problemsOf(await record(store(), scene, { scores: [{ ...scored()[0], points: 99_000 }] }))).toEqual([
      expect.stringMatching(/^scores\./),
    ]);
    const partly = written(scene, { ...members({ present: null }), scores: scored().slice(1) });
    expect(problemsOf(await submitMeeting(store(), recordGrant(scene, reporter), partly))).toEqual([
      "members.present",
      expect.stringMatching(/^scores\./),
    ]);
    expect(await listMeetings(store(), communeId, YEAR)).toEqual([]);
  });

  it("asks before a second regular meeting of a month, also a combined one, and not of others", async () => {
    const scene = await createLedCell(store());
    const kind = (value: string) => ({ content: { ...CONTENT, kind: value } });
    const first = await record(store(), scene);
    if (!first.ok) throw new Error(first.reason);
    expect(await record(store(), scene, kind("combined"))).toEqual({ ok: false, reason: "second-regular" });
    expect(await record(store(), scene, kind("thematic"))).toMatchObject({ ok: true });
    expect(await record(store(), scene, kind("extraordinary"))).toMatchObject({ ok: true });
    expect(await record(store(), scene, { month: 10, content: { ...CONTENT, heldOn: "2026-10-30" } })).toMatchObject({
      ok: true,
    });
    expect(await record(store(), scene, { id: first.id, version: 1 })).toMatchObject({ ok: true });
    const second = await record(store(), scene, { ...kind("combined"), secondRegular: true });
    if (!second.ok) throw new Error(second.reason);
    const submit = written(scene, { ...kind("combined"), id: second.id, version: 1 });
    expect(await submitMeeting(store(), recordGrant(scene, scene.reporter), submit)).toMatchObject({ ok: true });
  });

  it("is refused for a unit that is no cell, and on days the cell was not there", async () => {
    const scene = await createLedCell(store());
    const { communeId, reporter } = scene;
    const closed = await createUnit(store(), communeId, { validFrom: "2026-02-01", validTo: "2026-10-31" });
    const school = await createUnit(store(), communeId, { kind: "school" });
    const actor = { ...reporter.actor, unitIds: [closed, school] };
    const on = (unitId: string, heldOn: string, month: number) =>
      recordMeeting(store(), grantFor(actor, "meeting:record", unitId), {
        ...written({ unitId }, { month, content: { ...CONTENT, heldOn } }),
      });
    expect(await on(school, "2026-11-03", 11)).toEqual({ ok: false, reason: "not-a-cell" });
    expect(await on(closed, "2026-11-01", 11)).toEqual({ ok: false, reason: "not-open" });
    expect(await on(closed, "2026-01-31", 1)).toEqual({ ok: false, reason: "not-open" });
    expect(await on(closed, "2026-10-31", 10)).toMatchObject({ ok: true });
  });

  it("is seen and moved by its own people only", async () => {
    const scene = await createLedCell(store());
    const { communeId, unitId, reporter, member } = scene;
    const id = await submitted(store(), scene);
    const other = await createUnit(store(), communeId);
    const stranger = await createAccount(store(), communeId, ["reporter"], [other]);
    const leader = await createAccount(store(), communeId, ["leader"], [], {}, [other]);
    expect(authorize(stranger.actor, "meeting:read", { unitId })).toBeNull();
    expect(authorize(leader.actor, "meeting:review", { unitId })).toBeNull();
    const missing = { ok: false, reason: "not-found" };
    expect(await withdrawMeeting(store(), grantFor(stranger.actor, "meeting:record", other), click(id, 1))).toEqual(
      missing,
    );
    const foreign = { ...click(id, 1), scores: scored(), comment: "" };
    expect(await confirmMeeting(store(), grantFor(leader.actor, "meeting:review", other), foreign)).toEqual(missing);
    expect(await recordMeeting(store(), grantFor(stranger.actor, "meeting:record", other), written(scene))).toEqual(
      missing,
    );
    const both = {
      ...reporter,
      actor: { ...reporter.actor, roles: ["reporter", "leader"] as const, supervisedUnitIds: [unitId] },
    };
    expect(await confirm(store(), scene, id, 1, both)).toEqual({ ok: false, reason: "own-submission" });
    expect(await confirm(store(), scene, id, 1, member)).toMatchObject({ ok: true });
  });

  it("keeps an office account limited to other lĩnh vực out, and lets a one-person office confirm its own", async () => {
    const scene = await createLedCell(store());
    const { communeId, office, secondOffice, landGroupId } = scene;
    const partyId = await createGroup(store(), communeId, { code: "xay-dung-dang" });
    const limited = (groupId: string) => ({ ...office, actor: { ...office.actor, reviewedGroupIds: [groupId] } });
    expect(await record(store(), scene, {}, limited(landGroupId))).toEqual({ ok: false, reason: "outside-groups" });
    const grant = recordGrant(scene, limited(partyId));
    const answer = await submitMeeting(store(), grant, written(scene));
    if (!answer.ok) throw new Error(answer.reason);
    expect((await listMeetingSteps(store(), communeId, answer.id)).map(({ onBehalf }) => onBehalf)).toEqual([true]);
    expect(await confirm(store(), scene, answer.id, 1, limited(landGroupId))).toEqual({
      ok: false,
      reason: "outside-groups",
    });
    expect(await confirm(store(), scene, answer.id, 1, office)).toEqual({ ok: false, reason: "own-submission" });
    await store().inTransaction(async (tx) => {
      const { accounts: a } = tx.t;
      for (const { id } of [secondOffice, scene.member])
        await tx.db.update(a).set({ disabledAt: 1 }).where(eq(a.id, id));
    });
    expect(await confirm(store(), scene, answer.id, 1, office)).toMatchObject({ ok: true });
    expect(await findMeeting(store(), communeId, answer.id)).toMatchObject({ selfConfirmed: true });
  });

  it("gives a repeated click one effect, lets one of two people through, and refuses what moved", async () => {
    const scene = await createLedCell(store());
    const { communeId, member, office } = scene;
    const operationId = newId();
    const twice = await Promise.all([1, 2].map(() => record(store(), scene, { operationId })));
    expect(twice[0]).toEqual(twice[1]);
    expect((await listMeetings(store(), communeId, YEAR)).length).toBe(1);
    const [first] = twice;
    if (!first?.ok) throw new Error("not recorded");
    const { id } = first;
    const moved = { ok: false, reason: "moved" };
    expect(await record(store(), scene, { id, version: 2 })).toEqual(moved);
    expect(await confirm(store(), scene, id, 1, member)).toEqual(moved);
    await submitMeeting(store(), recordGrant(scene, scene.reporter), written(scene, { id, version: 1 }));
    expect(await record(store(), scene, { id, version: 2 })).toEqual(moved);
    expect(await confirm(store(), scene, id, 1, member)).toEqual(moved);
    const both = await Promise.all([member, office].map((by) => confirm(store(), scene, id, 2, by)));
    expect(both.filter(({ ok }) => ok).length).toBe(1);
    expect(both).toContainEqual(moved);
    expect((await listMeetingSteps(store(), communeId, id)).length).toBe(3);
  });

  it("is scored by the rubric of its day for good", async () => {
    const scene = await createLedCell(store());
    const { communeId, office, reporter, member } = scene;
    const [builtIn] = await readVersions(store(), communeId, "cell-meeting-rubric");
    if (!builtIn) throw new Error("no rubric");
    const id = await submitted(store(), scene);
    const criteria = [{ ...builtIn.value.criteria[0], level: "1", name: "Một dòng", max: 100, measure: "", bands: "" }];
    const again = { effectiveFrom: builtIn.effectiveFrom, version: 0, today: TODAY, reason: "Mẫu mới" };
    const value = { ...builtIn.value, criteria };
    const grant = grantFor(office.actor, "settings:manage");
    const input = { ...again, key: "cell-meeting-rubric", value } as Parameters<typeof recordSetting>[2];
    expect(await recordSetting(store(), grant, input)).toEqual({ ok: true });
    await withdrawMeeting(store(), recordGrant(scene, reporter), click(id, 1));
    const resubmitted = written(scene, { id, version: 2 });
    expect(await submitMeeting(store(), recordGrant(scene, reporter), resubmitted)).toMatchObject({ ok: true });
    expect(await confirm(store(), scene, id, 3, member, 1000)).toMatchObject({ ok: true });
    expect(await findMeeting(store(), communeId, id)).toMatchObject({ rubric: { version: 0 } });
    const next = written(scene, {
      month: 10,
      content: { ...CONTENT, heldOn: "2026-10-03" },
      scores: [{ place: 0, points: 91_000, computed: true }],
    });
    const answer = await submitMeeting(store(), recordGrant(scene, reporter), next);
    if (!answer.ok) throw new Error(JSON.stringify(answer));
    expect(await findMeeting(store(), communeId, answer.id)).toMatchObject({
      rubric: { version: 1 },
      selfScores: [{ place: 0, points: 91_000, computed: false }],
    });
  });

  it("leaves nothing behind when the trail cannot be written", async () => {
    const scene = await createLedCell(store());
    await expect(record(withFailingAudit(store()), scene)).rejects.toThrow(AuditFull);
    expect(await listMeetings(store(), scene.communeId, YEAR)).toEqual([]);
  });
});
