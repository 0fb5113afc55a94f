import type { Quantity, Ratio } from "@/lib/indicators/quantity";
import type { LocalDate } from "@/lib/periods/local-date";

/** A workbook to be written: what stands in it, not how it looks. `writeWorkbook` gives every book the same look. */
export type TableBook = {
  /** The document's title in the file's properties, e.g. "Kế hoạch năm 2026". */
  title: string;
  sheets: TableSheet[];
};

export type TableSheet = {
  /** Any text: it is cut to Excel's 31 characters, freed of []:*?/\ and made unique when written. */
  name: string;
  /** Lines above the table, the first of them bold: title, commune, period, when made. */
  heading?: string[];
  columns: TableColumn[];
  /** One array a row, as long as `columns` or shorter. */
  rows: TableCell[][];
  /** Lines below the table; the reasons of signs are added to them by the writer. */
  notes?: string[];
  /** A4 landscape (portrait otherwise); always fitted to the width of one page. */
  landscape?: boolean;
  hidden?: boolean;
  /** Columns at the left that stay in view. */
  frozenColumns?: number;
  /** Choices offered in a column, for the rows there are and 500 more. `column` counts from 0. */
  lists?: { column: number; values: string[] }[];
};

export type TableColumn = {
  title: string;
  /** In characters; by kind when left out. */
  width?: number;
  kind: "text" | "number" | "date" | "instant";
};

/**
 * One cell. Numbers are exact until written and keep their decimals in the file; `decimals` (0–3) only says how many
 * are shown, zeros at the end left out as on screen. `mark`: of a note, shown behind the number, which stays one.
 */
export type TableCell =
  | null
  | string
  /** Bold text: a group's line, a total's name. */
  | { strong: string }
  | { count: number }
  /** `signed`: a difference, "+3" and "-1,2". */
  | { quantity: Quantity; decimals: number; signed?: boolean; mark?: string }
  /** An unrounded fraction of thousandths (a mean), in its own unit. */
  | { fraction: Ratio; decimals: number; signed?: boolean }
  /** A ratio as the bare percentage ("92,28" under a head that says %). */
  | { rate: Ratio; decimals: number }
  /** A ratio with the percent sign ("92,3%"). */
  | { percent: Ratio; decimals: number; signed?: boolean; mark?: string }
  | { date: LocalDate }
  /** Milliseconds since 1970, written as the clock in Việt Nam shows it. */
  | { instant: number }
  /** Design §3.1: `-` không phát sinh, `…` không có số liệu, `x` không so sánh được; the reason becomes a note below. */
  | { sign: "-" | "…" | "x"; reason?: string };
