import { formatPeriod } from "@/lib/format/periods";
import { romanQuarter } from "@/lib/format/roman";
import type { IndicatorGroup } from "@/lib/indicators/indicator";
import { COMPARATOR_LABELS, PLAN_BASIS_LABELS } from "@/lib/indicators/labels";
import type { IndicatorResult } from "@/lib/indicators/result";
import { lastQuarterOf, type Period, QUARTERS } from "@/lib/periods/period";
import { completionCell, figureCell, planCell, planUpperCell } from "@/lib/workbooks/figure-cells";
import type { TableBook, TableCell, TableColumn } from "@/lib/workbooks/table-book";
import { figureText, underParents } from "./indicator-rows";
import {
  assessedWords,
  changeAmount,
  cumulativeAmount,
  remarks,
  samePeriodAmount,
  varianceAmount,
} from "./result-cells";

export type IndicatorBookSource = {
  /** "Chỉ tiêu 9 tháng năm 2026". */
  title: string;
  committeeName: string;
  /** "kế hoạch xã giao, sau điều chỉnh · chỉ số liệu đã duyệt". */
  words: string;
  /** "lĩnh vực Kinh tế; đánh giá Chậm"; empty = all of them. */
  filterWords: string;
  /** The results stand in an order of their own, not by lĩnh vực. */
  isSorted: boolean;
  period: Period;
  cumulativeLabel: string;
  groups: readonly IndicatorGroup[];
  results: readonly IndicatorResult[];
  /** The same results told against the province's plan. */
  againstProvince: readonly IndicatorResult[];
};

type Line = { result: IndicatorResult; depth: number; province: IndicatorResult | null };

/** One column of the table: its head and what stands in it. */
type Field = { column: TableColumn; cell: (line: Line) => TableCell };

const text = (title: string, width: number, cell: Field["cell"]): Field => ({
  column: { title, kind: "text", width },
  cell,
});
const number = (title: string, cell: Field["cell"]): Field => ({ column: { title, kind: "number", width: 13 }, cell });

/**
 * The table of indicators as the screen shows it, as a workbook: the same rows in the same order, numbers as numbers.
 * Beyond the screen: both bases of the plan and the plan of the start of the year side by side.
 */
export function indicatorBook(source: IndicatorBookSource): TableBook {
  const provinceOf = new Map(
    source.againstProvince.filter((each) => each.plan?.basis === "province").map((each) => [each.indicator.id, each]),
  );
  const groups = placedGroups(source).map(({ name, placed }) => ({
    name,
    lines: placed.map((each): Line => ({ ...each, province: provinceOf.get(each.result.indicator.id) ?? null })),
  }));
  const lines = groups.flatMap((group) => group.lines);
  const fields = fieldsOf(source, lines);
  return {
    title: source.title,
    sheets: [
      {
        name: formatPeriod(source.period),
        heading: [
          source.title,
          source.committeeName,
          `Số liệu toàn xã: ${source.words}.`,
          ...(source.filterWords === "" ? [] : [`Chỉ gồm: ${source.filterWords}.`]),
        ],
        columns: fields.map((field) => field.column),
        rows: groups.flatMap((group) => [
          ...(group.name === "" ? [] : [[null, { strong: group.name }]]),
          ...group.lines.map((line) => fields.map((field) => field.cell(line))),
        ]),
        notes: lineNotes(lines),
        landscape: true,
        frozenColumns: 2,
      },
    ],
  };
}

/** By lĩnh vực with parts under their parent; a sorted table is one group without a name. */
function placedGroups({ groups, results, isSorted }: IndicatorBookSource) {
  if (isSorted) return [{ name: "", placed: results.map((result) => ({ result, depth: 0 })) }];
  return groups.flatMap((group) => {
    const placed = underParents(results.filter((result) => result.indicator.groupId === group.id));
    return placed.length === 0 ? [] : [{ name: group.name, placed }];
  });
}

export const SIGNS =
  "Ký hiệu: “-” không phát sinh; “…” không có số liệu; “x” không so sánh được hoặc không tính được; ô trống: chưa có số liệu.";
const ILLUSTRATIVE = "Bản dùng thử: có số liệu minh họa, không dùng làm số liệu chính thức.";

