import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** An evidence file (minh chứng) that belongs to a backup; its bytes lie in the pool, see evidence-pool.ts. */
export type BackedUpFile = { communeId: string; id: string; sha256: string; bytes: number };

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
};

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
      typeof it.bytes === "number" &&
      typeof it.tables === "object" &&
      [it.files ?? [], it.missingFiles ?? []].every((list) => Array.isArray(list) && list.every(isBackedUpFile));
    // A backup from before there were evidence files says nothing of them.
    if (complete) return { ...(it as BackupManifest), files: it.files ?? [], missingFiles: it.missingFiles ?? [] };
  }
  throw new Error("not a backup manifest");
}

/** Also keeps every part that becomes a path to what a path may be. */
function isBackedUpFile(value: unknown): value is BackedUpFile {
  if (typeof value !== "object" || value === null) return false;
  const it = value as Partial<BackedUpFile>;
  const ids = [it.communeId, it.id].every((id) => typeof id === "string" && /^[\w-]{1,100}$/.test(id));
  return ids && typeof it.sha256 === "string" && /^[0-9a-f]{64}$/.test(it.sha256) && Number.isSafeInteger(it.bytes);
}

/** Verified backups in DATA_DIR, newest first. */
export async function listBackups(dataDir: string): Promise<BackupManifest[]> {
  const folder = backupFolder(dataDir);
  const names = await readdir(folder).catch(() => []);
  const manifests: BackupManifest[] = [];
  for (const name of names.filter((each) => each.endsWith(".db.json"))) {
    manifests.push(parseManifest(await readFile(join(folder, name), "utf8")));
  }
  return manifests.sort((a, b) => b.takenAt.localeCompare(a.takenAt));
}

/** ISO instant of the newest verified backup, or null. */
export async function lastBackupAt(dataDir: string): Promise<string | null> {
  const [newest] = await listBackups(dataDir);
  return newest?.takenAt ?? null;
}

/** SHA-256 of a file's bytes, read in a stream. */
export async function sha256Of(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}
