import { newId } from "@/db/ids";
import { findUnit, type UnitRecord } from "@/db/org-units/queries";
import { readEveryRubric, readVersions } from "@/db/settings/queries";
import type { Connection } from "@/db/store";
import type { Grant } from "@/lib/access/grant";
import { type ContentProblem, checkComplete, checkContent } from "@/lib/party-cell-meetings/check-content";
import { checkScores, withComputedMarks } from "@/lib/party-cell-meetings/check-scores";
import type { MeetingRefusal } from "@/lib/party-cell-meetings/labels";
import { type Meeting, type MeetingMove, stateAfter } from "@/lib/party-cell-meetings/meeting";
import { isRegular } from "@/lib/party-cell-meetings/punctuality";
import { type RubricVersion, rubricOf } from "@/lib/party-cell-meetings/rubric";
import type { WriteMeeting } from "@/lib/party-cell-meetings/schema";
import type { LocalDate } from "@/lib/periods/local-date";
import { inForceOn } from "@/lib/settings/dated";
import { findMeeting, listMeetings } from "./queries";
import { isInsideMeetings } from "./reviewers";
import { writeMeetingStep } from "./step";

export type MeetingAnswer =
  | { ok: true; id: string; version: number }
  /** `problems`: what is wrong beside which field; of `invalid-content` only. */
  | { ok: false; reason: MeetingRefusal; problems?: ContentProblem[] };

type Refused = Extract<MeetingAnswer, { ok: false }>;
const refused = (reason: MeetingRefusal): Refused => ({ ok: false, reason });

/** Keeps what the cell typed, as a draft or to be confirmed; a new record where `id` is null. */
export async function writeMeeting(
  tx: Connection,
  grant: Grant<"meeting:record">,
  move: "record" | "submit",
  input: WriteMeeting & { today: LocalDate },
  at: number,
): Promise<MeetingAnswer> {
  const { communeId, accountId } = grant.actor;
  const opened = await openToWrite(tx, grant, move, input);
  if (!opened.ok) return opened;
  const { unit, before, state } = opened;
  const { year, month, content, scores } = input;
  const rubric = await rubricFor(tx, communeId, before, content.heldOn);
  const problems = [
    ...(move === "submit" ? checkComplete : checkContent)(content, input),
    ...checkScores(rubric.value, scores, { complete: move === "submit" }),
  ];
  if (problems.length > 0) return { ...refused("invalid-content"), problems };
  if (await isSecondRegular(tx, communeId, before, input)) return refused("second-regular");
  const version = (before?.version ?? 0) + 1;
  const meeting: Meeting = {
    ...{ id: before?.id ?? newId(), unitId: unit.id, year, month, state, content, rubric: refOf(rubric) },
    ...{ selfScores: withComputedMarks(content, rubric.value, scores), confirmedScores: before?.confirmedScores ?? [] },
    ...{ recordedBy: accountId, firstRecordedAt: before?.firstRecordedAt ?? at, recordedAt: at },
    ...(move === "submit"
      ? { submittedBy: accountId, submittedAt: at }
      : { submittedBy: before?.submittedBy ?? null, submittedAt: before?.submittedAt ?? null }),
    ...{
      confirmedBy: null,
      confirmedAt: null,
      selfConfirmed: false,
      returnReason: before?.returnReason ?? "",
      version,
    },
  };
  await writeMeetingStep(tx, grant, before, { move, meeting, unitName: unit.name, reason: "", at });
  return { ok: true, id: meeting.id, version };
}

const refOf = ({ effectiveFrom, version }: RubricVersion) => ({ effectiveFrom, version });

type Opened = { ok: true; unit: UnitRecord; before: Meeting | null; state: Meeting["state"] } | Refused;

async function openToWrite(
  tx: Connection,
  grant: Grant<"meeting:record">,
  move: MeetingMove,
  { id, version, unitId, content }: WriteMeeting,
): Promise<Opened> {
  const { communeId } = grant.actor;
  const unit = grant.target.unitId === unitId ? await findUnit(tx, communeId, unitId) : null;
  if (unit === null) return refused("not-found");
  if (unit.kind !== "party-cell") return refused("not-a-cell");
  if (!(await isInsideMeetings(tx, grant.actor, unitId))) return refused("outside-groups");
  const before = id === null ? null : await findMeeting(tx, communeId, id);
  if (id !== null && before?.unitId !== unitId) return refused("not-found");
  const state = stateAfter(before?.state ?? "draft", move);
  if ((before?.version ?? 0) !== version || state === null) return refused("moved");
  const { heldOn } = content;
  const isOpen = (unit.validFrom ?? heldOn) <= heldOn && heldOn <= (unit.validTo ?? heldOn);
  return isOpen ? { ok: true, unit, before, state } : refused("not-open");
}

/** The version in force on the day of the meeting; once recorded it stays, unless the day is another. */
async function rubricFor(
  tx: Connection,
  communeId: string,
  before: Meeting | null,
  heldOn: LocalDate,
): Promise<RubricVersion> {
  if (before?.content.heldOn === heldOn) return rubricOfMeeting(tx, communeId, before);
  const version = inForceOn(await readVersions(tx, communeId, "cell-meeting-rubric"), heldOn);
  if (version === null) throw new Error("no rubric for cell meetings");
  return version;
}

/** The version that a meeting is scored by, also where the office has recorded another for its day since. */
export async function rubricOfMeeting(tx: Connection, communeId: string, { rubric }: Meeting): Promise<RubricVersion> {
  const version = rubricOf(await readEveryRubric(tx, communeId), rubric);
  if (version === null) throw new Error(`no rubric of ${rubric.effectiveFrom}, version ${rubric.version}`);
  return version;
}

/** Whether the month has a regular meeting already and nobody was asked yet. */
async function isSecondRegular(
  tx: Connection,
  communeId: string,
  before: Meeting | null,
  { unitId, year, month, content, secondRegular }: WriteMeeting,
): Promise<boolean> {
  if (secondRegular || !isRegular({ content })) return false;
  if (before && before.year === year && before.month === month && isRegular(before)) return false;
  const ofTheYear = await listMeetings(tx, communeId, { unitIds: [unitId], fromYear: year, toYear: year });
  return ofTheYear.some((each) => each.month === month && isRegular(each) && each.id !== (before?.id ?? null));
}
