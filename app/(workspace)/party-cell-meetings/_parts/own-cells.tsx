import { Card } from "@/app/_ui/card";
import { Link } from "@/app/_ui/link";
import { LinkButton } from "@/app/_ui/link-button";
import type { OwnCell } from "../own-cells.load";
import { MeetingStateBadge } from "./state-badge";

/** Cells of the account: what is to be written, and of those it follows what is to be confirmed. */
export function OwnCells({ cells }: { cells: readonly OwnCell[] }) {
  if (cells.length === 0) return null;
  const written = cells.filter(({ writes }) => writes);
  const followed = cells.filter(({ writes }) => !writes);
  return (
    <div className="grid gap-4 empty:hidden">
      {written.map((cell) => (
        <Card
          key={cell.id}
          title={`Sinh hoạt ${cell.name.replace(/^Chi bộ/, "chi bộ")}`}
          actions={
            <Link className="link" href={`/party-cell-meetings/${cell.id}`}>
              Sổ sinh hoạt
            </Link>
          }
        >
          <Waiting cells={[cell]} />
          {cell.recorded && cell.waiting.length === 0 ? <p className="text-muted">Tháng này đã có phiếu.</p> : null}
          {cell.recorded ? null : (
            <LinkButton href={`/party-cell-meetings/${cell.id}/record`}>Ghi phiếu sinh hoạt tháng này</LinkButton>
          )}
        </Card>
      ))}
      {followed.length === 0 ? null : <Followed cells={followed} />}
    </div>
  );
}

function Followed({ cells }: { cells: readonly OwnCell[] }) {
  const waiting = cells.reduce((sum, each) => sum + each.waiting.length, 0);
  return (
    <Card
      title="Chi bộ đồng chí theo dõi"
      subtitle={waiting === 0 ? `${cells.length} chi bộ` : `${cells.length} chi bộ, ${waiting} phiếu chờ xác nhận`}
      actions={
        <Link className="link" href="/party-cell-meetings/board">
          Bảng theo dõi
        </Link>
      }
    >
      <Waiting cells={cells} />
      <p className="flex flex-wrap gap-x-3 text-sm">
        {cells.map(({ id, name }) => (
          <Link key={id} className="link inline-flex min-h-6 items-center" href={`/party-cell-meetings/${id}`}>
            {name}
          </Link>
        ))}
      </p>
    </Card>
  );
}

function Waiting({ cells }: { cells: readonly OwnCell[] }) {
  const waiting = cells.flatMap((cell) => cell.waiting.map((meeting) => ({ cell, meeting })));
  if (waiting.length === 0) return null;
  return (
    <ul className="mb-3 grid gap-1">
      {waiting.map(({ cell: { id, name, writes }, meeting }) => (
        <li key={meeting.id}>
          <Link
            className="link inline-flex min-h-6 items-center font-semibold"
            href={`/party-cell-meetings/${id}/${meeting.id}`}
          >
            {writes ? "Phiếu" : `${name}, phiếu`} tháng {meeting.month}/{meeting.year}
          </Link>{" "}
          <MeetingStateBadge state={meeting.state} />
          {writes && meeting.state === "returned" ? (
            <span className="block text-sm">{meeting.returnReason}</span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
