import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { itHolds } from "@/lib/testing/property";
import type { MeetingContent, MeetingMembers, Score, TaskResult } from "./meeting";
import { leafPlaces, parseBands, type Rubric, rubricOf } from "./rubric";
import { classOf, computedScores, outcomeOf, totalOf } from "./scoring";
import { contentOf, meetingOf, RUBRIC, RUBRIC_VERSION, scoresOf } from "./testing/meetings";

describe("bands as typed", () => {
  it.each([
    [
      "90: 4; 75: 3; 0: 1",
      [
        [900, 4000],
        [750, 3000],
        [0, 1000],
      ],
    ],
    [
      " 66,7% : 2,5 ;\n0:0; ",
      [
        [667, 2500],
        [0, 0],
      ],
    ],
    ["0: 5", [[0, 5000]]],
    ["", null],
    ["90: 4", null],
    ["75: 3; 90: 4; 0: 1", null],
    ["90: 3; 75: 4; 0: 1", null],
    ["90: 4; 90: 3; 0: 1", null],
    ["90 = 4; 0: 1", null],
    ["90: 4: 2; 0: 1", null],
    ["-5: 4; 0: 1", null],
  ] as const)("%j", (text, bands) => {
    expect(parseBands(text)).toEqual(bands?.map(([from, points]) => ({ from, points })) ?? null);
  });
});

const members = (changes: Partial<MeetingMembers>): MeetingMembers => ({ ...contentOf().members, ...changes });
const due = (present: number, all: number, unexcused = 0): Partial<MeetingContent> => ({
  members: members({
    official: all,
    probationary: 0,
    exempt: 0,
    present,
    excused: all - present - unexcused,
    unexcused,
  }),
});
const tasks = (...results: TaskResult[]) => results.map((result) => ({ task: "x", result, note: "" }));

describe("points reckoned from a record", () => {
  // Places in the built-in rubric: 0 duration, 2 attendance, 7 speakers, 10 tasks of the month before.
  it.each<[string, Partial<MeetingContent>, number, number | null]>([
    ["90 minutes", {}, 0, 5],
    ["81 minutes of 90", { endsAt: "08:51" }, 0, 4],
    ["80 minutes of 90", { endsAt: "08:50" }, 0, 3],
    ["90 minutes of a combined meeting", { kind: "combined" }, 0, 2],
    ["half an hour", { endsAt: "08:00" }, 0, 1],
    ["no end typed", { endsAt: null }, 0, null],
    ["9 of 10 came", due(9, 10), 2, 4],
    ["89 of 100 came", due(89, 100), 2, 3],
    ["3 of 4 came", due(3, 4), 2, 3],
    ["2 of 3 came", due(2, 3), 2, 2],
    ["half came", due(1, 2), 2, 1],
    ["half of those present spoke", { ...due(10, 10), speakers: 5 }, 7, 5],
    ["a third spoke", { ...due(9, 9), speakers: 3 }, 7, 3],
    ["nobody spoke", { speakers: 0 }, 7, 2],
    ["all tasks done", { lastTasks: tasks("done", "done") }, 10, 30],
    ["four of five done", { lastTasks: tasks("done", "done", "done", "done", "partly") }, 10, 27],
    ["half done", { lastTasks: tasks("done", "not-done") }, 10, 15],
    ["none done", { lastTasks: tasks("partly") }, 10, 10],
    ["no task told", { lastTasks: [] }, 10, null],
  ])("%s", (_, changes, place, points) => {
    const found = computedScores(contentOf(changes), RUBRIC).find((each) => each.place === place);
    expect(found ?? null).toEqual(points === null ? null : { place, points: points * 1000, computed: true });
  });

  it("someone absent without a reason brings attendance to its lowest band, where the rubric says so", () => {
    const pointsBy = (rubric: Rubric) =>
      computedScores(contentOf(due(19, 20, 1)), rubric).find(({ place }) => place === 2)?.points;
    expect([pointsBy(RUBRIC), pointsBy({ ...RUBRIC, unexcusedLowest: true })]).toEqual([4000, 1000]);
  });

  const count = fc.option(fc.integer({ min: 0, max: 60 }), { nil: null });
  const clock = fc.option(
    fc.integer({ min: 0, max: 1439 }).map((m) => new Date(m * 60_000).toISOString().slice(11, 16)),
    { nil: null },
  );
  const content = fc.record({
    ...{ startsAt: clock, endsAt: clock, speakers: count },
    members: fc.record({
      official: count,
      probationary: count,
      exempt: count,
      present: count,
      excused: count,
      unexcused: count,
    }),
    lastTasks: fc.array(fc.constantFrom<TaskResult>("done", "partly", "not-done")).map((all) => tasks(...all)),
  });
  itHolds("stay between nothing and the line's points, once a line, whatever the record says", content, (typed) => {
    const scores = computedScores(contentOf(typed), RUBRIC);
    expect(new Set(scores.map(({ place }) => place)).size).toBe(scores.length);
    for (const { place, points } of scores) {
      expect(leafPlaces(RUBRIC)).toContain(place);
      expect(points).toBeGreaterThanOrEqual(0);
      expect(points).toBeLessThanOrEqual((RUBRIC.criteria[place]?.max ?? 0) * 1000);
    }
  });
});

