import { formatQuantity } from "@/lib/format/numbers";
import type { Figure } from "@/lib/indicators/figure";
import type { Indicator } from "@/lib/indicators/indicator";
import { QUANTITY_SCALE, type Ratio } from "@/lib/indicators/quantity";

/* Exact figures as a chart draws them: numbers in the indicator's unit, for the height of a bar and nothing else. */

export function inUnit(ratio: Ratio): number {
  return ratio.numerator / ratio.denominator / QUANTITY_SCALE;
}

/** null = missing or without data: a gap. */
export function numberOf(figure: Figure): number | null {
  switch (figure.kind) {
    case "value":
      return figure.exact ? inUnit(figure.exact) : figure.value / QUANTITY_SCALE;
    case "rate":
      return (figure.ratio.numerator * 100) / figure.ratio.denominator;
    case "nothing-arose":
      return 0;
    default:
      return null;
  }
}

export function rangeText(
  [low, high]: readonly [number, number],
  { decimals }: Pick<Indicator, "decimals">,
  between = "–",
): string {
  const text = (value: number) => formatQuantity(Math.round(value * QUANTITY_SCALE), decimals);
  return text(low) === text(high) ? text(low) : `${text(low)}${between}${text(high)}`;
}
