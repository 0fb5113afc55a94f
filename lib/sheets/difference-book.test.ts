import { expect, it } from "vitest";
import { differenceBook } from "./difference-book";

it("Đối chiếu as a workbook: counts are numbers, what is no number is in words", () => {
  const line = { unitName: "Chi bộ thôn 1", quarter: 3 as const, indicator: "Số kỳ", meetings: 2 };
  const rate = { kind: "rate" as const, numerator: 40_000, denominator: 45_000 };
  const lines = [
    { ...line, stored: { kind: "value" as const, value: 3000 }, computed: { kind: "value" as const, value: 2000 } },
    { ...line, stored: { kind: "nothing-arose" as const }, computed: rate },
  ];
  expect(differenceBook(lines, 2026, "Đảng ủy xã").sheets[0]?.rows).toEqual([
    [
      ...["Chi bộ thôn 1", "III", "Số kỳ"],
      ...[{ quantity: 3000, decimals: 3 }, { quantity: 2000, decimals: 3 }, { count: 2 }],
    ],
    ["Chi bộ thôn 1", "III", "Số kỳ", "không phát sinh", "40/45", { count: 2 }],
  ]);
});
