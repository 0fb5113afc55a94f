import { addQuantities, compareRatios, type Quantity } from "@/lib/indicators/quantity";
import { measureOf } from "./measures";
import type { Meeting, MeetingContent, Score } from "./meeting";
import { leafPlaces, type Measure, parseBands, type Rubric } from "./rubric";

/** Classes of one meeting, best first. Source: domain.md §4.3; the thresholds are the rubric's. */
export const MEETING_CLASSES = ["good", "fair", "average", "poor"] as const;
export type MeetingClass = (typeof MEETING_CLASSES)[number];

export const MEETING_CLASS_WORDS: Record<MeetingClass, string> = {
  good: "Tốt",
  fair: "Khá",
  average: "Trung bình",
  poor: "Kém",
};

/** The points of the lines that the program reckons from the record; a line that the record says nothing for has none. */
export function computedScores(content: MeetingContent, rubric: Rubric): Score[] {
  return leafPlaces(rubric).flatMap((place): Score[] => {
    const criterion = rubric.criteria[place];
    if (criterion === undefined || criterion.measure === "") return [];
    const points = computedPoints(criterion.measure, criterion.bands, content, rubric);
    return points === null ? [] : [{ place, points, computed: true }];
  });
}

function computedPoints(measure: Measure, text: string, content: MeetingContent, rubric: Rubric): Quantity | null {
  const bands = parseBands(text) ?? [];
  const found = measureOf(measure, content, rubric);
  if (found === null) return null;
  const lowest = measure === "attendance" && rubric.unexcusedLowest && (content.members.unexcused ?? 0) > 0;
  const reached = bands.find(({ from }) => compareRatios(found, { numerator: from, denominator: 1000 }) >= 0);
  return (lowest ? bands.at(-1) : reached)?.points ?? null;
}

/** The sum over all scored places; null while one of them has no points: a gap is no zero. */
export function totalOf(scores: readonly Score[], rubric: Pick<Rubric, "criteria">): Quantity | null {
  const byPlace = new Map(scores.map(({ place, points }) => [place, points]));
  const points = leafPlaces(rubric).map((place) => byPlace.get(place));
  return points.reduce<Quantity | null>(
    (sum, each) => (sum === null || each === undefined ? null : addQuantities(sum, each)),
    0,
  );
}

/** The class of a total by the thresholds of the rubric that it was scored by. */
export function classOf(
  total: Quantity,
  { good, fair, average }: Pick<Rubric, "good" | "fair" | "average">,
): MeetingClass {
  if (total >= good * 1000) return "good";
  if (total >= fair * 1000) return "fair";
  return total >= average * 1000 ? "average" : "poor";
}

export type Outcome = { total: Quantity; class: MeetingClass };

/** Total and class of one meeting by its own rubric: confirmed if it is, else its own scoring; null while incomplete. */
export function outcomeOf(
  meeting: Pick<Meeting, "state" | "selfScores" | "confirmedScores">,
  rubric: Rubric,
): Outcome | null {
  const total = totalOf(meeting.state === "confirmed" ? meeting.confirmedScores : meeting.selfScores, rubric);
  return total === null ? null : { total, class: classOf(total, rubric) };
}
