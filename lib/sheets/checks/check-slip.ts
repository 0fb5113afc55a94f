import { formatQuantity } from "@/lib/format/numbers";
import type { CellValue } from "@/lib/indicators/figure";
import { isRate } from "@/lib/indicators/indicator";
import type { Quantity } from "@/lib/indicators/quantity";
import { cumulativeBase } from "../cumulative";
import type { CheckContext } from "./check-cell";
import { figuresBefore, nearest, numberOf, type Part, yearOf } from "./figures-before";
import type { CellWarning } from "./warning";

/** Up to three times the largest, or down to a third of the smallest, of the quarters before is usual. */
export const USUAL_TIMES = 3;
/** Divided by the slip, the figure must come back to at most twice the largest and half the smallest. */
export const COMES_BACK_TIMES = 2;
/** Whole numbers below ten are small counts: from 1 visit to 5 is no slip of a zero. */
const SMALL_COUNT = 10_000;

const SLIPS = [
  { factor: 10, zeros: "một số 0" },
  { factor: 100, zeros: "hai số 0" },
  { factor: 1000, zeros: "ba số 0" },
] as const;
type Slip = (typeof SLIPS)[number];

/** The figure as typed, what it is compared with, and which of these the sentence names. */
type Compared = { typed: Quantity; with: Quantity[]; named: { number: Quantity; words: string } };

/**
 * A comma or a zero too many, or triệu typed as tỷ: 10, 100 or 1.000 times as much, or as little, as the quarters
 * before; for a first figure, as the other units of the kind.
 */
export function checkSlip(context: CheckContext, value: CellValue): CellWarning[] {
  const parts: Part[] = isRate(context.indicator) ? ["denominator", "numerator"] : ["value"];
  for (const part of parts) {
    const number = numberOf(value, part);
    const compared = number === null ? null : comparedWith(context, part, number);
    if (compared === null || compared.typed <= 0) continue;
    const slip = slipOf(compared, context.indicator.decimals === 0 || part !== "value");
    if (slip) return [{ kind: "slip-10", message: sentence(context, part, compared, slip) }];
  }
  return [];
}

function slipOf({ typed, with: numbers }: Compared, isCount: boolean): Slip | undefined {
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  const comesBack = (figure: number) => figure >= low / COMES_BACK_TIMES && figure <= high * COMES_BACK_TIMES;
  if (typed > high * USUAL_TIMES && !(isCount && typed < SMALL_COUNT)) {
    return SLIPS.find(({ factor }) => comesBack(typed / factor));
  }
  if (typed * USUAL_TIMES < low && !(isCount && low < SMALL_COUNT)) {
    return SLIPS.find(({ factor }) => comesBack(typed * factor));
  }
  return undefined;
}

function comparedWith(context: CheckContext, part: Part, number: Quantity): Compared | null {
  const { indicator, likeUnitsMedian } = context;
  let before = figuresBefore(context, part);
  if (indicator.periodRule === "rate-of-stocks" && part === "numerator") {
    // Often counted from the start of the year: only this year and the same quarter of other years compare.
    before = before.filter((each) => each.year === yearOf(context) || each.quarter === context.quarter);
  }
  const named = nearest(context, before);
  const sum = cumulativeBase(indicator, context.quarter, context.earlier);
  if (named && sum !== null && sum > 0) {
    const words = `lũy kế các quý trước (${formatQuantity(sum, 3)})`;
    return { typed: number + sum, with: before.map((each) => each.number + sum), named: { number: sum, words } };
  }
  if (named) return { typed: number, with: before.map((each) => each.number), named };
  if (likeUnitsMedian === null || likeUnitsMedian <= 0) return null;
  const words = `mức phổ biến của các đơn vị cùng loại (${formatQuantity(likeUnitsMedian, 3)})`;
  return { typed: number, with: [likeUnitsMedian], named: { number: likeUnitsMedian, words } };
}

/** "9.600 gấp 100 lần quý II (96). Có thể thừa hai số 0. Nếu đúng, ghi lý do." */
function sentence({ indicator }: CheckContext, part: Part, { typed, named }: Compared, { factor, zeros }: Slip) {
  const label =
    part === "numerator" ? indicator.numeratorLabel : part === "denominator" ? indicator.denominatorLabel : null;
  const subject = label === null ? formatQuantity(typed, 3) : `${label} ${formatQuantity(typed, 3)}`;
  const more = typed > named.number;
  const [large, small] = more ? [typed, named.number] : [named.number, typed];
  const times = `${large % small === 0 ? "" : "khoảng "}${more ? "" : "1/"}${formatQuantity(Math.round(large / small) * 1000, 0)}`;
  const compared = more ? `gấp ${times} lần` : `chỉ bằng ${times}`;
  const isWhole = indicator.decimals === 0 && part === "value";
  const slips = [`${more ? "thừa" : "thiếu"} ${zeros}`, ...(isWhole ? [] : ["nhầm dấu phẩy"])];
  if (factor === 1000) slips.push("nhầm đơn vị tính");
  return `${subject} ${compared} ${named.words}. Có thể ${orOf(slips)}. Nếu đúng, ghi lý do.`;
}

/** "thừa ba số 0, nhầm dấu phẩy hoặc nhầm đơn vị tính" */
function orOf(slips: readonly string[]): string {
  const [last, ...others] = slips.toReversed();
  return others.length === 0 ? `${last}` : `${others.toReversed().join(", ")} hoặc ${last}`;
}
