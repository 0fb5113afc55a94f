import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listNotifications } from "@/db/notifications/queries";
import { attachFile } from "@/db/sheets/files";
import { pdfOn } from "@/db/sheets/testing/sample-files";
import { click, createScene, type Scene } from "@/db/sheets/testing/sheet-scene";
import { startProgram, untilEnd } from "@/db/testing/child-process";
import { createAccount, grantFor } from "@/db/testing/factories";
import { openTestStore, type TestStore } from "@/db/testing/test-store";
import { SAMPLES } from "@/lib/sheets/evidence/testing/sample-files";
import { backup } from "./backup";
import { backupFolder, listBackups, manifestPath, readBackups } from "./backup-files";
import { isLocked, lockBackups } from "./backup-lock";
import { runHourlyBackup } from "./hourly";
import { readLastTry } from "./last-try";
import { pruneBackups } from "./prune";
import { restore } from "./restore";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const NOON = Date.parse("2026-11-22T12:00:00+07:00");

let place: TestStore;
let scene: Scene;
beforeEach(async () => {
  place = await openTestStore("sqlite");
  scene = await createScene(place.store);
});
afterEach(() => place.dispose());

const folder = () => backupFolder(place.env.dataDir);
const run = (now: number) => runHourlyBackup(place.store, place.env, now);
const count = async () => (await listBackups(place.env.dataDir)).length;
const take = async (at: number) => {
  const result = await backup(place.env, new Date(at), { startedBy: "command" });
  if (!result.ok) throw new Error(result.reason);
  return result;
};

describe("a backup every hour", () => {
  it("when the last good one is older than an hour, and not before", async () => {
    expect(await run(NOON)).toMatchObject({ ok: true });
    expect(await run(NOON + 60 * MINUTE)).toBeNull();
    expect(await run(NOON + 61 * MINUTE)).toMatchObject({ ok: true });
    expect(await count()).toBe(2);
    expect(await readLastTry(folder())).toMatchObject({ outcome: "done", startedBy: "program" });
  });

  it("counts only what is whole: a truncated one is made anew", async () => {
    const { path } = await take(NOON);
    writeFileSync(path, "short");
    expect((await readBackups(place.env.dataDir)).map(({ good, problem }) => ({ good, problem }))).toEqual([
      { good: false, problem: "other-size" },
    ]);
    expect(await run(NOON + MINUTE)).toMatchObject({ ok: true });
  });

  it("a clock that is set back loses nothing and goes on", async () => {
    const ahead = await take(NOON);
    expect(await run(NOON - 3 * DAY)).toMatchObject({ ok: true });
    expect(await run(NOON - 3 * DAY + 30 * MINUTE)).toBeNull();
    expect(await run(NOON - 3 * DAY + 61 * MINUTE)).toMatchObject({ ok: true });
    expect(await count()).toBe(3);
    expect(existsSync(ahead.path)).toBe(true);
  });

  it("three processes at once make one", async () => {
    const processes = [1, 2, 3].map(() =>
      startProgram("db/testing/hourly-backup-process.ts", place.env, [String(NOON)]),
    );
    const ended = await Promise.all(processes.map(untilEnd));
    expect(ended.map(({ code, stderr }) => ({ code, stderr }))).toEqual([1, 2, 3].map(() => ({ code: 0, stderr: "" })));
    expect(ended.map(({ stdout }) => stdout).toSorted()).toEqual(["made", "none", "none"]);
    expect(await count()).toBe(1);
    expect(readdirSync(folder()).filter((name) => name.startsWith(".unfinished"))).toEqual([]);
  });

  it("one at a time in one process too; the lock ends with a process that is killed", async () => {
    const results = await Promise.all([backup(place.env), backup(place.env)]);
    expect(results.map((result) => (result.ok ? "made" : result.reason)).toSorted()).toEqual(["busy", "made"]);
    const holder = startProgram("db/testing/backup-lock-process.ts", place.env);
    const ended = untilEnd(holder);
    await new Promise((resolve) => holder.stdout?.once("data", resolve));
    expect(isLocked(folder())).toBe(true);
    expect(await lockBackups(folder())).toBeNull();
    holder.kill("SIGKILL");
    await ended;
    expect(isLocked(folder())).toBe(false);
    // What it had begun is known to have been interrupted, its leavings go with the next backup.
    expect(await readLastTry(folder())).toMatchObject({ outcome: "interrupted", startedAt: 1 });
    expect(readdirSync(folder())).toContain(".unfinished-killed");
    await take(NOON);
    expect(readdirSync(folder())).not.toContain(".unfinished-killed");
  });
});

