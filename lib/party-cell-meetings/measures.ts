import type { Ratio } from "@/lib/indicators/quantity";
import type { MeetingContent, MeetingKind, MeetingMembers } from "./meeting";
import type { Measure, Rubric } from "./rubric";

/** Minutes from start to end; null while one is not typed, or when the end is not after the start. */
export function meetingMinutes({ startsAt, endsAt }: Pick<MeetingContent, "startsAt" | "endsAt">): number | null {
  const [from, to] = [minuteOfDay(startsAt), minuteOfDay(endsAt)];
  return from === null || to === null || to <= from ? null : to - from;
}

function minuteOfDay(clock: string | null): number | null {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(clock ?? "");
  return match ? Number(match[1]) * 60 + Number(match[2]) : null;
}

/** Source: domain.md §4.1: 90, or 120 when a regular and a thematic meeting are held one after the other. */
export function leastMinutes(kind: MeetingKind, rubric: Pick<Rubric, "minutes" | "minutesCombined">): number {
  return kind === "combined" ? rubric.minutesCombined : rubric.minutes;
}

/** Members who have to attend: official and probationary without the exempt; null while one of the three is not typed. */
export function dueMembers({ official, probationary, exempt }: MeetingMembers): number | null {
  return official === null || probationary === null || exempt === null ? null : official + probationary - exempt;
}

/** Present of those who have to attend; null while something is not typed, or nobody has to. */
export function attendanceOf(members: MeetingMembers): Ratio | null {
  return share(members.present, dueMembers(members));
}

/**
 * What a measure reads from a record, unrounded; null = the record does not say. Duration may pass 1; of the tasks
 * those done count, partly done ones do not.
 */
export function measureOf(measure: Measure, content: MeetingContent, rubric: Rubric): Ratio | null {
  switch (measure) {
    case "duration":
      return share(meetingMinutes(content), leastMinutes(content.kind, rubric));
    case "attendance":
      return attendanceOf(content.members);
    case "speakers":
      return share(content.speakers, content.members.present);
    case "last-tasks":
      return lastTasksDone(content.lastTasks);
  }
}

/** None while a task has no result yet: it is not undone. */
function lastTasksDone(tasks: MeetingContent["lastTasks"]): Ratio | null {
  if (tasks.some(({ result }) => result === null)) return null;
  return share(tasks.filter(({ result }) => result === "done").length, tasks.length);
}

function share(numerator: number | null, denominator: number | null): Ratio | null {
  return numerator === null || denominator === null || denominator <= 0 ? null : { numerator, denominator };
}
