import Link from "next/link";
import { ScrollRegion } from "@/app/_ui/scroll-region";
import { StatusBadge } from "@/app/_ui/status-badge";
import type { AttentionRow } from "./load";

/** What is missed or in danger, the most urgent first, with who answers for it. */
export function AttentionTable({ rows, periodKey }: { rows: AttentionRow[]; periodKey: string }) {
  if (rows.length === 0)
    return <p className="py-6 text-muted">Không có chỉ tiêu nào chậm hoặc có nguy cơ không đạt.</p>;
  return (
    <ScrollRegion label="Chỉ tiêu cần chú ý">
      <table className="data-table">
        <caption className="sr-only">Chỉ tiêu cần chú ý</caption>
        <thead>
          <tr>
            <th scope="col">Chỉ tiêu</th>
            <th scope="col" className="num">
              Thực hiện / KH
            </th>
            <th scope="col" className="hidden sm:table-cell">
              Đánh giá
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code}>
              <th scope="row" className="min-w-40">
                <Link
                  href={`/indicators/${row.code}?period=${periodKey}`}
                  prefetch={false}
                  className="font-medium hover:text-actual hover:underline"
                >
                  {row.name}
                </Link>
                <span className="sub">{row.responsible}</span>
                <span className="mt-1 block sm:hidden">
                  <StatusBadge status={row.status} estimated={row.estimated} />
                </span>
              </th>
              <td className="num">
                <Link
                  href={`/indicators/${row.code}?period=${periodKey}#theo-quy`}
                  prefetch={false}
                  className="figure-link font-semibold"
                >
                  {row.figure}
                </Link>
                <span className="text-muted">
                  {" "}
                  / {row.plan} {row.unit}
                </span>
                {row.lacking === "" ? null : <span className="sub">{row.lacking}</span>}
              </td>
              <td className="hidden sm:table-cell">
                <StatusBadge status={row.status} estimated={row.estimated} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
