import { addDays } from "@/lib/periods/local-date";
import { versionsOf } from "@/lib/settings/built-in";
import type { Meeting, MeetingContent, Score } from "../meeting";
import { lastDayOfMonth } from "../punctuality";
import { leafPlaces, type Rubric, type RubricVersion } from "../rubric";

const [builtIn] = versionsOf("cell-meeting-rubric", []);
if (!builtIn) throw new Error("no built-in rubric");
export const RUBRIC_VERSION: RubricVersion = builtIn;
export const RUBRIC: Rubric = builtIn.value;

/** A meeting as it ought to be: 20 of 24 members due came, 12 spoke, 90 minutes. */
const CONTENT: MeetingContent = {
  kind: "regular",
  form: "in-person",
  heldOn: "2026-03-04",
  startsAt: "07:30",
  endsAt: "09:00",
  members: { official: 25, probationary: 1, exempt: 2, present: 22, excused: 2, unexcused: 0 },
  speakers: 12,
  lastTasks: [
    { task: "Vận động làm đường nội thôn", result: "done", note: "" },
    { task: "Kiểm tra việc thu đảng phí", result: "done", note: "" },
  ],
  newTasks: [],
  votes: null,
  resolutionNumber: "03-NQ/CB",
  topic: "",
  strengths: "",
  weaknesses: "",
};

export function contentOf(changes: Partial<MeetingContent> = {}): MeetingContent {
  return { ...CONTENT, ...changes };
}

/** Points of every line that make the total: each line full, the missing points taken off from the last line on. */
export function scoresOf(total: number, rubric: Rubric = RUBRIC): Score[] {
  let missing = 100_000 - total;
  return leafPlaces(rubric)
    .reverse()
    .map((place): Score => {
      const max = (rubric.criteria[place]?.max ?? 0) * 1000;
      const off = Math.min(missing, max);
      missing -= off;
      return { place, points: max - off, computed: false };
    })
    .reverse();
}

type Changes = Partial<Omit<Meeting, "content">> & { content?: Partial<MeetingContent>; total?: number };

/** A confirmed regular meeting of a month, held on the 4th and written down the day after. */
export function meetingOf(unitId: string, year: number, month: number, changes: Changes = {}): Meeting {
  const { content, total = 85_000, ...rest } = changes;
  const heldOn = `${lastDayOfMonth(year, month).slice(0, 8)}04`;
  const recordedAt = Date.parse(`${addDays(heldOn, 1)}T02:00:00Z`) + month;
  return {
    id: `${unitId}-${year}-${month}`,
    ...{ unitId, year, month, state: "confirmed", version: 1 },
    content: contentOf({ heldOn, ...content }),
    rubric: RUBRIC_VERSION,
    ...{ selfScores: scoresOf(total), confirmedScores: scoresOf(total) },
    ...{ recordedBy: "secretary", firstRecordedAt: recordedAt, recordedAt },
    ...{ submittedBy: "secretary", submittedAt: recordedAt, selfConfirmed: false },
    ...{ confirmedBy: "member", confirmedAt: recordedAt, returnReason: "" },
    ...rest,
  };
}
