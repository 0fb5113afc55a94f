import { romanQuarter } from "@/lib/format/roman";
import { isRate } from "@/lib/indicators/indicator";
import { ASSESSMENT_LABELS, ESTIMATED_MARK, withQualifier } from "@/lib/indicators/labels";
import type { IndicatorResult, SamePeriodComparison } from "@/lib/indicators/result";
import { figureCell } from "@/lib/workbooks/figure-cells";
import type { TableCell } from "@/lib/workbooks/table-book";
import { coverageNote, cumulativeCell, figureText, publishedWording } from "./indicator-rows";

/* What the tables of indicators print beside a result, as cells of a workbook: numbers as numbers. */

export function cumulativeAmount(result: IndicatorResult): TableCell {
  const cell = figureCell(result.cumulative, result.indicator);
  const wording = publishedWording(result);
  return cell === null || wording === "exact"
    ? cell
    : withQualifier(wording, figureText(result.cumulative, result.indicator));
}

export function varianceAmount({ variance: difference, indicator }: IndicatorResult): TableCell {
  if (difference === null || indicator.periodRule === "milestone") return null;
  const decimals = isRate(indicator) ? Math.max(indicator.decimals, 1) : indicator.decimals;
  return { fraction: difference, decimals, signed: true };
}

export function samePeriodAmount({ samePeriod: comparison, indicator }: IndicatorResult): TableCell {
  switch (comparison.kind) {
    case "value":
    case "combined":
      return figureCell(comparison.figure, indicator);
    case "not-comparable":
      return { sign: "x", reason: `không so sánh được: ${comparison.reason}` };
    case "missing":
      return null;
  }
}

export function changeAmount({ samePeriod: comparison, indicator }: IndicatorResult): TableCell {
  const made = changeOf(comparison);
  if (made === null) return null;
  return made.kind === "percent"
    ? { percent: made.ratio, decimals: 1, signed: true }
    : { fraction: made.exact, decimals: Math.max(indicator.decimals, 1), signed: true };
}

function changeOf(comparison: SamePeriodComparison) {
  return comparison.kind === "value" || comparison.kind === "combined" ? comparison.change : null;
}

export function assessedWords({ assessment, estimated }: IndicatorResult): string {
  const { word } = ASSESSMENT_LABELS[assessment.status];
  return assessment.estimated || estimated ? `${word}, ${ESTIMATED_MARK}` : word;
}

/** The quiet second lines of the screen, in words. */
export function remarks(result: IndicatorResult): string[] {
  const { quarters, completion, samePeriod: comparison, illustrative } = result;
  const shown = cumulativeCell(result);
  return [
    ...quarters.map(({ quarter, coverage }) => {
      const note = coverageNote(coverage);
      return note === "" ? "" : `quý ${romanQuarter(quarter)}: ${note}`;
    }),
    typeof shown === "string" ? "" : shown[1],
    completion.kind === "published" ? "% theo nguồn công bố" : "",
    comparison.kind === "combined" ? `cùng kỳ cộng gộp ${comparison.predecessors.length} đơn vị cũ` : "",
    illustrative ? "số liệu minh họa" : "",
  ].filter(Boolean);
}
