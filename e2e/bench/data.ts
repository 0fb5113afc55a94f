import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { DATABASE_FILE } from "@/db/client";
import { COMMUNE_ID, ROOT_ID } from "@/db/seed/demo/units";
import { openSqliteStore } from "@/db/sqlite";
import { fillCommuneSize } from "@/db/testing/commune-size";
import { serverEnv } from "../env";
import { DEMO_PASSWORD } from "../server";

const ROOT = join(import.meta.dirname, "../..");

export const databaseOf = (dataDir: string) => join(dataDir, DATABASE_FILE);

/** A fresh data folder with a profile of the demo; left out = the usual one. */
export function seedFolder(profile?: string): string {
  const dataDir = mkdtempSync(join(tmpdir(), "so-chi-tieu-bench-"));
  const seeding = ["db/seed/demo/cli.ts", ...(profile === undefined ? [] : [profile])];
  for (const [program = "", ...rest] of [["db/prepare-cli.ts"], seeding]) {
    const { status, stderr } = spawnSync(process.execPath, ["--import", "tsx", join(ROOT, program), ...rest], {
      cwd: ROOT,
      env: serverEnv({ DATA_DIR: dataDir, DEMO_PASSWORD }),
      encoding: "utf8",
    });
    if (status === 0) continue;
    rmSync(dataDir, { recursive: true, force: true });
    throw new Error(`${program}: ${stderr}`);
  }
  return dataDir;
}

/** A fresh data folder: the demo (accounts, sheets, reports) and in its commune 288,000 values more. */
export async function makeData(): Promise<{ dataDir: string; values: number; seconds: number }> {
  const begun = performance.now();
  const dataDir = seedFolder();
  const store = openSqliteStore(databaseOf(dataDir));
  await fillCommuneSize(store, { id: COMMUNE_ID, rootUnitId: ROOT_ID });
  await store.close();
  const database = new Database(databaseOf(dataDir));
  const { values } = database
    .prepare('SELECT (SELECT count(*) FROM approved_actuals) + (SELECT count(*) FROM plan_values) AS "values"')
    .get() as { values: number };
  database.pragma("wal_checkpoint(TRUNCATE)");
  database.close();
  return { dataDir, values, seconds: (performance.now() - begun) / 1000 };
}

/** The same database once more, for whoever writes beside the program. */
export function copyDatabase(dataDir: string): string {
  const copy = mkdtempSync(join(tmpdir(), "so-chi-tieu-bench-"));
  const database = new Database(databaseOf(dataDir), { readonly: true });
  database.exec(`VACUUM INTO '${databaseOf(copy)}'`);
  database.close();
  return copy;
}
