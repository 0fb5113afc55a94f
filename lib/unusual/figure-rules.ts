import { formatQuantity } from "@/lib/format/numbers";
import { romanQuarter } from "@/lib/format/roman";
import type { CellValue } from "@/lib/indicators/figure";
import type { Quantity } from "@/lib/indicators/quantity";
import type { CheckContext } from "@/lib/sheets/checks/check-cell";
import { figuresBefore, numberOf } from "@/lib/sheets/checks/figures-before";

/** So many quarters in a row had a figure before one falls to zero. */
export const REGULAR_QUARTERS = 4;
/** Each of them at least this much (in thousandths): from one or two cases to none is no event. */
export const REGULAR_AT_LEAST: Quantity = 5000;
/** The same figure to the digit in so many quarters running, this one included. */
export const SAME_QUARTERS = 4;
/** Below ten the same small count may well come again and again. */
export const SAME_AT_LEAST: Quantity = 10_000;

/** "Quý III bằng 0, trong khi 4 kỳ trước đều có số, từ 12 đến 18." */
export function fallenToZero(context: CheckContext, value: CellValue): string | null {
  const { periodRule } = context.indicator;
  if (periodRule !== "flow" && periodRule !== "stock" && periodRule !== "average") return null;
  if (!isZero(value)) return null;
  const before = lastNumbers(context, REGULAR_QUARTERS);
  if (before === null || Math.min(...before) < REGULAR_AT_LEAST) return null;
  const [low, high] = [Math.min(...before), Math.max(...before)].map((each) => formatQuantity(each, 3));
  return `Quý ${romanQuarter(context.quarter)} bằng 0, trong khi ${REGULAR_QUARTERS} kỳ trước đều có số, từ ${low} đến ${high}.`;
}

/** "4 kỳ liền cùng một số 120." Only of what arises anew each quarter. */
export function sameRun(context: CheckContext, value: CellValue): string | null {
  const number = numberOf(value, "value");
  if (context.indicator.periodRule !== "flow" || number === null || number < SAME_AT_LEAST) return null;
  const before = lastNumbers(context, SAME_QUARTERS - 1);
  if (before === null || before.some((each) => each !== number)) return null;
  return `${SAME_QUARTERS} kỳ liền cùng một số ${formatQuantity(number, 3)}.`;
}

function isZero(value: CellValue): boolean {
  return value.kind === "nothing-arose" || (value.kind === "value" && value.value === 0);
}

/** The numbers of the last so many due quarters; null where one of them has none above zero. */
function lastNumbers(context: CheckContext, count: number): Quantity[] | null {
  const history = context.history.slice(-count);
  const numbers = figuresBefore({ ...context, history }, "value").map((each) => each.number);
  return numbers.length === count ? numbers : null;
}
