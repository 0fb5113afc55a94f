import { Fragment } from "react";
import { Link } from "@/app/_ui/link";
import type { QueueCell } from "@/lib/sheets/review-queue";
import "../sheets/_entry/entry-table.css";
import "./review.css";

export type FigureRow = { key: string; name: string; quiet?: string; href?: string; cell: QueueCell };

type FiguresTableProps = {
  caption: string;
  /** Of the first column and of the two columns of quarters. */
  heads: { first: string; previous: string; current: string };
  groups: { key: string; title: string | null; rows: FigureRow[] }[];
};

/** Figures of waiting sheets beside kế hoạch, cùng kỳ and quý trước, with what the program finds odd about them. */
export function FiguresTable({ caption, heads, groups }: FiguresTableProps) {
  const figures = ["KH năm", "Cùng kỳ", heads.previous, heads.current];
  return (
    <div className="entry entry-locked review-figures">
      <table className="data-table entry-table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{heads.first}</th>
            {figures.map((head) => (
              <th key={head} scope="col" className="num">
                {head}
              </th>
            ))}
            <th scope="col">Cảnh báo, giải thích</th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.key}>
            {group.title === null ? null : (
              <tr className="group-row">
                <th scope="rowgroup" colSpan={6}>
                  {group.title}
                </th>
              </tr>
            )}
            {group.rows.map((row) => (
              <Row key={row.key} row={row} heads={figures} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Row({ row: { name, quiet, href, cell }, heads }: { row: FigureRow; heads: string[] }) {
  const [plan, samePeriod, previous, current] = heads;
  const odd = cell.warnings.length > 0;
  return (
    <tr className="entry-row" data-odd={odd || undefined}>
      <th scope="row" className="entry-name">
        {href ? (
          <Link className="link" href={href}>
            {name}
          </Link>
        ) : (
          name
        )}
        {quiet ? <span className="font-normal text-muted"> ({quiet})</span> : null}
      </th>
      <td className="num" data-label={plan}>
        {cell.plan}
        {cell.planOfCommune ? <span className="sub">của xã</span> : null}
      </td>
      <td className="num text-muted" data-label={samePeriod}>
        {cell.samePeriod}
      </td>
      <td className="num text-muted" data-label={previous}>
        {cell.previous}
      </td>
      <td className="num review-current" data-label={current}>
        <strong>{cell.current}</strong>
        {cell.before === null ? null : <span className="sub text-behind">trước: {cell.before}</span>}
      </td>
      <td className="review-odd">
        {cell.warnings.map((warning) => (
          <Fragment key={warning}>
            <span className="block text-behind">
              <span aria-hidden>⚠ </span>
              <span className="sr-only">Cảnh báo: </span>
              {warning}
            </span>
          </Fragment>
        ))}
        {odd && cell.explanations.length === 0 ? <span className="sub">Chưa có giải thích.</span> : null}
        {cell.explanations.map((text) => (
          <span key={text} className="block">
            “{text}”
          </span>
        ))}
      </td>
    </tr>
  );
}
