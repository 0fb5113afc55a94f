/**
 * What an indicator is and which rule each of its figures follows (design §3, 4–6).
 * The allowed values are defined here once; tables, forms and labels read them from here.
 */

/** Across quarters: flow = sum in the year; stock = last value; rates are recomputed from their parts. */
export const PERIOD_RULES = ["flow", "stock", "average", "rate-of-flows", "rate-of-stocks", "milestone"] as const;
export type PeriodRule = (typeof PERIOD_RULES)[number];

/** Across units: `none` = the figure of the one unit that reports it. */
export const UNIT_RULES = ["sum", "recompute", "latest", "none"] as const;
export type UnitRule = (typeof UNIT_RULES)[number];

/** Neutral figures are followed, never praised (spending over plan is not "good"). */
export const DIRECTIONS = ["higher", "lower", "exact", "neutral"] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const COMPARATORS = ["at-least", "at-most", "equals", "range", "about", "milestone"] as const;
export type Comparator = (typeof COMPARATORS)[number];

/** How "% kế hoạch" is formed; `none` = Đạt/Không đạt and the difference in điểm %. */
export const PERCENT_RULES = ["actual-over-plan", "plan-over-actual", "reduction", "none"] as const;
export type PercentRule = (typeof PERCENT_RULES)[number];

/** How often the figure exists. A yearly figure is "chưa đến kỳ" until quarter IV. */
export const FREQUENCIES = ["quarter", "half-year", "year"] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** A parent row is either entered or the sum of its parts, never both. */
export const PARENT_MODES = ["entered", "sum-of-parts"] as const;
export type ParentMode = (typeof PARENT_MODES)[number];

/** How a flow is typed: số phát sinh trong quý, or lũy kế từ đầu năm; what is stored is always the quarter's own. */
export const ENTRY_MODES = ["in-period", "cumulative"] as const;
export type EntryMode = (typeof ENTRY_MODES)[number];

export type IndicatorGroup = { id: string; code: string; name: string; sortOrder: number };

export type Indicator = {
  id: string;
  /** Stable short code used in URLs, e.g. `thu-ngan-sach`. */
  code: string;
  name: string;
  /** For cards and chart titles; falls back to name. */
  shortName: string;
  groupId: string;
  parentId: string | null;
  parentMode: ParentMode;
  unitOfMeasure: string;
  /** Decimals printed, 0–3. */
  decimals: number;
  direction: Direction;
  periodRule: PeriodRule;
  unitRule: UnitRule;
  percentRule: PercentRule;
  frequency: Frequency;
  defaultComparator: Comparator;
  /** Words above the two inputs of a rate; null otherwise. */
  numeratorLabel: string | null;
  denominatorLabel: string | null;
  /** Only a flow can be typed as lũy kế. */
  entryMode: EntryMode;
  /** A rate whose numerator is counted inside its denominator: more than the whole is refused, not warned of. */
  partOfWhole: boolean;
  definition: string;
  /** One of the four to eight shown as cards on the overview. */
  headline: boolean;
  sortOrder: number;
};

/** The version of an indicator in force in one year, with what the catalogue knows about it in that year. */
export type CatalogueIndicator = Indicator & {
  /** Grows with every change of any of its versions. */
  revision: number;
  /** First year of this version; null = the first one. */
  versionFrom: number | null;
  /** Why this version cannot be held against the year before it; null where it can. */
  breakNote: string | null;
  /** The first year whose figures this year's can be held against; null = all. */
  comparableFrom: number | null;
  /** quarterIndex from which it is no longer followed, where that holds at the end of the year; null = followed. */
  retiredFrom: number | null;
};

export function isRate(indicator: Pick<Indicator, "periodRule">): boolean {
  return indicator.periodRule === "rate-of-flows" || indicator.periodRule === "rate-of-stocks";
}

/** Its cumulative figure is the last one, not a sum. */
export function isLastValue({ periodRule }: Pick<Indicator, "periodRule">): boolean {
  return periodRule === "stock" || periodRule === "rate-of-stocks" || periodRule === "milestone";
}

/** Quarters in which the indicator has a figure at all. */
export function reportsInQuarter(frequency: Frequency, quarter: 1 | 2 | 3 | 4): boolean {
  if (frequency === "year") return quarter === 4;
  if (frequency === "half-year") return quarter === 2 || quarter === 4;
  return true;
}
