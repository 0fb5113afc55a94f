import { leastMinutes, meetingMinutes } from "../measures";
import { evidenceOf, type History, isMost, LEAST_MEETINGS, type Sign } from "./sign";

/** At least half of the meetings whose times are typed are shorter than the rubric's least minutes. */
export function shortMeetings(history: History): Sign | null {
  const timed = history.flatMap((each) => {
    const minutes = meetingMinutes(each.meeting.content);
    return minutes === null ? [] : [{ each, minutes, least: leastMinutes(each.meeting.content.kind, each.rubric) }];
  });
  const short = timed.filter(({ minutes, least }) => minutes < least);
  if (timed.length < LEAST_MEETINGS || !isMost(short.length, timed.length)) return null;
  return {
    kind: "short",
    words: `${short.length}/${timed.length} kỳ ngắn hơn thời lượng quy định`,
    evidence: short.map(({ each, minutes, least }) => evidenceOf(each, `${minutes} phút, quy định ${least} phút`)),
  };
}
