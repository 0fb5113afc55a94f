import { expect, it } from "vitest";
import { indicator } from "@/lib/indicators/testing/samples";
import type { YearsSeries } from "@/lib/indicators/years-series";
import { buildYearsChart } from "./years-chart";

const value = (amount: number) => ({ kind: "value", value: amount * 1000 }) as const;
const missing = { kind: "missing" } as const;
const series: YearsSeries = {
  quarters: [
    { year: 2024, quarter: 4 },
    { year: 2025, quarter: 4 },
    { year: 2026, quarter: 4 },
  ],
  lines: [
    { id: "a", name: "Xã A (cũ)", predecessor: true, figures: [value(1), value(2), missing] },
    { id: "b", name: "Xã B (cũ)", predecessor: true, figures: [value(3), missing, missing] },
    { id: "now", name: "Xã mới", predecessor: false, figures: [missing, missing, value(9)] },
  ],
  joined: [
    { kind: "combined", figure: value(4), from: ["Xã A (cũ)", "Xã B (cũ)"] },
    { kind: "not-comparable", reason: "thiếu Xã B (cũ)" },
    { kind: "own", figure: value(9), coverage: { reported: 2, expected: 3 } },
  ],
  mergedAt: 2,
};

it("draws each line with its gaps and says how every quarter was put together", () => {
  const chart = buildYearsChart(indicator(), series, []);
  expect(chart?.lines.map((line) => line.values)).toEqual([
    [1, 2, null],
    [3, null, null],
    [null, null, 9],
  ]);
  expect(chart?.joined).toEqual([
    { text: "4", note: "cộng gộp 2/2 đơn vị cũ" },
    { text: "x", note: "thiếu Xã B (cũ): không so sánh" },
    { text: "9", note: "2/3 đơn vị" },
  ]);
  expect(JSON.parse(JSON.stringify(chart))).toEqual(chart);
});

it("numbers the merger and the breaks of the series in the order they stand", () => {
  const breaks = [
    { year: 2020, note: "từ năm 2020 đổi mẫu số", reason: "" },
    { year: 2025, note: "từ năm 2025 đổi đơn vị tính", reason: "chuẩn mới" },
  ];
  expect(buildYearsChart(indicator(), series, breaks)?.marks).toEqual([
    { at: 1, number: 1, text: "Chuỗi số liệu ngắt từ năm 2025 đổi đơn vị tính: chuẩn mới" },
    { at: 2, number: 2, text: "Từ quý IV/2026 là đơn vị mới, trước đó là Xã A (cũ), Xã B (cũ)" },
  ]);
});

it("has none within one year", () => {
  const one = { ...series, quarters: series.quarters.map((each) => ({ ...each, year: 2026 })) };
  expect(buildYearsChart(indicator(), one, [])).toBeNull();
});
