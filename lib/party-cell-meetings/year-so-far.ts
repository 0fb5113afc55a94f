import { isRegular, owesMonth } from "./punctuality";
import type { ScoredMeeting } from "./scored";
import type { MeetingClass } from "./scoring";
import type { ClassCounts } from "./spread";
import { type YearClass, type YearRule, yearClassOf } from "./year-class";
import { type HeldMeeting, type JudgedYear, yearOfCell } from "./year-of-cell";

/** A meeting as the year's class takes it; the class is null of one that is not confirmed. */
export type ClassedMeeting = HeldMeeting & { class: MeetingClass | null };

/**
 * The class of one cell's meetings over a year, as it stands on a day: confirmed regular meetings by class, and the
 * months that were missed. While the year runs it is of the months whose records are due; of a commune that began its
 * records in the year, of those since then. Null where nothing is confirmed.
 * @param own every meeting of the cell, also of other years, kinds and states
 */
export function yearSoFar(own: readonly ClassedMeeting[], judged: JudgedYear, rule: YearRule): YearClass | null {
  const { year, life, today, since } = judged;
  const classes: ClassCounts = { good: 0, fair: 0, average: 0, poor: 0 };
  for (const meeting of own) {
    if (meeting.year === year && meeting.class !== null && isRegular({ content: meeting })) classes[meeting.class] += 1;
  }
  const { months } = yearOfCell(own, judged);
  const missed = months.filter(({ standing }) => standing === "missing").length;
  const owed = months.filter(
    ({ month, lastDay }) => month >= since && owesMonth(life, year, month) && lastDay < today,
  ).length;
  return yearClassOf({ classes, missed, owed }, rule);
}

/** The same of scored records. */
export function scoredYearSoFar(own: readonly ScoredMeeting[], judged: JudgedYear, rule: YearRule): YearClass | null {
  const classed = own.map(({ meeting: { year, month, state, content }, outcome }) => ({
    ...{ year, month, state, kind: content.kind },
    class: state === "confirmed" && outcome !== null ? outcome.class : null,
  }));
  return yearSoFar(classed, judged, rule);
}
