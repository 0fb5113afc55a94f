import { compareFractions, type Fraction, ratioOfFraction } from "./fraction";
import type { Ratio } from "./quantity";

/** Three cuts of a ranked list, as unrounded fractions of thousandths. */
export type Quartiles = { lower: Ratio; median: Ratio; upper: Ratio };

/** Fewer say nothing about a spread. */
export const LEAST_FOR_QUARTILES = 4;

/**
 * Quartiles of figures, by linear interpolation between the two nearest (Hyndman & Fan type 7, Excel's QUARTILE.INC):
 * the k-th cut of n figures in order stands at place 1 + k(n − 1)/4. Exact, without a float. Null with fewer than four;
 * the caller leaves out what is missing, so that no gap counts as zero.
 */
export function quartilesOf(figures: readonly Fraction[]): Quartiles | null {
  if (figures.length < LEAST_FOR_QUARTILES) return null;
  const ordered = [...figures].sort(compareFractions);
  const cut = (k: 1 | 2 | 3): Ratio => {
    const quarters = k * (ordered.length - 1);
    const [below, above] = [Math.floor(quarters / 4), Math.ceil(quarters / 4)].map((place) => ordered[place]);
    if (below === undefined || above === undefined) throw new RangeError(`no figure at a cut of ${ordered.length}`);
    return ratioOfFraction(between(below, above, quarters % 4));
  };
  return { lower: cut(1), median: cut(2), upper: cut(3) };
}

/** `parts` quarters of the way from one to the other. */
function between(from: Fraction, to: Fraction, parts: number): Fraction {
  const [left, right] = [BigInt(4 - parts), BigInt(parts)];
  return {
    top: left * from.top * to.bottom + right * to.top * from.bottom,
    bottom: 4n * from.bottom * to.bottom,
  };
}
