/**
 * A pasted number before it is a quantity: ±digits × 10^-scale, exact at any length. It may have more decimals than
 * can be stored; converting between units is moving the point.
 */
export type ExactDecimal = { negative: boolean; digits: string; scale: number };

export function exactDecimal(negative: boolean, whole: string, fraction: string): ExactDecimal {
  return { negative, digits: whole + fraction, scale: fraction.length };
}

/** × 10^power. */
export function movePoint(number: ExactDecimal, power: number): ExactDecimal {
  const scale = number.scale - power;
  if (scale >= 0) return { ...number, scale };
  return { ...number, digits: number.digits + "0".repeat(-scale), scale: 0 };
}

/** As a Vietnamese would type it: "1.234,5"; no zeros that say nothing. */
export function vietnameseText({ negative, digits, scale }: ExactDecimal): string {
  const padded = digits.padStart(scale + 1, "0");
  const whole = padded.slice(0, padded.length - scale).replace(/^0+(?=\d)/, "");
  const fraction = padded.slice(padded.length - scale).replace(/0+$/, "");
  const text = `${whole.replace(/\B(?=(\d{3})+$)/g, ".")}${fraction === "" ? "" : `,${fraction}`}`;
  return negative && text !== "0" ? `-${text}` : text;
}
