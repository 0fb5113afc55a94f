import { formatPercent } from "@/lib/format/numbers";
import type { Figure } from "@/lib/indicators/figure";
import { compareRatios, type Ratio, roundRatio } from "@/lib/indicators/quantity";
import type { Change, IndicatorResult } from "@/lib/indicators/result";
import { lastQuarterOf } from "@/lib/periods/period";
import { proseFigure, prosePoints } from "./amounts";
import type { Span } from "./document";
import { capital, figureOf, type NoteBook, text } from "./spans";
import type { Form } from "./variants";

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
export function changePhrase(result: IndicatorResult, notes: NoteBook, form: Form = 0): Span[] {
  const { samePeriod } = result;
  switch (samePeriod.kind) {
    case "missing":
      return [];
    case "not-comparable":
      return [
        text(`${INCOMPARABLE[form]} với ${baseName(result)}`),
        notes.mark(`${capital(samePeriod.reason.trim().replace(/\.$/, ""))}.`),
      ];
    case "value":
      return changeSpans(result, samePeriod, form);
    case "combined": {
      const spans = changeSpans(result, samePeriod, form);
      return spans.length === 0 ? [] : [...spans, notes.mark(combinedNote(result, samePeriod.predecessors))];
    }
  }
}

const INCOMPARABLE = ["không so sánh được", "không có cơ sở so sánh", "chưa đủ điều kiện so sánh"] as const;
const EQUAL: readonly [string, string, string] = ["bằng ", "bằng mức ", "không thay đổi so với "];

function changeSpans(result: IndicatorResult, { figure, change }: Based, form: Form): Span[] {
  const against = baseName(result);
  if (change === null) {
    if (figure.kind === "nothing-arose") return [text(`${against} không phát sinh`)];
    const amount = proseFigure(figure, result.indicator);
    return amount === null ? [] : [text(`${against} là `), figureOf(result, "same-period", amount)];
  }
  const { sign, size } = sizeOfChange(change, result.indicator.decimals);
  if (sign === 0) return [text(`${EQUAL[form]}${against}`)];
  if (size === null) return [text(`tương đương ${against}`)];
  const by = figureOf(result, "change", size);
  // "Mức giảm hộ nghèo … tăng" would make the reader turn back: then it is higher or lower.
  if (form === 2 || NAMES_A_MOVE.test(result.indicator.name)) {
    return [text(`${sign > 0 ? "cao" : "thấp"} hơn ${against} `), by];
  }
  const verb = sign > 0 ? "tăng " : "giảm ";
  return form === 1 ? [text(`so với ${against} ${verb}`), by] : [text(verb), by, text(` so với ${against}`)];
}

type Based = { figure: Figure; change: Change | null };

const NAMES_A_MOVE = /(^|\s)(tăng|giảm)(\s|$)/iu;

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
 * without a comparable base. `estimate` = "ước " before the verb.
 */
export function movementPhrase(
  result: IndicatorResult,
  notes: NoteBook,
  { form = 0, estimate = "" }: { form?: Form; estimate?: string } = {},
): Span[] | null {
  const { samePeriod, cumulative, indicator } = result;
  if (samePeriod.kind !== "value" && samePeriod.kind !== "combined") return null;
  // No change is formed from a partial figure: "giảm" would then only say that somebody has not reported.
  if (samePeriod.change === null) return null;
  const before = proseFigure(samePeriod.figure, indicator);
  const now = proseFigure(cumulative, indicator);
  const order = compareFigures(cumulative, samePeriod.figure);
  if (before === null || now === null || order === null) return null;
  const base = baseName(result);
  const mark = samePeriod.kind === "combined" ? [notes.mark(combinedNote(result, samePeriod.predecessors))] : [];
  const current = figureOf(result, "figure", now);
  if (before === now) {
    const same = order === 0 ? "bằng" : "tương đương";
    return [text(`${estimate}giữ ở mức `), current, text(`, ${same} ${base}`), ...mark];
  }
  const [verb, way] = order < 0 ? ["giảm từ ", " xuống còn "] : ["tăng từ ", " lên "];
  const from = figureOf(result, "same-period", before);
  if (form === 1) return [text(`${estimate}${verb}`), from, text(` của ${base}`), ...mark, text(way), current];
  if (form === 2) return [text(`so với ${base}`), ...mark, text(` ${estimate}${verb}`), from, text(way), current];
  return [text(`${estimate}${verb}`), from, text(way), current, text(` so với ${base}`), ...mark];
}

function compareFigures(a: Figure, b: Figure): -1 | 0 | 1 | null {
  if (a.kind === "value" && b.kind === "value") return Math.sign(a.value - b.value) as -1 | 0 | 1;
  if (a.kind === "rate" && b.kind === "rate") return compareRatios(a.ratio, b.ratio);
  return null;
}
