import { Badge } from "@/app/_ui/badge";
import { MEETING_STATE_LABELS } from "@/lib/party-cell-meetings/labels";
import type { MeetingState } from "@/lib/party-cell-meetings/meeting";

export function MeetingStateBadge({ state, selfConfirmed = false }: { state: MeetingState; selfConfirmed?: boolean }) {
  return (
    <Badge {...MEETING_STATE_LABELS[state]}>{selfConfirmed && state === "confirmed" ? ", tự xác nhận" : null}</Badge>
  );
}
