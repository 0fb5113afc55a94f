import { formatInstant } from "@/lib/format/dates";
import { romanQuarter, toRoman } from "@/lib/format/roman";
import type { IndicatorGroup } from "@/lib/indicators/indicator";
import type { IndicatorResult } from "@/lib/indicators/result";
import type { Annex, TableColumn, TableRow } from "../document";
import type { ReportFigures } from "../report-figures";
import { openNotes } from "../spans";
import { type AnnexContext, annexCells } from "./indicator-cells";

/** "Kết quả thực hiện các chỉ tiêu chủ yếu năm …": every indicator of the year with a plan or a figure, by lĩnh vực. */
export function indicatorAnnex(
  figures: ReportFigures,
  groups: readonly IndicatorGroup[],
  reference: string,
  lastApprovedAt: number | null,
): Annex {
  const notes: AnnexContext = {
    combined: openNotes("annex-combined", (index) => "*".repeat(index + 1)),
    numbered: openNotes("annex", (index) => `(${index + 1})`),
    upTo: figures.upTo,
    closed: figures.closed,
  };
  const rows = annexRows(figures, groups, notes);
  const columns = annexColumns(figures);
  return {
    title: "PHỤ LỤC",
    subtitle: `Kết quả thực hiện các chỉ tiêu chủ yếu năm ${figures.year}`,
    reference,
    landscape: columns.length > 7,
    table: { columns, rows },
    notes: [...notes.combined.notes, ...notes.numbered.notes],
    remarks: remarks(figures, rows, lastApprovedAt),
  };
}

function annexColumns({ year, closed, results }: ReportFigures): TableColumn[] {
  const estimated = results.filter((result) => result.estimated).length;
  const stated = results.filter((result) => result.cumulative.kind !== "missing").length;
  const word = estimated === 0 ? "TH" : estimated === stated ? "Ước TH" : "TH (ước TH)";
  const base = closed ? `năm ${year - 1}` : "cùng kỳ";
  const actual = closed ? `${word} năm ${year}` : `${word} lũy kế ${year}`;
  return [
    { key: "number", title: "STT", width: 50, align: "center" },
    { key: "indicator", title: "Chỉ tiêu", width: 290, align: "left" },
    { key: "unit", title: "ĐVT", width: 95, align: "center" },
    { key: "previous", title: closed ? `TH năm ${year - 1}` : `TH cùng kỳ ${year - 1}`, width: 90, align: "right" },
    { key: "plan", title: `KH năm ${year}`, width: 95, align: "right" },
    { key: "actual", title: actual, width: 95, align: "right" },
    { key: "completion", title: "So KH (%)", width: 80, align: "right" },
    { key: "change", title: `So ${base} (%)`, width: 80, align: "right" },
    { key: "assessment", title: "Đánh giá", width: 125, align: "center" },
  ];
}

function annexRows({ results }: ReportFigures, groups: readonly IndicatorGroup[], notes: AnnexContext): TableRow[] {
  const shown = results.filter(hasAnything);
  const rows: TableRow[] = [];
  let roman = 0;
  let number = 0;
  for (const group of groups) {
    const ofGroup = shown.filter((result) => result.indicator.groupId === group.id);
    if (ofGroup.length === 0) continue;
    roman += 1;
    rows.push({ kind: "group", number: toRoman(roman), label: group.name });
    for (const { result, depth } of withParts(ofGroup)) {
      if (depth === 0) number += 1;
      const cells = annexCells(result, depth === 0 ? `${number}` : "", notes);
      rows.push({ kind: "entry", key: result.indicator.code, depth, cells });
    }
  }
  return rows;
}

/** Each row followed by its "trong đó" rows; a part whose parent is not shown stands by itself. */
function withParts(results: IndicatorResult[]): { result: IndicatorResult; depth: 0 | 1 }[] {
  const shown = new Set(results.map((result) => result.indicator.id));
  const isPart = ({ indicator }: IndicatorResult) => indicator.parentId !== null && shown.has(indicator.parentId);
  return results
    .filter((result) => !isPart(result))
    .flatMap((result) => [
      { result, depth: 0 as const },
      ...results
        .filter((part) => part.indicator.parentId === result.indicator.id)
        .map((part) => ({ result: part, depth: 1 as const })),
    ]);
}

function hasAnything({ plan, cumulative, completion, samePeriod }: IndicatorResult): boolean {
  const stated = cumulative.kind !== "missing" || completion.kind === "published";
  return plan !== null || stated || samePeriod.kind === "value" || samePeriod.kind === "combined";
}

const SIGNS: readonly [sign: RegExp, meaning: string][] = [
  [/^-$/, "“-” không phát sinh"],
  [/^…$/, "“…” không có số liệu"],
  [/^x$/, "“x” không so sánh được hoặc không tính được tỷ lệ"],
  [/đ\.%$/, "“đ.%” điểm %"],
];

function remarks({ closed, upTo, year, ahead, results }: ReportFigures, rows: TableRow[], approvedAt: number | null) {
  const cells = rows.flatMap((row) => (row.kind === "entry" ? row.cells.slice(3) : []));
  const words = cells.flatMap((spans) => spans.map((span) => (span.kind === "note-mark" ? "" : span.text)));
  const signs = SIGNS.filter(([sign]) => words.some((word) => sign.test(word))).map(([, meaning]) => meaning);
  const legend = [...signs, "ô trống: chưa có số liệu"].join("; ");
  const lines = [`Ký hiệu: ${legend}.`];
  if (!closed) {
    const until = `Số liệu lũy kế đến hết quý ${romanQuarter(upTo)} năm ${year}`;
    lines.push(ahead === 0 ? `${until}.` : `${until}; ${ahead} chỉ tiêu đã tính cả số liệu quý sau được duyệt.`);
  }
  if (approvedAt !== null) lines.push(`Chỉ gồm số liệu đã duyệt, lần duyệt gần nhất lúc ${formatInstant(approvedAt)}.`);
  if (results.some((result) => result.illustrative)) {
    lines.push("Bản dùng thử: có số liệu minh họa, không dùng làm số liệu chính thức.");
  }
  return lines;
}
