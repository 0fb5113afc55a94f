import { Badge } from "@/app/_ui/badge";
import { Link } from "@/app/_ui/link";
import { ScrollRegion } from "@/app/_ui/scroll-region";
import { formatLocalDate } from "@/lib/format/dates";
import { REPORT_STATE_LABELS } from "@/lib/reports/draft-labels";
import type { ReportableEntry } from "@/lib/reports/report-list";
import type { ReportsModel } from "./load";

type Props = Pick<ReportsModel, "reportable" | "writes" | "issues" | "readsDrafts">;

/** One line per report of the year: from the figures, how far it is written, what went out. */
export function ReportableTable({ reportable, writes, issues, readsDrafts }: Props) {
  return (
    <ScrollRegion label="Báo cáo của năm">
      <table className="data-table">
        <caption className="sr-only">Báo cáo của năm và tình trạng soạn, ban hành</caption>
        <thead>
          <tr>
            <th scope="col">Báo cáo</th>
            <th scope="col">Tình trạng</th>
            <th scope="col">Việc</th>
          </tr>
        </thead>
        <tbody>
          {reportable.map((entry) => (
            <tr key={entry.periodKey}>
              <th scope="row">
                <Link className="figure-link" href={`/reports/${entry.periodKey}`}>
                  {entry.title}
                </Link>
              </th>
              <td>
                <Standing entry={entry} />
              </td>
              <td>
                <Actions entry={entry} {...{ writes, issues, readsDrafts }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Standing({ entry: { open, issued } }: { entry: ReportableEntry }) {
  if (open === null && issued === null) return <span className="text-muted">Theo số liệu đã duyệt</span>;
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {issued === null ? null : (
        <Link className="link whitespace-nowrap" href={`/reports/issued/${issued.id}`}>
          Số {issued.number}, ngày {formatLocalDate(issued.issuedOn)}
        </Link>
      )}
      {open === null ? null : <Badge {...REPORT_STATE_LABELS[open.state]}>{` lần ${open.draftNumber}`}</Badge>}
    </span>
  );
}

type ActionProps = Omit<Props, "reportable"> & { entry: ReportableEntry };

function Actions({ entry: { periodKey, title, open, issued }, writes, issues, readsDrafts }: ActionProps) {
  const links: [href: string, word: string][] = [];
  if (writes && (open !== null || issued === null)) {
    links.push([`/reports/${periodKey}/write`, open === null ? "Soạn" : "Soạn tiếp"]);
  } else if (readsDrafts && open !== null) links.push([`/reports/${periodKey}/write`, "Xem, góp ý"]);
  if (issues && open !== null) links.push([`/reports/${periodKey}/issue`, "Ban hành"]);
  return (
    <span className="flex flex-wrap gap-x-3 gap-y-1">
      {links.map(([href, word]) => (
        <Link key={href} className="link whitespace-nowrap" href={href}>
          {word}
          <span className="sr-only"> {title}</span>
        </Link>
      ))}
      <Link className="link whitespace-nowrap" href={`/print/reports/${periodKey}`} target="_blank">
        Bản in A4<span className="sr-only"> của {title}</span>
      </Link>
    </span>
  );
}
