import type { MeetingContent, Score } from "@/lib/party-cell-meetings/meeting";
import { leafPlaces, type Rubric } from "@/lib/party-cell-meetings/rubric";
import { computedScores } from "@/lib/party-cell-meetings/scoring";
import type { Random } from "../random";
import { drawn } from "./draw";
import type { Habit } from "./planted";

/** Points are given in halves. */
const HALF = 500;

/** The cell's own scores: what the program reckons from the record, and by hand what its habit gives. */
export function selfScores(random: Random, content: MeetingContent, habit: Habit, rubric: Rubric): Score[] {
  const computed = computedScores(content, rubric);
  const known = new Map(computed.map((score) => [score.place, score]));
  const scores = leafPlaces(rubric).map((place): Score => {
    const max = (rubric.criteria[place]?.max ?? 0) * 1000;
    const points = Math.round((max * drawn(random, habit.points)) / 100 / HALF) * HALF;
    return known.get(place) ?? { place, points, computed: false };
  });
  return habit.alwaysPoints === null ? scores : withTotal(scores, habit.alwaysPoints * 1000, rubric);
}

/** The lines given by hand are filled up and cut back from the last on until the sum is the one wanted. */
function withTotal(scores: readonly Score[], total: number, rubric: Rubric): Score[] {
  const most = scores.map((score) =>
    score.computed ? score : { ...score, points: (rubric.criteria[score.place]?.max ?? 0) * 1000 },
  );
  let over = most.reduce((sum, { points }) => sum + points, 0) - total;
  return most
    .reverse()
    .map((score) => {
      const off = score.computed ? 0 : Math.max(0, Math.min(over, score.points));
      over -= off;
      return { ...score, points: score.points - off };
    })
    .reverse();
}

/** Whoever confirms takes something off one line now and then. */
export function confirmedScores(random: Random, self: readonly Score[], habit: Habit): Score[] {
  if (habit.alwaysPoints !== null || !random.chance(30)) return [...self];
  const byHand = self.filter(({ computed, points }) => !computed && points >= 2 * HALF);
  const cut = byHand[random.between(0, Math.max(0, byHand.length - 1))]?.place;
  const off = random.between(1, 2) * HALF;
  return self.map((score) => (score.place === cut ? { ...score, points: score.points - off } : score));
}
