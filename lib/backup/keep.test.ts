import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { localDateAt } from "@/lib/periods/local-date";
import { itHolds } from "@/lib/testing/property";
import { backupsToKeep, isBackupDue, KEEP_ALL_MS, KEEP_DAYS, KEEP_MONTHS, lastTakenAt } from "./keep";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.parse("2026-11-22T17:30:00+07:00");

const at = (text: string) => ({ takenAt: Date.parse(`${text}+07:00`), text });
const kept = (texts: string[], now = NOW) =>
  backupsToKeep(texts.map(at), now)
    .map(({ text }) => text)
    .toSorted();
const every = (step: number, from: number, to: number) =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => ({ takenAt: to - index * step }));
const daysOf = (backups: readonly { takenAt: number }[]) => backups.map(({ takenAt }) => localDateAt(takenAt));

describe("which backups are kept", () => {
  it.each([
    ["all of the last 24 hours", ["2026-11-22T17:00:00", "2026-11-22T16:59:00", "2026-11-21T17:31:00"], []],
    ["the newest of a day", ["2026-11-20T23:59:00"], ["2026-11-20T00:00:00", "2026-11-20T12:00:00"]],
    ["a day begins at midnight in Việt Nam", ["2026-11-20T00:10:00", "2026-11-19T23:50:00"], []],
    ["the newest of a month beyond the days", [...thirtyDays(), "2026-09-30T10:00:00"], ["2026-09-29T10:00:00"]],
    ["the only one, however old", ["2019-03-01T10:00:00"], []],
    ["two from years ago, as nothing newer took their places", ["2019-03-01T10:00:00", "2019-03-02T10:00:00"], []],
    ["none where there are none", [], []],
  ])("%s", (_name, keeps, removes) => {
    expect(kept([...keeps, ...removes])).toEqual(keeps.toSorted());
  });

  it("of two years of hours: a day of hours, 30 days, 12 months", () => {
    const all = every(HOUR, NOW - 730 * DAY, NOW);
    const keep = backupsToKeep(all, NOW);
    expect(keep.filter(({ takenAt }) => NOW - takenAt < DAY)).toHaveLength(24);
    const days = new Set(daysOf(keep));
    for (let day = 0; day < KEEP_DAYS; day++) expect(days).toContain(localDateAt(NOW - day * DAY));
    const months = [...new Set([...days].map((date) => date.slice(0, 7)))].toSorted();
    expect(months).toHaveLength(12);
    expect(months[0]).toBe("2025-12");
    // The newest of today and of yesterday are among the hours, those of November and October among the days.
    expect(keep).toHaveLength(24 + (KEEP_DAYS - 2) + (KEEP_MONTHS - 2));
  });

  it("a clock that ran ahead for an hour costs nothing of the past", () => {
    const all = every(HOUR, NOW - 400 * DAY, NOW);
    const before = backupsToKeep(all, NOW);
    const ahead = { takenAt: Date.parse("2031-01-01T00:00:00Z") };
    const then = backupsToKeep([...before, ahead], ahead.takenAt);
    const missing = daysOf(before).filter((date) => !daysOf(then).includes(date));
    // It takes the place of one day and one month, no more.
    expect(new Set(missing).size).toBeLessThanOrEqual(2);
  });

  it("a clock set back keeps what is newer than now, and thins what comes", () => {
    const ahead = every(HOUR, NOW, NOW + 5 * HOUR);
    const now = NOW - 10 * DAY;
    const keep = backupsToKeep(
      [...ahead, { takenAt: now }, { takenAt: now - 2 * DAY }, { takenAt: now - 2 * DAY - 1 }],
      now,
    );
    expect(keep).toHaveLength(ahead.length + 2);
  });
});

function thirtyDays(): string[] {
  return Array.from({ length: KEEP_DAYS }, (_, day) => `${localDateAt(NOW - day * DAY)}T10:00:00`);
}

const instants = fc.array(
  fc.oneof(
    fc.integer({ min: -500 * 24, max: 48 }).map((hours) => NOW + hours * HOUR),
    fc.integer({ min: NOW - 900 * DAY, max: NOW + 40 * DAY }),
  ),
  { maxLength: 300 },
);

describe("laws of keeping", () => {
  itHolds("the newest is kept, of all and of those not from the future", instants, (times) => {
    const keep = backupsToKeep(
      times.map((takenAt) => ({ takenAt })),
      NOW,
    ).map(({ takenAt }) => takenAt);
    if (times.length > 0) expect(keep).toContain(Math.max(...times));
    const past = times.filter((time) => time <= NOW);
    if (past.length > 0) expect(keep).toContain(Math.max(...past));
    for (const time of past) if (NOW - time < KEEP_ALL_MS) expect(keep).toContain(time);
  });

  itHolds("at most 30 days and 12 months beside the last 24 hours", instants, (times) => {
    const past = times.filter((time) => time <= NOW).map((takenAt) => ({ takenAt }));
    const older = backupsToKeep(past, NOW).filter(({ takenAt }) => NOW - takenAt >= KEEP_ALL_MS);
    expect(older.length).toBeLessThanOrEqual(KEEP_DAYS + KEEP_MONTHS);
    const days = daysOf(older);
    expect(new Set(days).size).toBe(days.length);
  });

  itHolds("keeping twice keeps the same, and each only once", instants, (times) => {
    const backups = times.map((takenAt, id) => ({ takenAt, id }));
    const once = backupsToKeep(backups, NOW);
    expect(backupsToKeep(once, NOW)).toEqual(once);
    expect(new Set(once.map(({ id }) => id)).size).toBe(once.length);
  });
});

describe("when a backup is due", () => {
  it.each([
    ["none yet", [], true],
    ["59 minutes old", [NOW - 59 * 60_000], false],
    ["exactly an hour old", [NOW - HOUR], false],
    ["61 minutes old", [NOW - 61 * 60_000], true],
    ["from tomorrow, by a clock that ran ahead", [NOW + DAY], true],
    ["from tomorrow, and one of ten minutes ago", [NOW + DAY, NOW - 10 * 60_000], false],
    ["the clock was set back by two minutes", [NOW + 2 * 60_000], false],
  ])("%s", (_name, times, due) => {
    const last = lastTakenAt(
      times.map((takenAt) => ({ takenAt })),
      NOW,
    );
    expect(isBackupDue(last, NOW)).toBe(due);
  });
});
