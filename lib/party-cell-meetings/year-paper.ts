import { formatShortPartyDate } from "@/lib/format/dates";
import { formatPercent, formatQuantity } from "@/lib/format/numbers";
import type { Ratio } from "@/lib/indicators/quantity";
import { MEETING_KIND_WORDS, MEETING_STATE_LABELS } from "./labels";
import { dueMembers, meetingMinutes } from "./measures";
import type { Meeting } from "./meeting";
import type { ScoredMeeting } from "./scored";
import { MEETING_CLASS_WORDS, MEETING_CLASSES, type MeetingClass } from "./scoring";

/** One meeting as a line of a paper. "" = not typed. */
export type MeetingLine = {
  id: string;
  month: number;
  heldOn: string;
  kind: string;
  minutes: string;
  /** "22/24". */
  attendance: string;
  rate: string;
  speakers: string;
  resolution: string;
  points: string;
  grade: string;
  state: string;
};

type Scored = Pick<ScoredMeeting, "meeting" | "outcome">;

export function meetingLine({ meeting, outcome }: Scored): MeetingLine {
  const { id, month, state, content } = meeting;
  const { present } = content.members;
  const due = dueMembers(content.members);
  const minutes = meetingMinutes(content);
  const rate = attendanceOfAll([meeting]);
  return {
    ...{ id, month, heldOn: formatShortPartyDate(content.heldOn), kind: MEETING_KIND_WORDS[content.kind] },
    minutes: minutes === null ? "" : String(minutes),
    attendance: present === null || due === null ? "" : `${present}/${due}`,
    rate: rate === null ? "" : formatPercent(rate),
    speakers: content.speakers === null ? "" : String(content.speakers),
    resolution: content.resolutionNumber,
    points: outcome === null ? "" : formatQuantity(outcome.total, 2),
    grade: outcome === null ? "" : MEETING_CLASS_WORDS[outcome.class],
    state: MEETING_STATE_LABELS[state].word,
  };
}

/** Present of all who had to attend, recomputed from the sums of meetings that say both; null where none does. */
export function attendanceOfAll(meetings: readonly Pick<Meeting, "content">[]): Ratio | null {
  let [numerator, denominator] = [0, 0];
  for (const { content } of meetings) {
    const due = dueMembers(content.members);
    const { present } = content.members;
    if (present === null || due === null || due <= 0) continue;
    numerator += present;
    denominator += due;
  }
  return denominator === 0 ? null : { numerator, denominator };
}

/** "8 Tốt, 2 Khá": of confirmed meetings only; "" where none is. */
export function classesWords(scored: readonly Scored[]): string {
  const confirmed = scored.filter(({ meeting }) => meeting.state === "confirmed");
  const count = (grade: MeetingClass) => confirmed.filter(({ outcome }) => outcome?.class === grade).length;
  return MEETING_CLASSES.filter((grade) => count(grade) > 0)
    .map((grade) => `${count(grade)} ${MEETING_CLASS_WORDS[grade]}`)
    .join(", ");
}
