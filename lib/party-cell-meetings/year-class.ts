import { classWords } from "./quality-words";
import type { MeetingClass } from "./scoring";
import type { ClassCounts } from "./spread";

/** A version of "year-rating"; source and limits: domain.md §4.3 (S58). */
export type YearRule = {
  /** Of twelve months; a cell of fewer months needs the same share of them, rounded up. */
  goodLeast: number;
  /** Of twelve months, Khá or better. */
  fairLeast: number;
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
  const scaled = (months: number) => Math.ceil((months * owed) / 12);
  const least = { good: scaled(rule.goodLeast), fair: scaled(rule.fairLeast) };
  const isFair = good + fair >= least.fair;
  const found = classBy({ good, average, poor, isFair }, least.good, rule);
  const gap = missed > 0 ? `; ${missed} tháng không sinh hoạt` : "";
  const wanting = found === "fair" && good < least.good ? ` (cần ${least.good} Tốt)` : "";
  const wantingFair = found === "average" && poor === 0 && !isFair ? ` (cần ${least.fair} từ Khá)` : "";
  return { class: found, words: `${classWords(classes)}${wanting}${wantingFair}${gap}` };
}

type Counts = { good: number; average: number; poor: number; isFair: boolean };

function classBy(counts: Counts, least: number, rule: YearRule): MeetingClass {
  if (counts.poor > rule.poorMost) return "poor";
  if (counts.poor > 0 || !counts.isFair) return "average";
  return counts.average > 0 || counts.good < least ? "fair" : "good";
}
