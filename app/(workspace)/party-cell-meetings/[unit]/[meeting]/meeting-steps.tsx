import { formatInstant } from "@/lib/format/dates";
import { MEETING_MOVE_WORDS } from "@/lib/party-cell-meetings/labels";
import type { MeetingStep } from "@/lib/party-cell-meetings/meeting";

/** What happened to the record, oldest first. */
export function MeetingSteps({ steps }: { steps: readonly MeetingStep[] }) {
  return (
    <ol className="grid gap-2">
      {steps.map(({ sequence, move, at, actorName, onBehalf, reason }) => (
        <li key={sequence} className="border-l-2 border-line pl-3 text-sm">
          <p className="text-muted">
            <b className="font-semibold">{actorName ?? "Tài khoản đã xóa"}</b> {MEETING_MOVE_WORDS[move]}
            {onBehalf ? " thay chi bộ" : ""} lúc {formatInstant(at)}
          </p>
          {reason === "" ? null : <p className="whitespace-pre-line break-words">{reason}</p>}
        </li>
      ))}
    </ol>
  );
}
