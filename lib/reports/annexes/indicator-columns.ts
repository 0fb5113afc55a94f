import { romanQuarter } from "@/lib/format/roman";
import type { IndicatorResult } from "@/lib/indicators/result";
import { lastQuarterOf } from "@/lib/periods/period";
import type { PlanFigure } from "@/lib/plans/plan";
import type { Span, TableColumn } from "../document";
import type { ReportFigures } from "../report-figures";
import { fitted } from "./annex-table";
import {
  type AnnexContext,
  actualCell,
  assessmentCell,
  changeCell,
  completionCell,
  firstPlanCell,
  otherPlanCell,
  planCell,
  previousCell,
  quarterCell,
  reportersCell,
} from "./indicator-cells";

/** A column behind number, name and unit of an indicator, and what it prints of one. */
export type IndicatorColumn = TableColumn & { cell: (result: IndicatorResult, notes: AnnexContext) => Span[] };

/** Plans of the year after, as far as they are given. */
export type NextPlans = ReadonlyMap<string, PlanFigure>;

export const HEAD_COLUMNS: TableColumn[] = [
  { key: "number", title: "STT", width: 48, align: "center" },
  { key: "indicator", title: "Chỉ tiêu", width: 270, align: "left" },
  { key: "unit", title: "ĐVT", width: 85, align: "center" },
];

/** Head and figures together, as wide as the table. Source: domain.md §2.4. */
export function indicatorColumns(
  figures: ReportFigures,
  nextPlans: NextPlans,
): { columns: TableColumn[]; cells: IndicatorColumn["cell"][] } {
  const own = figures.period.kind === "quarter" ? quarterColumns(figures) : yearColumns(figures, nextPlans);
  const columns = fitted([...HEAD_COLUMNS, ...own.map(({ cell: _, ...column }) => column)]);
  return { columns, cells: own.map(({ cell }) => cell) };
}

function quarterColumns(figures: ReportFigures): IndicatorColumn[] {
  const { year, upTo } = figures;
  const last = lastQuarterOf(figures.period);
  return [
    ...[previous(last === 1 ? `TH cùng kỳ ${year - 1}` : `Lũy kế cùng kỳ ${year - 1}`), ...planColumns(figures)],
    number("in-quarter", `${actualWord(figures)} quý ${romanQuarter(last)}`, 90, quarterCell),
    number("actual", upTo === 1 ? "Lũy kế từ đầu năm" : `Lũy kế ${upTo * 3} tháng`, 95, actualCell),
    ...[completion("So KH năm (%)"), change("So cùng kỳ (%)")],
    { ...number("reporters", "Đơn vị báo cáo", 80, reportersCell), align: "center" },
  ];
}

function yearColumns(figures: ReportFigures, nextPlans: NextPlans): IndicatorColumn[] {
  const { year, closed, period, results } = figures;
  const isYear = period.kind === "year";
  const whole = closed && isYear ? `năm ${year - 1}` : "cùng kỳ";
  const word = actualWord(figures);
  const actual =
    period.kind === "six-months"
      ? `${word} 6 tháng ${year}`
      : period.kind === "nine-months"
        ? `${word} 9 tháng ${year}`
        : closed
          ? `${word} năm ${year}`
          : `${word} lũy kế ${year}`;
  const next = results.some(({ indicator }) => nextPlans.has(indicator.id));
  return [
    ...[previous(closed && isYear ? `TH năm ${year - 1}` : `TH cùng kỳ ${year - 1}`), ...planColumns(figures)],
    number("actual", actual, 95, actualCell),
    ...[completion(isYear ? "So KH (%)" : "So KH năm (%)"), change(`So ${whole} (%)`)],
    { ...number("assessment", "Đánh giá", 110, assessmentCell), align: "center" },
    ...(next && isYear
      ? [
          number("next-plan", `KH năm ${year + 1}`, 90, (result) =>
            otherPlanCell(result, nextPlans.get(result.indicator.id), { kind: "year", year: year + 1 }),
          ),
        ]
      : []),
  ];
}

/**
 * One column while there is one plan; else a head over them: what the province gave beside the commune's own, and what
 * the year began with beside what is in force.
 */
function planColumns({ year, results, provincePlans, period }: ReportFigures): IndicatorColumn[] {
  const both = provincePlans.size > 0;
  // A target that the province alone gave stands under its own head.
  const isProvinces = ({ plan: given }: IndicatorResult) => both && given?.basis === "province";
  const revised = results.some((result) => result.atYearStart !== null && !isProvinces(result));
  const plan = number("plan", `KH năm ${year}`, 90, planCell);
  if (!both && !revised) return [plan];
  const over = `Kế hoạch năm ${year}`;
  const under = (column: IndicatorColumn): IndicatorColumn => ({ ...column, over, width: 80 });
  const province = number("province-plan", "Tỉnh giao", 80, (result, notes) =>
    isProvinces(result)
      ? planCell(result, notes)
      : otherPlanCell(result, provincePlans.get(result.indicator.id), period),
  );
  const ownOnly =
    (cell: IndicatorColumn["cell"]): IndicatorColumn["cell"] =>
    (result, notes) =>
      isProvinces(result) ? [] : cell(result, notes);
  const first = number("first-plan", both ? "Xã giao đầu năm" : "Giao đầu năm", 80, ownOnly(firstPlanCell));
  const title = both ? (revised ? "Xã giao, sau điều chỉnh" : "Xã giao") : "Sau điều chỉnh";
  return [...(both ? [province] : []), ...(revised ? [first] : []), { ...plan, title, cell: ownOnly(planCell) }].map(
    under,
  );
}

function actualWord({ results }: ReportFigures): string {
  const estimated = results.filter((result) => result.estimated).length;
  const stated = results.filter((result) => result.cumulative.kind !== "missing").length;
  return estimated === 0 ? "TH" : estimated === stated ? "Ước TH" : "TH (ước TH)";
}

const previous = (title: string) => number("previous", title, 88, previousCell);
const completion = (title: string) => number("completion", title, 92, completionCell);
const change = (title: string) => number("change", title, 92, changeCell);

function number(key: string, title: string, width: number, cell: IndicatorColumn["cell"]): IndicatorColumn {
  return { key, title, width, align: "right", cell };
}
