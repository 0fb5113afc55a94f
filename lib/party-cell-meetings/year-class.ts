import { MEETING_CLASS_WORDS, type MeetingClass } from "./scoring";
import type { ClassCounts } from "./spread";

/** A version of "year-rating"; source and limits: domain.md §4.3 (S58). */
export type YearRule = {
  /** Of twelve months; a cell of fewer months needs the same share of them, rounded up. */
  goodLeast: number;
  poorMost: number;
  missedAsPoor: boolean;
};

export type CellYear = {
  /** Confirmed regular meetings by class. */
  classes: ClassCounts;
  /** Months that the cell owed a meeting and sent none. */
  missed: number;
  /** Months of the year in which the cell existed. */
  owed: number;
};

export type YearClass = {
  class: MeetingClass;
  /** What decided it. */
  words: string;
};

/** The class of a cell's meetings over a year; null where none is confirmed. While the year runs it is what it is so far. */
export function yearClassOf({ classes, missed, owed }: CellYear, rule: YearRule): YearClass | null {
  const { good, fair, average } = classes;
  const held = good + fair + average + classes.poor;
  if (held === 0) return null;
  const poor = classes.poor + (rule.missedAsPoor ? missed : 0);
  const least = Math.ceil((rule.goodLeast * owed) / 12);
  const found = classBy({ good, average, poor }, least, rule);
  const gap = missed > 0 ? `; ${missed} tháng không sinh hoạt` : "";
  return { class: found, words: `${held} kỳ: ${countWords(classes)}${gap}${whyNotGood(found, good, least)}` };
}

function classBy(counts: { good: number; average: number; poor: number }, least: number, rule: YearRule): MeetingClass {
  if (counts.poor > rule.poorMost) return "poor";
  if (counts.poor > 0) return "average";
  return counts.average > 0 || counts.good < least ? "fair" : "good";
}

function countWords(classes: ClassCounts): string {
  const entries = Object.entries(classes) as [MeetingClass, number][];
  return entries
    .filter(([, count]) => count > 0)
    .map(([each, count]) => `${count} ${MEETING_CLASS_WORDS[each]}`)
    .join(", ");
}

function whyNotGood(found: MeetingClass, good: number, least: number): string {
  return found === "fair" && good < least ? `; Tốt cần ít nhất ${least} kỳ Tốt` : "";
}
