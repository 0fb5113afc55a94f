import { existsSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { readMigrations } from "@/db/migrate/migration-files";
import type { Store } from "@/db/store";
import {
  type BackedUpFile,
  type BackupManifest,
  isBackupOf,
  manifestPath,
  parseManifest,
  sha256OfFile,
} from "./backup-files";
import { listBroken, poolFolder } from "./evidence-pool";

/** What is wrong with a backup before anything is done with it. */
export type BackupFault = "no-file" | "no-manifest" | "other-engine" | "newer" | "damaged" | "files-missing";

type Refused = { ok: false; reason: BackupFault };

/** The manifest of a backup for this engine and of a schema this program knows. */
export async function readManifestFor(
  engine: Store["engine"],
  file: string,
): Promise<{ ok: true; manifest: BackupManifest } | Refused> {
  if (!existsSync(file)) return { ok: false, reason: "no-file" };
  const manifest = await readFile(manifestPath(file), "utf8")
    .then(parseManifest)
    .catch(() => null);
  if (manifest === null) return { ok: false, reason: "no-manifest" };
  if (!isBackupOf(engine, manifest.file)) return { ok: false, reason: "other-engine" };
  if (manifest.schemaVersion > readMigrations(engine).length) return { ok: false, reason: "newer" };
  return { ok: true, manifest };
}

/**
 * Whether the file is byte for byte what its manifest says, and all its evidence files lie whole beside it.
 * @param withoutFiles lost evidence files are only told
 */
export async function proveBackup(
  file: string,
  manifest: BackupManifest,
  withoutFiles: boolean,
): Promise<{ ok: true; broken: BackedUpFile[] } | Refused> {
  if (!(await isUntouched(file, manifest))) return { ok: false, reason: "damaged" };
  const broken = await listBroken(poolFolder(file), manifest.files);
  if (broken.length > 0 && !withoutFiles) return { ok: false, reason: "files-missing" };
  return { ok: true, broken };
}

export async function isUntouched(file: string, manifest: BackupManifest): Promise<boolean> {
  return (await stat(file)).size === manifest.bytes && (await sha256OfFile(file)) === manifest.sha256;
}

/** The evidence files of a backup without those that are lost. */
export function wholeFiles(manifest: BackupManifest, broken: readonly BackedUpFile[]): BackedUpFile[] {
  const lost = new Set(broken.map(({ sha256 }) => sha256));
  return manifest.files.filter(({ sha256 }) => !lost.has(sha256));
}
