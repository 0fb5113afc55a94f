import type { CellValue } from "@/lib/indicators/figure";
import { cellWords } from "../cell-words";
import type { CheckContext } from "./check-cell";
import { figuresBefore, nearest, numberOf, type Part } from "./figures-before";
import type { CellWarning } from "./warning";

/** Digits a figure must have to be telling: 13,2 twice is odd, 3 or 120 twice is not. */
export const TELLING_DIGITS = 3;

/**
 * The same telling figure as last quarter: perhaps copied. Only of what arises anew each quarter; a stock or a score
 * may well stand still.
 */
export function checkRepeated(context: CheckContext, value: CellValue): CellWarning[] {
  const { periodRule, frequency } = context.indicator;
  if ((periodRule !== "flow" && periodRule !== "rate-of-flows") || frequency === "year") return [];
  const last = context.history.at(-1)?.value;
  if (last === undefined || !isSame(value, last)) return [];
  const part: Part = value.kind === "rate" ? "denominator" : "value";
  const named = nearest(context, figuresBefore(context, part));
  const words = named?.words.replace(/ \(.*$/, "");
  if (words === undefined || !isTelling(numberOf(value, part)) || !isTelling(numberOf(value, first(part)))) return [];
  const message = `Bằng đúng số ${words} (${cellWords(value)}). Có thể nhập lại số của quý trước. Nếu đúng, ghi lý do.`;
  return [{ kind: "same-as-last", message }];
}

function first(part: Part): Part {
  return part === "denominator" ? "numerator" : part;
}

function isSame(a: CellValue, b: CellValue): boolean {
  if (a.kind === "value" && b.kind === "value") return a.value === b.value;
  return a.kind === "rate" && b.kind === "rate" && a.numerator === b.numerator && a.denominator === b.denominator;
}

function isTelling(number: number | null): boolean {
  if (number === null) return false;
  return String(Math.abs(number)).replace(/0+$/, "").length >= TELLING_DIGITS;
}
