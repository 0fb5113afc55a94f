import { describe, expect, it } from "vitest";
import { attendanceOver, scoreMeetings } from "./scored";
import { contentOf, meetingOf, RUBRIC_VERSION } from "./testing/meetings";
import { classesWords, meetingLine } from "./year-paper";

const members = (present: number | null, exempt: number | null = 2) => ({
  members: { ...contentOf().members, official: 25, probationary: 1, exempt, present },
});

describe("papers of cell meetings", () => {
  it("writes a meeting as a line, and nothing where nothing was typed", () => {
    const [scored] = scoreMeetings([meetingOf("a", 2026, 3)], [RUBRIC_VERSION]);
    expect(scored && meetingLine(scored)).toMatchObject({
      ...{ month: 3, heldOn: "04/3/2026", kind: "Thường kỳ", minutes: "90", attendance: "22/24", rate: "91,7%" },
      ...{ speakers: "12", points: "85", grade: "Khá", state: "Đã xác nhận" },
    });
    const bare = { ...members(null), startsAt: null, speakers: null };
    const draft = meetingOf("a", 2026, 4, { state: "draft", content: bare, selfScores: [], confirmedScores: [] });
    expect(meetingLine({ meeting: draft, outcome: null })).toMatchObject({
      ...{ minutes: "", attendance: "", rate: "", speakers: "", points: "", grade: "" },
    });
  });

  it("recomputes attendance from sums, of meetings that say both", () => {
    const meetings = [members(24), members(12), members(null), members(10, null)].map((content, index) =>
      meetingOf("a", 2026, index + 1, { content }),
    );
    expect(attendanceOver(meetings.map((meeting) => ({ meeting })))).toEqual({ numerator: 36, denominator: 48 });
    expect(attendanceOver([])).toBeNull();
  });

  it("counts the classes of what is confirmed alone", () => {
    const meetings = [95_000, 92_000, 75_000].map((total, index) => meetingOf("a", 2026, index + 1, { total }));
    const sent = meetingOf("a", 2026, 4, { state: "submitted", confirmedScores: [], total: 40_000 });
    expect(classesWords(scoreMeetings([...meetings, sent], [RUBRIC_VERSION]))).toBe("2 Tốt, 1 Khá");
    expect(classesWords([])).toBe("");
  });
});
