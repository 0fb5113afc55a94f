import { Link } from "@/app/_ui/link";
import { ScrollRegion } from "@/app/_ui/scroll-region";
import { formatLocalDate } from "@/lib/format/dates";
import { formatPeriod } from "@/lib/format/periods";
import { ExplanationBadge } from "./_parts/state-badge";
import type { ExplanationRow } from "./load";

/** One line a question, what waits for the reader first. */
export function ExplanationsTable({ rows }: { rows: ExplanationRow[] }) {
  return (
    <div className="card overflow-hidden p-0!">
      <ScrollRegion label="Danh sách giải trình">
        <table className="data-table data-table-stack md:min-w-[46rem]">
          <caption className="sr-only">Danh sách giải trình</caption>
          <thead>
            <tr>
              <th scope="col">Số liệu</th>
              <th scope="col">Đơn vị</th>
              <th scope="col">Hỏi và trả lời</th>
              <th scope="col">Hạn</th>
              <th scope="col">Tình trạng</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row" className="min-w-44">
                  <Link className="link font-medium" href={`/explanations/${row.id}`}>
                    {row.indicator.name}
                  </Link>
                  <span className="sub">{formatPeriod({ kind: "quarter", year: row.year, quarter: row.quarter })}</span>
                </th>
                <td data-label="Đơn vị">{row.unit.name}</td>
                <td className="max-w-md">
                  <LastWords row={row} />
                </td>
                <td data-label="Hạn" className="whitespace-nowrap">
                  {formatLocalDate(row.dueOn)}
                </td>
                <td data-label="Tình trạng">
                  <ExplanationBadge state={row.shown} />
                  {row.mine ? <span className="sub font-semibold">chờ đồng chí</span> : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  );
}

/** The last question, and the last answer where there is one. */
function LastWords({ row: { steps } }: { row: ExplanationRow }) {
  const question = steps.findLast(({ state }) => state === "asked" || state === "asked-again");
  const answer = steps.findLast(({ state }) => state === "answered");
  return (
    <>
      <span className="line-clamp-2">{question?.text}</span>
      {answer ? <span className="sub line-clamp-2">Trả lời: {answer.text}</span> : null}
    </>
  );
}
