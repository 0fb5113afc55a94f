import { formatQuantity } from "@/lib/format/numbers";
import { MEETING_CLASS_WORDS, type MeetingClass, type Outcome } from "@/lib/party-cell-meetings/scoring";

export const CLASS_TONES: Record<MeetingClass, string> = {
  good: "reached",
  fair: "on-course",
  average: "behind",
  poor: "at-risk",
};

/** "Tốt · 95": class in its tone and in a word, with the points. */
export function ClassBadge({ outcome }: { outcome: Outcome }) {
  return (
    <span className={`badge tone-${CLASS_TONES[outcome.class]}`}>
      {MEETING_CLASS_WORDS[outcome.class]} · {formatQuantity(outcome.total, 2)}
    </span>
  );
}
