import type { Figure } from "./figure";
import { type Indicator, isRate } from "./indicator";
import { divideRounded, type Quantity, type Ratio, ratioOf } from "./quantity";

/**
 * A figure as an exact fraction of thousandths of its unit (thousandths of a điểm % for a rate), so that values,
 * means and rates are compared with plans by one arithmetic. `bottom` is positive.
 */
export type Fraction = { top: bigint; bottom: bigint };

/** Thousandths of a percent in the whole: 1 = 100 000. */
const PERCENT_SCALE = 100_000n;

export function fractionOfQuantity(quantity: Quantity): Fraction {
  return { top: BigInt(quantity), bottom: 1n };
}

/**
 * The number in a figure; null where there is none. "Không phát sinh" is a stated zero of a count, but of a rate it
 * says that nothing could be measured.
 */
export function fractionOfFigure(figure: Figure, indicator: Pick<Indicator, "periodRule">): Fraction | null {
  switch (figure.kind) {
    case "value":
      return figure.exact === undefined ? fractionOfQuantity(figure.value) : fractionOfRatio(figure.exact);
    case "rate":
      return fractionOfRatio(figure.ratio, PERCENT_SCALE);
    case "nothing-arose":
      return isRate(indicator) ? null : fractionOfQuantity(0);
    default:
      return null;
  }
}

export function fractionOfRatio({ numerator, denominator }: Ratio, scale = 1n): Fraction {
  const sign = denominator < 0 ? -1n : 1n;
  return { top: sign * BigInt(numerator) * scale, bottom: sign * BigInt(denominator) };
}

/** -1, 0 or 1, exactly. */
export function compareFractions(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const left = a.top * b.bottom;
  const right = b.top * a.bottom;
  return left < right ? -1 : left > right ? 1 : 0;
}

export function subtractFractions(a: Fraction, b: Fraction): Fraction {
  return { top: a.top * b.bottom - b.top * a.bottom, bottom: a.bottom * b.bottom };
}

/** a ÷ b; the caller has made sure that b is not zero. */
export function divideFractions(a: Fraction, b: Fraction): Ratio {
  return ratioOf(a.top * b.bottom, a.bottom * b.top);
}

export function ratioOfFraction(fraction: Fraction): Ratio {
  return ratioOf(fraction.top, fraction.bottom);
}

/** The nearest whole thousandth. */
export function quantityOfFraction({ top, bottom }: Fraction): Quantity {
  const rounded = Number(divideRounded(top, bottom));
  return rounded === 0 ? 0 : rounded;
}
