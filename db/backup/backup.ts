import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, mkdir, rename, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { DATABASE_FILE } from "@/db/client";
import { type StorageEnv, storageEnv } from "@/db/env";
import { newId } from "@/db/ids";
import { writePrivateFile } from "@/db/private-file";
import { syncToDisk } from "@/db/sync-to-disk";
import { type BackupManifest, backupFolder, manifestPath, sha256Of } from "./backup-files";
import type { CopyReport } from "./copy-verified";
import { fillPool, listEvidence, poolFolder } from "./evidence-pool";

export type BackupRefusal = "postgres" | "no-database";

export type BackupResult = { ok: true; path: string; manifest: BackupManifest } | { ok: false; reason: BackupRefusal };

/**
 * A verified copy of the live SQLite database in DATA_DIR/backups with its manifest, made by a process of its own, and
 * of every evidence file it names. Throws when the copy does not prove equal; nothing is left behind then. A file that
 * cannot be copied whole does not hold up the figures: the manifest names it. PostgreSQL is backed up by pg_dump.
 */
export async function backup(env: StorageEnv = storageEnv(), now: Date = new Date()): Promise<BackupResult> {
  if (env.databaseUrl) return { ok: false, reason: "postgres" };
  const source = join(env.dataDir, DATABASE_FILE);
  if (!existsSync(source)) return { ok: false, reason: "no-database" };
  const folder = backupFolder(env.dataDir);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const temporary = join(folder, `.unfinished-${newId()}`);
  const report = await runCopyProcess(source, temporary);
  await chmod(temporary, 0o600);
  await syncToDisk(temporary);
  const path = freePath(folder, now);
  const evidence = listEvidence(temporary);
  const missingFiles = await fillPool(env.dataDir, poolFolder(path), evidence);
  const manifest: BackupManifest = {
    file: basename(path),
    sha256: await sha256Of(temporary),
    schemaVersion: report.schemaVersion,
    takenAt: now.toISOString(),
    bytes: (await stat(temporary)).size,
    tables: report.tables,
    files: evidence.filter((file) => !missingFiles.includes(file)),
    missingFiles,
  };
  await rename(temporary, path);
  await writePrivateFile(manifestPath(path), `${JSON.stringify(manifest, null, 2)}\n`);
  await syncToDisk(folder);
  return { ok: true, path, manifest };
}

function runCopyProcess(source: string, copy: string): Promise<CopyReport> {
  // tsx is a production dependency, and every start of the program stands in its root folder.
  const program = join(/* turbopackIgnore: true */ process.cwd(), "db/backup/copy-process.ts");
  const child = spawn(process.execPath, ["--import", "tsx", program, source, copy], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk) => {
    stdout += chunk;
  });
  child.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve(JSON.parse(stdout) as CopyReport);
      else reject(new Error(`backup failed: ${stderr.trim()}`));
    });
  });
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
    if (!existsSync(path)) return path;
  }
}
