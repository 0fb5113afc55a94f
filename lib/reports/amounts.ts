import { formatFraction, formatPercent } from "@/lib/format/numbers";
import type { Figure } from "@/lib/indicators/figure";
import type { Indicator } from "@/lib/indicators/indicator";
import {
  divideRounded,
  QUANTITY_SCALE,
  type Quantity,
  type Ratio,
  ratioOf,
  roundRatio,
} from "@/lib/indicators/quantity";

type Measured = Pick<Indicator, "unitOfMeasure" | "decimals">;

const MILLION = "triệu đồng";
/** From 1 tỷ đồng on, prose leaves triệu đồng; from 10 tỷ on one decimal is enough. */
const ONE_BILLION = 1_000 * QUANTITY_SCALE;

/** An amount as prose says it; see proseFraction. */
export function proseQuantity(quantity: Quantity, indicator: Measured): string {
  return proseFraction(wholeOf(quantity), indicator);
}

/**
 * 71.052 triệu đồng is "71,1 tỷ đồng", 450 triệu đồng stays, rates are "92,28%". Rounded once; tables keep the unit of
 * the indicator instead.
 */
export function proseFraction(thousandths: Ratio, indicator: Measured): string {
  const { unitOfMeasure, decimals } = indicator;
  if (unitOfMeasure === "%") return `${formatFraction(thousandths, decimals)}%`;
  const size = Math.abs(thousandths.numerator / thousandths.denominator);
  if (unitOfMeasure === MILLION && size >= ONE_BILLION) {
    const billions = ratioOf(BigInt(thousandths.numerator), BigInt(thousandths.denominator) * 1_000n);
    return `${formatFraction(billions, size >= 10 * ONE_BILLION ? 1 : 2)} tỷ đồng`;
  }
  return `${formatFraction(thousandths, decimals)} ${unitOfMeasure}`;
}

/**
 * A difference of two rates in điểm %, of two quantities in their unit. Without sign: the verb says which way. It takes
 * as many more decimals as it needs not to read as zero ("thấp hơn kế hoạch 0,4 giấy").
 */
export function proseDifference(difference: Ratio, indicator: Measured): string {
  const size = { ...difference, numerator: Math.abs(difference.numerator) };
  if (indicator.unitOfMeasure === "%") return prosePoints(size, indicator.decimals);
  return proseFraction(size, { ...indicator, decimals: tellingDecimals(size, indicator.decimals) });
}

/** "1,2 điểm %", from thousandths of a point; takes as many more decimals as it needs not to read as zero. */
export function prosePoints(points: Ratio, decimals: number): string {
  return `${formatFraction(points, tellingDecimals(points, Math.max(decimals, 1)))} điểm %`;
}

/** The fewest decimals from `from` on with which an amount does not print as zero; `from` where even three do not. */
function tellingDecimals(amount: Ratio, from: number): number {
  const isZero = (places: number) =>
    divideRounded(BigInt(amount.numerator) * 10n ** BigInt(places), thousandth(amount)) === 0n;
  return [from, 1, 2, 3].find((each) => each >= from && !isZero(each)) ?? from;
}

function thousandth(points: Ratio): bigint {
  return BigInt(points.denominator) * BigInt(QUANTITY_SCALE);
}

/** The amount a figure states, or null when it states none (không phát sinh, không có số liệu, missing). */
export function proseFigure(figure: Figure, indicator: Measured): string | null {
  if (figure.kind === "value") return proseFraction(figure.exact ?? wholeOf(figure.value), indicator);
  if (figure.kind === "rate") return formatPercent(figure.ratio, indicator.decimals);
  return null;
}

const wholeOf = (quantity: Quantity): Ratio => ({ numerator: quantity, denominator: 1 });

/**
 * A percentage of plan that never rounds onto the plan: one decimal, more where 99,95 % or 100,04 % would read as
 * 100 %. Used in prose and annex alike, so that both say the same.
 */
export function tellingPercent(ratio: Ratio): string {
  return formatPercent(ratio, tellingPlaces(ratio));
}

/** More of them tell nothing apart: 10^-12 % of a plan is below a thousandth of any that can be written. */
const MOST_PLACES = 12;

/** The decimals that `tellingPercent` prints at most. */
export function tellingPlaces(ratio: Ratio): number {
  const isWhole = (places: number) => roundRatio(ratio, 100, places) === 100 * 10 ** places;
  if (BigInt(ratio.numerator) === BigInt(ratio.denominator)) return 1;
  let places = 1;
  while (places < MOST_PLACES && isWhole(places)) places += 1;
  return places;
}
