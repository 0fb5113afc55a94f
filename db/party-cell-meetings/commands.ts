import { oncePerClick } from "@/db/operations";
import { findUnit } from "@/db/org-units/queries";
import { refreshMeetingFigures } from "@/db/sheets/meeting-figures";
import type { Connection, Store } from "@/db/store";
import { assertGrant, type Grant } from "@/lib/access/grant";
import { checkScores, withComputedMarks } from "@/lib/party-cell-meetings/check-scores";
import { isConfirmed, type Meeting, type MeetingMove, stateAfter } from "@/lib/party-cell-meetings/meeting";
import type { ConfirmMeeting, MeetingClick, ReturnMeeting, WriteMeeting } from "@/lib/party-cell-meetings/schema";
import type { LocalDate } from "@/lib/periods/local-date";
import { quarterOfMonth } from "@/lib/periods/period";
import { findMeeting } from "./queries";
import { isInsideMeetings, listMeetingOffice, listSupervisors } from "./reviewers";
import { type MeetingGrant, writeMeetingStep } from "./step";
import { type MeetingAnswer, rubricOfMeeting, writeMeeting } from "./write-meeting";

/**
 * Keeps a draft, also of a record that was returned: it may be unfinished, but not contradict itself. The unit is the
 * grant's. A second regular meeting of a month is asked about (`second-regular`) until `secondRegular` says yes.
 */
export async function recordMeeting(
  store: Store,
  grant: Grant<"meeting:record">,
  input: WriteMeeting & { today: LocalDate },
): Promise<MeetingAnswer> {
  assertGrant(grant, "meeting:record");
  return oncePerClick(store, grant, ["record", input], (tx, at) => writeMeeting(tx, grant, "record", input, at));
}

/** "Gửi phiếu": whole, with the cell's own scores, to whoever confirms. */
export async function submitMeeting(
  store: Store,
  grant: Grant<"meeting:record">,
  input: WriteMeeting & { today: LocalDate },
): Promise<MeetingAnswer> {
  assertGrant(grant, "meeting:record");
  return oncePerClick(store, grant, ["submit", input], (tx, at) => writeMeeting(tx, grant, "submit", input, at));
}

/** The cell takes a submitted record back while nobody has confirmed or returned it. */
export async function withdrawMeeting(
  store: Store,
  grant: Grant<"meeting:record">,
  input: MeetingClick,
): Promise<MeetingAnswer> {
  assertGrant(grant, "meeting:record");
  return moveMeeting(store, grant, "withdraw", input, async () => ({ change: {}, reason: "" }));
}

/** Back to the cell, with what is to be mended. */
export async function returnMeeting(
  store: Store,
  grant: Grant<"meeting:review">,
  input: ReturnMeeting,
): Promise<MeetingAnswer> {
  assertGrant(grant, "meeting:review");
  const { reason } = input;
  return moveMeeting(store, grant, "return", input, async () => ({ change: { returnReason: reason }, reason }));
}

/**
 * The reviewer's own scoring stands from now on. Whoever submitted may not confirm, unless nobody else could: then it is
 * marked "tự xác nhận".
 */
export async function confirmMeeting(
  store: Store,
  grant: Grant<"meeting:review">,
  input: ConfirmMeeting,
): Promise<MeetingAnswer> {
  assertGrant(grant, "meeting:review");
  const { communeId, accountId } = grant.actor;
  return moveMeeting(store, grant, "confirm", input, async (tx, before, at) => {
    const { value: rubric } = await rubricOfMeeting(tx, communeId, before);
    const problems = checkScores(rubric, input.scores, { complete: true });
    if (problems.length > 0) return { ok: false, reason: "invalid-content", problems };
    const selfConfirmed = before.submittedBy === accountId;
    if (selfConfirmed && (await hasOtherReviewer(tx, grant, before.unitId))) {
      return { ok: false, reason: "own-submission" };
    }
    const confirmedScores = withComputedMarks(before.content, rubric, input.scores);
    const change = { confirmedScores, confirmedBy: accountId, confirmedAt: at, selfConfirmed };
    return { change, reason: input.comment };
  });
}

/** A confirmed record goes back to the cell and leaves the figures until it is confirmed again. */
export async function reopenMeeting(
  store: Store,
  grant: Grant<"meeting:review">,
  input: ReturnMeeting,
): Promise<MeetingAnswer> {
  assertGrant(grant, "meeting:review");
  const { reason } = input;
  const unconfirmed = { confirmedScores: [], confirmedBy: null, confirmedAt: null, selfConfirmed: false };
  return moveMeeting(store, grant, "reopen", input, async () => ({
    change: { ...unconfirmed, returnReason: reason },
    reason,
  }));
}

type Decided = { change: Partial<Meeting>; reason: string } | Extract<MeetingAnswer, { ok: false }>;

/** As the person saw it, in a state the move is allowed from. */
function moveMeeting(
  store: Store,
  grant: MeetingGrant,
  move: MeetingMove,
  input: MeetingClick,
  decide: (tx: Connection, before: Meeting, at: number) => Promise<Decided>,
): Promise<MeetingAnswer> {
  const { actor, target } = grant;
  return oncePerClick(store, grant, [move, input], async (tx, at): Promise<MeetingAnswer> => {
    const before = await findMeeting(tx, actor.communeId, input.id);
    if (before === null || before.unitId !== target.unitId) return { ok: false, reason: "not-found" };
    const unit = await findUnit(tx, actor.communeId, before.unitId);
    if (unit === null) throw new Error("a meeting of no unit");
    if (!(await isInsideMeetings(tx, actor, unit.id))) return { ok: false, reason: "outside-groups" };
    const state = stateAfter(before.state, move);
    if (before.version !== input.version || state === null) return { ok: false, reason: "moved" };
    const decided = await decide(tx, before, at);
    if ("ok" in decided) return decided;
    const meeting = { ...before, ...decided.change, state, version: before.version + 1 };
    const step = { move, meeting, unitName: unit.name, reason: decided.reason, at };
    await writeMeetingStep(tx, grant, before, step);
    if (isConfirmed(before) !== isConfirmed(meeting)) await refreshSheet(tx, grant, meeting, at);
    return { ok: true, id: meeting.id, version: meeting.version };
  });
}

/** The figures of the quarter follow in the same transaction. */
async function refreshSheet(tx: Connection, { actor, permission }: MeetingGrant, of: Meeting, at: number) {
  const key = { communeId: actor.communeId, unitId: of.unitId, year: of.year, quarter: quarterOfMonth(of.month) };
  await refreshMeetingFigures(tx, { actorId: actor.accountId, action: permission }, key, at);
}

async function hasOtherReviewer(tx: Connection, { actor }: MeetingGrant, unitId: string): Promise<boolean> {
  const supervisors = await listSupervisors(tx, actor.communeId, unitId);
  const office = await listMeetingOffice(tx, actor.communeId);
  return [...supervisors, ...office].some((id) => id !== actor.accountId);
}
