import "server-only";
import { getStore } from "@/db/client";
import { newId } from "@/db/ids";
import { listMeetingDays, listMeetings } from "@/db/party-cell-meetings/queries";
import { readVersions } from "@/db/settings/queries";
import { formatLocalDate } from "@/lib/format/dates";
import type { Meeting } from "@/lib/party-cell-meetings/meeting";
import type { RecordModel } from "@/lib/party-cell-meetings/record-model";
import type { Rubric } from "@/lib/party-cell-meetings/rubric";
import { nextRecordTexts, recordTexts } from "@/lib/party-cell-meetings/typed-record";
import { scoreTexts } from "@/lib/party-cell-meetings/typed-scores";
import { MONTHS } from "@/lib/party-cell-meetings/year-of-cell";
import type { LocalDate } from "@/lib/periods/local-date";

type Place = { communeId: string; unit: { id: string; name: string }; year: number; today: LocalDate };

/** The form of a new record of the month: members and tasks as the cell's last record left them. */
export async function loadNewRecord(place: Place, month: number): Promise<RecordModel> {
  const { communeId, unit, year, today } = place;
  const before = await listMeetings(getStore(), communeId, { unitIds: [unit.id], fromYear: year - 1, toYear: year });
  const held = before.sort((a, b) => (a.content.heldOn < b.content.heldOn ? -1 : 1));
  const last = held.at(-1);
  const planned = await listMeetingDays(getStore(), communeId, year, [unit.id]);
  const texts = nextRecordTexts(held.map(({ content }) => content));
  return {
    ...(await commonModel(place)),
    ...{ meetingId: null, version: 0, pinned: null },
    texts: { ...texts, month: String(month), heldOn: likelyDay(planned, { year, month, today }) },
    source: last ? `phiếu tháng ${last.month}/${last.year}` : null,
  };
}

/** The form of a record that is not finished, or was returned. */
export async function loadRecordOf(place: Place, meeting: Meeting, rubric: Rubric): Promise<RecordModel> {
  const { id, version, month, content, selfScores } = meeting;
  return {
    ...(await commonModel({ ...place, year: meeting.year })),
    ...{ meetingId: id, version, source: null, pinned: { heldOn: content.heldOn, value: rubric } },
    texts: { ...recordTexts(content), ...scoreTexts(selfScores), month: String(month) },
  };
}

async function commonModel({ communeId, unit, year, today }: Place) {
  const versions = await readVersions(getStore(), communeId, "cell-meeting-rubric");
  return {
    ...{ unit: { id: unit.id, name: unit.name }, year, today, operationId: newId() },
    months: MONTHS.filter((month) => `${year}-${String(month).padStart(2, "0")}-01` <= today),
    rubrics: versions.map(({ effectiveFrom, value }) => ({ effectiveFrom, value })),
  };
}

type Planned = readonly { month: number; day: LocalDate }[];

/** The day the meeting was planned for once it has come, else today inside the month; "" where neither is known. */
function likelyDay(
  planned: Planned,
  { year, month, today }: { year: number; month: number; today: LocalDate },
): string {
  const day = planned.find((each) => each.month === month && each.day <= today)?.day;
  if (day !== undefined) return formatLocalDate(day);
  return today.startsWith(`${year}-${String(month).padStart(2, "0")}`) ? formatLocalDate(today) : "";
}
