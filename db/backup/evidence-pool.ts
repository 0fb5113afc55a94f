import { constants } from "node:fs";
import { copyFile, mkdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { newId } from "@/db/ids";
import { filePath } from "@/db/sheets/file-store";
import { syncToDisk } from "@/db/sync-to-disk";
import { type BackedUpFile, sha256OfFile } from "./backup-files";

/**
 * Evidence files of all backups lie once each in `files/<sha256>` beside the database copies: they never change, so a
 * daily backup adds only what is new. What a manifest names must be there, byte for byte.
 */
export function poolFolder(besideFile: string): string {
  return join(dirname(besideFile), "files");
}

/** Tables whose rows name a file of the data folder, each under its own id, until they are taken off. */
export const EVIDENCE_TABLES = ["cell_files", "meeting_files"] as const;

/** The evidence files the copied database speaks of; one that waits for an upgrade may be from before a table. */
export function listEvidence(databaseFile: string): BackedUpFile[] {
  const db = new Database(databaseFile, { readonly: true });
  try {
    const isThere = db.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?");
    return EVIDENCE_TABLES.filter((table) => isThere.get(table)).flatMap((table) => {
      const rows = db
        .prepare(`SELECT commune_id, id, sha256, size FROM ${table} WHERE removed_at IS NULL ORDER BY commune_id, id`)
        .all() as { commune_id: string; id: string; sha256: string; size: number }[];
      return rows.map((row) => ({ communeId: row.commune_id, id: row.id, sha256: row.sha256, bytes: row.size }));
    });
  } finally {
    db.close();
  }
}

/**
 * Brings the files into the pool, each proved by its content; one that rotted there is written anew. Returns those
 * that the data folder no longer has as they were attached: lost, damaged, or taken off their cell since the copy.
 */
export async function fillPool(dataDir: string, pool: string, files: readonly BackedUpFile[]): Promise<BackedUpFile[]> {
  if (files.length === 0) return [];
  await mkdir(pool, { recursive: true, mode: 0o700 });
  const missing: BackedUpFile[] = [];
  for (const file of files) {
    const place = join(pool, file.sha256);
    if (await isWhole(place, file)) continue;
    const copied = await copyWhole(filePath(dataDir, file.communeId, file.id), place, file);
    if (!copied) missing.push(file);
  }
  await syncToDisk(pool);
  return missing;
}

/** Of the files a backup names, those its pool does not hold whole. */
export async function listBroken(pool: string, files: readonly BackedUpFile[]): Promise<BackedUpFile[]> {
  const broken: BackedUpFile[] = [];
  for (const file of files) if (!(await isWhole(join(pool, file.sha256), file))) broken.push(file);
  return broken;
}

/** Puts the files where the program looks for them. Throws when one does not arrive whole. */
export async function emptyPool(pool: string, dataDir: string, files: readonly BackedUpFile[]): Promise<void> {
  const folders = new Set<string>();
  for (const file of files) {
    const place = filePath(dataDir, file.communeId, file.id);
    const folder = dirname(place);
    if (!folders.has(folder)) await mkdir(folder, { recursive: true, mode: 0o700 });
    folders.add(folder);
    if (!(await copyWhole(join(pool, file.sha256), place, file))) throw new Error(`not restored: ${file.sha256}`);
  }
  for (const folder of folders) await syncToDisk(folder);
}

/** Copies under another name, proves the copy, then gives it its name; false when the source is not what it should be. */
async function copyWhole(source: string, target: string, file: BackedUpFile): Promise<boolean> {
  const temporary = join(dirname(target), `.unfinished-${newId()}`);
  try {
    await copyFile(source, temporary, constants.COPYFILE_EXCL);
    if (!(await isWhole(temporary, file))) return false;
    await syncToDisk(temporary);
    await rename(temporary, target);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  } finally {
    await rm(temporary, { force: true });
  }
}

async function isWhole(path: string, { bytes, sha256 }: BackedUpFile): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found !== null && found.size === bytes && (await sha256OfFile(path)) === sha256;
}
