import type { TableBook, TableCell, TableSheet } from "@/lib/workbooks/table-book";
import { annexSheet } from "./annex-book";
import type { Block, ReportDocument, Span } from "./document";
import { fileTitle } from "./file-title";

/** The whole report as a workbook: its text in the order of reading, then a sheet for each annex with real numbers. */
export function reportBook(report: ReportDocument): TableBook {
  return {
    title: fileTitle(report),
    sheets: [textSheet(report), ...tablesIn(report), ...report.annexes.map(annexSheet)],
  };
}

/** A table among the text is a sheet like an annex. */
function tablesIn({ body, abstract }: ReportDocument): TableSheet[] {
  return body.flatMap((block) =>
    block.kind === "table"
      ? [annexSheet({ ...block, subtitle: abstract.join(" "), reference: "", landscape: true })]
      : [],
  );
}

function textSheet(report: ReportDocument): TableSheet {
  const { header, recipients, signature, check } = report;
  const head = [...header.left, ...header.right].map((line) => line.text);
  const signed = [signature.capacity, signature.position, signature.name ?? "", recipients.label];
  return {
    name: report.title,
    heading: [report.title, ...report.abstract, ...head, ...report.marks],
    columns: [
      { title: "Mục", kind: "text", width: 7 },
      { title: "Nội dung", kind: "text", width: 110 },
    ],
    rows: [
      ...report.body.flatMap(rowsOf),
      // The page of a unit is signed by nobody and sent to nobody.
      ...signed.filter((line) => line !== "").map((line): TableCell[] => [null, { strong: line }]),
      ...recipients.lines.map((line): TableCell[] => [null, line]),
    ],
    notes: [
      ...report.notes.map((note) => `${bracketed(note.mark)} ${note.text}`),
      ...(check === null ? [] : [check.words]),
    ],
  };
}

function rowsOf(block: Block): TableCell[][] {
  switch (block.kind) {
    case "heading":
      return [[{ strong: block.number }, { strong: block.text }]];
    case "paragraph":
      return [[null, asLine(block.spans)]];
    case "item":
      return [["-", asLine(block.spans)]];
    case "table":
      return [[null, block.title]];
    case "chart":
      return [
        [null, { strong: block.chart.title }],
        [null, block.chart.planLabel],
        ...block.chart.bars.map((bar): TableCell[] => [null, `${bar.label}: ${asLine(bar.figure)}`]),
      ];
  }
}

/** A cell has no raised letters: a mark stands in brackets, so that "186" with note 1 is not read as "1861". */
function asLine(spans: readonly Span[]): string {
  return spans.map((span) => (span.kind === "note-mark" ? ` ${bracketed(span.mark)}` : span.text)).join("");
}

function bracketed(mark: string): string {
  return /^\d+$/.test(mark) ? `(${mark})` : mark;
}
