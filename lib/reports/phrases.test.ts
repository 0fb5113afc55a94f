import { describe, expect, it } from "vitest";
import { plainText } from "./document";
import { headlineSentence, headlineSpans } from "./phrases";

const counts = (good: number, assessed: number, reached = 0, exceeded = 0) => ({
  good,
  assessed,
  byStatus: { reached, exceeded },
});

describe("headlineSentence", () => {
  it.each([
    ["Đã về đích và đúng tiến độ 22/27 chỉ tiêu, trong đó 6 chỉ tiêu đã về đích.", counts(22, 27, 6), false],
    ["Đạt và vượt 22/27 chỉ tiêu, trong đó 10 chỉ tiêu vượt.", counts(22, 27, 0, 10), true],
    ["Đã về đích và đúng tiến độ 0/27 chỉ tiêu.", counts(0, 27), false],
    ["Đạt và vượt 5/27 chỉ tiêu.", counts(5, 27), true],
    ["Chưa có chỉ tiêu nào được giao kế hoạch để đánh giá.", counts(0, 0), false],
    ["Chưa có chỉ tiêu nào được giao kế hoạch để đánh giá.", counts(0, 0), true],
  ])("%s", (sentence, input, closed) => {
    expect(headlineSentence(input, closed)).toBe(sentence);
  });
});

describe("headlineSpans", () => {
  it("writes counts below ten as papers do, and never the ratio", () => {
    const year = { kind: "year", year: 2026 } as const;
    expect(plainText(headlineSpans(counts(5, 9, 0, 3), true, year, true))).toBe(
      "đạt và vượt 5/9 chỉ tiêu, trong đó 03 chỉ tiêu vượt",
    );
  });
});
