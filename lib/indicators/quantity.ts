/**
 * Exact quantities: a safe integer of thousandths (12,5 is 12500). Never a float in a sum.
 * The limit is the database's own CHECK, |x| ≤ 9·10^15.
 */
export type Quantity = number;

export const QUANTITY_SCALE = 1000;
export const QUANTITY_LIMIT = 9_000_000_000_000_000;

export class QuantityRangeError extends Error {
  constructor() {
    super("Quantity beyond ±9·10^15 thousandths");
  }
}

/** Exact sum; throws QuantityRangeError beyond the limit rather than lose a digit. */
export function addQuantities(a: Quantity, b: Quantity): Quantity {
  const sum = a + b;
  if (Math.abs(sum) > QUANTITY_LIMIT) throw new QuantityRangeError();
  return sum;
}

/** An unrounded fraction of two quantities: rates and percentages stay fractions until they are printed. */
export type Ratio = { numerator: Quantity; denominator: Quantity };

/** `numerator × multiplier ÷ denominator`, rounded half away from zero to `decimals`, as an integer of 10^-decimals. */
export function roundRatio(ratio: Ratio, multiplier: number, decimals: number): number {
  const scale = BigInt(10) ** BigInt(decimals);
  let top = BigInt(ratio.numerator) * BigInt(multiplier) * scale;
  let bottom = BigInt(ratio.denominator);
  if (bottom < BigInt(0)) [top, bottom] = [-top, -bottom];
  const negative = top < BigInt(0);
  if (negative) top = -top;
  const rounded = (top * BigInt(2) + bottom) / (bottom * BigInt(2));
  return Number(negative ? -rounded : rounded);
}

/** Exact comparison of a ratio with another by cross-multiplication: -1, 0 or 1. Denominators must be positive. */
export function compareRatios(a: Ratio, b: Ratio): -1 | 0 | 1 {
  const left = BigInt(a.numerator) * BigInt(b.denominator);
  const right = BigInt(b.numerator) * BigInt(a.denominator);
  return left < right ? -1 : left > right ? 1 : 0;
}
