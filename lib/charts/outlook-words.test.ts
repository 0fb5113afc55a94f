import { describe, expect, it } from "vitest";
import { firstResult, plan, threeQuarters, total } from "@/lib/indicators/testing/samples";
import { outlookWords } from "./outlook-words";
import { samePeriodBadge } from "./same-period-badge";

describe("the rest of the year in words", () => {
  const lastYear = [10, 20, 30, 40].map((sum, at) => total((at + 1) as 1 | 2 | 3 | 4, sum, { year: 2025 }));

  it("names every method, the range and what is still needed", () => {
    const given = { totals: threeQuarters(20, 20, 20), plans: [plan(120)], previousTotals: lastYear };
    expect(outlookWords(firstResult(given))).toEqual({
      range: "Nếu giữ nhịp đến hết quý III, cả năm từ 80 đến 100 giấy, bằng 66,7% đến 83,3% kế hoạch",
      methods: [
        "theo nhịp cùng kỳ năm trước: 100 giấy (hết quý III là 60% cả năm)",
        "chia đều các quý: 80 giấy (hết quý III là 75% cả năm)",
      ],
      needed: "Để đạt kế hoạch 120 giấy, cần 60 giấy trong quý IV",
    });
  });

  it("asks for a mean of the quarters left", () => {
    const given = { totals: [total(1, 20), total(2, 20)], plans: [plan(120)] };
    expect(outlookWords(firstResult(given, "2026-Q2"))).toMatchObject({
      range: "Nếu giữ nhịp đến hết quý II, cả năm 80 giấy, bằng 66,7% kế hoạch",
      needed: "Để đạt kế hoạch 120 giấy, cần bình quân 40 giấy mỗi quý còn lại",
    });
  });

  it("is silent with one quarter, without a plan, and where spending is only followed", () => {
    const one = { totals: [total(1, 20)], plans: [plan(120)] };
    expect(outlookWords(firstResult(one, "2026-Q1"))).toMatchObject({ range: "", methods: [] });
    const bare = outlookWords(firstResult({ totals: threeQuarters(1, 1, 1) }));
    const zero = outlookWords(firstResult({ totals: threeQuarters(1, 1, 1), plans: [plan(0)] }));
    expect(zero.range).toBe("Nếu giữ nhịp đến hết quý III, cả năm 4 giấy");
    const thirds = outlookWords(firstResult({ totals: threeQuarters(1, 1, 1), previousTotals: lastYear.slice(0, 3) }));
    expect(thirds.methods).toEqual(["chia đều các quý: 4 giấy (hết quý III là 75% cả năm)"]);
    expect(bare).toMatchObject({ range: "Nếu giữ nhịp đến hết quý III, cả năm 4 giấy", needed: "" });
    const followed = firstResult({ ...one, totals: threeQuarters(1, 1, 1) }, "2026-Q3", undefined, {
      direction: "neutral",
    });
    expect(outlookWords(followed).needed).toBe("");
  });
});

it.each([
  ["", { kind: "value", figure: { kind: "value", value: 1 }, change: null }],
  [
    "cộng gộp 3/3 đơn vị cũ",
    { kind: "combined", figure: { kind: "value", value: 1 }, change: null, predecessors: ["A", "B", "C"] },
  ],
  ["thiếu Nam Bình: không so sánh", { kind: "not-comparable", reason: "thiếu Nam Bình" }],
  ["chưa có số liệu", { kind: "missing" }],
] as const)("cùng kỳ reads «%s»", (badge, comparison) => {
  expect(
    samePeriodBadge({
      ...comparison,
      ...("predecessors" in comparison ? { predecessors: [...comparison.predecessors] } : {}),
    } as Parameters<typeof samePeriodBadge>[0]),
  ).toBe(badge);
});
