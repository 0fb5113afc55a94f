import { foldForSearch } from "@/lib/format/fold";
import type { Quarter } from "@/lib/periods/period";

const NAMES = [
  ["i", "1"],
  ["ii", "2"],
  ["iii", "3"],
  ["iv", "4"],
];

/** "III", "3", "Quý III", "Q3"; null = no quarter. */
export function readQuarter(text: string): Quarter | null {
  const key = foldForSearch(text).replace(/^(quy|q)\s*/, "");
  const index = NAMES.findIndex((names) => names.includes(key));
  return index < 0 ? null : ((index + 1) as Quarter);
}
