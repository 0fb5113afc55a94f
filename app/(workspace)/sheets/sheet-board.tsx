import { Card } from "@/app/_ui/card";
import { EmptyState } from "@/app/_ui/empty-state";
import { Link } from "@/app/_ui/link";
import { ScrollRegion } from "@/app/_ui/scroll-region";
import { SheetStateBadge } from "@/app/_ui/sheet-state-badge";
import { formatPeriod, formatQuarter } from "@/lib/format/periods";
import { namesInSentence } from "@/lib/notifications/words";
import { periodKey } from "@/lib/periods/period";
import { type Board, type BoardQuarter, isOverdue } from "@/lib/sheets/board";
import { dueWords, punctualityWords } from "@/lib/sheets/due-words";
import type { SheetSummary } from "@/lib/sheets/sheet";
import { RemindForm } from "../inbox/remind-form";

type Props = { board: Board & { year: number; years: number[] }; reviews: boolean; today: string };

/** Units × quarters of a year: which sheet stands where, who is late, and for the office one click to remind. */
export function SheetBoard({ board, reviews, today }: Props) {
  return (
    <>
      <YearLinks year={board.year} years={board.years} />
      {board.quarters
        .filter(({ state }) => state === "open")
        .map((quarter) => (
          <OpenQuarterCard key={quarter.quarter} year={board.year} quarter={quarter} reviews={reviews} />
        ))}
      {board.lines.length === 0 ? (
        <EmptyState title={`Năm ${board.year} chưa mở quý nào`}>Mở năm và quý ở Quản trị, mục Kỳ báo cáo.</EmptyState>
      ) : (
        <ScrollRegion label={`Phiếu số liệu năm ${board.year}`} className="card !p-0">
          <table className="data-table">
            <caption className="sr-only">Phiếu số liệu theo đơn vị và quý, năm {board.year}</caption>
            <thead>
              <tr>
                <th scope="col">Đơn vị</th>
                {board.quarters.map((quarter) => (
                  <th key={quarter.quarter} scope="col">
                    {formatQuarter(quarter.quarter)}
                    <span className="sub whitespace-nowrap">
                      {quarter.submitted}/{quarter.total} đã nộp
                      {quarter.late > 0 ? `, ${quarter.late} nộp muộn` : ""}
                    </span>
                    <span className="sub whitespace-nowrap">hạn {quarter.dueDays}</span>
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
        </ScrollRegion>
      )}
    </>
  );
}

function YearLinks({ year, years }: { year: number; years: number[] }) {
  if (years.length < 2) return null;
  return (
    <nav aria-label="Năm" className="mb-3 flex flex-wrap gap-1">
      {years.map((each) => (
        <Link
          key={each}
          href={`/sheets?period=${each}`}
          className={`btn ${each === year ? "btn-primary" : "btn-secondary"}`}
          aria-current={each === year ? "page" : undefined}
        >
          {each}
        </Link>
      ))}
    </nav>
  );
}

type OpenQuarterProps = { year: number; quarter: BoardQuarter; reviews: boolean };

/** The quarter units hand in now: how far, until when, who is overdue. */
function OpenQuarterCard({ year, quarter, reviews }: OpenQuarterProps) {
  const { submitted, total, overdue } = quarter;
  return (
    <Card
      className="mb-4"
      title={`${formatPeriod({ kind: "quarter", year, quarter: quarter.quarter })}: ${submitted}/${total} đơn vị đã nộp`}
      subtitle={`hạn ${quarter.dueDays}`}
    >
      {overdue.length === 0 ? null : (
        <p className="mb-3">
          Quá hạn {overdue.length} đơn vị: {namesInSentence(overdue)}.
        </p>
      )}
      {reviews ? <RemindForm year={year} quarter={quarter.quarter} missing={submitted < total} /> : null}
    </Card>
  );
}

function BoardCell({ sheet, reviews, today }: { sheet: SheetSummary; reviews: boolean; today: string }) {
  const { unit, year, quarter, firstSubmittedAt, period, state } = sheet;
  const key = periodKey({ kind: "quarter", year, quarter });
  const notes = [
    state === "approved" || state === "excused" ? "" : `${sheet.filled}/${sheet.total} ô`,
    firstSubmittedAt === null || state === "excused" ? "" : punctualityWords(firstSubmittedAt, period.dueOn),
    isOverdue(sheet, today) ? dueWords(period.dueOn, today) : "",
  ].filter(Boolean);
  return (
    <>
      <Link
        href={`/${reviews ? "review" : "sheets"}/${unit.id}/${key}`}
        aria-label={`${unit.name}, ${formatQuarter(quarter)}: xem phiếu`}
        className="inline-flex min-h-7 items-center"
      >
        <SheetStateBadge state={state} />
      </Link>
      {notes.length === 0 ? null : <span className="sub">{notes.join(" · ")}</span>}
    </>
  );
}
