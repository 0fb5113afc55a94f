import { formatQuantity } from "@/lib/format/numbers";
import { romanQuarter } from "@/lib/format/roman";
import type { CellValue } from "@/lib/indicators/figure";
import type { Quantity } from "@/lib/indicators/quantity";
import { cumulativeBase } from "../cumulative";
import type { CheckContext } from "./check-cell";
import { figuresBefore, numberOf, type Part, sumBefore } from "./figures-before";
import type { CellWarning } from "./warning";

/** A quarter's own figure stands between two thirds of the smallest and one and a half times the largest before. */
export const AROUND = 1.5;
/** Below six cases, or one hectare or kilometre, a doubling says nothing: a second meeting is no lũy kế. */
const SMALL = { count: 6000, measure: 1000 };

/** Lũy kế where the quarter's own figure is asked for, the reverse, and a lũy kế that falls. */
export function checkCumulative(context: CheckContext, value: CellValue): CellWarning[] {
  const { periodRule } = context.indicator;
  const base = cumulativeBase(context.indicator, context.quarter, context.earlier);
  if (base !== null) return cumulativeCell(context, value, base);
  if (periodRule === "flow") return quarterlyCell(context, "value", value);
  return periodRule === "rate-of-flows" ? quarterlyCell(context, "denominator", value) : [];
}

/** Taken for a lũy kế: too much for one quarter, and usual once the quarters before are taken off. */
function quarterlyCell(context: CheckContext, part: Part, value: CellValue): CellWarning[] {
  const typed = numberOf(value, part);
  const sum = sumBefore(context, part);
  const usual = usualRange(context, part);
  if (typed === null || sum === null || sum <= 0 || usual === null) return [];
  const isSmall = typed < (context.indicator.decimals === 0 ? SMALL.count : SMALL.measure);
  const tooMuch = typed > usual.high * AROUND && !isSmall;
  if (!tooMuch || !isAround(typed - sum, usual)) return [];
  const label = part === "denominator" ? `${context.indicator.denominatorLabel ?? ""} ` : "";
  const message =
    `${label}${formatQuantity(typed, 3)} giống số lũy kế (các quý trước đã có ${formatQuantity(sum, 3)}). ` +
    `Ô này ghi số riêng của quý ${romanQuarter(context.quarter)}. Nếu đúng, ghi lý do.`;
  return [{ kind: "cumulative-typed", message }];
}

/** `sum`: what the quarters before add up to, so that the typed lũy kế is the quarter's own figure and this. */
function cumulativeCell(context: CheckContext, value: CellValue, sum: Quantity): CellWarning[] {
  const own = numberOf(value, "value");
  if (own === null) return [];
  const typed = own + sum;
  const usual = usualRange(context, "value");
  const words = formatQuantity(typed, 3);
  const tooLittle = usual !== null && own * AROUND < usual.low;
  if (tooLittle && isAround(typed, usual)) {
    const message =
      `${words} giống số riêng của quý ${romanQuarter(context.quarter)} ` +
      `(lũy kế các quý trước đã là ${formatQuantity(sum, 3)}). Ô này ghi lũy kế từ đầu năm. Nếu đúng, ghi lý do.`;
    return [{ kind: "quarter-typed", message }];
  }
  if (own >= 0) return [];
  const message = `Lũy kế ${words} thấp hơn lũy kế các quý trước (${formatQuantity(sum, 3)}). Nếu có điều chỉnh giảm, ghi lý do.`;
  return [{ kind: "falling-cumulative", message }];
}

type Range = { low: Quantity; high: Quantity };

function usualRange(context: CheckContext, part: Part): Range | null {
  const numbers = figuresBefore(context, part).map((each) => each.number);
  return numbers.length === 0 ? null : { low: Math.min(...numbers), high: Math.max(...numbers) };
}

function isAround(number: Quantity, { low, high }: Range): boolean {
  return number * AROUND >= low && number <= high * AROUND;
}
