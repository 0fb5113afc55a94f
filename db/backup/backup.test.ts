import { copyFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { mkdtemp, readdir, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DATABASE_FILE } from "@/db/client";
import { readMigrations } from "@/db/migrate/migration-files";
import { randomFrom } from "@/db/seed/demo/random";
import { openSqliteStore } from "@/db/sqlite";
import { createCommune } from "@/db/testing/factories";
import { printCount } from "@/db/testing/print-count";
import { openTestStore, type TestStore } from "@/db/testing/test-store";
import { createSubject, readWritten, Writer } from "@/db/testing/writer";
import { backup } from "./backup";
import { backupFolder, lastBackupAt, listBackups, manifestPath } from "./backup-files";
import { restore } from "./restore";
import { differingTables, digestTables } from "./table-digest";

let place: TestStore;
let elsewhere: string;
beforeEach(async () => {
  place = await openTestStore("sqlite");
  elsewhere = await mkdtemp(join(tmpdir(), "so-chi-tieu-restore-"));
});
afterEach(async () => {
  await place.dispose();
  rmSync(elsewhere, { recursive: true, force: true });
});

async function takeBackup(now?: Date) {
  const result = await backup(place.env, now);
  if (!result.ok) throw new Error(result.reason);
  return result;
}

/** The backup and its manifest under another name, to be damaged. */
function copyOf(path: string, name: string): string {
  const copy = join(elsewhere, name);
  copyFileSync(path, copy);
  copyFileSync(manifestPath(path), manifestPath(copy));
  return copy;
}

describe("backup", () => {
  it("is equal in every table, private, and known to the list", async () => {
    await createCommune(place.store, { name: "xã Đức An" });
    const { path, manifest } = await takeBackup(new Date("2026-11-22T17:30:00Z"));
    const live = new Database(join(place.env.dataDir, DATABASE_FILE), { readonly: true });
    const copy = new Database(path, { readonly: true });
    expect(differingTables(digestTables(live), digestTables(copy))).toEqual([]);
    live.close();
    copy.close();
    expect(path).toMatch(/so-chi-tieu-2026-11-23-003000\.db$/);
    expect(manifest).toMatchObject({
      schemaVersion: readMigrations("sqlite").length,
      tables: { communes: 1, org_units: 1 },
    });
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await listBackups(place.env.dataDir)).toEqual([manifest]);
    const takenAt = Date.parse("2026-11-22T17:30:00.000Z");
    expect(await lastBackupAt(place.env, takenAt + 1000)).toBe(takenAt);
  });

  it("leaves no half copy and no second file of the same name", async () => {
    const now = new Date("2026-11-22T10:00:00Z");
    await takeBackup(now);
    await takeBackup(now);
    const names = (await readdir(backupFolder(place.env.dataDir))).sort();
    expect(names).toEqual([
      ".last-try.json",
      ".lock",
      "so-chi-tieu-2026-11-22-170000-2.db",
      "so-chi-tieu-2026-11-22-170000-2.db.json",
      "so-chi-tieu-2026-11-22-170000.db",
      "so-chi-tieu-2026-11-22-170000.db.json",
    ]);
  });

  it("says plainly what it does not do", async () => {
    expect(await backup({ dataDir: elsewhere, databaseUrl: null })).toEqual({ ok: false, reason: "no-database" });
  });

  // 50 ms: at most 20 writes a second for some seconds; 10 ms: as many as they come.
  it.each([50, 10])("taken during writes every %d ms is a whole prefix of what was acknowledged", async (pauseMs) => {
    const subject = await createSubject(place.store);
    const writer = new Writer(place.env, subject, 1, pauseMs);
    await writer.until(10);
    const begunAt = performance.now();
    const snapshots: string[] = [];
    for (let n = 0; n < 5; n++) {
      const before = writer.lastAcknowledged;
      const { path } = await takeBackup();
      const inCopy = readWritten(path);
      snapshots.push(`${before}≤${inCopy.lastChange}`);
      expect(inCopy).toMatchObject({ integrity: "ok", changes: inCopy.lastChange, audits: inCopy.lastChange });
      expect(inCopy.cell).toBe(inCopy.lastChange);
      expect(inCopy.lastChange).toBeGreaterThanOrEqual(before);
    }
    await writer.kill();
    const seconds = (performance.now() - begunAt) / 1000;
    const rate = Math.round((writer.lastAcknowledged - 10) / seconds);
    printCount(`backups during ${rate} writes a second for ${seconds.toFixed(1)} s: ${snapshots.join(" ")}`);
    expect(writer.lastAcknowledged).toBeGreaterThan(25);
  });
});

