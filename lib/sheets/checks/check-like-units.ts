import { formatQuantity } from "@/lib/format/numbers";
import type { CellValue } from "@/lib/indicators/figure";
import type { CheckContext } from "./check-cell";
import { figuresBefore, numberOf } from "./figures-before";
import type { CellWarning } from "./warning";

export const LIKE_UNITS_TIMES = 3;
/** Fewer other units than this say nothing, and a median of two would give one of them away. */
export const FEWEST_OTHERS = 3;
/** What the unit itself had before is usual for it, however large it is beside the others. */
const OWN_USUAL = 1.5;
/** Below this, three times as many is chance. */
const SMALL = 10_000;

/** More than three times the median of the same figure over the other units of the kind. */
export function checkLikeUnits(context: CheckContext, value: CellValue): CellWarning[] {
  const { likeUnitsMedian: median } = context;
  const number = numberOf(value, "value");
  if (number === null || median === null || median <= 0 || number <= median * LIKE_UNITS_TIMES || number < SMALL)
    return [];
  const before = figuresBefore(context, "value").map((each) => each.number);
  if (before.some((own) => number <= own * OWN_USUAL)) return [];
  const times = formatQuantity(Math.round((number / median) * 10) * 100, 1);
  const message =
    `${formatQuantity(number, 3)} gấp khoảng ${times} lần mức phổ biến của các đơn vị cùng loại ` +
    `(${formatQuantity(median, 3)}). Nếu đúng, ghi lý do.`;
  return [{ kind: "like-units", message }];
}
