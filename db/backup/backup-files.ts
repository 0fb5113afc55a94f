import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { StorageEnv } from "@/db/env";
import type { Store } from "@/db/store";
import type { AuditHead } from "@/lib/audit/report";
import { BACKUP_CHECKS, type BackupCheck } from "@/lib/backup/backup-try";
import { lastTakenAt } from "@/lib/backup/keep";

/** An evidence file (minh chứng) that belongs to a backup; its bytes lie in the pool, see evidence-pool.ts. */
export type BackedUpFile = { communeId: string; id: string; sha256: string; bytes: number };

/** The last link of a commune's trail when the backup was taken. */
export type BackedUpHead = AuditHead & { communeId: string };

/** What a copying process found when it had proved its copy. */
export type CopyReport = Pick<BackupManifest, "schemaVersion" | "tables" | "digests" | "auditHeads"> & {
  /** The evidence files the copied database speaks of. */
  evidence: BackedUpFile[];
  check: BackupCheck;
  notRestored?: string;
  tool: string;
};

/** What is known of a backup, kept beside it as `<file>.json`. */
export type BackupManifest = {
  /** Name of the database file. */
  file: string;
  sha256: string;
  /** Number of the last migration in it. */
  schemaVersion: number;
  /** ISO instant at which the copy was taken. */
  takenAt: string;
  bytes: number;
  /** Rows of each table. */
  tables: Record<string, number>;
  /** PostgreSQL: SHA-256 of the content of each table, to be found again after a restore. */
  digests?: Record<string, string>;
  /** Absent in backups from before there was more than one. */
  check?: BackupCheck;
  /** Why a dump was read and not restored to prove it. */
  notRestored?: string;
  /** The program that made the copy. */
  tool?: string;
  /** Evidence files in the pool. */
  files: BackedUpFile[];
  /** Evidence files the database names and the data folder did not have whole. */
  missingFiles: BackedUpFile[];
  /** Nobody can cut the trail behind these without this manifest telling. */
  auditHeads: BackedUpHead[];
};

type Engine = Store["engine"];

/** How the names of backups end. */
export const BACKUP_ENDS: Record<Engine, string> = { sqlite: ".db", postgres: ".dump" };

export function engineOf(env: StorageEnv): Engine {
  return env.databaseUrl ? "postgres" : "sqlite";
}

export function isBackupOf(engine: Engine, file: string): boolean {
  return file.endsWith(BACKUP_ENDS[engine]);
}

/** How everything begins that is not, or no longer, a whole file. */
export const UNFINISHED = ".unfinished-";

export function backupFolder(dataDir: string): string {
  return join(dataDir, "backups");
}

export function manifestPath(file: string): string {
  return `${file}.json`;
}

/** Throws on a file that is no manifest of ours. */
export function parseManifest(text: string): BackupManifest {
  const value: unknown = JSON.parse(text);
  if (typeof value === "object" && value !== null) {
    const it = value as Partial<BackupManifest>;
    const complete =
      typeof it.file === "string" &&
      typeof it.sha256 === "string" &&
      /^[0-9a-f]{64}$/.test(it.sha256) &&
      Number.isSafeInteger(it.schemaVersion) &&
      typeof it.takenAt === "string" &&
      Number.isFinite(Date.parse(it.takenAt)) &&
      typeof it.bytes === "number" &&
      typeof it.tables === "object" &&
      (it.check === undefined || BACKUP_CHECKS.includes(it.check)) &&
      (it.digests === undefined || isListOf(isText, Object.values(it.digests ?? {}))) &&
      isListOf(isBackedUpFile, it.files) &&
      isListOf(isBackedUpFile, it.missingFiles) &&
      isListOf(isBackedUpHead, it.auditHeads);
    // A backup from before there were evidence files, or a chain of the trail, says nothing of them.
    const { files = [], missingFiles = [], auditHeads = [] } = it;
    if (complete) return { ...(it as BackupManifest), files, missingFiles, auditHeads };
  }
  throw new Error("not a backup manifest");
}

