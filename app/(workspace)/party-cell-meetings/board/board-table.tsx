"use client";
import "./board.css";
import { Link } from "@/app/_ui/link";
import { ScrollRegion } from "@/app/_ui/scroll-region";
import { upperFirst } from "@/lib/format/first-letter";
import { romanQuarter } from "@/lib/format/roman";
import { CELL_TYPE_WORDS } from "@/lib/org-units/cell-type";
import type { BoardChip, BoardMonth, BoardRow } from "@/lib/party-cell-meetings/board-view";
import { chipText } from "@/lib/party-cell-meetings/board-words";
import { MEETING_KIND_WORDS, MEETING_STATE_LABELS } from "@/lib/party-cell-meetings/labels";
import { MEETING_CLASS_WORDS } from "@/lib/party-cell-meetings/scoring";
import { MONTHS } from "@/lib/party-cell-meetings/year-of-cell";
import { CLASS_TONES } from "../_parts/class-badge";

/** Cells × months. A square says the class in a word with the points; its colour only repeats it. */
export function BoardTable({ year, rows }: { year: number; rows: readonly BoardRow[] }) {
  return (
    <ScrollRegion label={`Sinh hoạt chi bộ năm ${year}`} className="card p-0! board-scroll">
      <table className="board">
        <caption className="sr-only">Sinh hoạt của từng chi bộ theo tháng, năm {year}</caption>
        <thead>
          <tr>
            <th scope="col" className="board-name">
              Chi bộ
            </th>
            {MONTHS.map((month) => (
              <th key={month} scope="col">
                <span className="sr-only">Tháng </span>
                {month}
              </th>
            ))}
            <th scope="col" className="board-lack">
              Thiếu CĐ
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} year={year} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Row({ row, year }: { row: BoardRow; year: number }) {
  const { id, type, opens, months, lacksThematic } = row;
  // The head of the column says what they are.
  const name = upperFirst(row.name.replace(/^Chi bộ /, ""));
  return (
    <tr>
      <th scope="row" className="board-name">
        {opens ? <Link href={`/party-cell-meetings/${id}?year=${year}`}>{name}</Link> : name}
        {type === null ? null : <span className="board-type">{CELL_TYPE_WORDS[type]}</span>}
      </th>
      {months.map((square, index) => (
        <Square key={MONTHS[index]} row={row} month={index + 1} square={square} />
      ))}
      <td data-month="Thiếu CĐ quý" className="board-lack">
        {lacksThematic.map(romanQuarter).join(", ")}
      </td>
    </tr>
  );
}

type SquareProps = { row: BoardRow; month: number; square: BoardMonth };

function Square({ row, month, square: [standing, chips] }: SquareProps) {
  return (
    <td data-month={`T${month}`}>
      {standing === "missing" ? <span className="board-chip board-missing">thiếu</span> : null}
      {standing === "none" ? <span className="board-none">×</span> : null}
      {chips.map((chip) => (
        <Chip key={chip[0]} chip={chip} row={row} month={month} />
      ))}
    </td>
  );
}

function Chip({ chip, row, month }: { chip: BoardChip; row: BoardRow; month: number }) {
  const [id, kind, state, grade, points, late] = chip;
  const confirmed = state === "confirmed";
  const { word } = MEETING_STATE_LABELS[state];
  const className = `board-chip ${confirmed && grade !== null ? `tone-${CLASS_TONES[grade]}` : "board-open"}`;
  const inside = (
    <>
      {chipText(chip)}
      {late === 1 ? <small>m</small> : null}
    </>
  );
  if (!row.opens) return <span className={className}>{inside}</span>;
  const label = [
    `${row.name} tháng ${month}`,
    MEETING_KIND_WORDS[kind].toLowerCase(),
    word.toLowerCase(),
    grade === null ? "" : `${MEETING_CLASS_WORDS[grade]} ${points} điểm`,
    late === 1 ? "ghi sổ muộn" : "",
  ];
  return (
    <Link
      href={`/party-cell-meetings/${row.id}/${id}`}
      className={className}
      aria-label={label.filter(Boolean).join(", ")}
    >
      {inside}
    </Link>
  );
}
