import { and, eq } from "drizzle-orm";
import { recordAudit } from "@/db/audit/record";
import { insertMany } from "@/db/insert-many";
import { notify } from "@/db/notifications/notify";
import { listReporters } from "@/db/notifications/recipients";
import type { Connection } from "@/db/store";
import type { Grant } from "@/lib/access/grant";
import { addQuantities } from "@/lib/indicators/quantity";
import type { Meeting, MeetingMove, Score, ScoreRound } from "@/lib/party-cell-meetings/meeting";
import { meetingNotice } from "@/lib/party-cell-meetings/notice-words";
import { contentColumns } from "./decode-meeting";
import { listMeetingOffice, listSupervisors } from "./reviewers";

export type MeetingGrant = Grant<"meeting:record" | "meeting:review">;

/** A step as it is taken: the record as it stands after it, and what was said. */
export type TakenStep = { move: MeetingMove; meeting: Meeting; unitName: string; reason: string; at: number };

/**
 * One step further, at the version the meeting has after it: the record, its scores, the step, the trail, and whoever
 * is to know. `before` null = a new record.
 */
export async function writeMeetingStep(
  tx: Connection,
  grant: MeetingGrant,
  before: Meeting | null,
  { move, meeting, unitName, reason, at }: TakenStep,
): Promise<void> {
  const { communeId, accountId: actorId, unitIds, supervisedUnitIds } = grant.actor;
  await storeMeeting(tx, communeId, before, meeting);
  const onBehalf =
    grant.permission === "meeting:record" && ![...unitIds, ...supervisedUnitIds].includes(meeting.unitId);
  await tx.db.insert(tx.t.meetingSteps).values({
    ...{ communeId, meetingId: meeting.id, sequence: meeting.version, move, state: meeting.state },
    content: JSON.stringify(meeting.content),
    scores: JSON.stringify(move === "confirm" ? meeting.confirmedScores : meeting.selfScores),
    ...{ reason, onBehalf, actorId, at },
  });
  await recordAudit(tx, {
    ...{ communeId, actorId, action: grant.permission, entity: "meeting", entityId: meeting.id },
    before: before ? trailOf(before) : undefined,
    after: { ...trailOf(meeting), ...(reason === "" ? {} : { reason }), ...(onBehalf ? { forCell: true } : {}) },
  });
  await tell(tx, grant, { move, meeting, unitName, reason, at });
}

async function storeMeeting(
  tx: Connection,
  communeId: string,
  before: Meeting | null,
  { content, rubric, selfScores, confirmedScores, id, ...standing }: Meeting,
): Promise<void> {
  const { meetings: m } = tx.t;
  const row = {
    ...{ ...standing, ...contentColumns(content) },
    ...{ rubricFrom: rubric.effectiveFrom, rubricVersion: rubric.version },
  };
  if (before === null) await tx.db.insert(m).values({ ...row, communeId, id });
  else {
    const moved = await tx.db
      .update(m)
      .set(row)
      .where(and(eq(m.communeId, communeId), eq(m.id, id), eq(m.version, before.version)))
      .returning({ id: m.id });
    if (moved.length !== 1) throw new Error("the meeting changed inside its own transaction");
  }
  await storeScores(tx, { communeId, meetingId: id, round: "self" }, before?.selfScores ?? [], selfScores);
  await storeScores(
    tx,
    { communeId, meetingId: id, round: "confirmed" },
    before?.confirmedScores ?? [],
    confirmedScores,
  );
}

type Scoring = { communeId: string; meetingId: string; round: ScoreRound };

async function storeScores(
  tx: Connection,
  scoring: Scoring,
  before: readonly Score[],
  after: readonly Score[],
): Promise<void> {
  const { meetingScores: s } = tx.t;
  if (before === after) return;
  if (before.length > 0) {
    const { communeId, meetingId, round } = scoring;
    await tx.db.delete(s).where(and(eq(s.communeId, communeId), eq(s.meetingId, meetingId), eq(s.round, round)));
  }
  await insertMany(
    tx,
    s,
    after.map(({ place, points, computed }) => ({ ...scoring, place, points, computed })),
  );
}

/** What the trail keeps of a record. */
function trailOf({ unitId, year, month, state, content, selfScores, confirmedScores }: Meeting): object {
  const { kind: meetingKind, form: meetingForm, members, votes, lastTasks, newTasks, ...written } = content;
  return {
    ...{ unitId, year, month, state, meetingKind, meetingForm, ...written, ...members },
    ...(votes ? { inFavour: votes.inFavour, votesTotal: votes.total } : {}),
    lastTasks: lastTasks.map(({ task, result, note }) => ({ task, result, note })),
    newTasks: newTasks.map(({ task, position, dueOn }) => ({ task, position, taskDueOn: dueOn })),
    ...(selfScores.length > 0 ? { selfPoints: sumOf(selfScores) } : {}),
    ...(confirmedScores.length > 0 ? { confirmedPoints: sumOf(confirmedScores) } : {}),
  };
}

const sumOf = (scores: readonly Score[]) => scores.map(({ points }) => points).reduce(addQuantities, 0);

/** Whoever reviews hears of a submission, the cell of what became of it; nobody of what they did themselves. */
async function tell(
  tx: Connection,
  { actor: { communeId, accountId } }: MeetingGrant,
  { move, meeting, unitName, reason, at }: TakenStep,
): Promise<void> {
  const { id, unitId, year, month, version } = meeting;
  const words = meetingNotice({ move, kind: meeting.content.kind, year, month, unitName, reason });
  if (words === null) return;
  const others = (ids: readonly string[]) => ids.filter((each) => each !== accountId);
  let told: string[];
  if (move === "submit") {
    const supervisors = others(await listSupervisors(tx, communeId, unitId));
    told = supervisors.length > 0 ? supervisors : others(await listMeetingOffice(tx, communeId));
  } else {
    told = others((await listReporters(tx, communeId, [unitId])).map((reporter) => reporter.accountId));
  }
  const href = `/party-cell-meetings/${unitId}/${id}`;
  const notices = told.map((each) => ({ ...words, accountId: each, key: `meeting:${id}:${version}`, href }));
  await notify(tx, communeId, notices, at);
}
