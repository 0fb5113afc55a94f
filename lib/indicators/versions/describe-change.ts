import { upperFirst } from "@/lib/format/first-letter";
import { changedFields, changedRules, seriesChanges, type Versioned } from "./change";
import { FIELD_WORDS, fieldValueWords } from "./labels";

export type ChangeLine = { field: string; before: string; after: string };

/** Every changed property before and after, for the preview and the comparison of years. */
export function describeChange(before: Versioned, after: Versioned, names: ReadonlyMap<string, string>): ChangeLine[] {
  return changedFields(before, after)
    .filter((field) => field !== "sortOrder")
    .map((field) => ({
      field: upperFirst(FIELD_WORDS[field]),
      before: fieldValueWords(before, field, names),
      after: fieldValueWords(after, field, names),
    }));
}

/** How a change is called in a list: only other words, or other rules. */
export function isRuleChange(before: Versioned, after: Versioned): boolean {
  return changedRules(before, after).length > 0;
}

/**
 * Why figures from `fromYear` on are not held against the years before, as it stands under a table for ever; null where
 * they are. The office may mark a break itself, for instance when only the definition says that something else is
 * counted.
 */
export function breakNote(before: Versioned, after: Versioned, fromYear: number, marked: boolean): string | null {
  const parts = seriesChanges(before, after).map((field) =>
    field === "unitOfMeasure"
      ? `đổi đơn vị tính từ “${before.unitOfMeasure}” thành “${after.unitOfMeasure}”`
      : `đổi ${FIELD_WORDS[field]}`,
  );
  if (parts.length === 0 && !marked) return null;
  return `từ năm ${fromYear} ${parts.length === 0 ? "chỉ tiêu được hiểu và tính khác" : parts.join(", ")}`;
}
