import Link from "next/link";
import { SheetStateBadge } from "@/app/_ui/sheet-state-badge";
import { formatInstant } from "@/lib/format/dates";
import { formatPeriod } from "@/lib/format/periods";
import { periodKey } from "@/lib/periods/period";
import { daysLate } from "@/lib/sheets/due-words";
import type { SheetSummary } from "@/lib/sheets/sheet";

/** Submitted sheets, the longest waiting first. */
export function WaitingTable({ sheets }: { sheets: SheetSummary[] }) {
  return (
    <div className="card table-scroll !p-0">
      <table className="data-table">
        <caption className="sr-only">Phiếu đang chờ duyệt</caption>
        <thead>
          <tr>
            <th scope="col">Đơn vị</th>
            <th scope="col">Kỳ</th>
            <th scope="col">Trạng thái</th>
            <th scope="col" className="num">
              Đã điền
            </th>
            <th scope="col">Nộp lúc</th>
          </tr>
        </thead>
        <tbody>
          {sheets.map((sheet) => {
            const { unit, year, quarter, firstSubmittedAt, submittedAt, period } = sheet;
            const late = firstSubmittedAt === null ? 0 : daysLate(firstSubmittedAt, period.dueOn);
            return (
              <tr key={`${year}-${quarter}-${unit.id}`}>
                <th scope="row" className="min-w-36">
                  <Link
                    className="link font-semibold"
                    href={`/review/${unit.id}/${periodKey({ kind: "quarter", year, quarter })}`}
                  >
                    {unit.name}
                  </Link>
                </th>
                <td className="whitespace-nowrap">{formatPeriod({ kind: "quarter", year, quarter })}</td>
                <td>
                  <SheetStateBadge state={sheet.state} />
                  {sheet.state === "reviewing" ? <span className="sub">{sheet.reviewerName}</span> : null}
                </td>
                <td className="num">
                  {sheet.filled}/{sheet.total}
                </td>
                <td>
                  {submittedAt === null ? "" : formatInstant(submittedAt)}
                  <span className="sub">
                    {sheet.submittedByName}
                    {late > 0 ? ` · muộn ${late} ngày` : ""}
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
