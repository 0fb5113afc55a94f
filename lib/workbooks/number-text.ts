const SIGNIFICANT_DIGITS = 15;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?$/;

/**
 * The exact decimal that Excel shows of a stored number: at 15 significant digits ("0.1" for 0.1 stored as
 * 0.10000000000000001), without exponent, with "." and no zeros at the end. Null for what is no number.
 */
export function numberText(stored: string): string | null {
  if (!NUMBER.test(stored)) return null;
  const number = Number(stored);
  if (!Number.isFinite(number)) return null;
  if (number === 0) return "0";
  const [mantissa = "", exponent = "0"] = Math.abs(number)
    .toExponential(SIGNIFICANT_DIGITS - 1)
    .split("e");
  const digits = mantissa.replace(".", "").replace(/0+$/, "");
  const point = Number(exponent) + 1;
  const text =
    point <= 0
      ? `0.${"0".repeat(-point)}${digits}`
      : digits.length <= point
        ? digits.padEnd(point, "0")
        : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return number < 0 ? `-${text}` : text;
}
