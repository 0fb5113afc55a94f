import { isComplete } from "./across-quarters";
import { addQuantities, type Quantity, type Ratio, ratioOf } from "./quantity";
import type { IndicatorResult } from "./result";

type Line = Pick<
  IndicatorResult,
  "indicator" | "cumulative" | "missingQuarters" | "coverage" | "asOfQuarter" | "published" | "completion"
>;

/**
 * The amount of a line that can be set beside another's: a flow or a stock from which nothing is missing and that is
 * published without "trên" or "gần". Null otherwise; "không phát sinh" is a stated zero.
 */
function amountOf(line: Line): Quantity | null {
  const { indicator, cumulative, published, completion } = line;
  if (indicator.periodRule !== "flow" && indicator.periodRule !== "stock") return null;
  // Of a published percentage the wording is the percentage's, not the figure's.
  const isWorded = published !== null && published.qualifier !== "exact" && completion.kind !== "published";
  if (!isComplete(line) || isWorded) return null;
  if (cumulative.kind === "nothing-arose") return 0;
  return cumulative.kind === "value" ? cumulative.value : null;
}

/** Both run to the same quarter and count in the same unit. */
function isBeside(a: Line, b: Line): boolean {
  return a.asOfQuarter === b.asOfQuarter && a.indicator.unitOfMeasure === b.indicator.unitOfMeasure;
}

/** "Tỷ trọng": the part as a share of the whole; null where either is not whole or the whole is not above zero. */
export function shareOfWhole(part: Line, whole: Line): Ratio | null {
  const amount = amountOf(part);
  return amount === null || !isBeside(part, whole) ? null : shareOfAmount(amount, whole);
}

/** The same of an amount in the whole's unit and to its quarter. */
export function shareOfAmount(amount: Quantity, whole: Line): Ratio | null {
  const of = amountOf(whole);
  return of === null || of <= 0 ? null : ratioOf(BigInt(amount), BigInt(of));
}

/**
 * What a row typed by itself holds beyond the parts listed under it; negative where the parts come to more. Null for a
 * sum of parts (nothing can be left), and where any of them is not whole or stands at another quarter.
 */
export function restOfParts(whole: Line, parts: readonly Line[]): Quantity | null {
  const amount = amountOf(whole);
  if (amount === null || parts.length === 0 || whole.indicator.parentMode === "sum-of-parts") return null;
  let rest = amount;
  for (const part of parts) {
    const taken = amountOf(part);
    if (taken === null || !isBeside(part, whole)) return null;
    rest = addQuantities(rest, -taken);
  }
  return rest;
}
