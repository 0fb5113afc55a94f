import type { Figure } from "@/lib/indicators/figure";
import type { Indicator } from "@/lib/indicators/indicator";
import { divideRounded, QUANTITY_SCALE, type Quantity, type Ratio } from "@/lib/indicators/quantity";

/*
 * Vietnamese numbers: dot between thousands, comma before decimals. Every function rounds once, half away from
 * zero, from exact integers; no float is formed. Zeros at the end of a fraction are not printed ("46", "12,5").
 */

/** `top ÷ bottom` with at most `decimals` decimals. */
function formatDivision(top: bigint, bottom: bigint, decimals: number): string {
  const scaled = divideRounded(top * 10n ** BigInt(decimals), bottom);
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+$)/g, ".");
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, "");
  return `${scaled < 0n ? "-" : ""}${whole}${fraction === "" ? "" : `,${fraction}`}`;
}

function withSign(text: string): string {
  return text.startsWith("-") || text === "0" ? text : `+${text}`;
}

/** A quantity in its own unit: 12500 is "12,5"; at most `decimals` (0–3) decimals. */
export function formatQuantity(quantity: Quantity, decimals: number): string {
  return formatDivision(BigInt(quantity), BigInt(QUANTITY_SCALE), decimals);
}

/** "+3", "-1,2", "0": a difference in its own unit, or in điểm % for rates. */
export function formatSignedQuantity(quantity: Quantity, decimals: number): string {
  return withSign(formatQuantity(quantity, decimals));
}

/** An unrounded fraction of thousandths (mean, pace, "cần bình quân mỗi quý") in its own unit. */
export function formatFraction(thousandths: Ratio, decimals: number): string {
  return formatDivision(
    BigInt(thousandths.numerator),
    BigInt(thousandths.denominator) * BigInt(QUANTITY_SCALE),
    decimals,
  );
}

/** "+3,33": the same as a difference. */
export function formatSignedFraction(thousandths: Ratio, decimals: number): string {
  return withSign(formatFraction(thousandths, decimals));
}

/** A ratio × 100 without the sign, for columns headed "%": "92,28". */
export function formatPercentNumber(ratio: Ratio, decimals = 1): string {
  return formatDivision(BigInt(ratio.numerator) * 100n, BigInt(ratio.denominator), decimals);
}

/** A ratio × 100 with the sign: "186%", "92,3%". Never capped at 100. */
export function formatPercent(ratio: Ratio, decimals = 1): string {
  return `${formatPercentNumber(ratio, decimals)}%`;
}

/** "+12,4%", "-3%". */
export function formatSignedPercent(ratio: Ratio, decimals = 1): string {
  return `${withSign(formatPercentNumber(ratio, decimals))}%`;
}

/** A stored percentage in thousandths of a percent: 92280 is "92,28%". */
export function formatPercentValue(thousandthsOfPercent: Quantity, decimals = 2): string {
  return `${formatQuantity(thousandthsOfPercent, decimals)}%`;
}

/**
 * One figure as it stands in a cell, screen and print alike (design §3.1): not entered is empty, zero is "0",
 * không phát sinh is "-", không có số liệu is "…" (its reason belongs in a footnote). A rate is printed as the bare
 * percentage, since its unit stands in the column head.
 */
export function formatFigure(figure: Figure, indicator: Pick<Indicator, "decimals">): string {
  switch (figure.kind) {
    case "value":
      return figure.exact === undefined
        ? formatQuantity(figure.value, indicator.decimals)
        : formatFraction(figure.exact, indicator.decimals);
    case "rate":
      return formatPercentNumber(figure.ratio, indicator.decimals);
    case "nothing-arose":
      return "-";
    case "no-data":
      return "…";
    case "missing":
      return "";
  }
}
