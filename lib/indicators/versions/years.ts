/** A year after every version: the catalogue as it will stand. */
export const NEWEST_YEAR = 9999;

type YearRow = { year: number; quarter: number; assessmentClosedOn: string | null };

/**
 * Years from which the catalogue may change: the opened ones whose assessment is not closed, and the year after the
 * newest. A closed year, and every year before one, has said what it had to say.
 */
export function changeableYears(periods: readonly YearRow[]): number[] {
  const years = periods.filter((period) => period.quarter === 0);
  if (years.length === 0) return [];
  const closed = years.filter((each) => each.assessmentClosedOn !== null).map((each) => each.year);
  const lastClosed = Math.max(0, ...closed);
  const newest = Math.max(...years.map((each) => each.year));
  return [...years.map((each) => each.year), newest + 1].filter((year) => year > lastClosed).sort((a, b) => a - b);
}
