import { randomUUID } from "node:crypto";
import { readFile, rm, statfs, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import type { BackupStanding } from "@/lib/backup/backup-try";
import { backupAge } from "@/lib/backup/keep";
import { type BackupProblem, backupProblem } from "@/lib/backup/words";
import { readBackupStanding } from "./backup/standing";
import { getStore } from "./client";
import { storageEnv } from "./env";
import { schemaVersion } from "./migrate/schema-version";
import type { Store } from "./store";

export type Health = {
  /** Of the program, from its package.json; null when that cannot be read. */
  version: string | null;
  engine: Store["engine"];
  /** Number of the last migration; null when the database could not be read. */
  schemaVersion: number | null;
  /** A row was written and removed in a transaction, and a file in DATA_DIR. */
  writable: boolean;
  /** The newest verified backup of this database in DATA_DIR; null = none. */
  lastBackup: { takenAt: string; ageMinutes: number } | null;
  /** What keeps backups from being made ("no-tools": no pg_dump), or that they are too old; null = all is well. */
  backupProblem: BackupProblem["key"] | null;
  /** Bytes left on the disk of DATA_DIR; null when unknown. */
  freeDisk: number | null;
};

const FRESH_FOR_MS = 2000;
let latest: { at: number; health: Promise<Health> } | undefined;

/** Really writes; questions within two seconds share one answer, so that asking often costs nothing. */
export function readHealth(): Promise<Health> {
  if (!latest || Date.now() - latest.at > FRESH_FOR_MS) latest = { at: Date.now(), health: checkHealth() };
  return latest.health;
}

async function checkHealth(): Promise<Health> {
  const env = storageEnv();
  const { dataDir, databaseUrl } = env;
  const now = Date.now();
  const [version, schema, writable, standing, freeDisk] = await Promise.all([
    orNull(readVersion),
    orNull(async () => schemaVersion(getStore())),
    orNull(async () => {
      await tryFile(dataDir);
      await tryTransaction(getStore());
      return true;
    }),
    orNull(() => readBackupStanding(env, now)),
    orNull(async () => {
      const disk = await statfs(dataDir);
      return disk.bavail * disk.bsize;
    }),
  ]);
  const engine = databaseUrl ? "postgres" : "sqlite";
  return {
    version,
    engine,
    schemaVersion: schema,
    writable: writable === true,
    lastBackup: standing === null ? null : lastBackupOf(standing, now),
    backupProblem: standing === null ? null : (backupProblem(standing, now)?.key ?? null),
    freeDisk,
  };
}

function lastBackupOf({ lastGoodAt: takenAt }: BackupStanding, now: number): Health["lastBackup"] {
  if (takenAt === null) return null;
  return { takenAt: new Date(takenAt).toISOString(), ageMinutes: Math.floor(backupAge(takenAt, now) / 60_000) };
}

/** Every start of the program stands in its root folder. */
async function readVersion(): Promise<string> {
  const text = await readFile(join(/* turbopackIgnore: true */ process.cwd(), "package.json"), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}

async function tryFile(dataDir: string): Promise<void> {
  const path = join(dataDir, `.health-${randomUUID()}`);
  await writeFile(path, "", { mode: 0o600 });
  await rm(path);
}

/** The operation row belongs to no commune and is gone before the commit; the commit itself is real. */
async function tryTransaction(store: Store): Promise<void> {
  const { operations } = store.t;
  const id = randomUUID();
  await store.inTransaction(async (tx) => {
    await tx.db
      .insert(operations)
      .values({ communeId: "health", id, accountId: "health", action: "health", result: "", at: Date.now() });
    await tx.db.delete(operations).where(eq(operations.id, id));
  });
}

async function orNull<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch {
    return null;
  }
}
