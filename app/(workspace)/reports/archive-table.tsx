import { Link } from "@/app/_ui/link";
import { ScrollRegion } from "@/app/_ui/scroll-region";
import { formatLocalDate } from "@/lib/format/dates";
import type { IssuedReport } from "@/lib/reports/issued";
import { REPORT_KIND_WORDS } from "@/lib/reports/report-kind";

/** Issued reports, newest first. */
export function ArchiveTable({ issued }: { issued: readonly IssuedReport[] }) {
  return (
    <ScrollRegion label="Báo cáo đã ban hành">
      <table className="data-table">
        <caption className="sr-only">Báo cáo đã ban hành, mới nhất ở trên</caption>
        <thead>
          <tr>
            <th scope="col">Số</th>
            <th scope="col">Ngày</th>
            <th scope="col">Trích yếu</th>
            <th scope="col">Loại</th>
            <th scope="col">Người ký</th>
          </tr>
        </thead>
        <tbody>
          {issued.map((each) => (
            <tr key={each.id}>
              <th scope="row" className="whitespace-nowrap">
                <Link className="figure-link" href={`/reports/issued/${each.id}`}>
                  {each.number}
                </Link>
              </th>
              <td className="whitespace-nowrap tabular-nums">{formatLocalDate(each.issuedOn)}</td>
              <td>
                {each.title}
                {each.correctsId === null ? null : <span className="block text-sm text-muted">Báo cáo thay thế</span>}
                {each.correctedById === null ? null : (
                  <span className="block text-sm text-muted">Đã có báo cáo thay thế</span>
                )}
              </td>
              <td className="whitespace-nowrap">{REPORT_KIND_WORDS[each.kind]}</td>
              <td className="whitespace-nowrap">{each.signatory}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
