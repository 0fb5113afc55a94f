import { existsSync } from "node:fs";
import { chmod, mkdir, rename, rm, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { type StorageEnv, storageEnv } from "@/db/env";
import { newId } from "@/db/ids";
import { writePrivateFile } from "@/db/private-file";
import { syncToDisk } from "@/db/sync-to-disk";
import type { BackupFailure, BackupStarter, BackupTry } from "@/lib/backup/backup-try";
import { isBackupDue } from "@/lib/backup/keep";
import {
  BACKUP_ENDS,
  type BackupManifest,
  backupFolder,
  engineOf,
  lastBackupAt,
  manifestPath,
  sha256OfFile,
  UNFINISHED,
} from "./backup-files";
import { lockBackups } from "./backup-lock";
import { type BackupSource, backupSource } from "./backup-source";
import { fillPool, poolFolder } from "./evidence-pool";
import { failureOf } from "./failure";
import { hasRoom, RESERVE_BYTES } from "./free-space";
import { writeLastTry } from "./last-try";
import { pruneBackups } from "./prune";

export type BackupRefusal = "no-database" | "busy" | "not-due";

export type BackupResult =
  | { ok: true; path: string; manifest: BackupManifest }
  /** `error` is what the system said, for the server's log. */
  | { ok: false; reason: BackupRefusal | BackupFailure; error?: unknown };

/** A backup that has the lock and is being made, or what kept it from beginning. */
export type BegunBackup = { ok: true; finished: Promise<BackupResult> } | Extract<BackupResult, { ok: false }>;

type Options = {
  startedBy: BackupStarter;
  /** Bytes that must stay free beside the copy: a backup must not be what stops the saves. */
  reserve?: number;
  /** Only when the last good one is older than an hour; asked under the lock, when no other can be made meanwhile. */
  onlyIfDue?: boolean;
};

/**
 * A verified copy of the live database (SQLite's by VACUUM INTO, PostgreSQL's by pg_dump) in DATA_DIR/backups with its
 * manifest, made by a process of its own, and of every evidence file it names; backups the rule does not keep are
 * removed. One at a time over all processes. When the copy does not prove equal nothing is left behind. A file that
 * cannot be copied whole does not hold up the figures: the manifest names it.
 */
export async function backup(
  env: StorageEnv = storageEnv(),
  now: Date = new Date(),
  options: Options = { startedBy: "command" },
): Promise<BackupResult> {
  const begun = await beginBackup(env, now, options);
  return begun.ok ? begun.finished : begun;
}

/** Returns as soon as everybody can see that a backup is being made. Never throws, nor does what it promises. */
export async function beginBackup(env: StorageEnv, now: Date, options: Options): Promise<BegunBackup> {
  if (!backupSource(env).exists()) return { ok: false, reason: "no-database" };
  const folder = backupFolder(env.dataDir);
  let unlock: (() => void) | null = null;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    unlock = await lockBackups(folder);
    if (unlock === null) return { ok: false, reason: "busy" };
    if (options.onlyIfDue && !isBackupDue(await lastBackupAt(env, now.getTime()), now.getTime())) {
      unlock();
      return { ok: false, reason: "not-due" };
    }
    const running: BackupTry = {
      startedAt: now.getTime(),
      endedAt: null,
      startedBy: options.startedBy,
      outcome: "running",
      bytes: null,
    };
    await writeLastTry(folder, running);
    return { ok: true, finished: finish(env, now, running, options.reserve ?? RESERVE_BYTES).finally(unlock) };
  } catch (error) {
    unlock?.();
    return { ok: false, reason: failureOf(error), error };
  }
}

async function finish(env: StorageEnv, now: Date, running: BackupTry, reserve: number): Promise<BackupResult> {
  const folder = backupFolder(env.dataDir);
  const begunAt = performance.now();
  const result = await attempt(env, now, reserve);
  const lastTry: BackupTry = {
    ...running,
    endedAt: running.startedAt + Math.round(performance.now() - begunAt),
    outcome: result.ok ? "done" : (result.reason as BackupFailure),
    bytes: result.ok ? result.manifest.bytes : null,
  };
  try {
    await writeLastTry(folder, lastTry);
    return result;
  } catch (error) {
    return result.ok ? result : { ...result, error: new AggregateError([result.error, error]) };
  }
}

async function attempt(env: StorageEnv, now: Date, reserve: number): Promise<BackupResult> {
  const source = backupSource(env);
  const temporary = join(backupFolder(env.dataDir), `${UNFINISHED}${newId()}`);
  try {
    // Before, because what is removed makes room; after, because the new one may take another's place.
    await pruneBackups(env.dataDir, now.getTime());
    if (!(await hasRoom(env.dataDir, await source.bytes(), reserve))) return { ok: false, reason: "disk-full" };
    const made = await make(env, source, temporary, now);
    await pruneBackups(env.dataDir, now.getTime());
    return made;
  } catch (error) {
    await rm(temporary, { force: true });
    return { ok: false, reason: failureOf(error), error };
  }
}

async function make(env: StorageEnv, source: BackupSource, temporary: string, now: Date): Promise<BackupResult> {
  const { evidence, ...report } = await source.copyTo(temporary);
  await chmod(temporary, 0o600);
  await syncToDisk(temporary);
  const folder = backupFolder(env.dataDir);
  const path = freePath(folder, now, BACKUP_ENDS[engineOf(env)]);
  const missingFiles = await fillPool(env.dataDir, poolFolder(path), evidence);
  const manifest: BackupManifest = {
    file: basename(path),
    sha256: await sha256OfFile(temporary),
    takenAt: now.toISOString(),
    bytes: (await stat(temporary)).size,
    ...report,
    files: evidence.filter((file) => !missingFiles.includes(file)),
    missingFiles,
  };
  await writePrivateFile(manifestPath(temporary), `${JSON.stringify(manifest, null, 2)}\n`);
  // Only names change from here on: no room is needed any more.
  await rename(manifestPath(temporary), manifestPath(path));
  await rename(temporary, path);
  await syncToDisk(folder);
  return { ok: true, path, manifest };
}

/** Named by the time in Việt Nam, which is what people look for. */
function freePath(folder: string, now: Date, end: string): string {
  const stamp = new Intl.DateTimeFormat("sv-SE", {
    timeZone: "Asia/Ho_Chi_Minh",
    dateStyle: "short",
    timeStyle: "medium",
  })
    .format(now)
    .replaceAll(":", "")
    .replace(" ", "-");
  for (let again = 1; ; again++) {
    const path = join(folder, `so-chi-tieu-${stamp}${again === 1 ? "" : `-${again}`}${end}`);
    if (!existsSync(path) && !existsSync(manifestPath(path))) return path;
  }
}
