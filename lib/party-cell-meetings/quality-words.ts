import { formatFraction, formatPercentNumber, formatSignedFraction } from "@/lib/format/numbers";
import { type Fraction, ratioOfFraction } from "@/lib/indicators/fraction";
import type { Ratio } from "@/lib/indicators/quantity";
import type { Quartiles } from "@/lib/indicators/quartiles";
import { MEETING_CLASS_WORDS, MEETING_CLASSES } from "./scoring";
import type { ClassCounts, SpreadGroup } from "./spread";

export const GROUP_WORDS: Record<SpreadGroup, string> = {
  all: "Toàn xã",
  territorial: "Thôn, bon, tổ dân phố",
  workplace: "Cơ quan, đơn vị, doanh nghiệp",
};

/** "84,5": a mean of points, one decimal. */
export function pointsText(mean: Fraction): string {
  return formatFraction(ratioOfFraction(mean), 1);
}

/** "+3,5", "" = cannot be compared. */
export function moveText(move: Fraction | null): string {
  return move === null ? "" : formatSignedFraction(ratioOfFraction(move), 1);
}

export function shareText(share: Ratio | null): string {
  return share === null ? "" : formatPercentNumber(share, 1);
}

/** "trung vị 91,5; một nửa số chi bộ từ 86 đến 94,7". */
export function quartileWords({ lower, median, upper }: Quartiles): string {
  const [low, middle, high] = [lower, median, upper].map((cut) => formatFraction(cut, 1));
  return `trung vị ${middle}; một nửa số chi bộ từ ${low} đến ${high}`;
}

/** "30 Tốt, 12 Khá": classes that occur, best first. */
export function classWords(classes: ClassCounts): string {
  return MEETING_CLASSES.filter((each) => classes[each] > 0)
    .map((each) => `${classes[each]} ${MEETING_CLASS_WORDS[each]}`)
    .join(", ");
}
