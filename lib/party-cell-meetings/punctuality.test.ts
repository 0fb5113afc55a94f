import { describe, expect, it } from "vitest";
import type { MeetingKind, MeetingState } from "./meeting";
import { isRecordedLate, lacksThematic, lastDayForRecord, missingMonths } from "./punctuality";
import { meetingOf, RUBRIC } from "./testing/meetings";

const at = (text: string) => Date.parse(text);

describe("late records", () => {
  it.each([
    [2026, 1, "2026-02-05"],
    [2026, 2, "2026-03-05"],
    [2024, 2, "2024-03-05"],
    [2026, 12, "2027-01-05"],
  ])("%d-%d: in time up to %s", (year, month, day) => expect(lastDayForRecord(year, month, RUBRIC)).toBe(day));

  it.each([
    ["2026-04-05T23:59:59+07:00", false],
    ["2026-04-06T00:00:00+07:00", true],
  ])("March written %s: %s", (text, late) => {
    expect(isRecordedLate({ year: 2026, month: 3, firstRecordedAt: at(text) }, RUBRIC)).toBe(late);
  });
});

const meeting = (month: number, kind: MeetingKind = "regular", state: MeetingState = "confirmed") =>
  meetingOf("a", 2026, month, { state, content: { kind } });
const OPEN = { validFrom: null, validTo: null };
const asked = { year: 2026, months: [1, 2, 3], life: OPEN, today: "2026-05-01", rubric: RUBRIC };

describe("months without a meeting", () => {
  it.each([
    ["none", [meeting(1), meeting(2), meeting(3)], {}, []],
    ["a combined one is the regular one too", [meeting(1), meeting(2, "combined"), meeting(3)], {}, []],
    [
      "thematic and extraordinary ones are not",
      [meeting(1), meeting(2, "thematic"), meeting(3, "extraordinary")],
      {},
      [2, 3],
    ],
    ["a draft is not sent", [meeting(1), meeting(2, "regular", "draft"), meeting(3)], {}, [2]],
    ["a returned one was held", [meeting(1), meeting(2, "regular", "returned"), meeting(3)], {}, []],
    ["a month whose last day has not passed is not missing yet", [meeting(1)], { today: "2026-04-05" }, [2]],
    ["the day after it is", [meeting(1)], { today: "2026-04-06" }, [2, 3]],
    [
      "before the cell and after it nothing is owed",
      [],
      { life: { validFrom: "2026-02-10", validTo: "2026-03-15" } },
      [2],
    ],
    ["another year's are not this year's", [{ ...meeting(1), year: 2025 }], {}, [1, 2, 3]],
  ])("%s", (_, meetings, changes, months) => {
    expect(missingMonths(meetings, { ...asked, ...changes })).toEqual(months);
  });
});

describe("no thematic meeting in the quarter", () => {
  const quarter = { year: 2026, quarter: 1 as const, life: OPEN, today: "2026-04-06", rubric: RUBRIC };
  it.each([
    ["regular ones only", [meeting(1), meeting(2)], {}, true],
    ["a thematic one", [meeting(3, "thematic")], {}, false],
    ["a combined one", [meeting(2, "combined")], {}, false],
    ["a draft", [meeting(2, "combined", "draft")], {}, true],
    ["of the next quarter", [meeting(4, "thematic")], {}, true],
    ["not over yet", [], { today: "2026-04-05" }, false],
    ["a cell of two months", [], { life: { validFrom: "2026-02-01", validTo: null } }, false],
  ])("%s", (_, meetings, changes, lacks) => {
    expect(lacksThematic(meetings, { ...quarter, ...changes })).toBe(lacks);
  });
});
