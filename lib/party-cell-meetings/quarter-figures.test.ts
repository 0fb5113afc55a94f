import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MEETING_KINDS, MEETING_STATES, type MeetingMembers } from "./meeting";
import { meetingsWords, quarterFigures, reportedUnits, reporterOf } from "./quarter-figures";
import { meetingOf, RUBRIC_VERSION } from "./testing/meetings";

const RUBRICS = [RUBRIC_VERSION];
const members = (present: number, due: number): MeetingMembers => ({
  ...{ official: due, probationary: 2, exempt: 2, present, excused: due - present, unexcused: 0 },
});
const held = (month: number, changes: Parameters<typeof meetingOf>[3] = {}) =>
  meetingOf("thon-1", 2026, month, changes);
/** Counts in order: thường kỳ, chuyên đề, tốt, khá, trung bình, kém; then the parts of attendance. */
const told = (meetings: Parameters<typeof quarterFigures>[0]) => {
  const figures = quarterFigures(meetings, RUBRICS);
  const count = (code: string) => {
    const cell = figures?.cells.get(code);
    return cell?.kind === "value" ? cell.value : cell?.kind;
  };
  const grades = ["tot", "kha", "trung-binh", "kem"].map((grade) => count(`sinh-hoat-xep-loai-${grade}`));
  return [
    count("sinh-hoat-thuong-ky"),
    count("sinh-hoat-chuyen-de"),
    ...grades,
    figures?.cells.get("ty-le-du-sinh-hoat"),
  ];
};
const rate = (numerator: number, denominator: number) => ({ kind: "rate", numerator, denominator });

describe("figures of a quarter from its confirmed meetings", () => {
  it.each([
    [
      "three regular ones, by class",
      [
        held(1, { total: 95_000, content: { members: members(20, 20) } }),
        held(2, { total: 90_000, content: { members: members(18, 20) } }),
        held(3, { total: 69_999, content: { members: members(15, 21) } }),
      ],
      [3000, 0, 2000, 0, 1000, 0, rate(53_000, 61_000)],
    ],
    [
      "a combined one counts as both, once each",
      [held(1, { total: 80_000, content: { kind: "combined", members: members(9, 10) } })],
      [1000, 1000, 0, 1000, 0, 0, rate(9000, 10_000)],
    ],
    [
      "a thematic one has neither class nor attendance",
      [held(1, { content: { kind: "thematic", members: members(1, 10) } })],
      [0, 1000, 0, 0, 0, 0, { kind: "blank" }],
    ],
    [
      "an extraordinary one counts as neither",
      [
        held(1, { total: 49_000, content: { members: members(8, 10) } }),
        held(2, { content: { kind: "extraordinary" } }),
      ],
      [1000, 0, 0, 0, 0, 1000, rate(8000, 10_000)],
    ],
    [
      "only confirmed ones count, by the confirmed scores",
      [
        held(1, { confirmedScores: held(1, { total: 90_000 }).selfScores, content: { members: members(8, 10) } }),
        held(2, { state: "submitted", content: { members: members(1, 10) } }),
        held(3, { state: "returned" }),
      ],
      [1000, 0, 1000, 0, 0, 0, rate(8000, 10_000)],
    ],
  ])("%s", (_, meetings, expected) => {
    expect(told(meetings)).toEqual(expected);
  });

  it("says nothing where no record is confirmed", () => {
    expect(quarterFigures([], RUBRICS)).toBeNull();
    expect(quarterFigures([held(1, { state: "submitted" }), held(2, { state: "draft" })], RUBRICS)).toBeNull();
    expect(meetingsWords(3)).toBe("Tính từ 3 kỳ sinh hoạt đã xác nhận");
  });

  it("adds up whatever was held: classes are those of the regular ones, parts add over meetings", () => {
    const meeting = fc.record({
      kind: fc.constantFrom(...MEETING_KINDS),
      state: fc.constantFrom(...MEETING_STATES),
      due: fc.integer({ min: 1, max: 99 }),
      absent: fc.integer({ min: 0, max: 1 }),
      total: fc.integer({ min: 0, max: 200 }).map((halves) => halves * 500),
    });
    fc.assert(
      fc.property(fc.array(meeting, { maxLength: 9 }), (given) => {
        const meetings = given.map(({ kind, state, due, absent, total }) =>
          held(1, { state, total, content: { kind, members: members(due - absent, due) } }),
        );
        const confirmed = given.filter(({ state }) => state === "confirmed");
        const regular = confirmed.filter(({ kind }) => kind === "regular" || kind === "combined");
        const [count, thematic, good, fair, average, poor, attendance] = told(meetings);
        if (confirmed.length === 0) return count === undefined;
        expect(count).toBe(regular.length * 1000);
        expect(thematic).toBe(confirmed.filter(({ kind }) => kind === "thematic" || kind === "combined").length * 1000);
        expect([good, fair, average, poor].map(Number).reduce((sum, each) => sum + each, 0)).toBe(count);
        const due = regular.reduce((sum, each) => sum + each.due, 0) * 1000;
        const present = regular.reduce((sum, each) => sum + each.due - each.absent, 0) * 1000;
        expect(attendance).toEqual(due === 0 ? { kind: "blank" } : rate(present, due));
        return true;
      }),
    );
  });
});

describe("who reports a cell's meetings", () => {
  const merge = (
    predecessorId: string,
    successorId: string,
    fromQuarter: number,
    kind: "merge" | "split" = "merge",
  ) => ({
    ...{ predecessorId, successorId, fromQuarter, kind },
  });
  const links = [merge("a", "m", 10), merge("b", "m", 10), merge("m", "n", 12), merge("s", "x", 10, "split")];

  it.each([
    ["a", 9, "a"],
    ["a", 10, "m"],
    ["a", 12, "n"],
    ["m", 11, "m"],
    ["s", 12, "s"],
    ["other", 12, "other"],
  ])("%s in quarter %i: %s", (unitId, quarter, expected) => {
    expect(reporterOf(unitId, quarter, links)).toBe(expected);
  });

  it("takes in the cells it was made of, and ends where a chain bites its tail", () => {
    expect(reportedUnits("m", 10, links)).toEqual(["m", "a", "b"]);
    expect(reportedUnits("m", 9, links)).toEqual(["m"]);
    expect(reportedUnits("n", 12, links).toSorted()).toEqual(["a", "b", "m", "n"]);
    expect(reporterOf("a", 10, [merge("a", "b", 1), merge("b", "a", 1)])).toBe("a");
  });
});
