import Link from "next/link";
import { EmptyState } from "@/app/_ui/empty-state";
import { SheetStateBadge } from "@/app/_ui/sheet-state-badge";
import { formatLocalDate } from "@/lib/format/dates";
import { formatQuarter } from "@/lib/format/periods";
import { periodKey } from "@/lib/periods/period";
import type { Board } from "@/lib/sheets/board";
import { daysLate } from "@/lib/sheets/due-words";
import type { SheetSummary } from "@/lib/sheets/sheet";

type Props = { board: Board & { year: number; years: number[] }; reviews: boolean; today: string };

/** Units × quarters of a year: which sheet stands where, who is late. */
export function SheetBoard({ board, reviews, today }: Props) {
  return (
    <>
      {board.years.length > 1 ? (
        <nav aria-label="Năm" className="mb-3 flex flex-wrap gap-1">
          {board.years.map((year) => (
            <Link
              key={year}
              href={`/sheets?period=${year}`}
              className={`btn ${year === board.year ? "btn-primary" : "btn-secondary"}`}
              aria-current={year === board.year ? "page" : undefined}
            >
              {year}
            </Link>
          ))}
        </nav>
      ) : null}
      {board.lines.length === 0 ? (
        <EmptyState title={`Năm ${board.year} chưa mở quý nào`}>Mở năm và quý ở Quản trị, mục Kỳ báo cáo.</EmptyState>
      ) : (
        <div className="card table-scroll !p-0">
          <table className="data-table">
            <caption className="sr-only">Phiếu số liệu theo đơn vị và quý, năm {board.year}</caption>
            <thead>
              <tr>
                <th scope="col">Đơn vị</th>
                {board.quarters.map(({ quarter, dueOn, submitted, total }) => (
                  <th key={quarter} scope="col">
                    {formatQuarter(quarter)}
                    <span className="sub whitespace-nowrap">
                      {submitted}/{total} đã nộp
                    </span>
                    <span className="sub whitespace-nowrap">hạn {formatLocalDate(dueOn)}</span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {board.lines.map((line) => (
                <tr key={line.unit.id}>
                  <th scope="row" className="sticky left-0 min-w-28 bg-surface md:min-w-40">
                    {line.unit.name}
                  </th>
                  {line.cells.map(({ quarter, sheet }) => (
                    <td key={quarter}>{sheet ? <BoardCell sheet={sheet} reviews={reviews} today={today} /> : null}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

function BoardCell({ sheet, reviews, today }: { sheet: SheetSummary; reviews: boolean; today: string }) {
  const { unit, year, quarter, firstSubmittedAt, period } = sheet;
  const key = periodKey({ kind: "quarter", year, quarter });
  const late = firstSubmittedAt === null ? 0 : daysLate(firstSubmittedAt, period.dueOn);
  const overdue =
    firstSubmittedAt === null && sheet.state !== "excused" && sheet.state !== "approved" && period.dueOn < today;
  return (
    <>
      <Link
        href={`/${reviews ? "review" : "sheets"}/${unit.id}/${key}`}
        prefetch={false}
        aria-label={`${unit.name}, ${formatQuarter(quarter)}: xem phiếu`}
        className="inline-flex min-h-7 items-center"
      >
        <SheetStateBadge state={sheet.state} />
      </Link>
      <span className="sub">
        {sheet.state === "approved" || sheet.state === "excused" ? "" : `${sheet.filled}/${sheet.total} ô`}
        {late > 0 ? `nộp muộn ${late} ngày` : ""}
        {overdue ? " · quá hạn" : ""}
      </span>
    </>
  );
}
