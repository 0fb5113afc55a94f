import { contentColumns } from "@/db/party-cell-meetings/decode-meeting";
import type { Schema } from "@/db/schema";
import type { Meeting } from "@/lib/party-cell-meetings/meeting";
import type { ExtraRows } from "../profile";

/** Types for cells without an account, and sends back. */
const OFFICE = "vanphong";

type StepRow = Schema["meetingSteps"]["$inferInsert"];

/** The rows that the commands would have written: the record, both scorings, and a step for each move. */
export function meetingRows(communeId: string, meetings: readonly Meeting[]): ExtraRows[] {
  return [
    { table: "meetings", rows: meetings.map((meeting) => recordRow(communeId, meeting)) },
    { table: "meetingScores", rows: meetings.flatMap((meeting) => scoreRows(communeId, meeting)) },
    { table: "meetingSteps", rows: meetings.flatMap((meeting) => stepRows(communeId, meeting)) },
  ];
}

function recordRow(
  communeId: string,
  { content, rubric, selfScores: _self, confirmedScores: _confirmed, ...standing }: Meeting,
): Schema["meetings"]["$inferInsert"] {
  const ofRubric = { rubricFrom: rubric.effectiveFrom, rubricVersion: rubric.version };
  return { communeId, ...standing, ...contentColumns(content), ...ofRubric };
}

function scoreRows(
  communeId: string,
  { id: meetingId, selfScores, confirmedScores }: Meeting,
): Schema["meetingScores"]["$inferInsert"][] {
  return [
    ...selfScores.map((score) => ({ communeId, meetingId, round: "self" as const, ...score })),
    ...confirmedScores.map((score) => ({ communeId, meetingId, round: "confirmed" as const, ...score })),
  ];
}

/** Written in one step, and confirmed or sent back in a second one. */
function stepRows(communeId: string, meeting: Meeting): StepRow[] {
  const { id: meetingId, state, content, selfScores, confirmedScores } = meeting;
  const common = { communeId, meetingId, content: JSON.stringify(content), onBehalf: meeting.recordedBy === OFFICE };
  const isSent = state !== "draft";
  const written: StepRow = {
    ...{ ...common, sequence: 1, move: isSent ? "submit" : "record", state: isSent ? "submitted" : "draft" },
    ...{ scores: JSON.stringify(selfScores), reason: "", actorId: meeting.recordedBy, at: meeting.recordedAt },
  };
  if (meeting.confirmedBy !== null && meeting.confirmedAt !== null) {
    const by = { actorId: meeting.confirmedBy, at: meeting.confirmedAt };
    const scores = JSON.stringify(confirmedScores);
    return [written, { ...common, sequence: 2, move: "confirm", state: "confirmed", scores, reason: "", ...by }];
  }
  if (state !== "returned") return [written];
  const back = { scores: JSON.stringify(selfScores), reason: meeting.returnReason };
  const by = { actorId: OFFICE, at: meeting.recordedAt + 3 * 86_400_000 };
  return [written, { ...common, sequence: 2, move: "return", state: "returned", ...back, ...by }];
}
