import "server-only";
import { requireGrant } from "@/app/_auth/session";
import { type BackupEntry, readBackups } from "@/db/backup/backup-files";
import { readBackupStanding } from "@/db/backup/standing";
import { storageEnv } from "@/db/env";
import { newId } from "@/db/ids";
import { agoWords, backupProblem, entryWords, sizeWords, tryWords } from "@/lib/backup/words";
import { formatInstant } from "@/lib/format/dates";
import { formatQuantity } from "@/lib/format/numbers";

/** How backups stand in DATA_DIR and which there are, newest first. */
export async function loadBackups() {
  await requireGrant("backup:run");
  const env = storageEnv();
  const now = Date.now();
  const standing = await readBackupStanding(env, now);
  const { lastGoodAt, lastTry } = standing;
  return {
    onPostgres: env.databaseUrl !== null,
    folder: env.dataDir,
    operationId: newId(),
    lastGood: lastGoodAt === null ? null : `${formatInstant(lastGoodAt)}, ${agoWords(lastGoodAt, now)}`,
    lastTry: lastTry === null ? null : { words: tryWords(lastTry), done: lastTry.outcome === "done" },
    running: lastTry?.outcome === "running",
    problem: backupProblem(standing, now),
    entries: (await readBackups(env.dataDir)).map((entry) => rowOf(entry, now)),
  };
}
export type BackupsModel = Awaited<ReturnType<typeof loadBackups>>;

function rowOf({ file, manifest, bytes, problem }: BackupEntry, now: number) {
  const takenAt = manifest === null ? null : Date.parse(manifest.takenAt);
  const rows = Object.values(manifest?.tables ?? {}).reduce((sum, count) => sum + count, 0);
  const missing = manifest?.missingFiles.length ?? 0;
  return {
    file,
    takenAt: takenAt === null ? null : formatInstant(takenAt),
    ago: takenAt === null ? null : agoWords(takenAt, now),
    size: bytes === null ? null : sizeWords(bytes),
    rows: manifest === null ? null : formatQuantity(rows * 1000, 0),
    evidence: manifest === null ? null : formatQuantity(manifest.files.length * 1000, 0),
    href: problem === null ? `/admin/backups/download?${new URLSearchParams({ file })}` : null,
    state: entryWords(file, problem, missing, manifest?.check),
    tone: toneOf(problem, missing),
  };
}

/** A file without a manifest is nobody's promise: a snapshot before an upgrade, or something put there by hand. */
function toneOf(problem: BackupEntry["problem"], missing: number) {
  if (problem === "no-manifest") return "tone-neutral";
  if (problem !== null) return "tone-not-met";
  return missing > 0 ? "tone-behind" : "tone-reached";
}
