/** What the system, SQLite and PostgreSQL call a disk or quota with no room left. */
const FULL = new Set(["ENOSPC", "EDQUOT", "SQLITE_FULL", "SQLITE_IOERR_SHMSIZE", "53100"]);

/** Whether the write failed for want of room: nothing of it was kept, and it may be repeated once there is room. */
export function isStorageFull(error: unknown): boolean {
  // drizzle wraps the driver's error: look down the causes.
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ("code" in cause && FULL.has(String(cause.code))) return true;
  }
  return false;
}
