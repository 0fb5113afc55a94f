import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { writePrivateFile } from "@/db/private-file";
import { BACKUP_FAILURES, BACKUP_STARTERS, type BackupTry } from "@/lib/backup/backup-try";
import { isLocked } from "./backup-lock";
import { failureOf } from "./failure";

const FILE = ".last-try.json";
const OUTCOMES: readonly unknown[] = ["running", "done", ...BACKUP_FAILURES];

/** Kept beside the backups, so that every process and every later start knows of it. A full disk does not keep it. */
export async function writeLastTry(folder: string, lastTry: BackupTry): Promise<void> {
  try {
    await writePrivateFile(join(folder, FILE), `${JSON.stringify(lastTry)}\n`);
  } catch (error) {
    if (failureOf(error) !== "disk-full") throw error;
  }
}

/** null = none yet, or nothing that can be read. One that says it runs while nobody holds the lock was interrupted. */
export async function readLastTry(folder: string): Promise<BackupTry | null> {
  const text = await readFile(join(folder, FILE), "utf8").catch(() => null);
  if (text === null) return null;
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isTry(found)) return null;
  if (found.outcome !== "running" || isLocked(folder)) return found;
  // It may have ended between the two looks.
  const again: unknown = JSON.parse(await readFile(join(folder, FILE), "utf8"));
  if (isTry(again) && again.outcome !== "running") return again;
  return { ...found, outcome: "interrupted" };
}

function isTry(value: unknown): value is BackupTry {
  if (typeof value !== "object" || value === null) return false;
  const it = value as Partial<BackupTry>;
  const isNumberOrNull = (each: unknown) => each === null || Number.isSafeInteger(each);
  return (
    Number.isSafeInteger(it.startedAt) &&
    isNumberOrNull(it.endedAt) &&
    isNumberOrNull(it.bytes) &&
    BACKUP_STARTERS.some((each) => each === it.startedBy) &&
    OUTCOMES.includes(it.outcome)
  );
}
