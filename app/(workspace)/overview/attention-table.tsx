"use client";
import type { ReactNode } from "react";
import { Link } from "@/app/_ui/link";
import { ScrollRegion } from "@/app/_ui/scroll-region";
import { StatusBadge } from "@/app/_ui/status-badge";
import type { AttentionRow } from "@/lib/charts/attention";

type AttentionTableProps = {
  rows: AttentionRow[];
  query: string;
  /** By code of the indicator: what has been asked, and how it stands. */
  explanations: Record<string, Standing>;
  mayAsk: boolean;
};
type Standing = { id: string; words: string };

/**
 * What is missed or in danger, the most urgent first: by how much, who answers for it, since which quarter. A client
 * component, so that a hundred rows are sent as their texts and not a second time as elements.
 */
export function AttentionTable({ rows, query, explanations, mayAsk }: AttentionTableProps) {
  if (rows.length === 0)
    return <p className="py-6 text-muted">Không có chỉ tiêu nào chậm hoặc có nguy cơ không đạt.</p>;
  return (
    <ScrollRegion label="Chỉ tiêu cần chú ý">
      <table className="data-table data-table-stack">
        <caption className="sr-only">Chỉ tiêu cần chú ý</caption>
        <thead>
          <tr>
            <th scope="col">Chỉ tiêu, đơn vị phụ trách</th>
            <th scope="col" className="num">
              Thực hiện / KH
            </th>
            <th scope="col">Chậm bao nhiêu</th>
            <th scope="col">Đánh giá, từ khi nào</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.code} row={row} page={`/indicators/${row.code}?${query}`}>
              <Explanation row={row} query={query} standing={explanations[row.code]} mayAsk={mayAsk} />
            </Row>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Row({ row, page, children }: { row: AttentionRow; page: string; children: ReactNode }) {
  return (
    <tr>
      <th scope="row" className="md:w-1/3 md:min-w-52">
        <Link href={page} className="font-semibold hover:text-actual hover:underline">
          {row.name}
        </Link>
        <span className="sub">{row.responsible}</span>
        {children}
      </th>
      <td className="num" data-label="Thực hiện / KH">
        <Link href={`${page}#theo-quy`} className="figure-link font-semibold">
          {row.figure}
        </Link>
        <span className="text-muted">
          {" "}
          / {row.plan} {row.unit}
        </span>
        {row.percent === "" ? null : <span className="sub">{row.percent} kế hoạch</span>}
      </td>
      <td data-label="Chậm bao nhiêu" className="md:min-w-40">
        <span className="font-semibold">{row.gap}</span>
        {row.needed === "" ? null : <span className="sub">{row.needed}</span>}
      </td>
      <td data-label="Đánh giá, từ khi nào" className="md:min-w-56">
        <StatusBadge status={row.status} estimated={row.estimated} />
        {row.since === "" ? null : <span className="sub">{row.since}</span>}
      </td>
    </tr>
  );
}

type ExplanationProps = { row: AttentionRow; query: string; standing: Standing | undefined; mayAsk: boolean };

/** "đã yêu cầu giải trình, hạn 25/11/2026", else the way to ask. */
function Explanation({ row: { code, name }, query, standing, mayAsk }: ExplanationProps) {
  if (standing === undefined && !mayAsk) return null;
  return (
    <Link
      className="link sub font-normal"
      href={standing ? `/explanations/${standing.id}` : `/explanations/new?indicator=${code}&${query}`}
    >
      {standing ? standing.words : "yêu cầu giải trình"}
      <span className="sr-only">: {name}</span>
    </Link>
  );
}
