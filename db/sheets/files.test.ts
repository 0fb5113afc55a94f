import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { and, eq } from "drizzle-orm";
import { expect, it } from "vitest";
import type { Store } from "@/db/store";
import { grantFor, type TestAccount } from "@/db/testing/factories";
import { describeStorage } from "@/db/testing/test-store";
import { LARGEST_FILE } from "@/lib/sheets/evidence/cell-file";
import { SAMPLES, text, zip } from "@/lib/sheets/evidence/testing/sample-files";
import { listCellFiles, readCellFile } from "./file-queries";
import { filePath } from "./file-store";
import { attachFile, removeFile } from "./files";
import { pdfOn } from "./testing/sample-files";
import { click, createScene, enter, entry, REF, type Scene, submit, value } from "./testing/sheet-scene";

const keyOf = (scene: Scene) => ({ communeId: scene.communeId, unitId: scene.unitId, ...REF });
const grantOf = (scene: Scene, by: TestAccount = scene.reporter) => grantFor(by.actor, "sheet:enter", scene.unitId);

describeStorage("evidence files", (store, _engine, env) => {
  const attach = (scene: Scene, file: ReturnType<typeof pdfOn>, by?: TestAccount) =>
    attachFile(store(), grantOf(scene, by), { ...click(), ...file }, env().dataDir);
  const onDisk = (scene: Scene) => readdir(join(env().dataDir, "files", scene.communeId)).catch(() => []);
  const listed = (scene: Scene) => listCellFiles(store(), keyOf(scene));
  const trail = (from: Store, scene: Scene) => {
    const { auditEntries: e } = from.t;
    return from.db
      .select()
      .from(e)
      .where(and(eq(e.communeId, scene.communeId), eq(e.entity, "cell_file")));
  };

  it("are kept whole, private and without a name, and given back as they were", async () => {
    const scene = await createScene(store());
    const answer = await attach(scene, pdfOn(scene.tax, "../../Biên bản quý IV.PDF"));
    if (!answer.ok) throw new Error(answer.reason);
    expect(await listed(scene)).toMatchObject([
      {
        id: answer.id,
        fileName: "Biên bản quý IV.pdf",
        mediaType: "application/pdf",
        size: SAMPLES.pdf.length,
        uploadedByName: scene.reporter.actor.displayName,
      },
    ]);
    const path = filePath(env().dataDir, scene.communeId, answer.id);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(new Uint8Array(await readFile(path))).toEqual(SAMPLES.pdf);
    const read = await readCellFile(store(), keyOf(scene), answer.id, env().dataDir);
    expect(typeof read === "object" && new Uint8Array(read.bytes)).toEqual(SAMPLES.pdf);
    expect(await trail(store(), scene)).toMatchObject([{ before: null, entityId: `2026-Q4:${scene.unitId}` }]);
  });

  it("five clicks with one operation id at once are one file, on the disk too; so are five removals", async () => {
    const scene = await createScene(store());
    const input = { ...click(), ...pdfOn(scene.tax) };
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => attachFile(store(), grantOf(scene), input, env().dataDir)),
    );
    expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1);
    const files = await listed(scene);
    expect(files).toHaveLength(1);
    expect(await onDisk(scene)).toEqual(files.map((file) => file.id));
    const removal = { ...click(), fileId: files[0]?.id ?? "" };
    const removed = await Promise.all(
      Array.from({ length: 5 }, () => removeFile(store(), grantOf(scene), removal, env().dataDir)),
    );
    expect(removed).toEqual(removed.map(() => ({ ok: true })));
    expect(await listed(scene)).toEqual([]);
    expect(await onDisk(scene)).toEqual([]);
    expect(await trail(store(), scene)).toHaveLength(2);
    expect(await removeFile(store(), grantOf(scene), { ...removal, ...click() }, env().dataDir)).toEqual({
      ok: false,
      reason: "no-file",
    });
  });

  it("of the wrong kind, size or cell are refused and leave nothing behind", async () => {
    const scene = await createScene(store());
    const foreign = await createScene(store());
    const on = (bytes: Uint8Array<ArrayBuffer>, fileName = "a.pdf") => ({ indicatorId: scene.tax, fileName, bytes });
    const tooLarge = new Uint8Array(LARGEST_FILE + 1);
    tooLarge.set(SAMPLES.pdf);
    const bomb = zip([["[Content_Types].xml"], ["word/document.xml", 4_000_000_000]]);
    const refused = [
      [on(new Uint8Array(0)), "empty-file"],
      [on(tooLarge), "too-large"],
      [on(text("<script>alert(1)</script>")), "wrong-type"],
      [on(SAMPLES.pdf, "a.exe"), "wrong-type"],
      [on(SAMPLES.pdf, "a.pdf.html"), "wrong-type"],
      [on(SAMPLES.png), "wrong-type"],
      [on(bomb, "a.docx"), "wrong-type"],
      [pdfOn(foreign.tax), "not-on-sheet"],
      [pdfOn("../../.."), "not-on-sheet"],
    ] as const;
    for (const [file, reason] of refused) expect(await attach(scene, file)).toEqual({ ok: false, reason });
    expect(await onDisk(scene)).toEqual([]);
    for (let n = 0; n < 5; n++) expect((await attach(scene, pdfOn(scene.tax, `${n}.pdf`))).ok).toBe(true);
    expect(await attach(scene, pdfOn(scene.tax))).toEqual({ ok: false, reason: "too-many" });
    expect((await attach(scene, pdfOn(scene.rate))).ok).toBe(true);
    expect(await onDisk(scene)).toHaveLength(6);
  });

  it("stop with the sheet: submitted or locked, nothing is added and nothing taken away", async () => {
    const scene = await createScene(store());
    await enter(store(), scene, [entry(scene.tax, 0, value(1000)), entry(scene.rate, 0, { kind: "nothing-arose" })]);
    const kept = await attach(scene, pdfOn(scene.tax));
    if (!kept.ok) throw new Error(kept.reason);
    await submit(store(), scene);
    expect(await attach(scene, pdfOn(scene.tax))).toEqual({ ok: false, reason: "wrong-state" });
    const removal = () => removeFile(store(), grantOf(scene), { ...click(), fileId: kept.id }, env().dataDir);
    expect(await removal()).toEqual({ ok: false, reason: "wrong-state" });
    await store().inTransaction(async (tx) => {
      await tx.db.update(tx.t.periods).set({ state: "locked" }).where(eq(tx.t.periods.communeId, scene.communeId));
    });
    expect(await attach(scene, pdfOn(scene.tax))).toEqual({ ok: false, reason: "period-locked" });
    expect(await removal()).toEqual({ ok: false, reason: "period-locked" });
    expect(await onDisk(scene)).toEqual([kept.id]);
  });

  it("are found only through their own sheet, and a turned byte is noticed", async () => {
    const scene = await createScene(store());
    const answer = await attach(scene, pdfOn(scene.tax));
    if (!answer.ok) throw new Error(answer.reason);
    const foreign = await createScene(store());
    const read = (key: ReturnType<typeof keyOf>) => readCellFile(store(), key, answer.id, env().dataDir);
    expect(await read(keyOf(foreign))).toBe("none");
    expect(await read({ ...keyOf(scene), unitId: scene.rootUnitId })).toBe("none");
    expect(await readCellFile(store(), keyOf(scene), "../../so-chi-tieu.db", env().dataDir)).toBe("none");
    const stranger = grantFor(foreign.office.actor, "sheet:enter", scene.unitId);
    expect((await removeFile(store(), stranger, { ...click(), fileId: answer.id }, env().dataDir)).ok).toBe(false);
    const { office } = scene;
    const limited = { ...office, actor: { ...office.actor, reviewedGroupIds: [scene.partyGroupId] } };
    expect(await attach(scene, pdfOn(scene.tax), limited)).toEqual({ ok: false, reason: "outside-groups" });
    const path = filePath(env().dataDir, scene.communeId, answer.id);
    await writeFile(path, "%PDF-1.6");
    expect(await read(keyOf(scene))).toBe("damaged");
  });
});

it("no id leads out of the folder", () => {
  for (const id of ["..", "../x", "a/b", "a\\b", "", "a.pdf", "a\0"]) {
    expect(() => filePath("/data", "commune", id)).toThrow("not a name");
    expect(() => filePath("/data", id, "file")).toThrow("not a name");
  }
});
