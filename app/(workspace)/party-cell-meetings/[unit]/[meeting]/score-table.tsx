import { Card } from "@/app/_ui/card";
import { formatQuantity } from "@/lib/format/numbers";
import type { Meeting, Score } from "@/lib/party-cell-meetings/meeting";
import { leafPlaces, type Rubric } from "@/lib/party-cell-meetings/rubric";
import { totalOf } from "@/lib/party-cell-meetings/scoring";
import { scoreField } from "@/lib/party-cell-meetings/typed-scores";

/** The points line by line: the cell's own, and beside them the confirmed ones. */
export function ScoreTable({ meeting, rubric }: { meeting: Meeting; rubric: Rubric }) {
  const { selfScores, confirmedScores } = meeting;
  const confirmed = confirmedScores.length > 0;
  if (selfScores.length === 0) return null;
  const leaves = new Set(leafPlaces(rubric));
  return (
    <Card title="Điểm" subtitle={rubric.basis}>
      <table className="data-table">
        <caption className="sr-only">Điểm theo từng tiêu chí</caption>
        <thead>
          <tr>
            <th scope="col">Tiêu chí</th>
            <th scope="col" className="num">
              Tối đa
            </th>
            <th scope="col" className="num">
              Chi bộ chấm
            </th>
            {confirmed ? (
              <th scope="col" className="num">
                Xác nhận
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {rubric.criteria.map(({ level, name, max }, place) => (
            <tr key={scoreField(place)}>
              <th scope="row" className={level === "2" ? "pl-6!" : ""}>
                {name}
              </th>
              <td className="num">{max}</td>
              <td className="num">{leaves.has(place) ? <Points scores={selfScores} place={place} /> : null}</td>
              {confirmed ? (
                <td className="num">{leaves.has(place) ? <Points scores={confirmedScores} place={place} /> : null}</td>
              ) : null}
            </tr>
          ))}
          <tr className="total-row">
            <th scope="row">Tổng</th>
            <td className="num">100</td>
            <td className="num">{totalText(selfScores, rubric)}</td>
            {confirmed ? <td className="num">{totalText(confirmedScores, rubric)}</td> : null}
          </tr>
        </tbody>
      </table>
    </Card>
  );
}

function Points({ scores, place }: { scores: readonly Score[]; place: number }) {
  const score = scores.find((each) => each.place === place);
  if (score === undefined) return null;
  return (
    <>
      {formatQuantity(score.points, 2)}
      {score.computed ? <span className="sub">tự tính</span> : null}
    </>
  );
}

function totalText(scores: readonly Score[], rubric: Rubric): string {
  const total = totalOf(scores, rubric);
  return total === null ? "" : formatQuantity(total, 2);
}
