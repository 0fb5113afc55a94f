import { describe, expect, it } from "vitest";
import { checkComplete, checkContent } from "./check-content";
import type { MeetingContent } from "./meeting";
import { contentOf } from "./testing/meetings";

const JUDGED = { today: "2026-03-20", year: 2026, month: 3 };
const WHOLE = contentOf({ topic: "Nhiệm vụ tháng 3", strengths: "Đông đủ", weaknesses: "Ít ý kiến" });
const NOBODY = { official: null, probationary: null, exempt: null, present: null, excused: null, unexcused: null };
const task = (changes: object = {}) => ({
  newTasks: [{ task: "Rà soát hộ nghèo", position: "Phó Bí thư", dueOn: "2026-03-30", ...changes }],
});

describe("a draft", () => {
  it.each<[string, Partial<MeetingContent>, string[]]>([
    ["is whole", {}, []],
    ["has nothing typed yet", { startsAt: null, endsAt: null, members: NOBODY, speakers: null, topic: "" }, []],
    ["is of today", { heldOn: "2026-03-20" }, []],
    ["is of tomorrow", { heldOn: "2026-03-21" }, ["heldOn"]],
    ["is of a day long before its month", { heldOn: "2026-02-13" }, ["heldOn"]],
    ["is of some days before its month", { heldOn: "2026-02-14" }, []],
    ["ends before it starts", { startsAt: "09:00", endsAt: "07:30" }, ["endsAt"]],
    ["counts that do not add up", { members: { ...WHOLE.members, present: 20 } }, ["members.present"]],
    ["gives a task before the meeting", task({ dueOn: "2026-03-03" }), ["newTasks.0.dueOn"]],
    ["gives a task for the same day", task({ dueOn: "2026-03-04" }), []],
    ["gives a task without a day", task({ dueOn: null, position: "" }), []],
  ])("%s", (_, changes, fields) => {
    expect(checkContent({ ...WHOLE, ...changes }, JUDGED).map(({ field }) => field)).toEqual(fields);
  });

  it("is of a day long after its month", () => {
    const late = { ...JUDGED, today: "2026-12-01" };
    expect(checkContent({ ...WHOLE, heldOn: "2026-05-15" }, late)).toEqual([]);
    expect(checkContent({ ...WHOLE, heldOn: "2026-05-16" }, late)).toEqual([
      {
        field: "heldOn",
        message: "Ngày họp cách tháng 3/2026 quá xa. Đồng chí xem lại ngày họp hoặc tháng sinh hoạt.",
      },
    ]);
  });
});

describe("a record that is submitted", () => {
  it.each<[string, Partial<MeetingContent>, string[]]>([
    ["is whole", task(), []],
    ["lacks its times", { startsAt: null, endsAt: null }, ["startsAt", "endsAt"]],
    [
      "lacks its counts",
      { members: NOBODY, speakers: null },
      [
        ...["official", "probationary", "exempt", "present", "excused", "unexcused"].map((each) => `members.${each}`),
        "speakers",
      ],
    ],
    ["says zero, which is not missing", { members: { ...WHOLE.members, present: 24, excused: 0 }, speakers: 0 }, []],
    [
      "has no official members",
      { members: { ...WHOLE.members, official: 0, exempt: 0 } },
      ["members.present", "members.official"],
    ],
    ["lacks its words", { topic: "", strengths: "", weaknesses: "" }, ["topic", "strengths", "weaknesses"]],
    ["is of one matter", { kind: "thematic", strengths: "", weaknesses: "" }, []],
    ["is of one matter that is not named", { kind: "extraordinary", topic: "" }, ["topic"]],
    ["has a task for nobody", task({ position: "", dueOn: null }), ["newTasks.0.position", "newTasks.0.dueOn"]],
    ["has a result of no task", { lastTasks: [{ task: "", result: "done", note: "x" }] }, ["lastTasks.0.task"]],
    ["contradicts itself", { endsAt: "07:00" }, ["endsAt"]],
  ])("%s", (_, changes, fields) => {
    expect(checkComplete({ ...WHOLE, ...changes }, JUDGED).map(({ field }) => field)).toEqual(fields);
  });
});
