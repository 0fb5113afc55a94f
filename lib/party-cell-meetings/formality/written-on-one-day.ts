import { formatLocalDate } from "@/lib/format/dates";
import { localDateAt } from "@/lib/periods/local-date";
import { evidenceOf, type History, isMost, LEAST_MEETINGS, type Sign } from "./sign";

/** At least half of the records, of three months or more, were first written down on one and the same day. */
export function writtenOnOneDay(history: History): Sign | null {
  if (history.length < LEAST_MEETINGS) return null;
  const days = new Map<string, History[number][]>();
  for (const each of history) {
    const day = localDateAt(each.meeting.firstRecordedAt);
    days.set(day, [...(days.get(day) ?? []), each]);
  }
  const [day, together] = [...days].reduce((most, each) => (each[1].length > most[1].length ? each : most));
  if (!isMost(together.length, history.length)) return null;
  return {
    kind: "written-on-one-day",
    words: `${together.length}/${history.length} kỳ ghi sổ cùng ngày ${formatLocalDate(day)}`,
    evidence: together.map((each) => evidenceOf(each, `họp ngày ${formatLocalDate(each.meeting.content.heldOn)}`)),
  };
}
