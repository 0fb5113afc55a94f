import type { LocalDate } from "@/lib/periods/local-date";
import type { LayoutRecord } from "./layout";
import type { ReportKind } from "./report-kind";

/**
 * A report as data. The renderers (screen, print, Word, Excel) walk it and add no text, no number and no rounding of
 * their own. All measures in it are integers; all figures are already formatted text that knows its origin.
 */
export type ReportDocument = {
  kind: ReportKind;
  /** Period of the document as a whole, e.g. `2026`, `2026-Q3`, `2026-6M`. */
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
  /** An empty capacity: nobody signs it, and it is sent to nobody. */
  signature: { capacity: string; position: string; name: string | null };
  annexes: Annex[];
  /** Printed at the foot of an issued document; null on drafts. */
  check: CheckFoot | null;
};

/** How a reader of the paper comes to `/verify/…`. */
export type CheckFoot = {
  /** "K7PM-4QXD": as typed. */
  code: string;
  /** Full address of the page that checks it, which the QR holds too. */
  address: string;
  /** "Mã kiểm tra: K7PM-4QXD …". */
  words: string;
  issuedOn: LocalDate;
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
  | { kind: "item"; spans: Span[] }
  | { kind: "chart"; chart: ReportChart }
  /** A table among the text, with its own notes; annexes begin a page of their own. `title` names it where it stands alone. */
  | { kind: "table"; title: string; table: ReportTable; notes: Note[]; remarks: string[] };

/** Bars of actual against plan, in thousandths of the plan; they clip at `ReportChart.clip`, the printed figure does not. */
export type ReportChart = {
  title: string;
  /** Thousandths of the plan that fill the width, e.g. 1500 = 150 %. */
  clip: number;
  /** Beside the line at 1000 thousandths: "100% kế hoạch". */
  planLabel: string;
  bars: { label: string; thousandths: number; figure: Span[] }[];
};

export type Span =
  | { kind: "text"; text: string }
  | { kind: "figure"; text: string; origin: FigureOrigin }
  | { kind: "note-mark"; mark: string; noteId: string };

/** Which of the numbers behind an indicator a figure prints. */
export type FigureAspect =
  | "figure"
  /** The last quarter of the period alone; `figure` is the cumulative one. */
  | "in-quarter"
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
  /** One unit's part of an indicator. */
  | { kind: "unit-figure"; unitId: string; indicatorCode: string; periodKey: string; aspect: FigureAspect }
  | { kind: "roll-up"; periodKey: string; measure: string }
  /** Counted over confirmed records of cell meetings; `unitId` null = over all cells. */
  | { kind: "meetings"; year: number; measure: string; unitId: string | null }
  /** Counted over the year's rating of cells. */
  | { kind: "rating"; year: number; measure: string };

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
  /** A head above this one, spanning the neighbours that name the same. */
  over?: string;
};

export type TableRow =
  | { kind: "group"; number: string; label: string }
  /** `key` = code of the indicator or id of the unit; `depth` 1 = a "trong đó" row of the row above; `strong` = a total. */
  | { kind: "entry"; key: string; depth: 0 | 1; strong?: boolean; cells: Span[][] };

/** The mark of a paper with figures of a demonstration; every other mark is that of a draft. */
export const ILLUSTRATIVE_MARK = "SỐ LIỆU MINH HỌA";

export function plainText(spans: readonly Span[]): string {
  return spans.map((span) => (span.kind === "note-mark" ? "" : span.text)).join("");
}

/** Every span of the document, prose first, then the annexes. */
export function allSpans(document: ReportDocument): Span[] {
  const prose = document.body.flatMap(spansOf);
  return [...prose, ...document.annexes.flatMap(({ table }) => cellSpans(table))];
}

/** Every span in the cells of a table. */
export function cellSpans({ rows }: { rows: readonly TableRow[] }): Span[] {
  return rows.flatMap((row) => (row.kind === "entry" ? row.cells.flat() : []));
}

export function spansOf(block: Block): Span[] {
  switch (block.kind) {
    case "heading":
      return [];
    case "chart":
      return block.chart.bars.flatMap((bar) => bar.figure);
    case "table":
      return cellSpans(block.table);
    case "paragraph":
    case "item":
      return block.spans;
  }
}

/** Address of the page that shows how the figure came about. */
export function originPath(origin: FigureOrigin): string {
  switch (origin.kind) {
    case "indicator":
    case "unit-figure":
      return `/indicators/${encodeURIComponent(origin.indicatorCode)}?period=${encodeURIComponent(origin.periodKey)}`;
    case "roll-up":
      return `/overview?period=${encodeURIComponent(origin.periodKey)}`;
    case "meetings":
      return `/party-cell-meetings/${origin.unitId === null ? "quality" : encodeURIComponent(origin.unitId)}?year=${origin.year}`;
    case "rating":
      return `/party-cell-meetings/ratings?year=${origin.year}`;
  }
}
