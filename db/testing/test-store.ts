import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, inject } from "vitest";
import { DATABASE_FILE } from "@/db/client";
import type { StorageEnv } from "@/db/env";
import { newId } from "@/db/ids";
import { openPostgresStore } from "@/db/postgres";
import { openSqliteStore } from "@/db/sqlite";
import type { Store } from "@/db/store";
import { createDatabase, dropDatabase } from "./postgres-cluster";

export type Engine = Store["engine"];
export const ENGINES: readonly Engine[] = ["sqlite", "postgres"];

export type TestStore = { store: Store; env: StorageEnv; dispose(): Promise<void> };

/**
 * Declares the same tests once for each engine, on a fresh migrated database that lives as long as the block
 * (`{ each: true }`: as long as one test). Where no PostgreSQL could be started its tests are reported as skipped;
 * `{ tools: true }`: also where it comes without pg_dump.
 *
 *   describeStorage("plan commands", (store) => {
 *     it("…", async () => { const commune = await createCommune(store()); … });
 *   });
 */
export function describeStorage(
  name: string,
  tests: (store: () => Store, engine: Engine, env: () => StorageEnv) => void,
  options: { each?: boolean; tools?: boolean } = {},
): void {
  describe.each(ENGINES)(`${name} (%s)`, (engine) => {
    const missing = engine === "postgres" && inject(options.tools ? "postgresToolsBase" : "postgresBase") === null;
    describe.skipIf(missing)("", () => {
      let current: TestStore | undefined;
      const open = async () => {
        current = await openTestStore(engine, options.tools);
      };
      const close = async () => {
        await current?.dispose();
        current = undefined;
      };
      if (options.each) {
        beforeEach(open);
        afterEach(close);
      } else {
        beforeAll(open);
        afterAll(close);
      }
      const now = (): TestStore => {
        if (!current) throw new Error("the store is open only inside tests and hooks");
        return current;
      };
      tests(
        () => now().store,
        engine,
        () => now().env,
      );
    });
  });
}

/** A fresh migrated database, copied from the run's base; with `tools` on a PostgreSQL that has its pg_dump. */
export async function openTestStore(engine: Engine, tools = false): Promise<TestStore> {
  return engine === "sqlite" ? openSqliteCopy() : openPostgresCopy(tools);
}

async function openSqliteCopy(): Promise<TestStore> {
  const dataDir = mkdtempSync(join(tmpdir(), "so-chi-tieu-test-"));
  const file = join(dataDir, DATABASE_FILE);
  copyFileSync(inject("sqliteBase"), file);
  const store = openSqliteStore(file);
  return {
    store,
    env: { dataDir, databaseUrl: null },
    dispose: async () => {
      await store.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function openPostgresCopy(tools: boolean): Promise<TestStore> {
  const base = inject(tools ? "postgresToolsBase" : "postgresBase");
  if (base === null) throw new Error("no PostgreSQL in this run");
  const { name, url, adminUrl } = freshDatabase(base);
  await createDatabase(adminUrl, name, "base");
  const dataDir = mkdtempSync(join(tmpdir(), "so-chi-tieu-test-"));
  const store = openPostgresStore(url, undefined, dataDir);
  return {
    store,
    env: { dataDir, databaseUrl: url },
    dispose: async () => {
      await store.close();
      await dropDatabase(adminUrl, name);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** An empty place for a database, not migrated: for tests of the migration itself, and to restore into. */
export async function openEmptyPlace(
  engine: Engine,
  tools = false,
): Promise<{ env: StorageEnv; dispose(): Promise<void> }> {
  const dataDir = mkdtempSync(join(tmpdir(), "so-chi-tieu-test-"));
  const clean = () => rmSync(dataDir, { recursive: true, force: true });
  if (engine === "sqlite") return { env: { dataDir, databaseUrl: null }, dispose: async () => clean() };
  const base = inject(tools ? "postgresToolsBase" : "postgresBase");
  if (base === null) throw new Error("no PostgreSQL in this run");
  const { name, url, adminUrl } = freshDatabase(base);
  await createDatabase(adminUrl, name);
  return {
    env: { dataDir, databaseUrl: url },
    dispose: async () => {
      await dropDatabase(adminUrl, name);
      clean();
    },
  };
}

/** A copy of a database that nobody has open. */
export async function openCopyOf(source: StorageEnv): Promise<{ env: StorageEnv; dispose(): Promise<void> }> {
  const dataDir = mkdtempSync(join(tmpdir(), "so-chi-tieu-test-"));
  const clean = () => rmSync(dataDir, { recursive: true, force: true });
  if (source.databaseUrl === null) {
    copyFileSync(join(source.dataDir, DATABASE_FILE), join(dataDir, DATABASE_FILE));
    return { env: { dataDir, databaseUrl: null }, dispose: async () => clean() };
  }
  const base = inject("postgresBase");
  if (base === null) throw new Error("no PostgreSQL in this run");
  const { name, url, adminUrl } = freshDatabase(base);
  await createDatabase(adminUrl, name, source.databaseUrl.replace(/^.*\//, ""));
  return {
    env: { dataDir, databaseUrl: url },
    dispose: async () => {
      await dropDatabase(adminUrl, name);
      clean();
    },
  };
}

function freshDatabase(base: string): { name: string; url: string; adminUrl: string } {
  const name = `test_${newId()
    .replace(/[^a-zA-Z0-9]/g, "")
    .toLowerCase()}`;
  const at = (database: string) => base.replace(/\/base$/, `/${database}`);
  return { name, url: at(name), adminUrl: at("postgres") };
}
