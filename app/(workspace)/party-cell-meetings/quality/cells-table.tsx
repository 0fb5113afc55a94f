"use client";
import { Link } from "@/app/_ui/link";
import { ScrollRegion } from "@/app/_ui/scroll-region";

/** Id of the register ("" = not for the reader), name, type, then the columns; last the year's class and its words. */
type Row = readonly string[];

type Props = { caption: string; yearHead: string | null; registerQuery: string; rows: readonly Row[] };

const HEADS = ["Số kỳ", "Điểm bình quân", "So cùng kỳ", "Tốt", "Khá", "TB", "Kém", "Dự sinh hoạt (%)"];

/** One line a cell, sent once as compact rows. */
export function CellsTable({ caption, yearHead, registerQuery, rows }: Props) {
  return (
    <ScrollRegion label={caption} className="max-h-[40rem] print:max-h-none">
      <table className="data-table data-table-sticky">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="sticky left-0 z-[2]! min-w-40">
              Chi bộ
            </th>
            <th scope="col">Loại hình</th>
            {HEADS.map((head) => (
              <th key={head} scope="col" className="num">
                {head}
              </th>
            ))}
            {yearHead === null ? null : (
              <th scope="col" className="min-w-60">
                {yearHead}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line key={row[1]} row={row} registerQuery={registerQuery} withYear={yearHead !== null} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Line({ row, registerQuery, withYear }: { row: Row; registerQuery: string; withYear: boolean }) {
  const [unitId, name, type, ...rest] = row;
  const [figures, [grade, words]] = [rest.slice(0, HEADS.length), rest.slice(HEADS.length)];
  return (
    <tr>
      <th scope="row" className="sticky left-0 bg-surface">
        {unitId ? (
          <Link className="link" href={`/party-cell-meetings/${unitId}?${registerQuery}`}>
            {name}
          </Link>
        ) : (
          name
        )}
      </th>
      <td>{type}</td>
      {figures.map((text, index) => (
        <td key={HEADS[index]} className={index === 1 ? "num font-bold" : "num"}>
          {text}
        </td>
      ))}
      {withYear ? (
        <td>
          {grade}
          {words ? <span className="sub">{words}</span> : null}
        </td>
      ) : null}
    </tr>
  );
}
