import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, it, vi } from "vitest";
import { backup } from "./backup/backup";
import { DATABASE_FILE } from "./client";
import { readMigrations } from "./migrate/migration-files";
import { describeStorage } from "./testing/test-store";

/** A fresh module each time: the answer is kept for two seconds, the store for the process. */
async function readFreshHealth(env: { dataDir: string; databaseUrl: string | null }) {
  vi.stubEnv("DATA_DIR", env.dataDir);
  vi.stubEnv("DATABASE_URL", env.databaseUrl ?? "");
  vi.resetModules();
  const { readHealth } = await import("./health");
  const { getStore } = await import("./client");
  const holder = globalThis as { __soChiTieuStore?: unknown };
  try {
    return await readHealth();
  } finally {
    if (holder.__soChiTieuStore) await getStore().close();
    holder.__soChiTieuStore = undefined;
  }
}

describeStorage(
  "health",
  (store, engine, env) => {
    afterEach(() => {
      vi.unstubAllEnvs();
    });

    it("says what is there, and leaves nothing behind", async () => {
      const health = await readFreshHealth(env());
      const schemaVersion = readMigrations(engine).length;
      const none = { lastBackup: null, backupProblem: "none" };
      expect(health).toMatchObject({ version: "0.1.0", engine, schemaVersion, writable: true, ...none });
      expect(health.freeDisk).toBeGreaterThan(0);
      expect(await store().db.select().from(store().t.operations)).toEqual([]);
    });

    it("cannot write where the database cannot be opened", async () => {
      const { dataDir, databaseUrl } = env();
      const nowhere = { dataDir, databaseUrl: databaseUrl?.replace(/\/[^/]+$/, "/nowhere") ?? null };
      if (engine === "sqlite") nowhere.dataDir = join(dataDir, "missing");
      expect(await readFreshHealth(nowhere)).toMatchObject({ schemaVersion: null, writable: false });
    });

    it("knows the age of the last backup, and nothing of where it lies", async () => {
      const takenAt = new Date(Date.now() - 90 * 60_000 - 5000);
      expect(await backup(env(), takenAt)).toMatchObject({ ok: true });
      const lastBackup = { takenAt: takenAt.toISOString(), ageMinutes: 90 };
      expect(await readFreshHealth(env())).toMatchObject({ lastBackup, backupProblem: null });
    });

    it("says that the last try came to nothing", async () => {
      vi.stubEnv("PG_BIN_DIR", join(env().dataDir, "nowhere"));
      if (engine === "sqlite") await store().close();
      if (engine === "sqlite") writeFileSync(join(env().dataDir, DATABASE_FILE), "not a database".repeat(1000));
      const backupProblem = engine === "sqlite" ? "damaged" : "no-tools";
      expect(await backup(env())).toMatchObject({ ok: false, reason: backupProblem });
      expect(await readFreshHealth(env())).toMatchObject({ lastBackup: null, backupProblem });
    });

    if (engine !== "sqlite") return;
    it("cannot write to a file that is no database any more", async () => {
      await store().close();
      const file = join(env().dataDir, DATABASE_FILE);
      for (const end of ["-wal", "-shm"]) rmSync(file + end, { force: true });
      writeFileSync(file, "not a database".repeat(1000));
      expect(await readFreshHealth(env())).toMatchObject({ schemaVersion: null, writable: false });
    });
  },
  { each: true, tools: true },
);
