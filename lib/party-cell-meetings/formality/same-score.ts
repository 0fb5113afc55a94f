import { formatQuantity } from "@/lib/format/numbers";
import { evidenceOf, type History, LEAST_MEETINGS, type Sign } from "./sign";

/** Every scored meeting has exactly the same total. */
export function sameScore(history: History): Sign | null {
  const scored = history.flatMap((each) => (each.outcome === null ? [] : [{ each, total: each.outcome.total }]));
  const [first] = scored;
  if (first === undefined || scored.length < LEAST_MEETINGS) return null;
  if (!scored.every(({ total }) => total === first.total)) return null;
  const points = formatQuantity(first.total, 1);
  return {
    kind: "same-score",
    words: `Cả ${scored.length} kỳ đều ${points} điểm`,
    evidence: scored.map(({ each }) => evidenceOf(each, `${points} điểm`)),
  };
}
