import { foldForSearch } from "@/lib/format/fold";
import type { Indicator } from "../indicator";

/** What may change from one year to the next; code and cách nhập stay with the indicator for ever. */
export const VERSIONED = [
  "name",
  "shortName",
  "groupId",
  "parentId",
  "parentMode",
  "unitOfMeasure",
  "decimals",
  "direction",
  "periodRule",
  "unitRule",
  "percentRule",
  "frequency",
  "defaultComparator",
  "numeratorLabel",
  "denominatorLabel",
  "partOfWhole",
  "definition",
  "headline",
  "sortOrder",
] as const satisfies readonly (keyof Indicator)[];
export type VersionedField = (typeof VERSIONED)[number];
export type Versioned = Pick<Indicator, VersionedField>;

/** Words and places: they may change while the year already has figures, since no figure means anything else by them. */
const WORDS: ReadonlySet<VersionedField> = new Set([
  "name",
  "shortName",
  "groupId",
  "definition",
  "headline",
  "sortOrder",
]);

/** What makes figures of two years comparable. */
const SERIES: readonly VersionedField[] = [
  "unitOfMeasure",
  "periodRule",
  "unitRule",
  "numeratorLabel",
  "denominatorLabel",
];

/** The properties in which two versions differ, in the order of the form. */
export function changedFields(before: Versioned, after: Versioned): VersionedField[] {
  return VERSIONED.filter((field) => before[field] !== after[field]);
}

/** Properties that say how figures are counted and judged: they change from the first quarter of a year only. */
export function changedRules(before: Versioned, after: Versioned): VersionedField[] {
  return changedFields(before, after).filter((field) => !WORDS.has(field));
}

/** The changes that make the years before incomparable. Another spelling of the same words is none. */
export function seriesChanges(before: Versioned, after: Versioned): VersionedField[] {
  return SERIES.filter((field) => meaningOf(before[field]) !== meaningOf(after[field]));
}

function meaningOf(value: Versioned[VersionedField]): string {
  return foldForSearch(String(value ?? "")).replace(/\s+/g, " ");
}
