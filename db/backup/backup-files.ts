import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { AuditHead } from "@/lib/audit/report";
import { lastTakenAt } from "@/lib/backup/keep";

/** An evidence file (minh chứng) that belongs to a backup; its bytes lie in the pool, see evidence-pool.ts. */
export type BackedUpFile = { communeId: string; id: string; sha256: string; bytes: number };

/** The last link of a commune's trail when the backup was taken. */
export type BackedUpHead = AuditHead & { communeId: string };

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
  /** Evidence files in the pool. */
  files: BackedUpFile[];
  /** Evidence files the database names and the data folder did not have whole. */
  missingFiles: BackedUpFile[];
  /** Nobody can cut the trail behind these without this manifest telling. */
  auditHeads: BackedUpHead[];
};

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

/** A `.db` file in the folder of backups, or a manifest whose file is gone. */
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
  const databases = names.filter((name) => name.endsWith(".db"));
  const described = names.filter((name) => name.endsWith(".db.json")).map((name) => name.slice(0, -".json".length));
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

/** Verified backups in DATA_DIR, newest first. */
export async function listBackups(dataDir: string): Promise<BackupManifest[]> {
  return (await readBackups(dataDir)).flatMap(({ manifest, good }) => (manifest && good ? [manifest] : []));
}

/** When the newest verified backup was taken (milliseconds since 1970; none from the future), or null. */
export async function lastBackupAt(dataDir: string, now: number): Promise<number | null> {
  const backups = await listBackups(dataDir);
  return lastTakenAt(
    backups.map(({ takenAt }) => ({ takenAt: Date.parse(takenAt) })),
    now,
  );
}

/** SHA-256 of a file's bytes, read in a stream. */
export async function sha256Of(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}