function fieldsOf({ period, cumulativeLabel }: IndicatorBookSource, lines: readonly Line[]): Field[] {
  const { year } = period;
  const last = Math.max(lastQuarterOf(period), ...lines.flatMap(({ result }) => quartersGiven(result)));
  return [
    text("Mã", 12, ({ result }) => result.indicator.code),
    text("Chỉ tiêu", 38, ({ result, depth }) => `${"   ".repeat(depth)}${result.indicator.name}`),
    text("Đơn vị tính", 12, ({ result }) => result.indicator.unitOfMeasure),
    text("Yêu cầu", 13, ({ result: { plan } }) => (plan === null ? null : COMPARATOR_LABELS[plan.comparator])),
    number(`Kế hoạch năm ${year}`, ({ result: { plan, indicator } }) => planCell(plan, indicator)),
    ...planFields(lines),
    ...QUARTERS.filter((quarter) => quarter <= last).map((quarter) =>
      number(`Quý ${romanQuarter(quarter)}`, ({ result: { quarters, indicator } }) => {
        const given = quarters.find((each) => each.quarter === quarter);
        return given ? figureCell(given.figure, indicator) : null;
      }),
    ),
    number(cumulativeLabel, ({ result }) => cumulativeAmount(result)),
    number("% kế hoạch", ({ result }) => completionCell(result.completion)),
    number("Chênh lệch (tỷ lệ: điểm %)", ({ result }) => varianceAmount(result)),
    number("Cùng kỳ năm trước", ({ result }) => samePeriodAmount(result)),
    number("So cùng kỳ (tỷ lệ: điểm %)", ({ result }) => changeAmount(result)),
    text("Đánh giá", 18, ({ result }) => assessedWords(result)),
    text("Ghi chú", 34, ({ result }) => remarks(result).join("; ")),
  ];
}

/** Below a table of indicators: what its signs say, its predecessors, and whether it has made-up figures. */
export function lineNotes(lines: readonly Pick<Line, "result">[]): string[] {
  return [
    SIGNS,
    ...predecessorNotes(lines),
    ...(lines.some(({ result }) => result.illustrative) ? [ILLUSTRATIVE] : []),
  ];
}

/** Which units a combined figure was put together from: once below the table, not in every row. */
function predecessorNotes(lines: readonly Pick<Line, "result">[]): string[] {
  const names = lines.flatMap(({ result: { samePeriod: comparison } }) =>
    comparison.kind === "combined" ? [comparison.predecessors.join(", ")] : [],
  );
  return [...new Set(names)].map((each) => `Cùng kỳ cộng gộp các đơn vị cũ: ${each}.`);
}

/** Columns that only some years need: a range's upper end, the basis, the plan before revisions, the province's plan. */
function planFields(lines: readonly Line[]): Field[] {
  const fields: Field[] = [];
  if (lines.some(({ result }) => result.plan?.comparator === "range")) {
    fields.push(number("Kế hoạch, mức trên", ({ result: { plan, indicator } }) => planUpperCell(plan, indicator)));
  }
  fields.push(text("Căn cứ", 11, ({ result: { plan } }) => (plan === null ? null : PLAN_BASIS_LABELS[plan.basis])));
  if (lines.some(({ result }) => result.atYearStart !== null)) {
    fields.push(
      number("Kế hoạch đầu năm", ({ result: { atYearStart, indicator } }) =>
        planCell(atYearStart?.plan ?? null, indicator),
      ),
      number("% kế hoạch đầu năm", ({ result: { atYearStart } }) =>
        atYearStart ? completionCell(atYearStart.completion) : null,
      ),
    );
  }
  if (lines.some(({ province, result }) => province !== null && result.plan?.basis === "commune")) {
    fields.push(
      number("Kế hoạch tỉnh giao", ({ province, result: { indicator } }) =>
        planCell(province?.plan ?? null, indicator),
      ),
      number("% kế hoạch tỉnh giao", ({ province }) => (province ? completionCell(province.completion) : null)),
    );
  }
  return fields;
}

function quartersGiven({ quarters, indicator }: IndicatorResult): number[] {
  return quarters.filter(({ figure }) => figureText(figure, indicator) !== "").map(({ quarter }) => quarter);
}
