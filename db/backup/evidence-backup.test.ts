import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { mkdtemp, readdir, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { DATABASE_FILE } from "@/db/client";
import { newId } from "@/db/ids";
import { recordMeeting } from "@/db/party-cell-meetings/commands";
import { attachMeetingFile } from "@/db/party-cell-meetings/files";
import { written as draftOf } from "@/db/party-cell-meetings/testing/meeting-scene";
import { listCellFiles, readCellFile } from "@/db/sheets/file-queries";
import { filePath } from "@/db/sheets/file-store";
import { attachFile, removeFile } from "@/db/sheets/files";
import { pdfOn } from "@/db/sheets/testing/sample-files";
import { click, createScene, REF, type Scene } from "@/db/sheets/testing/sheet-scene";
import { openSqliteStore } from "@/db/sqlite";
import { grantFor } from "@/db/testing/factories";
import { openTestStore, type TestStore } from "@/db/testing/test-store";
import { SAMPLES } from "@/lib/sheets/evidence/testing/sample-files";
import { backup } from "./backup";
import { backupFolder, listBackups, manifestPath } from "./backup-files";
import { restore } from "./restore";

let place: TestStore;
let elsewhere: string;
let scene: Scene;
beforeEach(async () => {
  place = await openTestStore("sqlite");
  elsewhere = await mkdtemp(join(tmpdir(), "so-chi-tieu-restore-"));
  scene = await createScene(place.store);
});
afterEach(async () => {
  await place.dispose();
  rmSync(elsewhere, { recursive: true, force: true });
});

const grant = () => grantFor(scene.reporter.actor, "sheet:enter", scene.unitId);
const key = () => ({ communeId: scene.communeId, unitId: scene.unitId, ...REF });
const pool = () => join(backupFolder(place.env.dataDir), "files");

async function attach(file: ReturnType<typeof pdfOn>): Promise<string> {
  const answer = await attachFile(place.store, grant(), { ...click(), ...file }, place.env.dataDir);
  if (!answer.ok) throw new Error(answer.reason);
  return answer.id;
}

async function takeBackup() {
  const result = await backup(place.env);
  if (!result.ok) throw new Error(result.reason);
  return result;
}

const inPlace = (id: string) => filePath(place.env.dataDir, scene.communeId, id);
const png = () => ({ indicatorId: scene.rate, fileName: "Ảnh.png", bytes: SAMPLES.png });

it("a backup holds every evidence file, and a restored folder gives each back", async () => {
  const ids = [await attach(pdfOn(scene.tax)), await attach(png())];
  const removed = await attach({ ...png(), bytes: SAMPLES.jpg, fileName: "Nhầm.jpg" });
  await removeFile(place.store, grant(), { ...click(), fileId: removed }, place.env.dataDir);
  const { path, manifest } = await takeBackup();
  expect(manifest.files.map((file) => file.id).toSorted()).toEqual(ids.toSorted());
  expect(manifest.missingFiles).toEqual([]);
  expect(await listBackups(place.env.dataDir)).toEqual([manifest]);

  const target = join(elsewhere, "new");
  expect(await restore(path, target)).toMatchObject({ ok: true, lostFiles: 0 });
  expect((await readdir(target)).toSorted()).toEqual(["files", DATABASE_FILE].toSorted());
  const store = openSqliteStore(join(target, DATABASE_FILE));
  const listed = await listCellFiles(store, key());
  const read = await Promise.all(listed.map((file) => readCellFile(store, key(), file.id, target)));
  await store.close();
  expect(listed.map((file) => file.fileName).toSorted()).toEqual(["Biên bản.pdf", "Ảnh.png"].toSorted());
  expect(read.map((each) => typeof each === "object" && each.bytes.length).toSorted()).toEqual(
    [SAMPLES.pdf.length, SAMPLES.png.length].toSorted(),
  );
});

it("a backup holds the files beside records of meetings, and a restored folder gives them back", async () => {
  const record = grantFor(scene.reporter.actor, "meeting:record", scene.unitId);
  const written = await recordMeeting(place.store, record, draftOf(scene));
  if (!written.ok) throw new Error(written.reason);
  const input = { operationId: newId(), meetingId: written.id, fileName: "Biên bản.pdf", bytes: SAMPLES.pdf };
  const attached = await attachMeetingFile(place.store, record, input, place.env.dataDir);
  if (!attached.ok) throw new Error(attached.reason);
  const { path, manifest } = await takeBackup();
  expect(manifest.files.map((file) => file.id)).toEqual([attached.id]);
  const target = join(elsewhere, "new");
  expect(await restore(path, target)).toMatchObject({ ok: true, lostFiles: 0 });
  const restored = readFileSync(filePath(target, scene.communeId, attached.id));
  expect(new Uint8Array(restored)).toEqual(SAMPLES.pdf);
});

it("the same file is kept once for all backups, and written anew when it rotted in the pool", async () => {
  await attach(pdfOn(scene.tax));
  await attach(pdfOn(scene.rate));
  const first = await takeBackup();
  const [name = ""] = await readdir(pool());
  expect(await readdir(pool())).toHaveLength(1);
  const { mtimeMs } = await stat(join(pool(), name));
  await takeBackup();
  expect((await stat(join(pool(), name))).mtimeMs).toBe(mtimeMs);
  writeFileSync(join(pool(), name), "%PDF-9.9");
  expect(await restore(first.path, join(elsewhere, "a"))).toEqual({ ok: false, reason: "files-missing" });
  await takeBackup();
  expect(new Uint8Array(readFileSync(join(pool(), name)))).toEqual(SAMPLES.pdf);
  expect(await restore(first.path, join(elsewhere, "a"))).toMatchObject({ ok: true, lostFiles: 0 });
});

it("a lost or damaged file does not hold up the figures: the manifest names it", async () => {
  const [lost, damaged] = [await attach(pdfOn(scene.tax)), await attach(png())];
  rmSync(inPlace(lost));
  writeFileSync(inPlace(damaged), "x");
  const { path, manifest } = await takeBackup();
  expect(manifest.files).toEqual([]);
  expect(manifest.missingFiles.map((file) => file.id).toSorted()).toEqual([lost, damaged].toSorted());
  expect(await readdir(pool())).toEqual([]);
  expect(await restore(path, join(elsewhere, "new"))).toMatchObject({ ok: true, lostFiles: 2 });
});

it("a restore without its pool is refused, unless the figures alone are asked for", async () => {
  await attach(pdfOn(scene.tax));
  const { path } = await takeBackup();
  rmSync(pool(), { recursive: true });
  const target = join(elsewhere, "new");
  expect(await restore(path, target)).toEqual({ ok: false, reason: "files-missing" });
  expect(existsSync(target)).toBe(false);
  expect(await restore(path, target, true)).toMatchObject({ ok: true, lostFiles: 1 });
  expect(await readdir(target)).toEqual([DATABASE_FILE]);
});

it("a manifest that would lead out of the folder is no manifest; an old one says nothing of files", async () => {
  await attach(pdfOn(scene.tax));
  const { path, manifest } = await takeBackup();
  const [file] = manifest.files;
  for (const bad of [{ id: "../../x" }, { communeId: ".." }, { sha256: "../../../etc/passwd" }, { bytes: "5" }]) {
    writeFileSync(manifestPath(path), JSON.stringify({ ...manifest, files: [{ ...file, ...bad }] }));
    expect(await restore(path, join(elsewhere, "new"))).toEqual({ ok: false, reason: "no-manifest" });
  }
  const { files: _, missingFiles: __, ...old } = manifest;
  writeFileSync(manifestPath(path), JSON.stringify(old));
  expect(await restore(path, join(elsewhere, "new"))).toMatchObject({ ok: true, lostFiles: 0 });
});
