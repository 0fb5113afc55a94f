import type { LayoutRecord } from "./layout";

/**
 * A report as data. Renderers (screen, print, later Word and Excel) walk it and add no text, no number and no
 * rounding of their own. All measures in it are integers; all figures are already formatted text that knows its origin.
 */
export type ReportDocument = {
  kind: "annual-summary";
  /** Period of the document as a whole, e.g. `2026`. */
  periodKey: string;
  layout: LayoutRecord;
  /** "DỰ THẢO" and the like, under the number; empty once nothing is to be marked. */
  marks: string[];
  header: { left: HeaderLine[]; right: HeaderLine[] };
  title: string;
  abstract: string[];
  /** The short rule under the abstract. */
  abstractRule: string;
  body: Block[];
  notes: Note[];
  recipients: { label: string; lines: string[] };
  signature: { capacity: string; position: string; name: string | null };
  annexes: Annex[];
};

export type HeaderLine = {
  text: string;
  style: "regular" | "bold" | "nation" | "motto" | "star" | "number" | "dateline";
};

/** Outline of Party papers: I. → 1. → a). */
export type HeadingLevel = 1 | 2 | 3;

export type Block =
  | { kind: "heading"; level: HeadingLevel; number: string; text: string }
  | { kind: "paragraph"; spans: Span[] }
  /** A line of the outline that begins with "-". */
  | { kind: "item"; spans: Span[] };

export type Span =
  | { kind: "text"; text: string }
  | { kind: "figure"; text: string; origin: FigureOrigin }
  | { kind: "note-mark"; mark: string; noteId: string };

/** Which of the numbers behind an indicator a figure prints. */
export type FigureAspect =
  | "figure"
  | "plan"
  | "completion"
  | "variance"
  | "same-period"
  | "change"
  | "coverage"
  | "needed"
  | "assessment";

/** Where a printed number comes from: one aspect of one indicator in one period, or a count over all of them. */
export type FigureOrigin =
  | { kind: "indicator"; indicatorCode: string; periodKey: string; aspect: FigureAspect }
  | { kind: "roll-up"; periodKey: string; measure: string };

/** A footnote; `mark` is what stands beside the figure. */
export type Note = { id: string; mark: string; text: string };

export type Annex = {
  title: string;
  subtitle: string;
  /** "(Kèm theo Báo cáo số …)". */
  reference: string;
  landscape: boolean;
  table: ReportTable;
  /** Notes with a mark in the table. */
  notes: Note[];
  /** Signs and the state of the data: unnumbered lines under the notes. */
  remarks: string[];
};

export type ReportTable = { columns: TableColumn[]; rows: TableRow[] };

export type TableColumn = {
  key: string;
  title: string;
  /** Share of the table's width in thousandths; the columns add up to 1000. */
  width: number;
  align: "left" | "center" | "right";
};

export type TableRow =
  | { kind: "group"; number: string; label: string }
  /** `depth` 1 = a "trong đó" row of the row above. Cells in the order of the columns. */
  | { kind: "entry"; indicatorCode: string; depth: 0 | 1; cells: Span[][] };

export function plainText(spans: readonly Span[]): string {
  return spans.map((span) => (span.kind === "note-mark" ? "" : span.text)).join("");
}

/** Every span of the document, prose first, then the annexes. */
export function allSpans(document: ReportDocument): Span[] {
  const prose = document.body.flatMap((block) => (block.kind === "heading" ? [] : block.spans));
  const cells = document.annexes.flatMap((annex) =>
    annex.table.rows.flatMap((row) => (row.kind === "entry" ? row.cells.flat() : [])),
  );
  return [...prose, ...cells];
}

/** Address of the page that shows how the figure came about. */
export function originPath(origin: FigureOrigin): string {
  const period = encodeURIComponent(origin.periodKey);
  return origin.kind === "indicator"
    ? `/indicators/${encodeURIComponent(origin.indicatorCode)}?period=${period}`
    : `/overview?period=${period}`;
}
