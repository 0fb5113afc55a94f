import {
  formatFigure,
  formatFraction,
  formatPercentValue,
  formatSignedFraction,
  formatSignedPercent,
} from "@/lib/format/numbers";
import { romanQuarter } from "@/lib/format/roman";
import type { AssessmentStatus } from "@/lib/indicators/assessment";
import type { Coverage, Figure, Qualifier } from "@/lib/indicators/figure";
import { type Indicator, type IndicatorGroup, isRate } from "@/lib/indicators/indicator";
import { formatPlan, NOT_COMPUTABLE_LABELS, withQualifier } from "@/lib/indicators/labels";
import { QUANTITY_SCALE } from "@/lib/indicators/quantity";
import type { Change, CompletionRate, IndicatorResult, SamePeriodComparison } from "@/lib/indicators/result";
import { lastQuarterOf, QUARTERS } from "@/lib/periods/period";
import { tellingPercent } from "@/lib/reports/amounts";

/** A cell as text, with a quiet second line where the number alone would mislead ("2/3 đơn vị", "cộng gộp 3 đơn vị cũ"). */
export type TextCell = string | readonly [text: string, note: string];

/**
 * One row of the indicator table in the order of its columns. Arrays of text, because each cell of a table made of
 * elements is sent to the browser twice.
 */
export type IndicatorRow = readonly [
  code: string,
  name: string,
  unit: string,
  /** 0 = a row of its own, 1 = a part of the row above. */
  depth: number,
  plan: TextCell,
  quarters: readonly TextCell[],
  cumulative: TextCell,
  percent: TextCell,
  variance: string,
  samePeriod: TextCell,
  change: string,
  status: AssessmentStatus,
  /** 1 = verdict on ước figures, 2 = số liệu minh họa, 4 = a sum of what arose in each quarter; may be added. */
  flags: number,
  /** Which of the sets of units reports it, see `UnitSets`; -1 = not told. */
  unitSet: number,
];

export const ESTIMATED_FLAG = 1;
export const ILLUSTRATIVE_FLAG = 2;
export const FLOW_FLAG = 4;

export type IndicatorRowGroup = { code: string; name: string; rows: IndicatorRow[] };

/** Results by lĩnh vực in catalogue order; a part stands under its parent, groups without results are left out. */
export function indicatorRowGroups(
  groups: readonly IndicatorGroup[],
  results: readonly IndicatorResult[],
  setOf: (indicatorId: string) => number = () => -1,
): IndicatorRowGroup[] {
  return groups.flatMap((group) => {
    const own = results.filter((result) => result.indicator.groupId === group.id);
    return own.length === 0
      ? []
      : [
          {
            code: group.code,
            name: group.name,
            rows: underParents(own).map(({ result, depth }) => indicatorRow(result, depth, setOf(result.indicator.id))),
          },
        ];
  });
}

/** The same indicators by code and name alone, to choose one. */
export function indicatorChoices(groups: readonly IndicatorGroup[], results: readonly IndicatorResult[]) {
  return groups.flatMap(({ id, name }) => {
    const own = results.filter((result) => result.indicator.groupId === id);
    const indicators = underParents(own).map(({ result: { indicator } }) => ({
      code: indicator.code,
      name: indicator.name,
    }));
    return indicators.length === 0 ? [] : [{ name, indicators }];
  });
}

type Placed = { result: IndicatorResult; depth: number };

/** Parts directly under their parent, whatever their own order. */
export function underParents(results: readonly IndicatorResult[]): Placed[] {
  const present = new Set(results.map((result) => result.indicator.id));
  const place = (result: IndicatorResult, depth: number): Placed[] => [
    { result, depth },
    ...results
      .filter((each) => each.indicator.parentId === result.indicator.id)
      .flatMap((each) => place(each, depth + 1)),
  ];
  return results
    .filter(({ indicator }) => indicator.parentId === null || !present.has(indicator.parentId))
    .flatMap((top) => place(top, 0));
}

function indicatorRow(result: IndicatorResult, depth: number, unitSet: number): IndicatorRow {
  const { indicator, plan, assessment } = result;
  return [
    indicator.code,
    indicator.name,
    indicator.unitOfMeasure,
    depth,
    plan ? formatPlan(plan, indicator) : "",
    quarterCells(result),
    cumulativeCell(result),
    percentCell(result.completion),
    varianceText(result),
    samePeriodCell(result.samePeriod, indicator),
    changeText(result.samePeriod, indicator),
    assessment.status,
    (assessment.estimated || result.estimated ? ESTIMATED_FLAG : 0) +
      (result.illustrative ? ILLUSTRATIVE_FLAG : 0) +
      (indicator.periodRule === "flow" ? FLOW_FLAG : 0),
    unitSet,
  ];
}

