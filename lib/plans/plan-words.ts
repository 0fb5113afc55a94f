import { foldForSearch } from "@/lib/format/fold";
import { parseQuantity } from "@/lib/format/parse-quantity";
import type { Comparator } from "@/lib/indicators/indicator";

/** A plan written as words and numbers; the numbers as they stand, not read yet. */
export type PlanWords = { comparator: Comparator; planned: string; upper: string };

/** Longer text is no requirement. */
const LONGEST = 80;

/** "≥ 95", "không quá 3", "khoảng 4", "10 trở lên"; on the text without marks. */
const BEFORE: [RegExp, Comparator][] = [
  [/^(?:≥|>=?|tren|tu|it nhat|toi thieu|khong duoi|khong thap hon)\s*(?=[-−\d])/, "at-least"],
  [/^(?:≤|<=?|duoi|nhieu nhat|toi da|khong qua|khong vuot qua|khong cao hon)\s*(?=[-−\d])/, "at-most"],
  [/^(?:khoang|xap xi|~|≈)\s*(?=[-−\d])/, "about"],
  [/^(?:=|bang|dung)\s*(?=[-−\d])/, "equals"],
];
const BEHIND: [RegExp, Comparator][] = [
  [/\s*tro len$/, "at-least"],
  [/\s*tro xuong$/, "at-most"],
];
const RANGE = /^(?:khoang )?(?:tu )?([-−]?\d[\d., ]*?) ?(?:[-–—]|den) ?([-−]?\d[\d., ]*)$/;

/**
 * The requirement that the office writes with its number: "6,6–6,8", "từ 6,6 đến 6,8", "khoảng 4", "≤ 3", "dưới 3",
 * "95 trở lên". Null where there is only a number, or nothing that is known. "Dưới 3" is taken as at most 3 and
 * "trên 95" as at least 95: a plan knows no other requirement, and the row shows what it was taken for.
 */
export function readPlanWords(text: string): PlanWords | null {
  if (text.length > LONGEST || parseQuantity(text).ok) return null;
  const folded = foldForSearch(text);
  const range = RANGE.exec(folded);
  if (range) return { comparator: "range", planned: range[1]?.trim() ?? "", upper: range[2]?.trim() ?? "" };
  for (const [pattern, comparator] of [...BEFORE, ...BEHIND]) {
    if (!pattern.test(folded)) continue;
    const planned = BEHIND.reduce((rest, [behind]) => rest.replace(behind, ""), folded.replace(pattern, ""));
    if (/^[-−]?\d[\d., ]*$/.test(planned)) return { comparator, planned, upper: "" };
  }
  return null;
}

/** The fields of a row with what its plan says in words put where it belongs. */
export function spellOut<T extends { comparator: string; planned: string; upper: string }>(texts: T): T {
  const words = readPlanWords(texts.planned);
  return words === null ? texts : { ...texts, ...words };
}
