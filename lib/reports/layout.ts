import type { LocalDate } from "@/lib/periods/local-date";
import type { PaperFont } from "./layout-bounds";

/**
 * How papers of a kind are laid out, from a date on. Dated data (design §4): a new guideline is a new record, and an
 * issued report keeps the record it was issued under. Lengths in millimetres, type sizes in points, all integers.
 */
export type LayoutRecord = {
  /** Whose papers: the Party's, or the State's (UBND). */
  kind: "party" | "state";
  effectiveFrom: LocalDate;
  /** The document that prescribes it. */
  basis: string;
  page: { width: number; height: number; top: number; right: number; bottom: number; left: number };
  body: { fontFamily: PaperFont; size: number; lineHeight: number; indent: number; spaceBefore: number };
  header: {
    /** The line above the motto on papers of the State; empty on the Party's. */
    nation: string;
    nationSize: number;
    motto: string;
    mottoSize: number;
    size: number;
    star: string;
    /** "Số", on papers of the State "Số:". */
    numberLabel: string;
    /** What stands after the number: `Số 12-BC/ĐU`. */
    numberSymbol: string;
  };
  title: { size: number; abstractSize: number; rule: string };
  /** Ends the text: "." under HD 05, "./." before. */
  endMark: "." | "./.";
  recipients: {
    label: string;
    labelSize: number;
    labelStyle: "underlined" | "bold-italic";
    listSize: number;
    separator: "," | ";";
    lines: string[];
    /** "Lưu" alone takes the symbol of the office that keeps the papers. */
    archive: string;
  };
  /** Form and position where the office has set none for the kind of paper. */
  signature: { capacity: string; position: string; positionBold: boolean; blankLines: number };
  annex: { size: number; lineHeight: number; noteSize: number };
  draftMark: string;
};
