import { aheadOfPace, type PlanLine } from "@/lib/charts/plan-lines";
import { formatPercentValue } from "@/lib/format/numbers";
import { PACE_METHOD_LABELS, PLAN_BASIS_LABELS, withQualifier } from "@/lib/indicators/labels";
import type { IndicatorResult } from "@/lib/indicators/result";
import { PLAN_BASES } from "@/lib/plans/plan";
import { proseFigure, proseFraction, tellingPercent } from "@/lib/reports/amounts";
import type { BudgetSide } from "./sides";

export const SIDE_TITLES: Record<BudgetSide, string> = {
  revenue: "Thu",
  expenditure: "Chi",
  other: "Giải ngân, chỉ tiêu khác",
};

/**
 * "Đã chi 91,4 tỷ đồng, bằng 75,5% dự toán xã giao và 77,8% dự toán tỉnh giao." The same words on either side of 100 %:
 * spending more than planned is told, not praised. Empty without a figure.
 */
export function budgetSentence(line: PlanLine, side: Exclude<BudgetSide, "other">): string {
  const { result, against } = line;
  const amount = proseFigure(result.cumulative, result.indicator);
  if (amount === null) return "";
  const verb = `${result.estimated ? "Ước" : "Đã"} ${side === "revenue" ? "thu" : "chi"}`;
  const shares = PLAN_BASES.flatMap((basis) => {
    const told = against[basis];
    const percent = told === null ? "" : percentOf(told);
    return percent === "" ? [] : [`${percent} dự toán ${PLAN_BASIS_LABELS[basis].toLowerCase()}`];
  });
  return `${verb} ${amount}${shares.length === 0 ? "" : `, bằng ${shares.join(" và ")}`}.${paceSentence(result)}`;
}

function percentOf({ completion }: IndicatorResult): string {
  if (completion.kind === "computed") return tellingPercent(completion.ratio);
  if (completion.kind === "published")
    return withQualifier(completion.qualifier, formatPercentValue(completion.percent));
  return "";
}

/** " Nhiều hơn tiến độ 3,7 tỷ đồng (theo kế hoạch từng quý)." */
function paceSentence(result: IndicatorResult): string {
  const { pace, indicator } = result;
  const ahead = pace === null ? null : aheadOfPace(result, pace);
  if (pace === null || ahead === null) return "";
  const method = PACE_METHOD_LABELS[pace.method];
  if (ahead.numerator === 0) return ` Bằng tiến độ cần có (${method}).`;
  const size = proseFraction({ ...ahead, numerator: Math.abs(ahead.numerator) }, indicator);
  return ` ${ahead.numerator > 0 ? "Nhiều" : "Ít"} hơn tiến độ ${size} (${method}).`;
}
