import { formatFraction, formatPercent, formatQuantity } from "@/lib/format/numbers";
import type { AssessmentStatus } from "@/lib/indicators/assessment";
import { isRate } from "@/lib/indicators/indicator";
import { formatPlan, PLAN_BASIS_LABELS } from "@/lib/indicators/labels";
import type { IndicatorResult, PaceMethod } from "@/lib/indicators/result";
import { QUARTERS } from "@/lib/periods/period";
import type { PlanBasis, PlanChoice } from "@/lib/plans/plan";
import { numberOf } from "./drawn-figure";
import {
  changeText,
  coverageNote,
  cumulativeCell,
  percentCell,
  samePeriodCell,
  type TextCell,
  varianceText,
} from "./indicator-rows";
import { aheadOfPace, type PlanLine, paceBy, type Rest } from "./plan-lines";

/** A line of a tree in words, in the order of its columns; a `rest` line has only its amount. */
export type PlanLineRow = {
  /** null = what the lines above leave of their parent, which has no page of its own. */
  code: string | null;
  name: string;
  unit: string;
  depth: number;
  isParent: boolean;
  province: string;
  commune: string;
  cumulative: TextCell;
  /** "48,9%" of the line it is part of. */
  share: string;
  percentProvince: TextCell;
  percentCommune: TextCell;
  /** By the methods that have a column: what was to be reached by now, and how far the figure is from it. */
  paces: TextCell[];
  variance: TextCell;
  samePeriod: TextCell;
  change: string;
  trend: { values: (number | null)[]; shape: "bars" | "line" };
  status: AssessmentStatus | null;
  estimated: boolean;
  illustrative: boolean;
};

export function planLineRows(
  lines: readonly PlanLine[],
  methods: readonly PaceMethod[],
  choice: PlanChoice,
): PlanLineRow[] {
  return lines.flatMap((line) => [
    lineRow(line, methods, choice),
    ...line.rests.map((rest) => restRow(rest, methods.length)),
  ]);
}

function lineRow(line: PlanLine, methods: readonly PaceMethod[], choice: PlanChoice): PlanLineRow {
  const { result, depth, isParent, share } = line;
  const { indicator } = result;
  return {
    code: indicator.code,
    name: indicator.name,
    unit: indicator.unitOfMeasure,
    depth,
    isParent,
    province: planText(line, "province"),
    commune: planText(line, "commune"),
    cumulative: withCoverage(result),
    share: share === null ? "" : formatPercent(share),
    percentProvince: percentText(line, "province"),
    percentCommune: percentText(line, "commune"),
    paces: methods.map((method) => paceCell(result, method)),
    variance: varianceCell(result, choice),
    samePeriod: samePeriodCell(result.samePeriod, indicator),
    change: changeText(result.samePeriod, indicator),
    trend: trendOf(result),
    status: result.assessment.status,
    estimated: result.assessment.estimated || result.estimated,
    illustrative: result.illustrative,
  };
}

const EMPTY = { province: "", commune: "", percentProvince: "", percentCommune: "", variance: "" } as const;

function restRow(
  { of: { indicator, illustrative, estimated }, depth, amount, share }: Rest,
  paces: number,
): PlanLineRow {
  return {
    ...EMPTY,
    code: null,
    name: restName(amount),
    unit: indicator.unitOfMeasure,
    depth,
    isParent: false,
    cumulative: formatQuantity(amount, indicator.decimals),
    share: share === null || amount < 0 ? "" : formatPercent(share),
    paces: Array.from({ length: paces }, () => ""),
    samePeriod: "",
    change: "",
    trend: { values: [], shape: "bars" },
    status: null,
    estimated,
    illustrative,
  };
}

/** Where the parts come to more than the row they are part of, the row says so instead of hiding it. */
export function restName(amount: number): string {
  return amount < 0 ? "Các khoản trên cộng lại nhiều hơn tổng" : "Các khoản còn lại";
}

function planText({ against }: PlanLine, basis: PlanBasis): string {
  const told = against[basis];
  return told?.plan ? formatPlan(told.plan, told.indicator) : "";
}

function percentText({ against, result }: PlanLine, basis: PlanBasis): TextCell {
  const told = against[basis];
  if (told === null) return "";
  if (told.completion.kind !== "by-rule-none") return percentCell(told.completion);
  // A rate is held against its plan in điểm %, not as a percentage of a percentage.
  return isRate(result.indicator) ? varianceText(told) : "";
}

/** Lũy kế with the quarter it runs to, else with "2/3 đơn vị" while some are missing. */
function withCoverage(result: IndicatorResult): TextCell {
  const cell = cumulativeCell(result);
  const coverage = coverageNote(result.coverage);
  return typeof cell === "string" && cell !== "" && coverage !== "" ? [cell, coverage] : cell;
}

function paceCell(result: IndicatorResult, method: PaceMethod): TextCell {
  const pace = paceBy(result, method);
  if (pace === null) return "";
  const { indicator } = result;
  const text = formatFraction(pace.expected, isRate(indicator) ? Math.max(indicator.decimals, 1) : indicator.decimals);
  const ahead = aheadOfPace(result, pace);
  return ahead === null ? text : [text, varianceText({ variance: ahead, indicator })];
}

/** Names the basis where the line has only the other one. */
function varianceCell(result: IndicatorResult, { basis }: PlanChoice): TextCell {
  const text = varianceText(result);
  const { plan } = result;
  return text === "" || plan === null || plan.basis === basis
    ? text
    : [text, `theo ${PLAN_BASIS_LABELS[plan.basis].toLowerCase()}`];
}

function trendOf({ quarters, indicator }: IndicatorResult): PlanLineRow["trend"] {
  const values = QUARTERS.map((quarter) => {
    const given = quarters.find((each) => each.quarter === quarter);
    return given ? numberOf(given.figure) : null;
  });
  return { values, shape: indicator.periodRule === "flow" ? "bars" : "line" };
}