function isListOf(isOne: (value: unknown) => boolean, list: unknown): boolean {
  return list === undefined || (Array.isArray(list) && list.every(isOne));
}

const isText = (value: unknown) => typeof value === "string";

function isBackedUpHead(value: unknown): value is BackedUpHead {
  if (typeof value !== "object" || value === null) return false;
  const it = value as Partial<BackedUpHead>;
  const numbers = Number.isSafeInteger(it.sequence) && Number.isSafeInteger(it.sealedAt);
  return numbers && typeof it.communeId === "string" && typeof it.hash === "string" && /^[0-9a-f]{64}$/.test(it.hash);
}

/** Also keeps every part that becomes a path to what a path may be. */
function isBackedUpFile(value: unknown): value is BackedUpFile {
  if (typeof value !== "object" || value === null) return false;
  const it = value as Partial<BackedUpFile>;
  const ids = [it.communeId, it.id].every((id) => typeof id === "string" && /^[\w-]{1,100}$/.test(id));
  return ids && typeof it.sha256 === "string" && /^[0-9a-f]{64}$/.test(it.sha256) && Number.isSafeInteger(it.bytes);
}

/** A `.db` or `.dump` file in the folder of backups, or a manifest whose file is gone. */
export type BackupEntry = {
  /** Name of the database file. */
  file: string;
  /** null when there is none or it cannot be read. */
  manifest: BackupManifest | null;
  bytes: number | null;
  /** Verified when it was made, and its file still has the size it had then. */
  good: boolean;
  problem: "no-manifest" | "unreadable-manifest" | "no-file" | "other-size" | null;
};

/** Everything in the folder that is, or should be, a backup; newest first, those without a time last. */
export async function readBackups(dataDir: string): Promise<BackupEntry[]> {
  const folder = backupFolder(dataDir);
  const names = (await readdir(folder).catch(() => [])).filter((name) => !name.startsWith("."));
  const isBackup = (name: string) => Object.values(BACKUP_ENDS).some((end) => name.endsWith(end));
  const databases = names.filter(isBackup);
  const described = names
    .filter((name) => name.endsWith(".json"))
    .map((name) => name.slice(0, -".json".length))
    .filter(isBackup);
  const entries = await Promise.all([...new Set([...databases, ...described])].map((file) => readEntry(folder, file)));
  const timeOf = (entry: BackupEntry) => entry.manifest?.takenAt ?? "";
  return entries.sort((a, b) => timeOf(b).localeCompare(timeOf(a)) || b.file.localeCompare(a.file));
}

async function readEntry(folder: string, file: string): Promise<BackupEntry> {
  const path = join(folder, file);
  const bytes = await stat(path).then(
    (found) => found.size,
    () => null,
  );
  const text = await readFile(manifestPath(path), "utf8").catch(() => null);
  if (text === null) return { file, manifest: null, bytes, good: false, problem: "no-manifest" };
  try {
    const manifest = parseManifest(text);
    const problem = bytes === null ? "no-file" : bytes !== manifest.bytes ? "other-size" : null;
    return { file, manifest, bytes, good: problem === null, problem };
  } catch {
    return { file, manifest: null, bytes, good: false, problem: "unreadable-manifest" };
  }
}

/** Verified backups in DATA_DIR, of either engine, newest first. */
export async function listBackups(dataDir: string): Promise<BackupManifest[]> {
  return (await readBackups(dataDir)).flatMap(({ manifest, good }) => (manifest && good ? [manifest] : []));
}

/** When the newest verified backup of this database was taken (milliseconds since 1970; none from the future), or null. */
export async function lastBackupAt(env: StorageEnv, now: number): Promise<number | null> {
  // An office that went over to PostgreSQL has not yet a backup of it.
  const backups = (await listBackups(env.dataDir)).filter(({ file }) => isBackupOf(engineOf(env), file));
  return lastTakenAt(
    backups.map(({ takenAt }) => ({ takenAt: Date.parse(takenAt) })),
    now,
  );
}

/** SHA-256 of a file's bytes, read in a stream. */
export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}
