import { romanQuarter, toRoman } from "@/lib/format/roman";
import type { IndicatorGroup } from "@/lib/indicators/indicator";
import type { IndicatorResult } from "@/lib/indicators/result";
import type { TableRow } from "../document";
import type { AnnexKind } from "../draft";
import { periodWords } from "../period-words";
import type { ReportFigures } from "../report-figures";
import { openNotes, text } from "../spans";
import { type AnnexPart, approvedRemark, illustrativeRemark, signsRemark } from "./annex-table";
import { type AnnexContext, nameCell } from "./indicator-cells";
import { indicatorColumns, type NextPlans } from "./indicator-columns";

/** "Kết quả thực hiện các chỉ tiêu chủ yếu …": every indicator of the year with a plan or a figure, by lĩnh vực. */
export function indicatorsAnnex(
  figures: ReportFigures,
  groups: readonly IndicatorGroup[],
  nextPlans: NextPlans,
  lastApprovedAt: number | null,
): AnnexPart {
  const parts = groups.map(({ id, name }) => ({
    label: name,
    results: figures.results.filter(({ indicator }) => indicator.groupId === id),
  }));
  const table = indicatorTable("indicators", figures, parts, nextPlans);
  return {
    subtitle: `Kết quả thực hiện các chỉ tiêu chủ yếu ${periodWords(figures.period)}`,
    ...table,
    remarks: indicatorRemarks(figures, table.rows, lastApprovedAt),
  };
}

/** Indicators under the heads given, each followed by its "trong đó" rows; what has neither plan nor figure is left out. */
export function indicatorTable(
  kind: AnnexKind,
  figures: ReportFigures,
  parts: readonly { label: string; results: readonly IndicatorResult[] }[],
  nextPlans: NextPlans,
): Pick<AnnexPart, "columns" | "rows" | "notes"> {
  const notes: AnnexContext = {
    combined: openNotes(`${kind}-combined`, (index) => "*".repeat(index + 1)),
    numbered: openNotes(kind, (index) => `(${index + 1})`),
    upTo: figures.upTo,
    closed: figures.closed,
  };
  const { columns, cells } = indicatorColumns(figures, nextPlans);
  const rows: TableRow[] = [];
  let roman = 0;
  let number = 0;
  for (const { label, results } of parts) {
    const shown = results.filter(hasAnything);
    if (shown.length === 0) continue;
    roman += 1;
    rows.push({ kind: "group", number: toRoman(roman), label });
    for (const { result, depth } of withParts(shown)) {
      if (depth === 0) number += 1;
      const head = [
        [text(depth === 0 ? `${number}` : "")],
        nameCell(result, depth === 1),
        [text(result.indicator.unitOfMeasure)],
      ];
      const figureCells = cells.map((cell) => cell(result, notes));
      rows.push({ kind: "entry", key: result.indicator.code, depth, cells: [...head, ...figureCells] });
    }
  }
  return { columns, rows, notes: [...notes.combined.notes, ...notes.numbered.notes] };
}

/** Each row followed by its "trong đó" rows; a part whose parent is not shown stands by itself. */
function withParts(results: readonly IndicatorResult[]): { result: IndicatorResult; depth: 0 | 1 }[] {
  const shown = new Set(results.map((result) => result.indicator.id));
  const isPart = ({ indicator }: IndicatorResult) => indicator.parentId !== null && shown.has(indicator.parentId);
  const partsOf = ({ indicator }: IndicatorResult): IndicatorResult[] =>
    results.filter((part) => part.indicator.parentId === indicator.id).flatMap((part) => [part, ...partsOf(part)]);
  return results
    .filter((result) => !isPart(result))
    .flatMap((result) => [
      { result, depth: 0 as const },
      ...partsOf(result).map((part) => ({ result: part, depth: 1 as const })),
    ]);
}

function hasAnything({ plan, cumulative, completion, samePeriod }: IndicatorResult): boolean {
  const stated = cumulative.kind !== "missing" || completion.kind === "published";
  return plan !== null || stated || samePeriod.kind === "value" || samePeriod.kind === "combined";
}

/** Signs, how far the figures go, and which they are. */
export function indicatorRemarks(
  { closed, upTo, year, ahead, results }: ReportFigures,
  rows: readonly TableRow[],
  approvedAt: number | null,
): string[] {
  const until = `Số liệu lũy kế đến hết quý ${romanQuarter(upTo)} năm ${year}`;
  const reach = ahead === 0 ? `${until}.` : `${until}; ${ahead} chỉ tiêu đã tính cả số liệu quý sau được duyệt.`;
  return [signsRemark(rows), ...(closed ? [] : [reach]), ...approvedRemark(approvedAt), ...illustrativeRemark(results)];
}
