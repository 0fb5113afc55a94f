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

/** The year in equal parts over the quarters that have a figure. */
export function evenQuarters(planned: Quantity, indicator: Pick<Indicator, "frequency" | "decimals">): FourQuarters {
  const weights = QUARTERS.map((quarter) => (reportsInQuarter(indicator.frequency, quarter) ? 1 : 0));
  return shareOut(planned, weights, indicator.decimals);
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
  return shareOut(planned, given as Quantity[], decimals);
}

/**
 * The whole by weights, rounded to the decimals so that the parts make exactly the whole: every part gets the steps
 * that fit, what is left goes to the largest remainders, of equal ones to the later quarter. A whole finer than the
 * decimals leaves its rest in the last part that has a weight.
 */
export function shareOut(planned: Quantity, weights: readonly number[], decimals: number): FourQuarters {
  const step = 10n ** BigInt(3 - decimals);
  const sign = planned < 0 ? -1n : 1n;
  const size = BigInt(planned) * sign;
  const all = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  const steps = size / step;
  const exact = weights.map((weight, index) => ({ index, share: steps * BigInt(weight) }));
  const parts = exact.map(({ share }) => share / all);
  const left = Number(steps - parts.reduce((sum, part) => sum + part, 0n));
  const byRemainder = exact
    .filter(({ share }) => share % all !== 0n)
    .sort((a, b) => {
      const [first, second] = [a.share % all, b.share % all];
      return first === second ? b.index - a.index : first < second ? 1 : -1;
    });
  for (const { index } of byRemainder.slice(0, left)) parts[index] = (parts[index] ?? 0n) + 1n;
  const last = weights.findLastIndex((weight) => weight > 0);
  const amounts = parts.map((part, index) => part * step + (index === last ? size % step : 0n));
  return amounts.map((amount) => Number(amount * sign) + 0) as FourQuarters;
}
