import type { LocalDate } from "@/lib/periods/local-date";

/** From this day on: what stood before anything was recorded with a day. Never shown as a date. */
export const FROM_THE_START: LocalDate = "1900-01-01";

/** One version of a dated rule; at most one stands for each day. */
export type DatedVersion<T> = {
  effectiveFrom: LocalDate;
  value: T;
  /** How often the day was recorded; 0 = built into the program, nothing is stored yet. */
  version: number;
  /** Instant; 0 = with the program. */
  recordedAt: number;
  /** Account id; null = the program itself. */
  recordedBy: string | null;
  /** Why it was recorded again. */
  reason: string | null;
};

/** The version in force on a day: the latest that has taken effect; before the first one, the first. Null of none. */
export function inForceOn<T extends { effectiveFrom: LocalDate }>(versions: readonly T[], on: LocalDate): T | null {
  const byDate = [...versions].sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
  return byDate.filter((each) => each.effectiveFrom <= on).at(-1) ?? byDate[0] ?? null;
}

/** Stored versions with the built-in ones of the days that nothing was recorded for, oldest first. */
export function withBuiltIn<T>(
  stored: readonly DatedVersion<T>[],
  builtIn: readonly { effectiveFrom: LocalDate; value: T }[],
): DatedVersion<T>[] {
  const days = new Set(stored.map((each) => each.effectiveFrom));
  const rest = builtIn
    .filter((each) => !days.has(each.effectiveFrom))
    .map((each) => ({ ...each, version: 0, recordedAt: 0, recordedBy: null, reason: null }));
  return [...stored, ...rest].sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
}

export type VersionStanding = "coming" | "in-force" | "past";

/** What a version is on a day; of the ones whose day has come only the last is in force. */
export function standingOf(
  versions: readonly { effectiveFrom: LocalDate }[],
  from: LocalDate,
  today: LocalDate,
): VersionStanding {
  if (from > today) return "coming";
  return inForceOn(versions, today)?.effectiveFrom === from ? "in-force" : "past";
}

/**
 * The last day that nothing recorded may touch any more: of the latest year closed for assessment, the day it was
 * closed on, at most its 31 December. Null while no year is closed.
 */
export function lockedThrough(years: readonly { year: number; assessmentClosedOn: LocalDate | null }[]) {
  const days = years.flatMap(({ year, assessmentClosedOn }) =>
    assessmentClosedOn === null ? [] : [dayTheYearStandsFor(year, assessmentClosedOn)],
  );
  return days.sort().at(-1) ?? null;
}

/** The day a year's verdicts and its report stand for: the closing, else (or closed later) its last day. */
export function dayTheYearStandsFor(year: number, closedOn: LocalDate | null): LocalDate {
  const last = `${year}-12-31`;
  return closedOn !== null && closedOn < last ? closedOn : last;
}
