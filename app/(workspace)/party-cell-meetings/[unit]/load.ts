import "server-only";
import { notFound } from "next/navigation";
import { requireGrant } from "@/app/_auth/session";
import type { SearchParams } from "@/app/_ui/period-param";
import { readYear } from "@/app/_ui/year-param";
import { getStore } from "@/db/client";
import { findUnit } from "@/db/org-units/queries";
import { countMeetingFiles } from "@/db/party-cell-meetings/file-queries";
import { findFirstMonth, listMeetingDays, listMeetings } from "@/db/party-cell-meetings/queries";
import { readEveryRubric } from "@/db/settings/queries";
import { authorize } from "@/lib/access/grant";
import type { Meeting } from "@/lib/party-cell-meetings/meeting";
import { isRecordedLate } from "@/lib/party-cell-meetings/punctuality";
import { rubricOf } from "@/lib/party-cell-meetings/rubric";
import { outcomeOf } from "@/lib/party-cell-meetings/scoring";
import { yearOfCell } from "@/lib/party-cell-meetings/year-of-cell";
import { inForceOn } from "@/lib/settings/dated";

/** Sổ sinh hoạt of one cell in a year: each month with its meetings, what is missing or late, and what may be done. */
export async function loadRegister(unitId: string, searchParams: SearchParams) {
  const { actor, today } = await requireGrant("meeting:read", { unitId });
  const { communeId } = actor;
  const store = getStore();
  const unit = await findUnit(store, communeId, unitId);
  if (unit?.kind !== "party-cell") notFound();
  const year = readYear(searchParams, today);
  const meetings = await listMeetings(store, communeId, { unitIds: [unitId], fromYear: year, toYear: year });
  const days = await listMeetingDays(store, communeId, year, [unitId]);
  const files = await countMeetingFiles(store, communeId, { unitId, year });
  const rubrics = await readEveryRubric(store, communeId);
  const rubric = inForceOn(rubrics, today)?.value;
  if (rubric === undefined) throw new Error("no rubric for cell meetings");
  const held = meetings.map(({ content: { kind }, ...each }) => ({ ...each, kind }));
  const standing = yearOfCell(held, {
    year,
    life: unit,
    today,
    rubric,
    since: await findFirstMonth(store, communeId, year),
  });
  const lineOf = (meeting: Meeting) => {
    const own = rubricOf(rubrics, meeting.rubric)?.value ?? rubric;
    return {
      meeting,
      outcome: outcomeOf(meeting, own),
      late: isRecordedLate(meeting, own),
      files: files.get(meeting.id) ?? 0,
    };
  };
  return {
    ...{ unit, year, today, lacksThematic: standing.lacksThematic },
    months: standing.months.map((each) => ({
      ...each,
      meetings: meetings.filter(({ month }) => month === each.month).map(lineOf),
      planned: days.filter(({ month }) => month === each.month),
    })),
    mayRecord: authorize(actor, "meeting:record", { unitId }) !== null,
  };
}

export type RegisterMonth = Awaited<ReturnType<typeof loadRegister>>["months"][number];
