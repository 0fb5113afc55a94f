import { expect, it } from "vitest";
import { registerBook } from "./register-book";
import { outcomeOf } from "./scoring";
import { meetingOf, RUBRIC } from "./testing/meetings";

it("a cell's register as a workbook: a line a meeting with its numbers, a line a month that is lacking", () => {
  const held = meetingOf("a", 2026, 1, { total: 92_500 });
  const draft = meetingOf("a", 2026, 2, {
    ...{ state: "draft", selfScores: [], confirmedScores: [] },
    content: {
      startsAt: null,
      speakers: null,
      resolutionNumber: "",
      members: { ...held.content.members, present: null },
    },
  });
  const line = (meeting: typeof held, late: boolean) => ({ meeting, outcome: outcomeOf(meeting, RUBRIC), late });
  const months = [
    { month: 1, standing: "held" as const, meetings: [line(held, false)] },
    { month: 2, standing: "missing" as const, meetings: [line(draft, true)] },
    { month: 3, standing: "waiting" as const, meetings: [] },
  ];
  const book = registerBook({ unitName: "Chi bộ thôn 1", year: 2026, months, committeeName: "Đảng ủy xã" });
  expect(book.title).toBe("Sổ sinh hoạt Chi bộ thôn 1 năm 2026");
  expect(book.sheets[0]?.rows).toEqual([
    [
      ...[{ count: 1 }, "Thường kỳ", { date: "2026-01-04" }, { count: 90 }, { count: 22 }, { count: 24 }],
      ...[{ rate: { numerator: 22, denominator: 24 }, decimals: 1 }, { count: 12 }, "03-NQ/CB"],
      ...[{ quantity: 92_500, decimals: 2 }, "Tốt", "Đã xác nhận", null],
    ],
    [
      ...[{ count: 2 }, "Thường kỳ", { date: "2026-02-04" }, null, null, { count: 24 }],
      ...[null, null, null, null, null, "Bản nháp", "muộn"],
    ],
    [{ count: 2 }, "thiếu kỳ thường kỳ"],
  ]);
});
