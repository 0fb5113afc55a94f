import { Badge } from "@/app/_ui/badge";
import { Link } from "@/app/_ui/link";
import { LinkButton } from "@/app/_ui/link-button";
import { formatLocalDate } from "@/lib/format/dates";
import { MEETING_KIND_WORDS } from "@/lib/party-cell-meetings/labels";
import type { LocalDate } from "@/lib/periods/local-date";
import { ClassBadge } from "../_parts/class-badge";
import { MeetingStateBadge } from "../_parts/state-badge";
import type { RegisterMonth } from "./load";

type Props = {
  unit: { id: string; name: string };
  year: number;
  months: readonly RegisterMonth[];
  today: LocalDate;
  mayRecord: boolean;
};

/** Twelve months, each with its meetings, or with what is to be done. */
export function RegisterTable({ unit, year, months, today, mayRecord }: Props) {
  return (
    <div className="card overflow-hidden p-0!">
      <table className="data-table data-table-stack">
        <caption className="sr-only">
          Kỳ sinh hoạt của {unit.name} năm {year}
        </caption>
        <thead>
          <tr>
            <th scope="col">Tháng</th>
            <th scope="col">Kỳ sinh hoạt</th>
            <th scope="col">Trạng thái</th>
            <th scope="col">Xếp loại, điểm</th>
            <th scope="col">Nghị quyết</th>
          </tr>
        </thead>
        {months.map((month) => (
          <MonthRows
            key={month.month}
            month={month}
            place={`/party-cell-meetings/${unit.id}`}
            {...{ year, today, mayRecord }}
          />
        ))}
      </table>
    </div>
  );
}

type RowProps = { month: RegisterMonth; place: string; year: number; today: LocalDate; mayRecord: boolean };

function MonthRows({ month, place, ...rest }: RowProps) {
  const { meetings, standing } = month;
  const lacking = standing === "missing" || standing === "waiting";
  const rows = meetings.length + (lacking || meetings.length === 0 ? 1 : 0);
  return (
    <tbody className="border-b border-line last:border-b-0">
      {meetings.map(({ meeting, outcome, late, files }, index) => (
        <tr key={meeting.id}>
          {index === 0 ? <MonthHead month={month.month} rows={rows} /> : null}
          <td>
            <Link className="link inline-flex min-h-6 items-center" href={`${place}/${meeting.id}`}>
              {MEETING_KIND_WORDS[meeting.content.kind]}, {formatLocalDate(meeting.content.heldOn)}
            </Link>
            {files > 0 ? <span className="sub">{files} tệp đính kèm</span> : null}
          </td>
          <td>
            <MeetingStateBadge state={meeting.state} selfConfirmed={meeting.selfConfirmed} />
            {late ? <span className="sub">ghi sổ muộn</span> : null}
            {meeting.state === "returned" ? <span className="sub">{meeting.returnReason}</span> : null}
          </td>
          <td>{outcome ? <ClassBadge outcome={outcome} /> : null}</td>
          <td>{meeting.content.resolutionNumber}</td>
        </tr>
      ))}
      {rows > meetings.length ? (
        <tr>
          {meetings.length === 0 ? <MonthHead month={month.month} rows={rows} /> : null}
          <td colSpan={4}>
            <Lacking month={month} place={place} {...rest} />
          </td>
        </tr>
      ) : null}
    </tbody>
  );
}

function MonthHead({ month, rows }: { month: number; rows: number }) {
  return (
    <th scope="rowgroup" rowSpan={rows} className="align-top! font-semibold!">
      Tháng {month}
    </th>
  );
}

function Lacking({ month: { month, standing, lastDay, planned }, place, year, today, mayRecord }: RowProps) {
  const plannedWords = planned.map(({ day }) => formatLocalDate(day)).join(", ");
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {standing === "missing" ? <Badge tone="at-risk" glyph="!" word="Thiếu kỳ thường kỳ" /> : null}
      {standing === "waiting" ? (
        <span className="text-muted">
          Chưa có phiếu thường kỳ{lastDay >= today ? `; hạn ghi sổ ${formatLocalDate(lastDay)}` : ""}.
        </span>
      ) : null}
      {standing === "none" ? <span className="text-muted">Chi bộ không hoạt động.</span> : null}
      {standing === "coming" && plannedWords === "" ? <span className="text-muted">Chưa đến.</span> : null}
      {plannedWords === "" ? null : <span className="text-muted">Dự kiến họp {plannedWords}.</span>}
      {mayRecord && (standing === "missing" || standing === "waiting") ? (
        <LinkButton
          href={`${place}/record?month=${year}-${String(month).padStart(2, "0")}`}
          variant={standing === "missing" || lastDay >= today ? "secondary" : "quiet"}
        >
          Ghi phiếu tháng {month}
        </LinkButton>
      ) : null}
    </div>
  );
}
