import { formatShortPartyDate } from "@/lib/format/dates";
import { formatPercent, formatQuantity } from "@/lib/format/numbers";
import { MEETING_KIND_WORDS, MEETING_STATE_LABELS } from "./labels";
import { attendanceOf, dueMembers, meetingMinutes } from "./measures";
import { isConfirmed } from "./meeting";
import { classWords } from "./quality-words";
import type { ScoredMeeting } from "./scored";
import { MEETING_CLASS_WORDS } from "./scoring";
import { countClasses } from "./spread";

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
  const rate = attendanceOf(content.members);
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

/** "8 Tốt, 2 Khá": of confirmed meetings only; "" where none is. */
export function classesWords(scored: readonly Scored[]): string {
  return classWords(countClasses(scored.filter(({ meeting }) => isConfirmed(meeting))));
}
