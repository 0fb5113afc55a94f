import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { and, eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { newId } from "@/db/ids";
import { filePath } from "@/db/sheets/file-store";
import { grantFor, type TestAccount } from "@/db/testing/factories";
import { describeStorage } from "@/db/testing/test-store";
import { LARGEST_FILE } from "@/lib/sheets/evidence/cell-file";
import { SAMPLES, text } from "@/lib/sheets/evidence/testing/sample-files";
import { confirmMeeting, recordMeeting, returnMeeting } from "./commands";
import { countMeetingFiles, listMeetingFiles, readMeetingFile } from "./file-queries";
import { attachMeetingFile, removeMeetingFile } from "./files";
import { createLedCell, type Led, scored, submitted, written } from "./testing/meeting-scene";

describeStorage("files beside a record of a meeting", (store, _engine, env) => {
  const grantOf = (scene: Led, by: TestAccount = scene.reporter) => grantFor(by.actor, "meeting:record", scene.unitId);
  const draft = async (scene: Led): Promise<string> => {
    const answer = await recordMeeting(store(), grantOf(scene), written(scene));
    if (!answer.ok) throw new Error(answer.reason);
    return answer.id;
  };
  const pdf = (meetingId: string, changes: object = {}) => ({
    ...{ operationId: newId(), meetingId, fileName: "Biên bản tháng 11.PDF", bytes: SAMPLES.pdf },
    ...changes,
  });
  const attach = (scene: Led, input: ReturnType<typeof pdf>, by?: TestAccount) =>
    attachMeetingFile(store(), grantOf(scene, by), input, env().dataDir);
  const remove = (scene: Led, meetingId: string, fileId: string) =>
    removeMeetingFile(store(), grantOf(scene), { operationId: newId(), meetingId, fileId }, env().dataDir);
  const onDisk = (scene: Led) => readdir(join(env().dataDir, "files", scene.communeId)).catch(() => []);
  const keyOf = ({ communeId, unitId }: Led, meetingId: string, fileId: string) => ({
    ...{ communeId, unitId, meetingId, fileId },
  });

  it("are kept whole, told with the record, given back as they were, and taken off for good", async () => {
    const scene = await createLedCell(store());
    const id = await draft(scene);
    const input = pdf(id);
    const answers = await Promise.all([attach(scene, input), attach(scene, input), attach(scene, input)]);
    const [answer] = answers;
    if (!answer?.ok) throw new Error(JSON.stringify(answers));
    expect(answers).toEqual([answer, answer, answer]);
    expect(await onDisk(scene)).toEqual([answer.id]);
    expect(await listMeetingFiles(store(), scene.communeId, id)).toMatchObject([
      { fileName: "Biên bản tháng 11.pdf", size: SAMPLES.pdf.length, uploadedByName: scene.reporter.actor.displayName },
    ]);
    const year = { unitId: scene.unitId, year: 2026 };
    expect(await countMeetingFiles(store(), scene.communeId, year)).toEqual(new Map([[id, 1]]));
    expect(await countMeetingFiles(store(), scene.communeId, { ...year, year: 2025 })).toEqual(new Map());
    const read = await readMeetingFile(store(), keyOf(scene, id, answer.id), env().dataDir);
    expect(typeof read === "object" && new Uint8Array(read.bytes)).toEqual(SAMPLES.pdf);
    expect(await remove(scene, id, answer.id)).toEqual({ ok: true });
    expect(await remove(scene, id, answer.id)).toEqual({ ok: false, reason: "no-file" });
    expect([await onDisk(scene), await listMeetingFiles(store(), scene.communeId, id)]).toEqual([[], []]);
    expect(await countMeetingFiles(store(), scene.communeId, year)).toEqual(new Map());
    const { auditEntries: e } = store().t;
    const trail = await store()
      .db.select()
      .from(e)
      .where(and(eq(e.communeId, scene.communeId), eq(e.entity, "meeting_file")));
    expect(trail.map((entry) => [entry.entityId, entry.before === null, entry.after === null])).toEqual([
      [id, true, false],
      [id, false, true],
    ]);
  });

  it("of the wrong kind, size or number are refused and leave nothing behind", async () => {
    const scene = await createLedCell(store());
    const id = await draft(scene);
    const tooLarge = new Uint8Array(LARGEST_FILE + 1);
    tooLarge.set(SAMPLES.pdf);
    for (const [changes, reason] of [
      [{ bytes: new Uint8Array(0) }, "empty-file"],
      [{ bytes: tooLarge }, "too-large"],
      [{ bytes: text("<script>alert(1)</script>") }, "wrong-type"],
      [{ fileName: "a.pdf.html" }, "wrong-type"],
      [{ meetingId: "../.." }, "not-found"],
    ] as const)
      expect(await attach(scene, pdf(id, changes))).toEqual({ ok: false, reason });
    expect(await onDisk(scene)).toEqual([]);
    for (let n = 0; n < 5; n++) expect((await attach(scene, pdf(id))).ok).toBe(true);
    expect(await attach(scene, pdf(id))).toEqual({ ok: false, reason: "too-many" });
    expect(await onDisk(scene)).toHaveLength(5);
  });

  it("stop while the record waits or is confirmed, and open again when it is sent back", async () => {
    const scene = await createLedCell(store());
    const id = await submitted(store(), scene);
    const moved = { ok: false, reason: "moved" };
    expect(await attach(scene, pdf(id))).toEqual(moved);
    const review = grantFor(scene.member.actor, "meeting:review", scene.unitId);
    const click = { operationId: newId(), id, version: 1, reason: "Đính kèm biên bản" };
    expect(await returnMeeting(store(), review, click)).toMatchObject({ ok: true });
    const kept = await attach(scene, pdf(id));
    if (!kept.ok) throw new Error(kept.reason);
    await submitted(store(), scene, { id, version: 2 });
    expect(await remove(scene, id, kept.id)).toEqual(moved);
    const confirm = { operationId: newId(), id, version: 3, scores: scored(), comment: "" };
    expect(await confirmMeeting(store(), review, confirm)).toMatchObject({ ok: true });
    expect([await attach(scene, pdf(id)), await remove(scene, id, kept.id)]).toEqual([moved, moved]);
    expect(await onDisk(scene)).toEqual([kept.id]);
  });

  it("are reached through their own cell and record alone, and a turned byte is noticed", async () => {
    const scene = await createLedCell(store());
    const other = await createLedCell(store());
    const [id, foreign] = [await draft(scene), await draft(other)];
    const answer = await attach(scene, pdf(id));
    if (!answer.ok) throw new Error(answer.reason);
    const read = (key: ReturnType<typeof keyOf>) => readMeetingFile(store(), key, env().dataDir);
    const own = keyOf(scene, id, answer.id);
    expect(await read({ ...own, unitId: scene.rootUnitId })).toBe("none");
    expect(await read({ ...own, meetingId: foreign })).toBe("none");
    expect(await read({ ...own, communeId: other.communeId })).toBe("none");
    expect(await read({ ...own, fileId: "../../so-chi-tieu.db" })).toBe("none");
    expect(await attach(other, pdf(id))).toEqual({ ok: false, reason: "not-found" });
    expect(await remove(other, id, answer.id)).toEqual({ ok: false, reason: "not-found" });
    const elsewhere = grantFor(scene.office.actor, "meeting:record", scene.rootUnitId);
    expect(await attachMeetingFile(store(), elsewhere, pdf(id), env().dataDir)).toEqual({
      ...{ ok: false, reason: "not-found" },
    });
    expect(await remove(scene, id, "no-such-file")).toEqual({ ok: false, reason: "no-file" });
    const { office } = scene;
    const limited = { ...office, actor: { ...office.actor, reviewedGroupIds: ["ngan-sach"] } };
    expect(await attach(scene, pdf(id), limited)).toEqual({ ok: false, reason: "outside-groups" });
    await writeFile(filePath(env().dataDir, scene.communeId, answer.id), "%PDF-1.6");
    expect(await read(own)).toBe("damaged");
  });
});
