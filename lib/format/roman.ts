import type { Quarter } from "@/lib/periods/period";

const NUMERALS: readonly (readonly [number, string])[] = [
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

/** Roman numeral of 1–399: outline levels, groups, quarters. */
export function toRoman(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 399) throw new RangeError(`No Roman numeral for ${value}`);
  let rest = value;
  let text = "";
  for (const [size, numeral] of NUMERALS) {
    while (rest >= size) {
      text += numeral;
      rest -= size;
    }
  }
  return text;
}

/** "I" … "IV". */
export function romanQuarter(quarter: Quarter): string {
  return toRoman(quarter);
}
