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
 * How a share of plan or a distance from it is put: "bằng 186% kế hoạch", "đạt …", "chỉ bằng …"; `bare` where the plan
 * has just been named ("vượt kế hoạch: đạt 71,1 tỷ đồng, bằng 186%"); `followed` for what is neither praised nor blamed;
 * `kept`, `broken` and `level` for a ceiling: "đạt kế hoạch, thấp hơn mức giao 0,5 điểm %".
 */
export type PlanForm = "equals" | "reaches" | "only" | "bare" | "followed" | "kept" | "broken" | "level";

/**
 * The result against the plan: "bằng 186% kế hoạch", "đạt trên 259% kế hoạch", "thấp hơn kế hoạch 2,72 điểm %". Spending
 * and other followed figures never "đạt". Nothing where there is no plan.
 */
export function planPhrase(result: IndicatorResult, closed: boolean, form: PlanForm = "equals"): Span[] {
  const { completion, plan } = result;
  const word = planWord(plan, closed);
  switch (completion.kind) {
    case "computed": {
      if (isCeilingItself(result, closed)) return statedPlan(result, word);
      const [verb, end] = completionWords(result, word, form);
      const share = figureOf(result, "completion", tellingPercent(completion.ratio));
      return [text(verb), share, text(end), ...atYearStartPhrase(result)].filter(isSaid);
    }
    case "published": {
      const percent = withQualifier(completion.qualifier, formatPercentValue(completion.percent, 2));
      const verb = isPublishedApart(result) ? "đạt " : "bằng ";
      return [text(verb), figureOf(result, "completion", percent), text(` ${word}`)];
    }
    case "by-rule-none":
      return differencePhrase(result, completion.difference, { word, closed, form });
    case "not-computable":
      return completion.reason === "no-figure" ? [] : statedPlan(result, word);
  }
}

/** "Bằng 0% kế hoạch" of offences would read as failure, and a share of a ceiling says little while the year runs. */
function isCeilingItself({ plan, indicator, cumulative }: IndicatorResult, closed: boolean): boolean {
  if (plan?.comparator !== "at-most" || indicator.percentRule !== "actual-over-plan") return false;
  if (indicator.direction !== "lower") return false;
  return !closed || (cumulative.kind === "value" && cumulative.value === 0);
}

/** "đạt 71,1 tỷ đồng, bằng 186% kế hoạch", but "đạt trên 259% kế hoạch": a qualified share is never "bằng". */
export function isPublishedApart({ cumulative, completion, indicator }: IndicatorResult): boolean {
  if (completion.kind !== "published" || indicator.direction === "neutral") return false;
  return cumulative.kind !== "value" || completion.qualifier !== "exact";
}

function isSaid(span: Span): boolean {
  return span.kind === "note-mark" || span.text !== "";
}

/** "kế hoạch năm không quá 2%", "kế hoạch từ 6,6% đến 6,8%", "kế hoạch là 0 triệu đồng". */
function statedPlan(result: IndicatorResult, word: string): Span[] {
  if (result.plan === null) return [];
  const isBareAmount = result.plan.comparator === "at-least" || result.plan.comparator === "equals";
  return [text(`${word} ${isBareAmount ? "là " : ""}`), ...planSpans(result)];
}

/** " điều chỉnh, bằng 104,2% kế hoạch giao đầu năm": both questions are answered where the plan was revised. */
function atYearStartPhrase(result: IndicatorResult): Span[] {
  const { atYearStart } = result;
  if (atYearStart?.completion.kind !== "computed") return [];
  const share = figureOf(result, "completion", tellingPercent(atYearStart.completion.ratio));
  return [text(" điều chỉnh ("), share, text(" kế hoạch giao đầu năm)")];
}

function completionWords({ indicator }: IndicatorResult, word: string, form: PlanForm): [verb: string, end: string] {
  const of = indicator.percentRule === "reduction" ? `mức giảm ${word}` : word;
  if (form === "bare") return ["bằng ", ""];
  if (form === "only") return ["chỉ bằng ", ` ${of}`];
  if (form === "followed") return [`so với ${of} bằng `, ""];
  if (indicator.percentRule === "actual-over-plan") {
    if (form === "kept" || form === "broken")
      return [`${form === "kept" ? "đạt" : "chưa đạt"} ${word}, bằng `, " mức giao"];
    if (form === "level") return ["bằng ", ` mức ${word}`];
  }
  const reaches = form === "reaches" || indicator.percentRule === "plan-over-actual";
  return [reaches ? "đạt " : "bằng ", ` ${of}`];
}

type Against = { word: string; closed: boolean; form: PlanForm };

function differencePhrase(result: IndicatorResult, difference: Ratio | null, { word, closed, form }: Against): Span[] {
  const { plan, indicator } = result;
  if (plan === null) return [];
  // While the year runs, "lower than the plan" of a ceiling would read as a result that is not there yet.
  const isRunningCeiling = !closed && plan.comparator === "at-most";
  const isPlanItself = plan.comparator === "range" || plan.comparator === "milestone" || plan.comparator === "about";
  if (difference === null || isRunningCeiling || isPlanItself) return statedPlan(result, word);
  if (difference.numerator === 0)
    return [text(form === "bare" ? "" : `bằng ${form === "kept" ? "mức " : ""}${word}`)].filter(isSaid);
  if (divideRounded(BigInt(difference.numerator), BigInt(difference.denominator)) === 0n) {
    return [text(`tương đương ${word}`)];
  }
  const size = figureOf(result, "variance", proseDifference(difference, indicator));
  return [text(distanceWords(result, difference.numerator > 0, { word, closed, form })), size];
}

function distanceWords({ indicator }: IndicatorResult, isAbove: boolean, { word, closed, form }: Against): string {
  const side = isAbove ? "cao hơn" : "thấp hơn";
  if (form === "bare") return `${side} `;
  if (form === "followed") return `so với ${word} ${side} `;
  if (form === "equals") return `${side} ${word} `;
  if (form === "kept") return `đạt ${word}, ${side} mức giao `;
  if (form === "broken") return `chưa đạt ${word}, ${side} mức giao `;
  // While the year runs a rate can fall back.
  const isPassed = isAbove && closed && form === "reaches" && indicator.direction === "higher";
  return isPassed ? `vượt ${word} ` : `${side} mức ${word} `;
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
