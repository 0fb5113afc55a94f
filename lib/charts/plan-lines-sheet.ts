import { romanQuarter } from "@/lib/format/roman";
import { isRate } from "@/lib/indicators/indicator";
import { PACE_METHOD_LABELS, PLAN_BASIS_LABELS } from "@/lib/indicators/labels";
import type { IndicatorResult, PaceMethod } from "@/lib/indicators/result";
import { type Quarter, quartersUpTo } from "@/lib/periods/period";
import type { PlanBasis } from "@/lib/plans/plan";
import { numberColumn as number, textColumn as text } from "@/lib/workbooks/columns";
import { completionCell, figureCell, planCell } from "@/lib/workbooks/figure-cells";
import type { TableCell, TableSheet } from "@/lib/workbooks/table-book";
import { lineNotes } from "./indicator-book";
import { restName } from "./plan-line-rows";
import { aheadOfPace, methodsTold, type PlanLine, paceBy, type Rest } from "./plan-lines";
import {
  assessedWords,
  changeAmount,
  cumulativeAmount,
  remarks,
  samePeriodAmount,
  varianceAmount,
} from "./result-cells";

export type PlanLinesSource = {
  name: string;
  heading: string[];
  cumulativeLabel: string;
  lastQuarter: Quarter;
  lines: readonly PlanLine[];
};

/** A tree of lines as a sheet: the rows and columns of the screen, numbers as numbers, and the quarters of the trend. */
export function planLinesSheet({ name, heading, cumulativeLabel, lastQuarter, lines }: PlanLinesSource): TableSheet {
  const methods = methodsTold(lines);
  const quarters = quartersUpTo(lastQuarter);
  return {
    name,
    heading,
    columns: [
      text("Mã", 12),
      text("Chỉ tiêu", 40),
      text("Đơn vị tính", 12),
      number("Kế hoạch tỉnh giao"),
      number("Kế hoạch xã giao"),
      ...quarters.map((quarter) => number(`Quý ${romanQuarter(quarter)}`)),
      number(cumulativeLabel),
      number("Tỷ trọng"),
      number("% tỉnh giao"),
      number("% xã giao"),
      ...methods.flatMap((method) => [
        number(`Tiến độ cần có, ${PACE_METHOD_LABELS[method]}`, 16),
        number(`So với tiến độ ${PACE_METHOD_LABELS[method]}`, 16),
      ]),
      number("Chênh lệch (tỷ lệ: điểm %)"),
      text("Căn cứ của tiến độ và chênh lệch", 14),
      number("Cùng kỳ năm trước"),
      number("So cùng kỳ (tỷ lệ: điểm %)"),
      text("Đánh giá", 18),
      text("Ghi chú", 34),
    ],
    rows: lines.flatMap((line) => [
      lineCells(line, methods, quarters),
      ...line.rests.map((rest) => restCells(rest, quarters.length)),
    ]),
    notes: lineNotes(lines),
    landscape: true,
    frozenColumns: 2,
  };
}

const indented = (depth: number, name: string) => `${"   ".repeat(depth)}${name}`;

function lineCells(line: PlanLine, methods: readonly PaceMethod[], quarters: readonly Quarter[]): TableCell[] {
  const { result, depth, isParent, share } = line;
  const { indicator, plan } = result;
  const title = indented(depth, indicator.name);
  return [
    indicator.code,
    isParent ? { strong: title } : title,
    indicator.unitOfMeasure,
    planOf(line, "province"),
    planOf(line, "commune"),
    ...quarters.map((quarter) => quarterCell(result, quarter)),
    cumulativeAmount(result),
    share === null ? null : { percent: share, decimals: 1 },
    percentOf(line, "province"),
    percentOf(line, "commune"),
    ...methods.flatMap((method) => paceCells(result, method)),
    varianceAmount(result),
    plan === null ? null : PLAN_BASIS_LABELS[plan.basis],
    samePeriodAmount(result),
    changeAmount(result),
    assessedWords(result),
    remarks(result).join("; "),
  ];
}

function restCells({ of: { indicator }, depth, amount, share }: Rest, quarters: number): TableCell[] {
  return [
    null,
    indented(depth, restName(amount)),
    indicator.unitOfMeasure,
    null,
    null,
    ...Array.from({ length: quarters }, () => null),
    { quantity: amount, decimals: indicator.decimals },
    share === null || amount < 0 ? null : { percent: share, decimals: 1 },
  ];
}

function planOf({ against }: PlanLine, basis: PlanBasis): TableCell {
  const told = against[basis];
  return told === null ? null : planCell(told.plan, told.indicator);
}

/** Of a rate the difference in điểm %, as on screen. */
function percentOf({ against }: PlanLine, basis: PlanBasis): TableCell {
  const told = against[basis];
  if (told === null) return null;
  if (told.completion.kind !== "by-rule-none") return completionCell(told.completion);
  return isRate(told.indicator) ? varianceAmount(told) : null;
}

function quarterCell({ quarters, indicator }: IndicatorResult, quarter: Quarter): TableCell {
  const given = quarters.find((each) => each.quarter === quarter);
  return given ? figureCell(given.figure, indicator) : null;
}

function paceCells(result: IndicatorResult, method: PaceMethod): [TableCell, TableCell] {
  const pace = paceBy(result, method);
  if (pace === null) return [null, null];
  const { indicator } = result;
  const decimals = isRate(indicator) ? Math.max(indicator.decimals, 1) : indicator.decimals;
  const ahead = aheadOfPace(result, pace);
  return [{ fraction: pace.expected, decimals }, ahead === null ? null : { fraction: ahead, decimals, signed: true }];
}
