import type { Connection } from "@/db/store";
import type { Meeting, MeetingContent, Score } from "@/lib/party-cell-meetings/meeting";

type MeetingRow = Connection["t"]["meetings"]["$inferSelect"];

/** A stored row with its scores. */
export function decodeMeeting(row: MeetingRow, selfScores: Score[], confirmedScores: Score[]): Meeting {
  const { id, unitId, year, month, state, recordedBy, firstRecordedAt, recordedAt } = row;
  const { submittedBy, submittedAt, confirmedBy, confirmedAt, selfConfirmed, returnReason, version } = row;
  return {
    ...{ id, unitId, year, month, state, content: contentOf(row), selfScores, confirmedScores },
    rubric: { effectiveFrom: row.rubricFrom, version: row.rubricVersion },
    ...{ recordedBy, firstRecordedAt, recordedAt, submittedBy, submittedAt, confirmedBy, confirmedAt },
    ...{ selfConfirmed, returnReason, version },
  };
}

function contentOf(row: MeetingRow): MeetingContent {
  const { kind, form, heldOn, startsAt, endsAt, speakers, votesInFavour, votesTotal } = row;
  const { official, probationary, exempt, present, excused, unexcused } = row;
  const { resolutionNumber, topic, strengths, weaknesses } = row;
  return {
    ...{ kind, form, heldOn, startsAt, endsAt },
    members: { official, probationary, exempt, present, excused, unexcused },
    speakers,
    lastTasks: JSON.parse(row.lastTasks),
    newTasks: JSON.parse(row.newTasks),
    votes: votesInFavour === null || votesTotal === null ? null : { inFavour: votesInFavour, total: votesTotal },
    ...{ resolutionNumber, topic, strengths, weaknesses },
  };
}

/** The columns that hold the content. */
export function contentColumns({ members, lastTasks, newTasks, votes, ...content }: MeetingContent) {
  return {
    ...content,
    ...members,
    lastTasks: JSON.stringify(lastTasks),
    newTasks: JSON.stringify(newTasks),
    votesInFavour: votes?.inFavour ?? null,
    votesTotal: votes?.total ?? null,
  };
}
