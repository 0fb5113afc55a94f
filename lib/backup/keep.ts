import { localDateAt } from "@/lib/periods/local-date";

const HOUR_MS = 3_600_000;
/** A clock that is set back by a few minutes does not make the newest backup one from the future. */
const CLOCK_SLACK_MS = 5 * 60_000;

/** A backup runs when the last good one is older than this. */
export const BACKUP_EVERY_MS = HOUR_MS;
/** The administrators are warned when the last good one is older than this. */
export const BACKUP_OVERDUE_MS = 26 * HOUR_MS;

export const KEEP_ALL_MS = 24 * HOUR_MS;
export const KEEP_DAYS = 30;
export const KEEP_MONTHS = 12;

type Taken = {
  /** Milliseconds since 1970. */
  takenAt: number;
};

/**
 * The backups to keep: all of the last 24 hours, the newest of each of the last 30 days and of the last 12 months that
 * have one (days and months of Việt Nam). Counted by days that have a backup and not by age: a computer that was
 * switched off for a month, or whose clock ran ahead, loses none of its past. Backups from after `now` (the clock was
 * set back) are thinned by the same rule on their own. The newest is always kept.
 */
export function backupsToKeep<T extends Taken>(backups: readonly T[], now: number): T[] {
  const past = backups.filter((backup) => backup.takenAt <= now);
  const future = backups.filter((backup) => backup.takenAt > now);
  const latest = Math.max(...future.map((backup) => backup.takenAt));
  return [...keepByRule(past, now), ...keepByRule(future, latest)];
}

function keepByRule<T extends Taken>(backups: readonly T[], now: number): T[] {
  const newestFirst = backups.toSorted((a, b) => b.takenAt - a.takenAt);
  const kept = new Set(newestFirst.filter((backup) => now - backup.takenAt < KEEP_ALL_MS));
  for (const backup of newestOfEach(newestFirst, (date) => date, KEEP_DAYS)) kept.add(backup);
  for (const backup of newestOfEach(newestFirst, (date) => date.slice(0, 7), KEEP_MONTHS)) kept.add(backup);
  return newestFirst.filter((backup) => kept.has(backup));
}

function newestOfEach<T extends Taken>(newestFirst: readonly T[], slotOf: (date: string) => string, most: number): T[] {
  const bySlot = new Map<string, T>();
  for (const backup of newestFirst) {
    const slot = slotOf(localDateAt(backup.takenAt));
    if (!bySlot.has(slot)) bySlot.set(slot, backup);
  }
  return [...bySlot.values()].slice(0, most);
}

/** When the last backup was taken that is not from the future; null = none. */
export function lastTakenAt(backups: readonly Taken[], now: number): number | null {
  const times = backups.map((backup) => backup.takenAt).filter((takenAt) => takenAt <= now + CLOCK_SLACK_MS);
  return times.length === 0 ? null : Math.max(...times);
}

/** Age in milliseconds, never negative. */
export function backupAge(takenAt: number, now: number): number {
  return Math.max(0, now - takenAt);
}

export function isBackupDue(lastGoodAt: number | null, now: number): boolean {
  return lastGoodAt === null || backupAge(lastGoodAt, now) > BACKUP_EVERY_MS;
}
