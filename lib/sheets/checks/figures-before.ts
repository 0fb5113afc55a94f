import { formatQuantity } from "@/lib/format/numbers";
import { formatPeriodInSentence } from "@/lib/format/periods";
import { romanQuarter } from "@/lib/format/roman";
import type { CellValue } from "@/lib/indicators/figure";
import type { Quantity } from "@/lib/indicators/quantity";
import type { QuarterRef } from "../sheet-row";
import type { CheckContext } from "./check-cell";

/** Which number of a cell is looked at; both parts of a rate are. */
export type Part = "value" | "numerator" | "denominator";

/** An earlier figure of the same cell and how a sentence names it: "quý II (96)". */
export type Before = QuarterRef & { number: Quantity; words: string };

/** The number of a part; null where the cell holds none. A stated zero is no number to compare sizes with. */
export function numberOf(value: CellValue, part: Part): Quantity | null {
  if (value.kind === "rate" && part !== "value") return value[part];
  return value.kind === "value" && part === "value" ? value.value : null;
}

/** Figures above zero of the quarters before, oldest first. */
export function figuresBefore(context: CheckContext, part: Part): Before[] {
  const year = yearOf(context);
  return context.history.flatMap((at) => {
    const number = numberOf(at.value, part);
    if (number === null || number <= 0) return [];
    const { quarter } = at;
    const name =
      at.year === year
        ? `quý ${romanQuarter(quarter)}`
        : formatPeriodInSentence({ kind: "quarter", year: at.year, quarter });
    return [{ year: at.year, quarter, number, words: `${name} (${formatQuantity(number, 3)})` }];
  });
}

/** The year of the sheet, which stands in its history: the quarter before lies in it or in the year before. */
export function yearOf({ quarter, history }: Pick<CheckContext, "quarter" | "history">): number {
  const last = history.at(-1);
  return last === undefined ? 0 : last.quarter < quarter ? last.year : last.year + 1;
}

/** The figure a sentence names first: last quarter's, else the same quarter of last year, else the latest known. */
export function nearest(context: CheckContext, before: readonly Before[]): Before | undefined {
  const last = context.history.at(-1);
  return (
    before.find((each) => each.year === last?.year && each.quarter === last.quarter) ??
    before.findLast((each) => each.quarter === context.quarter) ??
    before.at(-1)
  );
}

/** Sum of this year's earlier quarters in one part; null while none gave a number. */
export function sumBefore({ earlier }: CheckContext, part: Part): Quantity | null {
  const numbers = earlier.flatMap(({ value }) => numberOf(value, part) ?? []);
  return numbers.length === 0 ? null : numbers.reduce((sum, number) => sum + number, 0);
}
