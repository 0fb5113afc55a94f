import { formatFraction, formatPercentValue } from "@/lib/format/numbers";
import { romanQuarter } from "@/lib/format/roman";
import type { AssessmentStatus } from "@/lib/indicators/assessment";
import { isRate } from "@/lib/indicators/indicator";
import { formatPlan, PACE_METHOD_LABELS, withQualifier } from "@/lib/indicators/labels";
import type { IndicatorResult } from "@/lib/indicators/result";
import { tellingPercent } from "@/lib/reports/amounts";
import { changeText, coverageNote, figureText, publishedWording, varianceText } from "./indicator-rows";

/** A headline indicator as its card shows it: text, and two shares for the bullet bar (1 = the plan). */
export type HeadlineCard = {
  code: string;
  name: string;
  /** Empty = no figure. */
  figure: string;
  unit: string;
  plan: string;
  /** "138,3%", "trên 259%", "+1,2 điểm %"; empty where there is none. */
  percent: string;
  /** Actual ÷ plan for the bar; null = no bar. */
  share: number | null;
  /** Expected share at the end of the period, with its method in words; null where the indicator is not paced. */
  pace: { share: number; label: string } | null;
  status: AssessmentStatus;
  estimated: boolean;
  illustrative: boolean;
  /** Quiet lines under the bar: comparison, what is still needed, coverage. */
  lines: string[];
};

export function headlineCard(result: IndicatorResult): HeadlineCard {
  const { indicator, plan, assessment } = result;
  const figure = figureText(result.cumulative, indicator);
  return {
    code: indicator.code,
    name: indicator.shortName,
    figure: figure === "" ? "" : withQualifier(publishedWording(result), figure),
    unit: indicator.unitOfMeasure,
    plan: plan ? formatPlan(plan, indicator) : "",
    percent: percentText(result),
    share: shareOfPlan(result),
    pace: paceOf(result),
    status: assessment.status,
    estimated: assessment.estimated || result.estimated,
    illustrative: result.illustrative,
    lines: [aloneText(result), comparisonText(result), neededText(result), coverageNote(result.coverage)].filter(
      (line) => line !== "",
    ),
  };
}

/** "riêng quý III: 18.080": beside the cumulative figure where one quarter is asked for. */
function aloneText({ period, inQuarter, indicator }: IndicatorResult): string {
  if (period.kind !== "quarter" || period.quarter === 1 || indicator.periodRule !== "flow") return "";
  const alone = figureText(inQuarter.figure, indicator);
  return alone === "" ? "" : `riêng quý ${romanQuarter(period.quarter)}: ${alone}`;
}

function percentText({ completion, indicator, variance }: IndicatorResult): string {
  switch (completion.kind) {
    case "computed":
      return tellingPercent(completion.ratio);
    case "published":
      return withQualifier(completion.qualifier, formatPercentValue(completion.percent));
    case "by-rule-none":
      return isRate(indicator) ? varianceText({ variance, indicator }) : "";
    case "not-computable":
      return "";
  }
}

function shareOfPlan({ completion, cumulative, plan }: IndicatorResult): number | null {
  if (completion.kind === "computed") return completion.ratio.numerator / completion.ratio.denominator;
  if (completion.kind === "published") return completion.percent / 100_000;
  if (completion.kind !== "by-rule-none" || !plan || plan.planned <= 0) return null;
  if (cumulative.kind === "value") return cumulative.value / plan.planned;
  if (cumulative.kind !== "rate") return null;
  return ((cumulative.ratio.numerator / cumulative.ratio.denominator) * 100_000) / plan.planned;
}

function paceOf({ pace, plan }: IndicatorResult): HeadlineCard["pace"] {
  if (!pace || !plan || plan.planned <= 0) return null;
  const share = pace.expected.numerator / pace.expected.denominator / plan.planned;
  return { share, label: PACE_METHOD_LABELS[pace.method] };
}

/** "+12,4% so với cùng kỳ", with the reason where nothing can be compared; empty where last year is missing. */
export function comparisonText({ samePeriod, indicator }: IndicatorResult): string {
  const change = changeText(samePeriod, indicator);
  switch (samePeriod.kind) {
    case "value":
      return change === "" ? "" : `${change} so với cùng kỳ`;
    case "combined":
      return change === "" ? "" : `${change} so với cùng kỳ (cộng gộp ${samePeriod.predecessors.length} đơn vị cũ)`;
    case "not-comparable":
      return "không so sánh được với cùng kỳ";
    case "missing":
      return "";
  }
}

/**
 * "cần bình quân 188 giấy mỗi quý còn lại", "cần 188 giấy trong quý IV"; empty when nothing is needed, or when
 * reaching the plan is not what is asked (spending is followed).
 */
export function neededText({ needed, indicator }: Pick<IndicatorResult, "needed" | "indicator">): string {
  if (needed === null || indicator.direction === "neutral") return "";
  const amount = `${formatFraction(needed.amount, indicator.decimals)} ${indicator.unitOfMeasure}`;
  // The last quarter an indicator can still report in is always quarter IV.
  return needed.quartersLeft === 1 ? `cần ${amount} trong quý IV` : `cần bình quân ${amount} mỗi quý còn lại`;
}
