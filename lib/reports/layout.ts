import type { LocalDate } from "@/lib/periods/local-date";

/**
 * How papers of a kind are laid out, from a date on. Dated data (design §4): a new guideline is a new record, and an
 * issued report keeps the record it was issued under. Lengths in millimetres, type sizes in points, all integers.
 */
export type LayoutRecord = {
  effectiveFrom: LocalDate;
  /** The document that prescribes it. */
  basis: string;
  page: { width: number; height: number; top: number; right: number; bottom: number; left: number };
  body: { fontFamily: string; size: number; lineHeight: number; indent: number; spaceBefore: number };
  header: {
    motto: string;
    mottoSize: number;
    size: number;
    star: string;
    /** What stands after the number: `Số 12-BC/ĐU`. */
    numberSymbol: string;
  };
  title: { size: number; abstractSize: number; rule: string };
  /** Ends the text: "." under HD 05, "./." before. */
  endMark: string;
  recipients: {
    label: string;
    labelSize: number;
    listSize: number;
    separator: string;
    lines: string[];
    archive: string;
  };
  signature: { capacity: string; position: string; blankLines: number };
  annex: { size: number; lineHeight: number; noteSize: number };
  draftMark: string;
};

/** The record in force on a day: the latest that has taken effect; before the first one, the first. */
export function layoutInForce(records: readonly LayoutRecord[], on: LocalDate): LayoutRecord {
  const byDate = [...records].sort((a, b) => a.effectiveFrom.localeCompare(b.effectiveFrom));
  const inForce = byDate.filter((record) => record.effectiveFrom <= on).at(-1) ?? byDate[0];
  if (!inForce) throw new Error("No layout record at all");
  return inForce;
}
