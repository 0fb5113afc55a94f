import type { LocalDate } from "@/lib/periods/local-date";

/** What the ledger says of one row, apart from its figures. */
export type LedgerRow = {
  id: string;
  /** 0 = the year. */
  quarter: number;
  effectiveOn: LocalDate;
  recordedAt: number;
  supersedesId: string | null;
  /** The row this one withdraws; null for a plan. */
  withdrawsId: string | null;
};

type Four<T> = [T, T, T, T];
/** A plan of the year as one document gave it, with its planned quarters where all four stand. */
export type PlanVersion<T> = { year: T; quarters: Four<T> | null };

/**
 * The plans of the year of one indicator, unit and basis, oldest first. What was withdrawn is left out wherever it
 * stood: a plan recorded by mistake never was one, and what it had replaced counts again.
 */
export function planVersions<T extends LedgerRow>(rows: readonly T[]): PlanVersion<T>[] {
  const withdrawn = new Set(rows.map((row) => row.withdrawsId));
  const standing = rows.filter((row) => row.withdrawsId === null && !withdrawn.has(row.id)).sort(inLedgerOrder);
  const years = standing.filter((row) => row.quarter === 0);
  return years.map((year, index) => {
    const next = years[index + 1];
    const until = next === undefined ? standing : standing.filter((row) => comesBefore(row, next));
    return { year, quarters: fourQuarters(until) };
  });
}

/** The plan in force on a day: the last that had taken effect by then; null before the first. */
export function planInForceOn<T extends LedgerRow>(rows: readonly T[], day: LocalDate): PlanVersion<T> | null {
  return lastEffective(planVersions(rows), day, ({ year }) => year.effectiveOn);
}

/** "Kế hoạch giao đầu năm": the first that was given for the year. No revision changes it. */
export function planAtYearStart<T extends LedgerRow>(rows: readonly T[]): PlanVersion<T> | null {
  return planVersions(rows)[0] ?? null;
}

/** Of versions oldest first, the last with effect on or before the day. */
export function lastEffective<T>(versions: readonly T[], day: LocalDate, effectiveOn: (version: T) => LocalDate) {
  return versions.filter((version) => effectiveOn(version) <= day).at(-1) ?? null;
}

/** The row of one quarter (0 = the year) that nothing follows: the next one recorded supersedes it. */
export function lastRow<T extends LedgerRow>(rows: readonly T[], quarter: number): T | null {
  const followed = new Set(rows.map((row) => row.supersedesId));
  const ends = rows.filter((row) => row.quarter === quarter && !followed.has(row.id));
  return ends.sort((a, b) => a.recordedAt - b.recordedAt).at(-1) ?? null;
}

function inLedgerOrder(a: LedgerRow, b: LedgerRow): number {
  if (a.effectiveOn !== b.effectiveOn) return a.effectiveOn < b.effectiveOn ? -1 : 1;
  if (a.recordedAt !== b.recordedAt) return a.recordedAt - b.recordedAt;
  if (a.supersedesId === b.id) return 1;
  return b.supersedesId === a.id ? -1 : 0;
}

/** Quarters are recorded with their year: the same day of effect and the same instant. */
function comesBefore(row: LedgerRow, next: LedgerRow): boolean {
  if (row.effectiveOn !== next.effectiveOn) return row.effectiveOn < next.effectiveOn;
  return row.recordedAt < next.recordedAt;
}

function fourQuarters<T extends LedgerRow>(rows: readonly T[]): Four<T> | null {
  const [first, second, third, fourth] = [1, 2, 3, 4].map((quarter) =>
    rows.filter((row) => row.quarter === quarter).at(-1),
  );
  return first && second && third && fourth ? [first, second, third, fourth] : null;
}
