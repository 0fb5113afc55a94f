import { formatQuantity } from "@/lib/format/numbers";
import { QUANTITY_SCALE } from "@/lib/indicators/quantity";
import type { ContentProblem } from "./check-content";
import type { Score } from "./meeting";

/** A line of the rubric; level 2 lines are the parts of the level 1 line above them. */
type Line = { level: "1" | "2"; name: string; max: number };

/**
 * What is wrong with a scoring by these lines: each line without parts has from 0 to its most points, and nothing else
 * is scored. `complete`: each of them has points. Empty = nothing. Fields are "scores.<place>.points".
 */
export function checkScores(
  lines: readonly Line[],
  scores: readonly Score[],
  { complete }: { complete: boolean },
): ContentProblem[] {
  const given = new Map(scores.map(({ place, points }) => [place, points]));
  const problems = lines.flatMap((line, place): ContentProblem[] => {
    const points = given.get(place);
    const field = `scores.${place}.points`;
    const hasParts = line.level === "1" && lines[place + 1]?.level === "2";
    if (hasParts) return points === undefined ? [] : [{ field, message: `“${line.name}” chấm theo tiêu chí con.` }];
    if (points === undefined) return complete ? [{ field, message: `Xin chấm điểm “${line.name}”.` }] : [];
    const most = line.max * QUANTITY_SCALE;
    if (points >= 0 && points <= most) return [];
    return [{ field, message: `“${line.name}”: từ 0 đến ${formatQuantity(most, 3)} điểm.` }];
  });
  const unknown = [...given.keys()].filter((place) => lines[place] === undefined);
  return [
    ...problems,
    ...unknown.map((place) => ({ field: `scores.${place}.points`, message: "Bảng điểm không có dòng này." })),
  ];
}
