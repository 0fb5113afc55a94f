"use client";
import "./ratings.css";
import type { FormState } from "@/app/_ui/form-state";
import { ScrollRegion } from "@/app/_ui/scroll-region";
import { CELL_TYPE_WORDS } from "@/lib/org-units/cell-type";
import { RATING_LEVELS, RATING_SHORT, RATING_WORDS } from "@/lib/party-cell-meetings/rating";
import type { RatingRow } from "@/lib/party-cell-meetings/rating-view";
import { MEETING_CLASS_WORDS } from "@/lib/party-cell-meetings/scoring";
import { CLASS_TONES } from "../_parts/class-badge";

/** One line a cell: what its meetings come to, and the level as decided. With `state` the levels are choices. */
export function RatingsTable({ year, rows, state }: { year: number; rows: readonly RatingRow[]; state?: FormState }) {
  return (
    <ScrollRegion label={`Xếp loại chi bộ năm ${year}`} className="card p-0! table-scroll">
      <table className="data-table ratings">
        <caption className="sr-only">Xếp loại chi bộ năm {year}</caption>
        <thead>
          <tr>
            <th scope="col">Chi bộ</th>
            <th scope="col">Sinh hoạt cả năm</th>
            <th scope="col">Xếp loại năm {year}</th>
            <th scope="col">Quyết định</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.unitId}>
              <th scope="row">
                {row.name}
                {row.type === null ? null : <span className="sub block">{CELL_TYPE_WORDS[row.type]}</span>}
              </th>
              <td>
                <Meetings row={row} />
              </td>
              <td>{state === undefined ? levelWords(row) : <LevelChoice row={row} state={state} />}</td>
              <td>{row.decision}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Meetings({ row: { meetings } }: { row: RatingRow }) {
  if (meetings === null) return <span className="text-muted">Chưa có kỳ được xác nhận</span>;
  return (
    <>
      <span className={`badge tone-${CLASS_TONES[meetings.class]}`}>{MEETING_CLASS_WORDS[meetings.class]}</span>
      <span className="sub block">{meetings.words}</span>
    </>
  );
}

function levelWords({ level }: RatingRow) {
  return level === null ? <span className="text-muted">Chưa ghi</span> : RATING_WORDS[level];
}

function LevelChoice({ row, state }: { row: RatingRow; state: FormState }) {
  const { unitId, name, level } = row;
  const field = `level.${unitId}`;
  const error = state.errors[field];
  return (
    <>
      <input type="hidden" name="unit" value={unitId} />
      <input type="hidden" name={`seen.${unitId}`} value={level ?? ""} />
      <select
        id={field}
        name={field}
        defaultValue={state.values[field] ?? level ?? ""}
        className="control no-print"
        aria-label={`Xếp loại ${name}`}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={error === undefined ? undefined : `${field}-error`}
      >
        <option value="">Chưa ghi</option>
        {RATING_LEVELS.map((each) => (
          <option key={each} value={each}>
            {RATING_WORDS[each]} ({RATING_SHORT[each]})
          </option>
        ))}
      </select>
      <span className="ratings-paper">{levelWords(row)}</span>
      {error === undefined ? null : (
        <p id={`${field}-error`} className="field-error">
          {error}
        </p>
      )}
    </>
  );
}
