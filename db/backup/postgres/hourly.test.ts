import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, it, vi } from "vitest";
import { listNotifications } from "@/db/notifications/queries";
import { startProgram, untilEnd } from "@/db/testing/child-process";
import { createAccount, createCommune } from "@/db/testing/factories";
import { canMountDisks, createDisk, fillDisk, freeDisk, unmountDisk } from "@/db/testing/small-disk";
import { backup } from "../backup";
import { backupFolder, lastBackupAt, listBackups, manifestPath } from "../backup-files";
import { runHourlyBackup } from "../hourly";
import { readLastTry } from "../last-try";
import { pruneBackups } from "../prune";
import { readBackupStanding } from "../standing";
import { ownTools } from "./testing/own-tools";
import { describeWithTools, inEmptyPlace, query } from "./testing/postgres-place";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const NOON = Date.parse("2026-11-22T12:00:00+07:00");

afterEach(() => {
  vi.unstubAllEnvs();
});

describeWithTools("a backup of PostgreSQL every hour", (place) => {
  const run = (now: number) => runHourlyBackup(place().store, place().env, now);
  const folder = () => backupFolder(place().env.dataDir);
  const names = () =>
    readdirSync(folder())
      .filter((name) => !name.startsWith("."))
      .toSorted();

  it("one over all processes, none before the hour is over; what SQLite left counts for nothing and stays", async () => {
    const processes = [1, 2].map(() =>
      startProgram("db/testing/hourly-backup-process.ts", place().env, [String(NOON)]),
    );
    const ended = await Promise.all(processes.map(untilEnd));
    expect(ended.map(({ code, stderr }) => ({ code, stderr }))).toEqual([1, 2].map(() => ({ code: 0, stderr: "" })));
    expect(ended.map(({ stdout }) => stdout).toSorted()).toEqual(["made", "none"]);
    const [made] = await listBackups(place().env.dataDir);
    if (!made) throw new Error("none was made");
    expect(await run(NOON + 60 * MINUTE)).toBeNull();
    expect(await readLastTry(folder())).toMatchObject({ outcome: "done", startedBy: "program", bytes: made.bytes });

    // The office's last copy of the time before PostgreSQL, of the same day and newer.
    const older = { ...made, file: "so-chi-tieu-2026-11-22-123000.db", takenAt: new Date(NOON + 30 * MINUTE) };
    writeFileSync(join(folder(), older.file), Buffer.alloc(made.bytes));
    writeFileSync(manifestPath(join(folder(), older.file)), JSON.stringify(older));
    expect(await lastBackupAt(place().env, NOON + 60 * MINUTE)).toBe(NOON);
    expect(await lastBackupAt({ ...place().env, databaseUrl: null }, NOON + 60 * MINUTE)).toBe(NOON + 30 * MINUTE);
    const again = await run(NOON + 61 * MINUTE);
    expect(again).toMatchObject({ ok: true });
    await pruneBackups(place().env.dataDir, NOON + 2 * DAY);
    const kept = [older.file, again?.ok ? again.manifest.file : ""].flatMap((name) => [name, `${name}.json`]);
    expect(names()).toEqual(kept.toSorted());
  });

  it("without pg_dump, or with one older than the server, is told to the administrators; then it works by itself", async () => {
    const { id } = await createCommune(place().store);
    const { actor } = await createAccount(place().store, id, ["admin"]);
    const titles = async () =>
      (await listNotifications(place().store, actor, 1)).notifications.map(({ title }) => title);
    vi.stubEnv("PG_BIN_DIR", join(place().env.dataDir, "nowhere"));
    for (const minutes of [0, 15]) expect(await run(NOON + minutes * MINUTE)).toMatchObject({ reason: "no-tools" });
    const none = "Không sao lưu được: máy chủ chưa có pg_dump và pg_restore, công cụ của PostgreSQL";
    expect(await titles()).toEqual([none]);
    vi.unstubAllEnvs();
    const old = 'if [ "$1" = --version ]; then echo "pg_dump (PostgreSQL) 9.6.24"; exit; fi\nexit 1';
    vi.stubEnv("PG_BIN_DIR", await ownTools(join(place().env.dataDir, "bin"), { dump: old, restore: old }));
    const result = await run(NOON + 30 * MINUTE);
    expect(result).toMatchObject({ ok: false, reason: "old-tools" });
    expect(result?.ok === false && String(result.error)).toMatch(/9\.6\.24 .* but the server is \d\d$/);
    expect(await titles()).toContain("Không sao lưu được: pg_dump trên máy chủ cũ hơn PostgreSQL đang dùng");
    expect(names()).toEqual([]);
    vi.unstubAllEnvs();
    expect(await run(NOON + 45 * MINUTE)).toMatchObject({ ok: true });
    expect(await titles()).toHaveLength(2);
  });

  it.skipIf(!canMountDisks())("a full disk leaves no half, says so, and the next works once freed", async () => {
    const dataDir = createDisk(24 * 1024 * 1024) ?? "";
    try {
      const env = { ...place().env, dataDir };
      const take = (reserve: number) => backup(env, new Date(), { startedBy: "program", reserve });
      expect(await backup(env)).toMatchObject({ ok: false, reason: "disk-full" });
      fillDisk(dataDir);
      expect(await take(Number.NEGATIVE_INFINITY)).toMatchObject({ ok: false, reason: "disk-full" });
      expect(readdirSync(join(dataDir, "backups")).filter((name) => !name.startsWith(".l"))).toEqual([]);
      expect((await readBackupStanding(env, Date.now())).diskFull).toBe(true);
      freeDisk(dataDir);
      expect(await take(Number.NEGATIVE_INFINITY)).toMatchObject({ ok: true });
    } finally {
      unmountDisk(dataDir);
    }
  });

  it("the two commands: one makes it, one brings it back, and both say what they did", async () => {
    await createCommune(place().store, { name: "xã Đức An" });
    const runCli = (name: string, env = place().env, args: string[] = []) =>
      untilEnd(startProgram(`db/backup/${name}-cli.ts`, env, args));
    vi.stubEnv("PG_BIN_DIR", join(place().env.dataDir, "nowhere"));
    const refused = await runCli("backup");
    expect(refused).toMatchObject({ code: 2, stdout: "" });
    expect(refused.stderr).toMatch(/chưa có pg_dump và pg_restore[\s\S]*pg_dump --format=custom --file=/);
    vi.unstubAllEnvs();
    const made = await runCli("backup");
    expect(made).toMatchObject({ code: 0, stderr: "" });
    expect(made.stdout).toMatch(
      /^Đã sao lưu và kiểm tra: .+\.dump\n\d+ dòng trong \d+ bảng, \d+ byte\.\nKiểm tra: khôi phục thử/,
    );
    const [backedUp] = await listBackups(place().env.dataDir);
    const file = join(folder(), backedUp?.file ?? "");
    const full = await runCli("restore", place().env, [file]);
    expect(full).toMatchObject({ code: 2, stdout: "" });
    expect(full.stderr).toContain("không trống");
    await inEmptyPlace(async (databaseUrl, dataDir) => {
      const restored = await runCli("restore", { databaseUrl, dataDir }, [file]);
      expect(restored).toMatchObject({ code: 0, stderr: "" });
      expect(restored.stdout).toMatch(/^Đã khôi phục và kiểm tra: test_\w+ \(127\.0\.0\.1:\d+\)/);
      expect(`${made.stdout}${restored.stdout}${full.stderr}`).not.toContain("postgres:postgres");
      expect(await query(databaseUrl, "SELECT name FROM communes")).toEqual([{ name: "xã Đức An" }]);
    });
  });
});
