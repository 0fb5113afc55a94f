import { formatPercentValue } from "@/lib/format/numbers";
import { withQualifier } from "@/lib/indicators/labels";
import { divideRounded, type Ratio } from "@/lib/indicators/quantity";
import type { IndicatorResult } from "@/lib/indicators/result";
import type { PlanFigure } from "@/lib/plans/plan";
import { proseDifference, proseFraction, proseQuantity, tellingPercent } from "./amounts";
import type { Span } from "./document";
import { figureOf, text } from "./spans";

/** "kế hoạch năm" while the year runs, "kế hoạch" once it is closed; the province's plan is named as such. */
export function planWord(plan: PlanFigure | null, closed: boolean): string {
  return `kế hoạch${closed ? "" : " năm"}${plan?.basis === "province" ? " tỉnh giao" : ""}`;
}

/** The plan as prose: "95%", "không quá 2%", "từ 6,6% đến 6,8%", "khoảng 4%", "hoàn thành". */
export function planSpans(result: IndicatorResult): Span[] {
  const { plan, indicator } = result;
  if (plan === null) return [];
  const planned = figureOf(result, "plan", proseQuantity(plan.planned, indicator));
  switch (plan.comparator) {
    case "at-most":
      return [text("không quá "), planned];
    case "range":
      if (plan.plannedUpper === null) return [planned];
      return [
        text("từ "),
        planned,
        text(" đến "),
        figureOf(result, "plan", proseQuantity(plan.plannedUpper, indicator)),
      ];
    case "about":
      return [text("khoảng "), planned];
    case "milestone":
      return [figureOf(result, "plan", "hoàn thành")];
    default:
      return [planned];
  }
}

/**
 * The result against the plan: "bằng 186% kế hoạch", "đạt trên 259% kế hoạch", "thấp hơn kế hoạch 2,72 điểm %". Spending
 * and other followed figures never "đạt". Nothing where there is no plan.
 */
export function planPhrase(result: IndicatorResult, closed: boolean): Span[] {
  const { completion, plan, indicator } = result;
  const word = planWord(plan, closed);
  switch (completion.kind) {
    case "computed": {
      const [verb, end] = completionWords(result, word);
      const share = figureOf(result, "completion", tellingPercent(completion.ratio));
      return [text(verb), share, text(end), ...atYearStartPhrase(result)];
    }
    case "published": {
      const percent = withQualifier(completion.qualifier, formatPercentValue(completion.percent, 2));
      // "đạt 71,1 tỷ đồng, bằng 186% kế hoạch", but "đạt trên 259% kế hoạch": a qualified share is never "bằng".
      const isStated = result.cumulative.kind === "value" && completion.qualifier === "exact";
      const verb = indicator.direction === "neutral" || isStated ? "bằng " : "đạt ";
      return [text(verb), figureOf(result, "completion", percent), text(` ${word}`)];
    }
    case "by-rule-none":
      return differencePhrase(result, completion.difference, word, closed);
    case "not-computable":
      if (completion.reason !== "zero-plan" || plan === null) return [];
      return [text(`${word} `), ...planSpans(result)];
  }
}

/** " điều chỉnh, bằng 104,2% kế hoạch giao đầu năm": both questions are answered where the plan was revised. */
function atYearStartPhrase(result: IndicatorResult): Span[] {
  const { atYearStart } = result;
  if (atYearStart?.completion.kind !== "computed") return [];
  const share = figureOf(result, "completion", tellingPercent(atYearStart.completion.ratio));
  return [text(" điều chỉnh ("), share, text(" kế hoạch giao đầu năm)")];
}

function completionWords({ indicator }: IndicatorResult, word: string): [verb: string, end: string] {
  if (indicator.percentRule === "plan-over-actual") return ["đạt ", ` ${word}`];
  if (indicator.percentRule === "reduction") return ["bằng ", ` mức giảm ${word}`];
  return ["bằng ", ` ${word}`];
}

function differencePhrase(result: IndicatorResult, difference: Ratio | null, word: string, closed: boolean): Span[] {
  const { plan, indicator } = result;
  if (plan === null) return [];
  // While the year runs, "lower than the plan" of a ceiling would read as a result that is not there yet.
  const isRunningCeiling = !closed && plan.comparator === "at-most";
  if (difference === null || isRunningCeiling || plan.comparator === "range" || plan.comparator === "milestone") {
    return [text(`${word} `), ...planSpans(result)];
  }
  if (difference.numerator === 0) return [text(`bằng ${word}`)];
  if (divideRounded(BigInt(difference.numerator), BigInt(difference.denominator)) === 0n) {
    return [text(`tương đương ${word}`)];
  }
  const side = difference.numerator > 0 ? "cao hơn" : "thấp hơn";
  return [text(`${side} ${word} `), figureOf(result, "variance", proseDifference(difference, indicator))];
}

/** "cần bình quân 7,5 ha mỗi quý còn lại"; nothing where nothing remains to be reached. */
export function neededPhrase(result: IndicatorResult): Span[] {
  const { needed, indicator } = result;
  if (needed === null || needed.quartersLeft === 0 || needed.amount.numerator <= 0) return [];
  const amount = figureOf(result, "needed", proseFraction(needed.amount, indicator));
  return needed.quartersLeft === 1
    ? [text("cần "), amount, text(" trong quý còn lại")]
    : [text("cần bình quân "), amount, text(" mỗi quý còn lại")];
}
