import { type Indicator, reportsInQuarter } from "@/lib/indicators/indicator";
import { addQuantities, type Quantity } from "@/lib/indicators/quantity";
import { QUARTERS } from "@/lib/periods/period";

export type FourQuarters = [Quantity, Quantity, Quantity, Quantity];

/** What the four quarters come to, less the year: a flow adds up, anything else ends at quarter IV. Zero = they agree. */
export function quartersGap(
  { periodRule }: Pick<Indicator, "periodRule">,
  planned: Quantity,
  quarters: FourQuarters,
): Quantity {
  const reached = periodRule === "flow" ? quarters.reduce(addQuantities) : quarters[3];
  return addQuantities(reached, -planned);
}

/** The year in equal parts over the quarters that have a figure; the rest of the rounding falls where it arises. */
export function evenQuarters(planned: Quantity, indicator: Pick<Indicator, "frequency" | "decimals">): FourQuarters {
  const weights = QUARTERS.map((quarter) => (reportsInQuarter(indicator.frequency, quarter) ? 1 : 0));
  return splitBy(planned, weights, indicator.decimals);
}

/**
 * The year in the shares of last year's quarters; null where one of them is missing or negative, or nothing arose in
 * the year.
 */
export function quartersByLastYear(
  planned: Quantity,
  lastYear: readonly (Quantity | null)[] | null,
  { decimals }: Pick<Indicator, "decimals">,
): FourQuarters | null {
  const given = lastYear === null ? [] : lastYear.filter((each) => each !== null && each >= 0);
  if (given.length !== QUARTERS.length || given.every((each) => each === 0)) return null;
  return splitBy(planned, given as Quantity[], decimals);
}

/** Rounds the running total, not the parts, so that the parts make exactly the whole; exact in whole numbers. */
function splitBy(planned: Quantity, weights: readonly number[], decimals: number): FourQuarters {
  const step = 10n ** BigInt(3 - decimals);
  const all = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  let upTo = 0n;
  let before = 0n;
  const parts = weights.map((weight, index) => {
    upTo += BigInt(weight);
    const exact = BigInt(planned) * upTo;
    const isLast = upTo === all && weights.slice(index + 1).every((each) => each === 0);
    const reached = isLast ? BigInt(planned) : (exact / (all * step)) * step;
    const part = Number(reached - before);
    before = reached;
    return part;
  });
  return parts as FourQuarters;
}