describe("restore", () => {
  it("brings everything back into a new folder", async () => {
    const commune = await createCommune(place.store, { name: "xã Đức An" });
    const { path } = await takeBackup();
    const target = join(elsewhere, "new");
    expect(await restore(path, target)).toMatchObject({ ok: true });
    const store = openSqliteStore(join(target, DATABASE_FILE));
    const rows = await store.db.select().from(store.t.communes);
    await store.close();
    expect(rows).toMatchObject([{ id: commune.id, name: "xã Đức An" }]);
    expect(await readdir(target)).not.toContain(".unfinished-restore");
  });

  it("refuses a folder that is not empty, and leaves it alone", async () => {
    const { path } = await takeBackup();
    writeFileSync(join(elsewhere, "someone.txt"), "mine");
    expect(await restore(path, elsewhere)).toEqual({ ok: false, reason: "folder-not-empty" });
    expect(await readdir(elsewhere)).toEqual(["someone.txt"]);
  });

  it.each([0.1, 0.5, 0.9])("refuses a copy with one bit turned at %f of its length", async (where) => {
    const { path } = await takeBackup();
    const copy = copyOf(path, "flipped.db");
    const bytes = readFileSync(copy);
    const at = Math.floor(bytes.length * where);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(copy, bytes);
    expect(await restore(copy, join(elsewhere, "new"))).toEqual({ ok: false, reason: "damaged" });
    expect(await readdir(elsewhere)).not.toContain("new");
  });

  it("refuses a copy with one bit turned anywhere, or cut off anywhere", async () => {
    await createCommune(place.store, { name: "xã Đức An" });
    const { path, manifest } = await takeBackup();
    const whole = readFileSync(path);
    const random = randomFrom("fifty places");
    const target = join(elsewhere, "new");
    let [flips, cuts] = [0, 0];
    for (let n = 0; n < 50; n++) {
      const copy = copyOf(path, `flipped-${n}.db`);
      const bytes = Buffer.from(whole);
      const at = random.between(0, bytes.length - 1);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random.between(0, 7));
      writeFileSync(copy, bytes);
      expect(await restore(copy, target), `byte ${at}`).toEqual({ ok: false, reason: "damaged" });
      flips++;
      const length = random.between(0, bytes.length - 1);
      writeFileSync(copy, whole.subarray(0, length));
      expect(await restore(copy, target), `${length} bytes`).toEqual({ ok: false, reason: "damaged" });
      cuts++;
      rmSync(copy);
    }
    printCount(`backup of ${manifest.bytes} bytes: flipped=${flips} truncated=${cuts} refused=${flips + cuts}`);
    expect(await restore(path, target)).toMatchObject({ ok: true });
  });

  it("refuses a truncated copy, one without manifest, and none at all", async () => {
    const { path, manifest } = await takeBackup();
    const target = join(elsewhere, "new");
    const short = copyOf(path, "short.db");
    truncateSync(short, manifest.bytes - 4096);
    expect(await restore(short, target)).toEqual({ ok: false, reason: "damaged" });
    const alone = copyOf(path, "alone.db");
    rmSync(manifestPath(alone));
    expect(await restore(alone, target)).toEqual({ ok: false, reason: "no-manifest" });
    expect(await restore(join(elsewhere, "nothing.db"), target)).toEqual({ ok: false, reason: "no-file" });
  });

  it("refuses a backup of a newer schema", async () => {
    const { path, manifest } = await takeBackup();
    const newer = copyOf(path, "newer.db");
    writeFileSync(manifestPath(newer), JSON.stringify({ ...manifest, schemaVersion: 99 }));
    expect(await restore(newer, join(elsewhere, "new"))).toEqual({ ok: false, reason: "newer" });
  });
});
