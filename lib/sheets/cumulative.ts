import type { CellValue } from "@/lib/indicators/figure";
import { type EntryMode, type Frequency, type PeriodRule, reportsInQuarter } from "@/lib/indicators/indicator";
import { addQuantities, type Quantity } from "@/lib/indicators/quantity";
import { QUARTERS, type Quarter } from "@/lib/periods/period";

type Typed = { entryMode: EntryMode; periodRule: PeriodRule; frequency: Frequency };

/**
 * The sum of the year's earlier quarters, which is what lũy kế is more than the quarter's own figure. Null when the
 * row is typed as số trong quý: because the indicator is, or because an earlier quarter has no figure yet, so that a
 * lũy kế could not be told apart honestly (missing is not zero).
 */
export function cumulativeBase(
  indicator: Typed,
  quarter: Quarter,
  earlier: readonly { quarter: Quarter; value: CellValue }[],
): Quantity | null {
  if (indicator.entryMode !== "cumulative" || indicator.periodRule !== "flow") return null;
  let sum: Quantity = 0;
  for (const each of QUARTERS) {
    if (each >= quarter || !reportsInQuarter(indicator.frequency, each)) continue;
    const value = earlier.find((cell) => cell.quarter === each)?.value;
    if (value?.kind === "value") sum = addQuantities(sum, value.value);
    else if (value?.kind !== "nothing-arose") return null;
  }
  return sum;
}
