import { existsSync } from "node:fs";
import { copyFile, mkdir, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import Database from "better-sqlite3";
import { DATABASE_FILE } from "@/db/client";
import { readMigrations } from "@/db/migrate/migration-files";
import { filesFolder } from "@/db/sheets/file-store";
import { syncToDisk } from "@/db/sync-to-disk";
import { type BackupManifest, manifestPath, parseManifest, sha256Of } from "./backup-files";
import { assertSound } from "./copy-verified";
import { emptyPool, listBroken, poolFolder } from "./evidence-pool";
import { digestTables } from "./table-digest";

export type RestoreRefusal = "no-file" | "no-manifest" | "damaged" | "newer" | "folder-not-empty" | "files-missing";

export type RestoreResult =
  /** `lostFiles`: evidence files the figures speak of and that could not be brought back. */
  { ok: true; path: string; manifest: BackupManifest; lostFiles: number } | { ok: false; reason: RestoreRefusal };

/**
 * Puts a backup into an empty (or new) data folder. The file must be byte for byte what the manifest beside it says,
 * sound, and of a schema this program knows; otherwise the folder is left as it was. The evidence files it names must
 * all lie whole in the folder `files` beside it. An older schema is brought up to date by the next start.
 * @param withoutFiles the figures are wanted back although evidence files are lost for good
 */
export async function restore(file: string, dataDir: string, withoutFiles = false): Promise<RestoreResult> {
  if (!existsSync(file)) return { ok: false, reason: "no-file" };
  const manifest = await readFile(manifestPath(file), "utf8")
    .then(parseManifest)
    .catch(() => null);
  if (manifest === null) return { ok: false, reason: "no-manifest" };
  if (manifest.schemaVersion > readMigrations("sqlite").length) return { ok: false, reason: "newer" };
  const present = await readdir(dataDir).catch(() => []);
  if (present.length > 0) return { ok: false, reason: "folder-not-empty" };
  if (!(await isUntouched(file, manifest))) return { ok: false, reason: "damaged" };
  const broken = await listBroken(poolFolder(file), manifest.files);
  if (broken.length > 0 && !withoutFiles) return { ok: false, reason: "files-missing" };

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
  const lost = new Set(broken.map((each) => each.sha256));
  const whole = manifest.files.filter((each) => !lost.has(each.sha256));
  try {
    await emptyPool(poolFolder(file), dataDir, whole);
  } catch (error) {
    await rm(temporary, { force: true });
    await rm(filesFolder(dataDir), { recursive: true, force: true });
    throw error;
  }
  const path = join(dataDir, DATABASE_FILE);
  await rename(temporary, path);
  await syncToDisk(dataDir);
  return { ok: true, path, manifest, lostFiles: broken.length + manifest.missingFiles.length };
}

async function isUntouched(file: string, manifest: BackupManifest): Promise<boolean> {
  return (await stat(file)).size === manifest.bytes && (await sha256Of(file)) === manifest.sha256;
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
