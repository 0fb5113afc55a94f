import { existsSync, readdirSync, rmSync } from "node:fs";
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DATABASE_FILE } from "@/db/client";
import { listNotifications } from "@/db/notifications/queries";
import { openSqliteStore } from "@/db/sqlite";
import type { Store } from "@/db/store";
import { createAccount, createCommune } from "@/db/testing/factories";
import { canMountDisks, createDisk, fillDisk, freeDisk, unmountDisk } from "@/db/testing/small-disk";
import { openTestStore } from "@/db/testing/test-store";
import { backup } from "./backup";
import { backupFolder, listBackups } from "./backup-files";
import { runHourlyBackup } from "./hourly";
import { readBackupStanding } from "./standing";

const MEGABYTE = 1024 * 1024;
const DISK = 24 * MEGABYTE;

describe.skipIf(!canMountDisks())("a full disk (needs the right to mount one)", () => {
  let dataDir: string;
  let store: Store;
  beforeEach(async () => {
    const disk = createDisk(DISK);
    if (disk === null) throw new Error("not mounted");
    dataDir = disk;
    const base = await openTestStore("sqlite");
    await base.store.close();
    await cp(join(base.env.dataDir, DATABASE_FILE), join(dataDir, DATABASE_FILE));
    rmSync(base.env.dataDir, { recursive: true });
    store = openSqliteStore(join(dataDir, DATABASE_FILE));
  });
  afterEach(async () => {
    await store.close();
    unmountDisk(dataDir);
  });

  const env = () => ({ dataDir, databaseUrl: null });
  const take = (reserve: number) => backup(env(), new Date(), { startedBy: "program", reserve });
  const names = () => readdirSync(backupFolder(dataDir)).filter((name) => !name.startsWith("."));
  const unfinished = () => readdirSync(backupFolder(dataDir)).filter((name) => name.startsWith(".unfinished"));
  it("is said before the copy takes the room that saves need, told to the administrators, and forgotten when freed", async () => {
    const { id: communeId } = await createCommune(store);
    const admin = await createAccount(store, communeId, ["admin"]);
    // 24 MB are less than what must stay free.
    expect(await runHourlyBackup(store, env(), Date.now())).toMatchObject({ ok: false, reason: "disk-full" });
    expect(names()).toEqual([]);
    const [notice] = (await listNotifications(store, admin.actor, 1)).notifications;
    expect(notice).toMatchObject({ kind: "backup", href: "/admin/backups" });
    expect(notice?.title).toBe("Không sao lưu được: ổ đĩa của máy chủ đã đầy hoặc không còn đủ chỗ");
    await createCommune(store);
    expect(await take(MEGABYTE)).toMatchObject({ ok: true });
  });

  it("in the middle of a copy leaves no half, keeps what there was, and says so; the next works once freed", async () => {
    expect(await take(0)).toMatchObject({ ok: true });
    const before = await listBackups(dataDir);
    fillDisk(dataDir);
    const result = await take(Number.NEGATIVE_INFINITY);
    expect(result).toMatchObject({ ok: false, reason: "disk-full" });
    expect(result.ok === false && String(result.error)).toMatch(/full|ENOSPC/);
    expect(unfinished()).toEqual([]);
    expect(await listBackups(dataDir)).toEqual(before);
    expect(existsSync(join(backupFolder(dataDir), before[0]?.file ?? ""))).toBe(true);
    expect((await readBackupStanding(env(), Date.now()))?.diskFull).toBe(true);
    freeDisk(dataDir);
    expect(await take(0)).toMatchObject({ ok: true });
    expect(await listBackups(dataDir)).toHaveLength(2);
  });
});
