import { afterEach, expect, it, vi } from "vitest";
import { backupFolder, listBackups } from "./backup/backup-files";
import { readLastTry } from "./backup/last-try";
import { getStore } from "./client";
import { runDailyJobs, startDailyJobs } from "./daily-jobs";
import { listNotifications } from "./notifications/queries";
import { createScene, REF } from "./sheets/testing/sheet-scene";
import type { Store } from "./store";
import { describeStorage } from "./testing/test-store";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

it("starts nothing while the program is being built", () => {
  vi.stubEnv("NEXT_PHASE", "phase-production-build");
  const timer = vi.spyOn(globalThis, "setInterval");
  startDailyJobs();
  expect(timer).not.toHaveBeenCalled();
});

describeStorage(
  "the server's start",
  (_store, _engine, env) => {
    it("makes the hour's backup", async () => {
      vi.stubEnv("DATA_DIR", env().dataDir);
      vi.stubEnv("DATABASE_URL", env().databaseUrl ?? "");
      const timer = vi.spyOn(globalThis, "setInterval");
      startDailyJobs();
      await vi.waitFor(async () => expect(await listBackups(env().dataDir)).toHaveLength(1), 30_000);
      expect(await readLastTry(backupFolder(env().dataDir))).toMatchObject({ startedBy: "program" });
      clearInterval(timer.mock.results[0]?.value);
      await getStore().close();
      (globalThis as { __soChiTieuStore?: unknown }).__soChiTieuStore = undefined;
    });
  },
  { tools: true },
);

describeStorage("daily jobs", (store) => {
  it("let one commune that fails keep no other from its reminders, and say that it failed", async () => {
    const scenes = [await createScene(store()), await createScene(store())];
    await store().inTransaction(async (tx) => {
      await tx.db.update(tx.t.periods).set({ dueOn: "2026-12-20" });
    });
    let calls = 0;
    const failing: Store = {
      ...store(),
      inTransaction: (work) => {
        if (++calls === 1) return Promise.reject(new Error("disk full"));
        return store().inTransaction(work);
      },
    };
    const noon = Date.parse("2026-12-19T05:00:00Z");
    await expect(runDailyJobs(failing, noon)).rejects.toThrow("1 daily jobs failed");
    const told = [];
    for (const { reporter } of scenes) told.push((await listNotifications(store(), reporter.actor, 1)).notifications);
    expect(told.map((notices) => notices.length).sort()).toEqual([0, 1]);
    await runDailyJobs(store(), noon);
    for (const { reporter, unitId } of scenes) {
      const { notifications } = await listNotifications(store(), reporter.actor, 1);
      expect(notifications.map(({ href }) => href)).toEqual([`/sheets/${unitId}/${REF.year}-Q${REF.quarter}`]);
    }
  });
});
