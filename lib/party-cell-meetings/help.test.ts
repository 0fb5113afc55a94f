import { describe, expect, it } from "vitest";
import { samePeriodLastYear } from "@/lib/periods/period";
import { cellsInNeed } from "./help";
import type { Meeting } from "./meeting";
import { type Cell, type MeetingPeriod, scoreMeetings } from "./scored";
import { spreadOf } from "./spread";
import { meetingOf, RUBRIC, RUBRIC_VERSION } from "./testing/meetings";

const Q3: MeetingPeriod = { kind: "quarter", year: 2026, quarter: 3 };
const OPEN: Cell = { unitId: "a", name: "Chi bộ thôn 1", type: "hamlet", validFrom: null, validTo: null };
type Changes = Parameters<typeof meetingOf>[3];

/** Four quarters of good meetings, the last month of each with a thematic one; `change` bends the third quarter. */
function year(change: (month: number) => Changes | null = () => ({}), lastYear: Changes = {}): Meeting[] {
  const months = [7, 8, 9].flatMap((month) => {
    const bent = change(month);
    return bent === null
      ? []
      : [
          meetingOf("a", 2026, month, {
            ...bent,
            content: { kind: month === 9 ? "combined" : "regular", ...bent?.content },
          }),
        ];
  });
  return [...[7, 8, 9].map((month) => meetingOf("a", 2025, month, lastYear)), ...months];
}

function reasons(
  meetings: Meeting[],
  { cell = OPEN, period = Q3, today = "2026-11-30", since = 1, knows = true } = {},
) {
  const scored = scoreMeetings(meetings, [RUBRIC_VERSION]);
  const spreads = {
    now: spreadOf([cell], scored, period),
    before: spreadOf([cell], scored, samePeriodLastYear(period) as MeetingPeriod),
  };
  const [found] = cellsInNeed([cell], scored, spreads, {
    period,
    today,
    since,
    rubric: RUBRIC,
    mayKnowUnconfirmed: () => knows,
  });
  return found?.reasons.map(({ words }) => words) ?? [];
}

const members = (present: number) => ({
  official: 20,
  probationary: 0,
  exempt: 0,
  present,
  excused: 20 - present,
  unexcused: 0,
});

describe("cells that need help", () => {
  it.each<[string, Meeting[], string[]]>([
    ["nothing is wrong", year(), []],
    [
      "a mean below Khá",
      year(() => ({ total: 69_900 }), { total: 70_000 }),
      ["Điểm bình quân 69,9, dưới mức Khá (70)"],
    ],
    ["a mean of Khá", year(() => ({ total: 70_000 }), { total: 70_000 }), []],
    ["poor attendance", year(() => ({ content: { members: members(14) } })), ["Dự sinh hoạt 70%, dưới 75%"]],
    ["attendance of 75 %", year(() => ({ content: { members: members(15) } })), []],
    ["one month missed", year((month) => (month === 8 ? null : {})), []],
    ["two months missed", year((month) => (month === 9 ? {} : null)), ["Chưa có phiếu thường kỳ tháng 7, 8"]],
    [
      "a draft is no meeting sent",
      year((month) => ({ state: month === 9 ? "confirmed" : "draft" })),
      ["Chưa có phiếu thường kỳ tháng 7, 8"],
    ],
    ["sent but not confirmed is not missed", year((month) => ({ state: month === 9 ? "confirmed" : "submitted" })), []],
    ["no thematic meeting alone", year(() => ({ content: { kind: "regular" } })), []],
    ["fallen alone", year(() => ({ total: 80_000 }), { total: 95_000 }), []],
    [
      "one month missed, and no thematic meeting",
      year((month) => (month === 8 ? null : { content: { kind: "regular" } })),
      ["Chưa có phiếu thường kỳ tháng 8", "Không sinh hoạt chuyên đề quý III"],
    ],
    [
      "fallen by ten points, and no thematic meeting",
      year(() => ({ total: 80_000, content: { kind: "regular" } }), { total: 90_000 }),
      ["Không sinh hoạt chuyên đề quý III", "Điểm bình quân giảm 10 so với quý III/2025"],
    ],
    ["fallen by less", year(() => ({ total: 80_500, content: { kind: "regular" } }), { total: 90_000 }), []],
  ])("%s", (_, meetings, words) => expect(reasons(meetings)).toEqual(words));

  it("months not yet due, before the cell, after it, and before the commune's first record are not missed", () => {
    const none = year(() => null);
    expect(reasons(none, { today: "2026-09-05" })).toEqual([]);
    expect(reasons(none)).toEqual(["Chưa có phiếu thường kỳ tháng 7, 8, 9", "Không sinh hoạt chuyên đề quý III"]);
    expect(reasons(none, { cell: { ...OPEN, validFrom: "2026-09-15" } })).toEqual([]);
    expect(reasons(none, { cell: { ...OPEN, validTo: "2026-07-15" } })).toEqual([]);
    expect(reasons(none, { since: 9 })).toEqual([]);
    expect(reasons(none, { since: 8 })).toEqual(["Chưa có phiếu thường kỳ tháng 8, 9"]);
    expect(reasons(none, { since: 13 })).toEqual([]);
  });

  it("of a cell that the reader does not follow only what is confirmed is told", () => {
    expect(
      reasons(
        year(() => null),
        { knows: false },
      ),
    ).toEqual([]);
    expect(
      reasons(
        year(() => ({ total: 60_000, content: { kind: "regular" } })),
        { knows: false },
      ),
    ).toEqual(["Điểm bình quân 60, dưới mức Khá (70)", "Điểm bình quân giảm 25 so với quý III/2025"]);
  });

  it("the cell with most reasons stands first", () => {
    const other = { ...OPEN, unitId: "b" };
    const scored = scoreMeetings(
      [
        ...year(() => ({ content: { members: members(10) } })),
        ...year(() => ({ total: 40_000, content: { members: members(10) } })).map((each) => ({ ...each, unitId: "b" })),
      ],
      [RUBRIC_VERSION],
    );
    const cells = [OPEN, other];
    const spreads = { now: spreadOf(cells, scored, Q3), before: spreadOf(cells, [], Q3) };
    const found = cellsInNeed(cells, scored, spreads, {
      period: Q3,
      today: "2026-11-30",
      since: 1,
      rubric: RUBRIC,
      mayKnowUnconfirmed: () => true,
    });
    expect(found.map(({ cell }) => cell.unitId)).toEqual(["b", "a"]);
  });
});
