import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import Database from "better-sqlite3";

/** An empty database nobody reads: its lock is the system's own, so it ends with its process, also with kill -9. */
const LOCK_FILE = ".lock";
const ATTEMPTS = 10;
const PAUSE_MS = 20;

/**
 * The right to make or remove backups in this folder, for one at a time over all processes; null while another has it.
 * @returns what gives it back
 */
export async function lockBackups(folder: string): Promise<(() => void) | null> {
  // Somebody who only asks whether it is taken holds it for an instant, hence more than one attempt.
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (attempt > 0) await pause(PAUSE_MS);
    const lock = new Database(join(folder, LOCK_FILE), { timeout: 0 });
    try {
      lock.exec("BEGIN EXCLUSIVE");
      return () => lock.close();
    } catch (error) {
      lock.close();
      if (!isBusy(error)) throw error;
    }
  }
  return null;
}

export function isLocked(folder: string): boolean {
  const file = join(folder, LOCK_FILE);
  if (!existsSync(file)) return false;
  const lock = new Database(file, { timeout: 0 });
  try {
    lock.prepare("SELECT count(*) FROM sqlite_master").get();
    return false;
  } catch (error) {
    if (isBusy(error)) return true;
    throw error;
  } finally {
    lock.close();
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith("SQLITE_BUSY");
}