function quarterCells({ quarters, indicator }: IndicatorResult): TextCell[] {
  return QUARTERS.map((quarter) => {
    const given = quarters.find((each) => each.quarter === quarter);
    if (!given) return "";
    return withNote(figureText(given.figure, indicator), coverageNote(given.coverage));
  });
}

/** "2/3 đơn vị" while some but not all of the units have reported. */
export function coverageNote({ reported, expected }: Coverage): string {
  return reported > 0 && reported < expected ? `${reported}/${expected} đơn vị` : "";
}

/** A cell with its quiet second line, where there is one. */
function withNote(text: string, note: string): TextCell {
  return note === "" ? text : [text, note];
}

/** A figure as a table prints it; a milestone is done or not, never "1" or "0". */
export function figureText(figure: Figure, indicator: Pick<Indicator, "decimals" | "periodRule">): string {
  if (indicator.periodRule !== "milestone" || figure.kind !== "value") return formatFigure(figure, indicator);
  return figure.value >= QUANTITY_SCALE ? "xong" : "chưa xong";
}

/** The wording "trên", "hơn", "gần" belongs to the figure only where the figure itself was published, not its percentage. */
export function publishedWording({ published, completion }: IndicatorResult): Qualifier {
  return published && completion.kind !== "published" ? published.qualifier : "exact";
}

/** Lũy kế (or last value) with its published wording, and the quarter it is of where that is an earlier one. */
export function cumulativeCell(result: IndicatorResult): TextCell {
  const { cumulative, indicator, published, completion, asOfQuarter, period } = result;
  const text = figureText(cumulative, indicator);
  const worded = text === "" ? "" : withQualifier(publishedWording(result), text);
  const asOf =
    asOfQuarter === null || asOfQuarter === lastQuarterOf(period) ? "" : `đến quý ${romanQuarter(asOfQuarter)}`;
  return withNote(worded, asOf || (published && completion.kind !== "published" ? "chốt trước hệ thống" : ""));
}

/** % kế hoạch as printed; empty where the rule of the indicator forms none. */
export function percentCell(completion: CompletionRate): TextCell {
  switch (completion.kind) {
    case "computed":
      return tellingPercent(completion.ratio);
    case "published":
      return [withQualifier(completion.qualifier, formatPercentValue(completion.percent)), "theo nguồn công bố"];
    case "by-rule-none":
      return "";
    case "not-computable":
      return completion.reason === "no-plan" || completion.reason === "no-figure"
        ? ""
        : ["x", NOT_COMPUTABLE_LABELS[completion.reason]];
  }
}

export function varianceText({ variance, indicator }: Pick<IndicatorResult, "variance" | "indicator">): string {
  if (variance === null || indicator.periodRule === "milestone") return "";
  if (!isRate(indicator)) return formatSignedFraction(variance, indicator.decimals);
  return `${formatSignedFraction(variance, Math.max(indicator.decimals, 1))} điểm %`;
}

/** The four states of cùng kỳ: a value, put together, not comparable, missing (design §3, 11). */
export function samePeriodCell(comparison: SamePeriodComparison, indicator: Indicator): TextCell {
  switch (comparison.kind) {
    case "value":
      return figureText(comparison.figure, indicator);
    case "combined":
      return [
        figureText(comparison.figure, indicator),
        `cộng gộp ${comparison.predecessors.length} đơn vị cũ: ${comparison.predecessors.join(", ")}`,
      ];
    case "not-comparable":
      return ["x", `không so sánh được: ${comparison.reason}`];
    case "missing":
      return "";
  }
}

export function changeText(comparison: SamePeriodComparison, indicator: Pick<Indicator, "decimals">): string {
  const change = comparison.kind === "value" || comparison.kind === "combined" ? comparison.change : null;
  return change === null ? "" : formatChange(change, indicator.decimals);
}

function formatChange(change: Change, decimals: number): string {
  if (change.kind === "percent") return formatSignedPercent(change.ratio);
  const text = formatFraction(change.exact, Math.max(decimals, 1));
  return `${text.startsWith("-") || text === "0" ? text : `+${text}`} điểm %`;
}
