import { Link } from "@/app/_ui/link";
import { formatLocalDate } from "@/lib/format/dates";
import type { AnnualReportEntry } from "@/lib/reports/report-list";

/** One line per year: the summary, whether it is still a draft, and the way to paper. */
export function ReportsTable({ reports }: { reports: AnnualReportEntry[] }) {
  return (
    <div className="card table-scroll">
      <table className="data-table">
        <caption className="sr-only">Báo cáo năm</caption>
        <thead>
          <tr>
            <th scope="col">Báo cáo</th>
            <th scope="col">Tình trạng</th>
            <th scope="col">In</th>
          </tr>
        </thead>
        <tbody>
          {reports.map(({ year, closedOn }) => (
            <tr key={year}>
              <th scope="row">
                <Link className="figure-link" href={`/reports/${year}`}>
                  Kết quả thực hiện các chỉ tiêu, nhiệm vụ năm {year}
                </Link>
              </th>
              <td>{closedOn === null ? "Dự thảo" : `Đã chốt đánh giá ngày ${formatLocalDate(closedOn)}`}</td>
              <td>
                <Link
                  className="figure-link"
                  href={`/print/reports/${year}`}
                  target="_blank"
                  aria-label={`Bản in A4 của báo cáo năm ${year}`}
                >
                  Bản in A4
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
