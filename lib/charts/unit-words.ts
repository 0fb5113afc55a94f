import { formatFraction, formatQuantity, formatSignedQuantity } from "@/lib/format/numbers";
import { type Indicator, isRate } from "@/lib/indicators/indicator";
import type { RankedBy, UnitStandings } from "@/lib/indicators/unit-standings";
import type { PlanGap } from "@/lib/plans/plan-gap";

type Measured = Pick<Indicator, "decimals" | "unitOfMeasure" | "periodRule">;

/** Cuts between two whole figures are halves: one decimal more than the indicator's own, at most three. */
function cutText(cut: Parameters<typeof formatFraction>[0], { decimals }: Measured): string {
  return formatFraction(cut, Math.min(decimals + 1, 3));
}

/**
 * "Một phần tư số đơn vị từ 34 giấy trở xuống, một nửa từ 37,5 giấy trở xuống, ba phần tư từ 40 giấy trở xuống (28 đơn vị
 * đủ số liệu)"; empty with fewer than four.
 */
export function quartileWords({ quartiles, compared }: UnitStandings, indicator: Measured): string {
  if (quartiles === null) return "";
  const [lower, median, upper] = [quartiles.lower, quartiles.median, quartiles.upper].map(
    (cut) => `từ ${cutText(cut, indicator)}${isRate(indicator) ? "%" : ` ${indicator.unitOfMeasure}`} trở xuống`,
  );
  return `Một phần tư số đơn vị ${lower}, một nửa ${median}, ba phần tư ${upper} (${compared} đơn vị đủ số liệu)`;
}

/** "Kế hoạch của xã 1.080, tổng kế hoạch các đơn vị 1.065,5 (23 đơn vị), chênh -14,5 triệu đồng". */
export function gapWords(gap: PlanGap, indicator: Measured): string {
  const amount = (quantity: number) => formatQuantity(quantity, indicator.decimals);
  const difference =
    gap.gap === 0
      ? `khớp nhau (${indicator.unitOfMeasure})`
      : `chênh ${formatSignedQuantity(gap.gap, indicator.decimals)} ${indicator.unitOfMeasure}`;
  return `Kế hoạch của xã ${amount(gap.commune)}, tổng kế hoạch các đơn vị ${amount(gap.units)} (${gap.count} đơn vị), ${difference}`;
}

const RANKED_BY_WORDS: Record<RankedBy, string> = {
  completion: "% kế hoạch của từng đơn vị",
  difference: "chênh lệch so với kế hoạch của từng đơn vị",
  value: "số thực hiện",
};

/** "Xếp theo % kế hoạch của từng đơn vị"; a followed indicator is in order, nobody is the best. */
export function rankedByWords(rankedBy: RankedBy | null, { direction }: Pick<Indicator, "direction">): string {
  if (rankedBy === null) return "";
  const order = direction === "neutral" ? "từ lớn đến nhỏ, không xếp hạng tốt xấu" : "đơn vị tốt nhất ở trên";
  return `Xếp theo ${RANKED_BY_WORDS[rankedBy]}, ${order}`;
}
