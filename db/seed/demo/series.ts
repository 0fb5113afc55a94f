import type { Quarter } from "@/lib/periods/period";

/** One unit's cell in human units: a value, [numerator, denominator], "-" không phát sinh, or nothing at all. */
export type SeedCell =
  | number
  | readonly [numerator: number, denominator: number]
  | "-"
  | { noData: string }
  | { estimated: number }
  | null;

export type Year = readonly [SeedCell, SeedCell, SeedCell, SeedCell];

/**
 * The commune's illustrative figures of one indicator. Up to quarter II/2025 they are split over the three
 * predecessors, from quarter III/2025 they belong to `unit`.
 */
export type Series = {
  code: string;
  unit: string;
  y2024?: Year;
  y2025?: Year;
  /** Quarters I–III; quarter IV is open. */
  y2026?: readonly [SeedCell, SeedCell, SeedCell];
  /** A predecessor that left the indicator out of its sheets of 2025. */
  silentPredecessor?: string;
};

/** A yearly figure stands in quarter IV. */
export function inQuarterFour(cell: SeedCell): Year {
  return [null, null, null, cell];
}

/** The quarters before the merger of 01/7/2025. */
export function isBeforeMerger(year: number, quarter: Quarter): boolean {
  return year < 2025 || (year === 2025 && quarter <= 2);
}

/** Series of one reporting unit. */
export function reportedBy(unit: string, series: Omit<Series, "unit">[]): Series[] {
  return series.map((one) => ({ ...one, unit }));
}
