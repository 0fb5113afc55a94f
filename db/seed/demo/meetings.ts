import type { Meeting, MeetingContent } from "@/lib/party-cell-meetings/meeting";
import { leafPlaces } from "@/lib/party-cell-meetings/rubric";
import { computedScores } from "@/lib/party-cell-meetings/scoring";
import { versionsOf } from "@/lib/settings/built-in";
import { meetingRows } from "./ham-thuan/meeting-rows";
import { at } from "./instants";
import type { ExtraRows } from "./profile";
import { COMMUNE_ID } from "./units";

const LEADER = "lanhdao";
export const FOLLOWED = ["chi-bo-thon-1", "chi-bo-thon-2", "chi-bo-thon-3"];

const CONTENT: MeetingContent = {
  ...{ kind: "combined", form: "in-person", heldOn: "2026-11-05", startsAt: "19:00", endsAt: "21:15" },
  members: { official: 24, probationary: 1, exempt: 2, present: 21, excused: 2, unexcused: 0 },
  speakers: 9,
  lastTasks: [
    { task: "Vận động các hộ còn lại nộp thuế đất phi nông nghiệp (minh họa)", result: "done", note: "" },
    { task: "Rà soát hộ nghèo cuối năm (minh họa)", result: "partly", note: "còn 2 hộ" },
  ],
  newTasks: [{ task: "Họp dân về tuyến đường bê tông (minh họa)", position: "Phó Bí thư chi bộ", dueOn: "2026-11-28" }],
  votes: { inFavour: 20, total: 20 },
  resolutionNumber: "11-NQ/CB",
  topic: "Nhiệm vụ tháng 11; chuyên đề chuyển đổi số ở cơ sở (minh họa)",
  strengths: "Đảng viên dự họp đông, thảo luận thẳng thắn (minh họa)",
  weaknesses: "Việc rà soát hộ nghèo còn chậm (minh họa)",
};

/** Of cells without an account: the office wrote them down. One waits for the member, one was sent back. */
function meetingOf(id: string, unitId: string, more: Partial<Meeting>): Meeting {
  const [rubric] = versionsOf("cell-meeting-rubric", []);
  if (!rubric) throw new Error("no built-in rubric");
  const computed = computedScores(CONTENT, rubric.value);
  const byPlace = new Map(computed.map((score) => [score.place, score]));
  const selfScores = leafPlaces(rubric.value).map((place) => {
    const points = (rubric.value.criteria[place]?.max ?? 0) * 1000;
    return byPlace.get(place) ?? { place, points, computed: false };
  });
  const recordedAt = at("2026-11-06", 8);
  return {
    ...{ id, unitId, year: 2026, month: 11, state: "submitted", content: CONTENT, version: 1 },
    rubric: { effectiveFrom: rubric.effectiveFrom, version: rubric.version },
    ...{ selfScores, confirmedScores: [], recordedBy: "vanphong", firstRecordedAt: recordedAt, recordedAt },
    ...{ submittedBy: "vanphong", submittedAt: recordedAt, confirmedBy: null, confirmedAt: null },
    ...{ selfConfirmed: false, returnReason: "" },
    ...more,
  };
}

/** Illustrative: what the screens of cell meetings show on the first day, and whom the leader follows. */
export function meetingExtras(): ExtraRows[] {
  const meetings = [
    meetingOf("sinh-hoat-minh-hoa-1", "chi-bo-thon-2", {}),
    meetingOf("sinh-hoat-minh-hoa-2", "chi-bo-thon-3", {
      ...{ state: "returned", version: 2, returnReason: "Ghi lại số đảng viên có mặt theo sổ điểm danh. (minh họa)" },
    }),
  ];
  const thematic: MeetingContent = { ...CONTENT, kind: "thematic", heldOn: "2026-11-12", resolutionNumber: "" };
  meetings.push(meetingOf("sinh-hoat-minh-hoa-3", "chi-bo-thon-2", { content: thematic }));
  return [
    {
      table: "accountScopes",
      rows: FOLLOWED.map((targetId) => ({
        ...{ communeId: COMMUNE_ID, accountId: LEADER, kind: "supervises" as const, targetId },
      })),
    },
    ...meetingRows(COMMUNE_ID, meetings),
    {
      table: "meetingDays",
      rows: FOLLOWED.map((unitId, place) => ({
        ...{ communeId: COMMUNE_ID, unitId, year: 2026, month: 12, kind: "regular" as const },
        ...{ day: `2026-12-0${3 + place}`, recordedBy: "vanphong", recordedAt: at("2026-11-20", 8) },
      })),
    },
  ];
}
