import { describe, expect, it } from "vitest";
import { attendanceOf, leastMinutes, measureOf, meetingMinutes } from "./measures";
import type { MeetingMembers, TaskResult } from "./meeting";
import { contentOf, RUBRIC } from "./testing/meetings";

describe("minutes of a meeting", () => {
  it.each([
    ["07:30", "09:00", 90],
    ["23:00", "23:59", 59],
    ["07:30", "07:30", null],
    ["09:00", "07:30", null],
    [null, "09:00", null],
    ["07:30", null, null],
    ["7:30", "09:00", null],
    ["07:30", "24:00", null],
  ])("from %s to %s: %s", (startsAt, endsAt, minutes) => {
    expect(meetingMinutes({ startsAt, endsAt })).toBe(minutes);
  });

  it.each([
    ["regular", 90],
    ["thematic", 90],
    ["extraordinary", 90],
    ["combined", 120],
  ] as const)("%s: at least %d", (kind, minutes) => expect(leastMinutes(kind, RUBRIC)).toBe(minutes));
});

describe("attendance", () => {
  const members = (changes: Partial<MeetingMembers>): MeetingMembers => ({
    ...{ official: 20, probationary: 2, exempt: 4, present: 15, excused: 2, unexcused: 1 },
    ...changes,
  });

  it.each([
    ["the exempt leave the denominator", {}, { numerator: 15, denominator: 18 }],
    ["a stated zero counts", { present: 0 }, { numerator: 0, denominator: 18 }],
    ["nothing typed of those present", { present: null }, null],
    ["nothing typed of the exempt", { exempt: null }, null],
    ["nothing typed at all", { official: null, probationary: null, exempt: null, present: null }, null],
    ["all exempt", { official: 4, probationary: 0, exempt: 4, present: 0 }, null],
  ])("%s", (_, changes, ratio) => expect(attendanceOf(members(changes))).toEqual(ratio));
});

describe("measures of a record", () => {
  const task = (result: TaskResult | null) => ({ task: "x", result, note: "" });
  it.each([
    ["duration", contentOf({ kind: "combined" }), { numerator: 90, denominator: 120 }],
    ["speakers", contentOf({ speakers: 0 }), { numerator: 0, denominator: 22 }],
    ["speakers", contentOf({ speakers: null }), null],
    [
      "last-tasks",
      contentOf({ lastTasks: [task("done"), task("partly"), task("not-done")] }),
      { numerator: 1, denominator: 3 },
    ],
    ["last-tasks", contentOf({ lastTasks: [] }), null],
    ["last-tasks", contentOf({ lastTasks: [task("done"), task(null)] }), null],
  ] as const)("%s", (measure, content, ratio) => expect(measureOf(measure, content, RUBRIC)).toEqual(ratio));
});
