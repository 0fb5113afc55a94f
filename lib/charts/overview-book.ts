import { ASSESSMENT_LABELS, COMPARATOR_LABELS, ESTIMATED_MARK } from "@/lib/indicators/labels";
import type { IndicatorResult } from "@/lib/indicators/result";
import type { StatusCounts } from "@/lib/indicators/roll-up";
import { numberColumn as number, textColumn as text } from "@/lib/workbooks/columns";
import { completionCell, figureCell, planCell, planUpperCell } from "@/lib/workbooks/figure-cells";
import type { TableBook, TableSheet } from "@/lib/workbooks/table-book";
import type { AttentionRow } from "./attention";
import { SIGNS } from "./indicator-book";
import { STATUSES_APART, STATUSES_IN_BAR } from "./status-order";

export type OverviewBookSource = {
  /** "Tổng quan 9 tháng năm 2026". */
  title: string;
  committeeName: string;
  /** The switches of the screen in words. */
  words: string;
  headline: string;
  counts: StatusCounts;
  /** "Cần chú ý" as the screen words it. */
  attention: readonly AttentionRow[];
  /** All results of the screen: the figures of those rows. */
  results: readonly IndicatorResult[];
  /** The headline indicators as the table of indicators shows them. */
  headlines: TableSheet;
};

/** The overview as a workbook: the counts, what needs attention and the headline indicators, each on its own sheet. */
export function overviewBook(source: OverviewBookSource): TableBook {
  const heading = [source.title, source.committeeName, `Số liệu toàn xã: ${source.words}.`];
  return {
    title: source.title,
    sheets: [
      countsSheet(source, heading),
      attentionSheet(source, heading),
      { ...source.headlines, name: "Chỉ tiêu chính" },
    ],
  };
}

function countsSheet({ counts, headline }: OverviewBookSource, heading: string[]): TableSheet {
  const shown = [...STATUSES_IN_BAR, ...STATUSES_APART].filter((status) => counts.byStatus[status] > 0);
  return {
    name: "Đánh giá",
    heading: [...heading, headline],
    columns: [text("Đánh giá", 30), number("Số chỉ tiêu")],
    rows: shown.map((status) => [ASSESSMENT_LABELS[status].word, { count: counts.byStatus[status] }]),
    notes: counts.estimated > 0 ? [`${counts.estimated} đánh giá dựa trên số ước.`] : [],
  };
}

function attentionSheet({ attention, results }: OverviewBookSource, heading: string[]): TableSheet {
  const resultOf = new Map(results.map((result) => [result.indicator.code, result]));
  return {
    name: "Cần chú ý",
    heading,
    columns: [
      text("Mã", 12),
      text("Chỉ tiêu", 38),
      text("Đơn vị phụ trách", 30),
      text("Đơn vị tính", 12),
      number("Thực hiện"),
      text("Yêu cầu", 13),
      number("Kế hoạch"),
      number("Kế hoạch, mức trên"),
      number("% kế hoạch"),
      text("Chậm bao nhiêu", 34),
      text("Còn cần", 34),
      text("Đánh giá", 18),
      text("Từ khi nào", 30),
    ],
    rows: attention.flatMap((row) => {
      const result = resultOf.get(row.code);
      if (!result) return [];
      const { indicator, plan } = result;
      const { word } = ASSESSMENT_LABELS[row.status];
      return [
        [
          row.code,
          row.name,
          row.responsible,
          row.unit,
          figureCell(result.cumulative, indicator),
          plan === null ? null : COMPARATOR_LABELS[plan.comparator],
          planCell(plan, indicator),
          planUpperCell(plan, indicator),
          completionCell(result.completion),
          row.gap,
          row.needed,
          row.estimated ? `${word}, ${ESTIMATED_MARK}` : word,
          row.since,
        ],
      ];
    }),
    notes: [attention.length === 0 ? "Không có chỉ tiêu nào chậm hoặc có nguy cơ không đạt." : SIGNS],
    landscape: true,
    frozenColumns: 2,
  };
}
