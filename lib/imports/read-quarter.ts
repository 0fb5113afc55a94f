import { foldForSearch } from "@/lib/format/fold";
import { romanQuarter } from "@/lib/format/roman";
import { QUARTERS, type Quarter } from "@/lib/periods/period";

/** "III", "3", "Quý III", "Q3"; null = no quarter. */
export function readQuarter(text: string): Quarter | null {
  const key = foldForSearch(text).replace(/^(quy|q)\s*/, "");
  return QUARTERS.find((each) => key === `${each}` || key === romanQuarter(each).toLowerCase()) ?? null;
}
