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

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** Largest common divisor of two non-negative integers; in plain numbers as soon as they fit, which is much faster. */
function commonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (x > SAFE || y > SAFE) {
    if (y === 0n) return x;
    [x, y] = [y, x % y];
  }
  let [m, n] = [Number(x), Number(y)];
  while (n > 0) [m, n] = [n, m % n];
  return BigInt(m);
}

/** Integer division rounded half away from zero; the one place where a figure is rounded. */
export function divideRounded(top: bigint, bottom: bigint): bigint {
  const negative = top < 0n !== bottom < 0n;
  const absTop = top < 0n ? -top : top;
  const absBottom = bottom < 0n ? -bottom : bottom;
  const rounded = (absTop * 2n + absBottom) / (absBottom * 2n);
  return negative ? -rounded : rounded;
}

/**
 * A fraction in lowest terms with a positive denominator. A fraction whose parts do not fit in 2^53 (products of
 * two very large quantities) is replaced by the nearest one that does; a value beyond 2^53 is refused.
 */
export function ratioOf(numerator: bigint, denominator: bigint): Ratio {
  if (denominator === 0n) throw new RangeError("A ratio needs a denominator other than zero");
  const sign = numerator < 0n !== denominator < 0n ? -1n : 1n;
  const absTop = numerator < 0n ? -numerator : numerator;
  const absBottom = denominator < 0n ? -denominator : denominator;
  const divisor = commonDivisor(absTop, absBottom);
  let [top, bottom] = [absTop / divisor, absBottom / divisor];
  if (top > SAFE || bottom > SAFE) {
    const whole = top / bottom;
    if (whole >= SAFE) throw new QuantityRangeError();
    const fitted = SAFE / (whole + 1n);
    [top, bottom] = [divideRounded(top * fitted, bottom), fitted];
  }
  return { numerator: top === 0n ? 0 : Number(sign * top), denominator: Number(bottom) };
}

/** `numerator × multiplier ÷ denominator`, rounded half away from zero to `decimals`, as an integer of 10^-decimals. */
export function roundRatio(ratio: Ratio, multiplier: number, decimals: number): number {
  const top = BigInt(ratio.numerator) * BigInt(multiplier) * 10n ** BigInt(decimals);
  return Number(divideRounded(top, BigInt(ratio.denominator)));
}

/** Exact comparison of a ratio with another by cross-multiplication: -1, 0 or 1. Denominators must be positive. */
export function compareRatios(a: Ratio, b: Ratio): -1 | 0 | 1 {
  const left = BigInt(a.numerator) * BigInt(b.denominator);
  const right = BigInt(b.numerator) * BigInt(a.denominator);
  return left < right ? -1 : left > right ? 1 : 0;
}
