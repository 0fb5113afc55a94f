import { Card } from "@/app/_ui/card";
import { EmptyState } from "@/app/_ui/empty-state";
import { Link } from "@/app/_ui/link";
import { formatLocalDate } from "@/lib/format/dates";
import type { MeetingDay } from "@/lib/party-cell-meetings/board";
import { MEETING_KIND_WORDS } from "@/lib/party-cell-meetings/labels";
import type { LocalDate } from "@/lib/periods/local-date";

type Props = { planned: readonly (MeetingDay & { name: string })[]; today: LocalDate };

/** What is still to come stands first; past days one click away. */
export function PlannedDays({ planned, today }: Props) {
  const coming = planned.filter(({ day }) => day >= today);
  const past = planned.filter(({ day }) => day < today);
  if (planned.length === 0) {
    return (
      <EmptyState title="Chưa chi bộ nào ghi lịch họp">
        Chi bộ ghi ngày dự kiến họp từng tháng; chương trình nhắc trước một ngày.
      </EmptyState>
    );
  }
  return (
    <Card title="Sắp họp" subtitle={coming.length === 0 ? "không còn ngày nào" : `${coming.length} kỳ`}>
      {coming.length > 0 ? <Days days={coming} /> : null}
      {past.length > 0 ? (
        <details className="mt-3">
          <summary className="link w-fit cursor-pointer">Đã qua ({past.length})</summary>
          <Days days={past} />
        </details>
      ) : null}
    </Card>
  );
}

function Days({ days }: { days: Props["planned"] }) {
  return (
    <table className="data-table">
      <caption className="sr-only">Ngày dự kiến họp</caption>
      <thead>
        <tr>
          <th scope="col">Ngày</th>
          <th scope="col">Chi bộ</th>
          <th scope="col">Loại</th>
        </tr>
      </thead>
      <tbody>
        {days.map(({ unitId, name, year, month, kind, day }) => (
          <tr key={`${unitId} ${month} ${kind}`}>
            <th scope="row">{formatLocalDate(day)}</th>
            <td>
              <Link
                className="link inline-flex min-h-6 items-center"
                href={`/party-cell-meetings/${unitId}?year=${year}`}
              >
                {name}
              </Link>
            </td>
            <td>{MEETING_KIND_WORDS[kind]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
