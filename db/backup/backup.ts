import { existsSync } from "node:fs";
import { chmod, mkdir, rename, rm, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { DATABASE_FILE } from "@/db/client";
import { type StorageEnv, storageEnv } from "@/db/env";
import { newId } from "@/db/ids";
import { writePrivateFile } from "@/db/private-file";
import { syncToDisk } from "@/db/sync-to-disk";
import type { BackupFailure, BackupStarter, BackupTry } from "@/lib/backup/backup-try";
import { isBackupDue } from "@/lib/backup/keep";
import { listAuditHeads } from "./audit-heads";
import { type BackupManifest, backupFolder, lastBackupAt, manifestPath, sha256Of, UNFINISHED } from "./backup-files";
import { lockBackups } from "./backup-lock";
import { fillPool, listEvidence, poolFolder } from "./evidence-pool";
import { failureOf } from "./failure";
import { hasRoom, RESERVE_BYTES } from "./free-space";
import { writeLastTry } from "./last-try";
import { pruneBackups } from "./prune";
import { runCopyProcess } from "./run-copy-process";

export type BackupRefusal = "postgres" | "no-database" | "busy" | "not-due";

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
 * A verified copy of the live SQLite database in DATA_DIR/backups with its manifest, made by a process of its own, and
 * of every evidence file it names; backups the rule does not keep are removed. One at a time over all processes. When
 * the copy does not prove equal nothing is left behind. A file that cannot be copied whole does not hold up the
 * figures: the manifest names it. PostgreSQL is backed up by pg_dump.
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
  if (env.databaseUrl) return { ok: false, reason: "postgres" };
  if (!existsSync(join(env.dataDir, DATABASE_FILE))) return { ok: false, reason: "no-database" };
  const folder = backupFolder(env.dataDir);
  let unlock: (() => void) | null = null;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    unlock = await lockBackups(folder);
    if (unlock === null) return { ok: false, reason: "busy" };
    if (options.onlyIfDue && !isBackupDue(await lastBackupAt(env.dataDir, now.getTime()), now.getTime())) {
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
  const source = join(env.dataDir, DATABASE_FILE);
  const temporary = join(backupFolder(env.dataDir), `${UNFINISHED}${newId()}`);
  try {
    // Before, because what is removed makes room; after, because the new one may take another's place.
    await pruneBackups(env.dataDir, now.getTime());
    if (!(await hasRoom(source, reserve))) return { ok: false, reason: "disk-full" };
    const made = await make(env.dataDir, source, temporary, now);
    await pruneBackups(env.dataDir, now.getTime());
    return made;
  } catch (error) {
    await rm(temporary, { force: true });
    return { ok: false, reason: failureOf(error), error };
  }
}

async function make(dataDir: string, source: string, temporary: string, now: Date): Promise<BackupResult> {
  const report = await runCopyProcess(source, temporary);
  await chmod(temporary, 0o600);
  await syncToDisk(temporary);
  const folder = backupFolder(dataDir);
  const path = freePath(folder, now);
  const evidence = listEvidence(temporary);
  const missingFiles = await fillPool(dataDir, poolFolder(path), evidence);
  const manifest: BackupManifest = {
    file: basename(path),
    sha256: await sha256Of(temporary),
    schemaVersion: report.schemaVersion,
    takenAt: now.toISOString(),
    bytes: (await stat(temporary)).size,
    tables: report.tables,
    files: evidence.filter((file) => !missingFiles.includes(file)),
    missingFiles,
    auditHeads: listAuditHeads(temporary),
  };
  await writePrivateFile(manifestPath(temporary), `${JSON.stringify(manifest, null, 2)}\n`);
  // Only names change from here on: no room is needed any more.
  await rename(manifestPath(temporary), manifestPath(path));
  await rename(temporary, path);
  await syncToDisk(folder);
  return { ok: true, path, manifest };
}

/** Named by the time in Việt Nam, which is what people look for. */
function freePath(folder: string, now: Date): string {
  const stamp = new Intl.DateTimeFormat("sv-SE", {
    timeZone: "Asia/Ho_Chi_Minh",
    dateStyle: "short",
    timeStyle: "medium",
  })
    .format(now)
    .replaceAll(":", "")
    .replace(" ", "-");
  for (let again = 1; ; again++) {
    const path = join(folder, `so-chi-tieu-${stamp}${again === 1 ? "" : `-${again}`}.db`);
    if (!existsSync(path) && !existsSync(manifestPath(path))) return path;
  }
}
