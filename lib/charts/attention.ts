import { lowerFirst } from "@/lib/format/first-letter";
import { formatFraction } from "@/lib/format/numbers";
import { romanQuarter } from "@/lib/format/roman";
import { type Indicator, isRate } from "@/lib/indicators/indicator";
import { ASSESSMENT_LABELS, formatPlan } from "@/lib/indicators/labels";
import type { OffCoursePhase } from "@/lib/indicators/off-course";
import type { Ratio } from "@/lib/indicators/quantity";
import type { IndicatorResult } from "@/lib/indicators/result";
import { shortfallOf } from "@/lib/indicators/shortfall";
import { lastQuarterOf } from "@/lib/periods/period";
import { neededText } from "./headline-card";
import { figureText, percentCell } from "./indicator-rows";

/** One line of "Cần chú ý", in words: what, by how much, who answers for it, since when. */
export function attentionRow(result: IndicatorResult, units: readonly string[], phases: readonly OffCoursePhase[]) {
  const { indicator, plan, assessment, completion } = result;
  const percent = percentCell(completion);
  return {
    code: indicator.code,
    name: indicator.name,
    unit: indicator.unitOfMeasure,
    figure: figureText(result.cumulative, indicator),
    plan: plan ? formatPlan(plan, indicator) : "",
    percent: typeof percent === "string" ? percent : percent[0],
    gap: gapText(result),
    needed: neededText(result),
    responsible: responsibleText(units),
    since: sinceText(phases),
    status: assessment.status,
    estimated: assessment.estimated || result.estimated,
  };
}

export type AttentionRow = ReturnType<typeof attentionRow>;

/** "chậm 38 giấy so với tiến độ", "thiếu 18,8 điểm % so với kế hoạch", "vượt mức giao 3 vụ". */
export function gapText(result: IndicatorResult): string {
  const { indicator, plan, period } = result;
  if (plan?.comparator === "milestone") return "chưa hoàn thành";
  const found = shortfallOf(result);
  if (found === null) return "";
  const amount = amountText(found.amount, indicator);
  if (found.against === "plan") {
    return found.side === "over" ? `vượt mức giao ${amount}` : `thiếu ${amount} so với kế hoạch`;
  }
  if (found.side === "over") return `nhiều hơn tiến độ ${amount}`;
  if (indicator.periodRule === "flow") return `chậm ${amount} so với tiến độ`;
  const quarter = romanQuarter(result.asOfQuarter ?? lastQuarterOf(period));
  return `thiếu ${amount} so với kế hoạch quý ${quarter}`;
}

/** A gap that rounds to nothing is printed with the decimals it needs: nobody is late by 0. */
function amountText(amount: Ratio, indicator: Indicator): string {
  const inPoints = isRate(indicator) || indicator.unitOfMeasure.includes("%");
  const decimals = inPoints ? Math.max(indicator.decimals, 1) : indicator.decimals;
  const rounded = formatFraction(amount, decimals);
  return `${rounded === "0" ? formatFraction(amount, 3) : rounded} ${inPoints ? "điểm %" : indicator.unitOfMeasure}`;
}

/** "chậm từ quý II"; where it has got worse or better since, "chậm từ quý I, nguy cơ không đạt từ quý III". */
export function sinceText(phases: readonly OffCoursePhase[]): string {
  const [first] = phases;
  const last = phases.at(-1);
  if (first === undefined || last === undefined) return "";
  const told = first.status === last.status ? [first] : [first, last];
  return told
    .map(({ status, quarter }) => `${lowerFirst(ASSESSMENT_LABELS[status].word)} từ quý ${romanQuarter(quarter)}`)
    .join(", ");
}

const NAMED = 2;

/** "Phòng Kinh tế"; of many the first two and how many more. */
export function responsibleText(units: readonly string[]): string {
  if (units.length === 0) return "Chưa giao đơn vị";
  if (units.length <= NAMED + 1) return units.join(", ");
  return `${units.slice(0, NAMED).join(", ")} và ${units.length - NAMED} đơn vị khác`;
}
