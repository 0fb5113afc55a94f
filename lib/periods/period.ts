/**
 * Reporting periods. A quarter is the only period in which figures are entered; six months, nine months and the
 * year are read as sums or last values of their quarters.
 */
export type Quarter = 1 | 2 | 3 | 4;

export type Period =
  | { kind: "quarter"; year: number; quarter: Quarter }
  | { kind: "six-months"; year: number }
  | { kind: "nine-months"; year: number }
  | { kind: "year"; year: number };

export const QUARTERS: readonly Quarter[] = [1, 2, 3, 4];

/** @param month 1–12 */
export function quarterOfMonth(month: number): Quarter {
  return Math.ceil(month / 3) as Quarter;
}

/** Key used in URLs and in the database: `2026-Q3`, `2026-6M`, `2026-9M`, `2026`. */
export function periodKey(period: Period): string {
  switch (period.kind) {
    case "quarter":
      return `${period.year}-Q${period.quarter}`;
    case "six-months":
      return `${period.year}-6M`;
    case "nine-months":
      return `${period.year}-9M`;
    case "year":
      return String(period.year);
  }
}

/** Reads a key; `null` for anything else, also for years outside 2000–2100. */
export function parsePeriodKey(key: string): Period | null {
  const match = /^(\d{4})(?:-(Q[1-4]|6M|9M))?$/.exec(key);
  if (!match) return null;
  const year = Number(match[1]);
  if (year < 2000 || year > 2100) return null;
  const part = match[2];
  if (part === undefined) return { kind: "year", year };
  if (part === "6M") return { kind: "six-months", year };
  if (part === "9M") return { kind: "nine-months", year };
  return { kind: "quarter", year, quarter: Number(part[1]) as Quarter };
}

/** The last quarter of the period: figures are cumulative from quarter I to this one. */
export function lastQuarterOf(period: Period): Quarter {
  switch (period.kind) {
    case "quarter":
      return period.quarter;
    case "six-months":
      return 2;
    case "nine-months":
      return 3;
    case "year":
      return 4;
  }
}

/** Quarters I … the given one. */
export function quartersUpTo(last: Quarter): Quarter[] {
  return QUARTERS.filter((quarter) => quarter <= last);
}

/** Quarters I … last quarter of the period: the cumulative window. */
export function cumulativeQuarters(period: Period): Quarter[] {
  return quartersUpTo(lastQuarterOf(period));
}

/** A running number of quarters, so that "from … to" of an assignment is one comparison. */
export function quarterIndex(year: number, quarter: Quarter): number {
  return year * 4 + (quarter - 1);
}

/** The quarter of a `quarterIndex`. */
export function quarterAt(index: number): { year: number; quarter: Quarter } {
  return { year: Math.floor(index / 4), quarter: ((index % 4) + 1) as Quarter };
}

export function samePeriodLastYear(period: Period): Period {
  return { ...period, year: period.year - 1 };
}