describe("total and class", () => {
  it("adds the scored lines, not the criteria above them", () => {
    expect(leafPlaces(RUBRIC)).toEqual([0, 2, 3, 4, 6, 7, 8, 9, 10, 11]);
    expect(totalOf(scoresOf(100_000), RUBRIC)).toBe(100_000);
    expect(totalOf(scoresOf(87_500), RUBRIC)).toBe(87_500);
  });

  it("is none while a line has no points; a stated zero is one", () => {
    const scores = scoresOf(90_000);
    expect(totalOf(scores.slice(1), RUBRIC)).toBeNull();
    expect(totalOf([], RUBRIC)).toBeNull();
    const [first, ...others] = scores;
    expect(totalOf([{ ...(first as Score), points: 0 }, ...others], RUBRIC)).toBe(85_000);
  });

  it.each([
    [100_000, "good"],
    [90_000, "good"],
    [89_999, "fair"],
    [70_000, "fair"],
    [69_500, "average"],
    [50_000, "average"],
    [49_999, "poor"],
    [0, "poor"],
  ] as const)("%d thousandths: %s", (total, found) => expect(classOf(total, RUBRIC)).toBe(found));

  it("is the reviewer's once confirmed, before that the cell's own", () => {
    const scores = { selfScores: scoresOf(95_000), confirmedScores: scoresOf(80_000) };
    expect(outcomeOf(meetingOf("a", 2026, 3, scores), RUBRIC)).toEqual({ total: 80_000, class: "fair" });
    expect(outcomeOf(meetingOf("a", 2026, 3, { ...scores, state: "submitted" }), RUBRIC)?.class).toBe("good");
  });

  it("is by the version that the meeting was scored by, not by the one recorded since", () => {
    const stricter = { effectiveFrom: "2026-07-01", version: 1, value: { ...RUBRIC, good: 95 } };
    const versions = [RUBRIC_VERSION, { ...RUBRIC_VERSION, version: 1, value: { ...RUBRIC, good: 99 } }, stricter];
    const meeting = meetingOf("a", 2026, 3, { total: 92_000 });
    const classBy = (ref: { effectiveFrom: string; version: number }) => {
      const own = rubricOf(versions, ref);
      return own && outcomeOf(meeting, own.value)?.class;
    };
    expect(classBy(RUBRIC_VERSION)).toBe("good");
    expect(classBy({ effectiveFrom: RUBRIC_VERSION.effectiveFrom, version: 1 })).toBe("fair");
    expect(classBy(stricter)).toBe("fair");
    expect(classBy({ effectiveFrom: "2026-07-01", version: 2 })).toBeNull();
  });
});