describe("what is kept", () => {
  it("goes by the rule, and evidence files go with the last backup that needs them", async () => {
    const grant = grantFor(scene.reporter.actor, "sheet:enter", scene.unitId);
    const attach = async (file: ReturnType<typeof pdfOn>) => {
      const answer = await attachFile(place.store, grant, { ...click(), ...file }, place.env.dataDir);
      if (!answer.ok) throw new Error(answer.reason);
    };
    await attach(pdfOn(scene.tax));
    const morning = await take(NOON - 3 * DAY);
    await attach({ indicatorId: scene.rate, fileName: "Ảnh.png", bytes: SAMPLES.png });
    const noon = await take(NOON - 3 * DAY + 60 * MINUTE);
    const [shared, photo] = [morning, noon].map(({ manifest }) => manifest.files.map(({ sha256 }) => sha256));
    expect(readdirSync(join(folder(), "files")).toSorted()).toEqual(
      [...new Set([...(shared ?? []), ...(photo ?? [])])].toSorted(),
    );
    writeFileSync(join(folder(), "files", "0".repeat(64)), "needed by none");
    await take(NOON);
    expect(existsSync(morning.path)).toBe(false);
    expect(existsSync(manifestPath(morning.path))).toBe(false);
    expect(existsSync(noon.path)).toBe(true);
    expect(readdirSync(join(folder(), "files")).toSorted()).toEqual([...(photo ?? [])].toSorted());
    expect(await restore(noon.path, join(place.env.dataDir, "elsewhere"))).toMatchObject({ ok: true, lostFiles: 0 });
  });

  it("touches no evidence while a manifest cannot be read, and nobody's own files", async () => {
    const { path } = await take(NOON);
    const own = ["anh-chup.db", "ghi-chu.txt", "files/doc.txt"];
    await take(NOON + MINUTE);
    writeFileSync(manifestPath(path), "{");
    const needed = join(folder(), "files", "a".repeat(64));
    rmSync(join(folder(), "files"), { recursive: true, force: true });
    mkdirSync(join(folder(), "files"));
    for (const name of own) writeFileSync(join(folder(), name), "mine");
    writeFileSync(needed, "perhaps needed");
    await pruneBackups(place.env.dataDir, NOON + 900 * DAY);
    expect(existsSync(needed)).toBe(true);
    for (const name of own) expect(existsSync(join(folder(), name)), name).toBe(true);
    rmSync(manifestPath(path));
    await pruneBackups(place.env.dataDir, NOON + 900 * DAY);
    expect(existsSync(needed)).toBe(false);
    expect(existsSync(path)).toBe(true);
    for (const name of own) expect(existsSync(join(folder(), name)), name).toBe(true);
  });
});

describe("warning the administrators", () => {
  const titles = async (owner: { communeId: string; accountId: string }) =>
    (await listNotifications(place.store, owner, 1)).notifications.map(({ title }) => title);

  it("in the inbox once a day while the last try failed, nobody else, and no more once it works", async () => {
    const admin = await createAccount(place.store, scene.communeId, ["admin"]);
    await run(NOON);
    expect(await titles(admin.actor)).toEqual([]);
    // The database is whole but the folder takes no copy: where the evidence would go lies a file.
    const grant = grantFor(scene.reporter.actor, "sheet:enter", scene.unitId);
    await attachFile(place.store, grant, { ...click(), ...pdfOn(scene.tax) }, place.env.dataDir);
    rmSync(join(folder(), "files"), { recursive: true, force: true });
    writeFileSync(join(folder(), "files"), "in the way");
    for (const minutes of [61, 76, 91]) expect(await run(NOON + minutes * MINUTE)).toMatchObject({ ok: false });
    expect(await titles(admin.actor)).toEqual(["Không sao lưu được: có lỗi khi tạo bản sao"]);
    expect(await run(NOON + DAY)).toMatchObject({ ok: false });
    expect(await titles(admin.actor)).toHaveLength(2);
    expect(await titles(scene.office.actor)).toEqual([]);
    expect(readdirSync(folder()).filter((name) => name.startsWith(".unfinished"))).toEqual([]);
    rmSync(join(folder(), "files"));
    expect(await run(NOON + DAY + 15 * MINUTE)).toMatchObject({ ok: true });
    await run(NOON + DAY + 30 * MINUTE);
    expect(await titles(admin.actor)).toHaveLength(2);
  });
});
