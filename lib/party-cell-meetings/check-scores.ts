import { formatQuantity } from "@/lib/format/numbers";
import { QUANTITY_SCALE } from "@/lib/indicators/quantity";
import type { ContentProblem } from "./check-content";
import type { MeetingContent, Score } from "./meeting";
import { leafPlaces, type Rubric } from "./rubric";
import { computedScores } from "./scoring";

/**
 * What is wrong with a scoring: each line without parts has from 0 to its most points, and nothing else is scored.
 * `complete`: each of them has points. Empty = nothing. Fields are "scores.<place>.points".
 */
export function checkScores(
  rubric: Pick<Rubric, "criteria">,
  scores: readonly Score[],
  { complete }: { complete: boolean },
): ContentProblem[] {
  const leaves = leafPlaces(rubric);
  const problem = (place: number, message: string) => ({ field: `scores.${place}.points`, message });
  const nameOf = (place: number) => `“${rubric.criteria[place]?.name ?? ""}”`;
  const wrong = scores.flatMap(({ place, points }) => {
    if (!leaves.includes(place)) return [problem(place, "Dòng này của bảng điểm không chấm riêng.")];
    const most = (rubric.criteria[place]?.max ?? 0) * QUANTITY_SCALE;
    return points >= 0 && points <= most
      ? []
      : [problem(place, `${nameOf(place)}: từ 0 đến ${formatQuantity(most, 3)} điểm.`)];
  });
  const unscored = leaves.filter((leaf) => !scores.some(({ place }) => place === leaf));
  const missing = unscored.map((place) => problem(place, `Xin chấm điểm ${nameOf(place)}.`));
  return complete ? [...wrong, ...missing] : wrong;
}

/** The scores as given, each marked computed just where it is what the record itself says. */
export function withComputedMarks(content: MeetingContent, rubric: Rubric, scores: readonly Score[]): Score[] {
  const computed = new Map(computedScores(content, rubric).map(({ place, points }) => [place, points]));
  return scores.map((score) => ({ ...score, computed: computed.get(score.place) === score.points }));
}
