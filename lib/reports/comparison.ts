import { formatPercent } from "@/lib/format/numbers";
import type { Figure } from "@/lib/indicators/figure";
import { compareRatios, type Ratio, roundRatio } from "@/lib/indicators/quantity";
import type { Change, IndicatorResult } from "@/lib/indicators/result";
import { lastQuarterOf } from "@/lib/periods/period";
import { proseFigure, prosePoints } from "./amounts";
import type { Span } from "./document";
import { capital, figureOf, type NoteBook, text } from "./spans";

/** What the figure is compared with: the same months of last year, or last year as a whole. */
export function baseName(result: Window): string {
  return isWholeYear(result) ? "năm trước" : "cùng kỳ";
}

type Window = Pick<IndicatorResult, "period" | "asOfQuarter">;

function isWholeYear({ period, asOfQuarter }: Window): boolean {
  return lastQuarterOf(period) === 4 && asOfQuarter === null;
}

/** Note under a comparison that was put together from closed units. */
export function combinedNote(result: Window, predecessors: readonly string[]): string {
  const base = `${isWholeYear(result) ? "năm" : "cùng kỳ năm"} ${result.period.year - 1}`;
  return `Số liệu ${base} cộng gộp ${predecessors.length} đơn vị cũ: ${predecessors.join(", ")}.`;
}

/**
 * "tăng 12,3% so với cùng kỳ", "giảm 1,2 điểm % so với cùng kỳ", "tương đương cùng kỳ", "không so sánh được với
 * cùng kỳ"; nothing when last year is missing. A combined base carries its footnote.
 */
export function changePhrase(result: IndicatorResult, notes: NoteBook): Span[] {
  const { samePeriod } = result;
  switch (samePeriod.kind) {
    case "missing":
      return [];
    case "not-comparable":
      return [
        text(`không so sánh được với ${baseName(result)}`),
        notes.mark(`${capital(samePeriod.reason.trim().replace(/\.$/, ""))}.`),
      ];
    case "value":
      return changeSpans(result, samePeriod.figure, samePeriod.change);
    case "combined": {
      const spans = changeSpans(result, samePeriod.figure, samePeriod.change);
      return spans.length === 0 ? [] : [...spans, notes.mark(combinedNote(result, samePeriod.predecessors))];
    }
  }
}

function changeSpans(result: IndicatorResult, base: Figure, change: Change | null): Span[] {
  const against = baseName(result);
  if (change === null) {
    if (base.kind === "nothing-arose") return [text(`${against} không phát sinh`)];
    const amount = proseFigure(base, result.indicator);
    return amount === null ? [] : [text(`${against} là `), figureOf(result, "same-period", amount)];
  }
  const { sign, size } = sizeOfChange(change, result.indicator.decimals);
  if (sign === 0) return [text(`bằng ${against}`)];
  if (size === null) return [text(`tương đương ${against}`)];
  return [text(sign > 0 ? "tăng " : "giảm "), figureOf(result, "change", size), text(` so với ${against}`)];
}

/** Direction and printed size of a change; size null = too small to print. */
export function sizeOfChange(change: Change, decimals: number): { sign: -1 | 0 | 1; size: string | null } {
  if (change.kind === "points") {
    return { sign: signOf(change.exact), size: prosePoints(magnitude(change.exact), decimals) };
  }
  const sign = signOf(change.ratio);
  const absolute = magnitude(change.ratio);
  const places = [1, 2].find((each) => roundRatio(absolute, 100, each) !== 0);
  return { sign, size: places === undefined ? null : formatPercent(absolute, places) };
}

function signOf(ratio: Ratio): -1 | 0 | 1 {
  return (Math.sign(ratio.numerator) * Math.sign(ratio.denominator)) as -1 | 0 | 1;
}

function magnitude(ratio: Ratio): Ratio {
  return { numerator: Math.abs(ratio.numerator), denominator: Math.abs(ratio.denominator) };
}

/**
 * Lower is better: "giảm từ 4,49% xuống còn 1,46%", "tăng từ … lên …", "giữ ở mức …" where both print alike; null
 * without a comparable base.
 */
export function movementPhrase(result: IndicatorResult, notes: NoteBook): Span[] | null {
  const { samePeriod, cumulative, indicator } = result;
  if (samePeriod.kind !== "value" && samePeriod.kind !== "combined") return null;
  // No change is formed from a partial figure: "giảm" would then only say that somebody has not reported.
  if (samePeriod.change === null) return null;
  const before = proseFigure(samePeriod.figure, indicator);
  const now = proseFigure(cumulative, indicator);
  const order = compareFigures(cumulative, samePeriod.figure);
  if (before === null || now === null || order === null) return null;
  const mark = samePeriod.kind === "combined" ? [notes.mark(combinedNote(result, samePeriod.predecessors))] : [];
  const current = figureOf(result, "figure", now);
  if (before === now) return [text("giữ ở mức "), current, text(`, tương đương ${baseName(result)}`), ...mark];
  const [verb, way] = order < 0 ? ["giảm từ ", " xuống còn "] : ["tăng từ ", " lên "];
  const from = figureOf(result, "same-period", before);
  return [text(verb), from, text(way), current, text(` so với ${baseName(result)}`), ...mark];
}

function compareFigures(a: Figure, b: Figure): -1 | 0 | 1 | null {
  if (a.kind === "value" && b.kind === "value") return Math.sign(a.value - b.value) as -1 | 0 | 1;
  if (a.kind === "rate" && b.kind === "rate") return compareRatios(a.ratio, b.ratio);
  return null;
}
