/** Why a backup that was begun did not come about. */
export const BACKUP_FAILURES = [
  "disk-full",
  "not-writable",
  "damaged",
  "interrupted",
  "no-tools",
  "old-tools",
  "failed",
] as const;
export type BackupFailure = (typeof BACKUP_FAILURES)[number];

/**
 * How a backup was proved equal to the database when it was made: `compared` SQLite's copy opened and compared;
 * `restored` PostgreSQL's dump restored into a scratch database and compared; `read` its dump read to the end and
 * compared.
 */
export const BACKUP_CHECKS = ["compared", "restored", "read"] as const;
export type BackupCheck = (typeof BACKUP_CHECKS)[number];

export const BACKUP_STARTERS = ["program", "person", "command"] as const;
/** The program by itself, somebody by "Sao lưu ngay", or `npm run backup`. */
export type BackupStarter = (typeof BACKUP_STARTERS)[number];

/** The last try to make a backup, good or not; instants in milliseconds since 1970. */
export type BackupTry = {
  startedAt: number;
  endedAt: number | null;
  startedBy: BackupStarter;
  outcome: "running" | "done" | BackupFailure;
  /** Of the copy that was made. */
  bytes: number | null;
};

export type BackupStanding = {
  lastGoodAt: number | null;
  lastTry: BackupTry | null;
  /** The disk has no room for another copy and what the day's work needs. */
  diskFull: boolean;
};
