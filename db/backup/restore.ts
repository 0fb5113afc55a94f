import { copyFile, mkdir, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import Database from "better-sqlite3";
import { DATABASE_FILE } from "@/db/client";
import { filesFolder } from "@/db/sheets/file-store";
import { syncToDisk } from "@/db/sync-to-disk";
import type { BackupManifest } from "./backup-files";
import { type BackupFault, isUntouched, proveBackup, readManifestFor, wholeFiles } from "./checked-backup";
import { assertSound } from "./copy-verified";
import { emptyPool, poolFolder } from "./evidence-pool";
import { digestTables } from "./table-digest";

export type Restored = {
  ok: true;
  path: string;
  manifest: BackupManifest;
  /** Evidence files the figures speak of and that could not be brought back. */
  lostFiles: number;
};

export type RestoreResult = Restored | { ok: false; reason: BackupFault | "folder-not-empty" };

/**
 * Puts a backup of SQLite into an empty (or new) data folder. The file must be byte for byte what the manifest beside
 * it says, sound, and of a schema this program knows; otherwise the folder is left as it was. The evidence files it
 * names must all lie whole in the folder `files` beside it. An older schema is brought up to date by the next start.
 * @param withoutFiles the figures are wanted back although evidence files are lost for good
 */
export async function restore(file: string, dataDir: string, withoutFiles = false): Promise<RestoreResult> {
  const read = await readManifestFor("sqlite", file);
  if (!read.ok) return read;
  const { manifest } = read;
  if (!(await isEmptyFolder(dataDir))) return { ok: false, reason: "folder-not-empty" };
  const proved = await proveBackup(file, manifest, withoutFiles);
  if (!proved.ok) return proved;

  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const temporary = join(dataDir, ".unfinished-restore");
  await copyFile(file, temporary);
  // Checked again where it will be used: the way here may have damaged it.
  if (!(await isUntouched(temporary, manifest)) || !isAsPromised(temporary, manifest)) {
    await rm(temporary, { force: true });
    return { ok: false, reason: "damaged" };
  }
  await syncToDisk(temporary);
  // The database takes its name last: a folder without it is no data folder yet.
  try {
    await emptyPool(poolFolder(file), dataDir, wholeFiles(manifest, proved.broken));
  } catch (error) {
    await rm(temporary, { force: true });
    await rm(filesFolder(dataDir), { recursive: true, force: true });
    throw error;
  }
  const path = join(dataDir, DATABASE_FILE);
  await rename(temporary, path);
  await syncToDisk(dataDir);
  return { ok: true, path, manifest, lostFiles: proved.broken.length + manifest.missingFiles.length };
}

/** Also where it does not exist yet. */
export async function isEmptyFolder(folder: string): Promise<boolean> {
  return (await readdir(folder).catch(() => [])).length === 0;
}

function isAsPromised(file: string, manifest: BackupManifest): boolean {
  const db = new Database(file, { readonly: true });
  try {
    assertSound(db);
    const found = digestTables(db);
    const promised = Object.entries(manifest.tables);
    return found.size === promised.length && promised.every(([name, rows]) => found.get(name)?.rows === rows);
  } catch {
    return false;
  } finally {
    db.close();
  }
}
