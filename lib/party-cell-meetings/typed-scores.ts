import { formatQuantity } from "@/lib/format/numbers";
import { parseQuantity } from "@/lib/format/parse-quantity";
import type { MeetingContent, Score } from "./meeting";
import type { Rubric } from "./rubric";
import { computedScores } from "./scoring";

const FIELD = /^scores\.(\d{1,2})\.points$/;

/** Name of the control of one line of the rubric. */
export const scoreField = (place: number) => `scores.${place}.points`;

/** The points typed into the form that can be read, at most two decimals; an empty line has none. */
export function typedScores(texts: Readonly<Record<string, string | undefined>>): Score[] {
  return Object.entries(texts).flatMap(([name, text]): Score[] => {
    const place = FIELD.exec(name)?.[1];
    const parsed = place === undefined ? null : parseQuantity(text ?? "", 2);
    return parsed?.ok ? [{ place: Number(place), points: parsed.value, computed: false }] : [];
  });
}

/** The texts of stored points, for the form; computed ones are reckoned anew there. */
export function scoreTexts(scores: readonly Score[]): Record<string, string> {
  return Object.fromEntries(
    scores
      .filter(({ computed }) => !computed)
      .map(({ place, points }) => [scoreField(place), formatQuantity(points, 2)]),
  );
}

/** What the program reckons from the record stands in for whatever was typed for that line. */
export function withComputed(typed: readonly Score[], content: MeetingContent, rubric: Rubric): Score[] {
  const computed = computedScores(content, rubric);
  const places = new Set(computed.map(({ place }) => place));
  return [...typed.filter(({ place }) => !places.has(place)), ...computed].sort((a, b) => a.place - b.place);
}
