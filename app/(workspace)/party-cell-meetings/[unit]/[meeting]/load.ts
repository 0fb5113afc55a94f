import "server-only";
import { notFound } from "next/navigation";
import { requireGrant } from "@/app/_auth/session";
import { typistOf } from "@/app/_auth/typist";
import { getStore } from "@/db/client";
import { newId } from "@/db/ids";
import { findUnit } from "@/db/org-units/queries";
import { listMeetingFiles } from "@/db/party-cell-meetings/file-queries";
import { findMeeting, listMeetingSteps } from "@/db/party-cell-meetings/queries";
import { isInsideMeetings } from "@/db/party-cell-meetings/reviewers";
import { readEveryRubric } from "@/db/settings/queries";
import { authorize } from "@/lib/access/grant";
import { type MeetingMove, stateAfter } from "@/lib/party-cell-meetings/meeting";
import { rubricOf } from "@/lib/party-cell-meetings/rubric";
import { outcomeOf } from "@/lib/party-cell-meetings/scoring";
import { loadRecordOf } from "../../_record/record.load";

/** One record: its form for whoever may still write it, else as it stands, and what this account may do with it. */
export async function loadMeeting({ unit: unitId, meeting: id }: { unit: string; meeting: string }) {
  const { actor, today, username } = await requireGrant("meeting:read", { unitId });
  const { communeId } = actor;
  const store = getStore();
  const meeting = await findMeeting(store, communeId, id);
  const unit = await findUnit(store, communeId, unitId);
  if (meeting?.unitId !== unitId || unit === null) notFound();
  const rubric = rubricOf(await readEveryRubric(store, communeId), meeting.rubric)?.value;
  if (rubric === undefined) throw new Error(`no rubric of ${meeting.rubric.effectiveFrom}`);
  const inside = await isInsideMeetings(store, actor, unitId);
  const may = (permission: "meeting:record" | "meeting:review", move: MeetingMove) =>
    inside && stateAfter(meeting.state, move) !== null && authorize(actor, permission, { unitId }) !== null;
  const writes = may("meeting:record", "record");
  const { accountId, draftKey } = await typistOf(actor, username);
  return {
    ...{ meeting, unit, rubric },
    outcome: outcomeOf(meeting, rubric),
    steps: await listMeetingSteps(store, communeId, id),
    files: {
      href: `/party-cell-meetings/${encodeURIComponent(unitId)}/${encodeURIComponent(id)}`,
      files: await listMeetingFiles(store, communeId, id),
      operationId: writes ? newId() : null,
    },
    form: writes ? await loadRecordOf({ communeId, unit, year: meeting.year, today }, meeting, rubric) : null,
    place: { accountId, draftKey, record: id },
    onBehalf: !actor.unitIds.includes(unitId),
    /** Whoever reviews it returns it, unless it is the own one. */
    mayWithdraw:
      may("meeting:record", "withdraw") && (meeting.submittedBy === accountId || !may("meeting:review", "return")),
    mayConfirm: may("meeting:review", "confirm"),
    mayReopen: may("meeting:review", "reopen"),
    click: { id, version: meeting.version, operationId: newId(), unitId },
  };
}

export type MeetingModel = Awaited<ReturnType<typeof loadMeeting>>;
