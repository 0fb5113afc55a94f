import { describe, expect, it } from "vitest";
import { buildIndicatorResult } from "@/lib/indicators/build-results";
import { book, indicator, plan, rate, rateTotal, TODAY, total } from "@/lib/indicators/testing/samples";
import type { YearBook } from "@/lib/indicators/year-book";
import type { Period } from "@/lib/periods/period";
import { buildQuarterChart } from "./quarter-chart";

const nineMonths = { kind: "nine-months", year: 2026 } as const;
const chartIn = (given: YearBook, period: Period) => {
  const result = buildIndicatorResult(given, "i", period, TODAY);
  return result && buildQuarterChart(given, result);
};
const chartOf = (changes: Partial<YearBook>) => chartIn(book(changes), nineMonths);
const column = <K extends "planned" | "actual" | "actualText" | "note" | "forecast">(
  changes: Partial<YearBook>,
  key: K,
) => chartOf(changes)?.rows.map((row) => row[key]);

describe("bars of a quarterly chart", () => {
  it("leaves a gap where nothing was reported and draws a stated zero", () => {
    const totals = [total(1, 12.5), total(2, null), total(3, 0)];
    expect(column({ totals }, "actual")).toEqual([12.5, null, 0, null]);
    expect(column({ totals, indicators: [indicator({ decimals: 1 })] }, "actualText")).toEqual(["12,5", "", "0", ""]);
  });

  it("keeps không phát sinh and không có số liệu apart from zero in words", () => {
    const totals = [
      total(1, 0, { unitsNothingArose: 1 }),
      total(2, null, { unitsNoData: 1 }),
      total(3, 5, { unitsExpected: 3, estimated: true }),
    ];
    expect(column({ totals }, "actualText")).toEqual(["-", "…", "5", ""]);
    expect(column({ totals }, "note")).toEqual(["", "", "ước, 1/3 đơn vị", ""]);
  });

  it("takes planned quarters as given, and steps of the pace otherwise", () => {
    const quarters: [number, number, number, number] = [40_000, 20_000, 20_000, 20_000];
    expect(column({ plans: [plan(100, { quarters })] }, "planned")).toEqual([40, 20, 20, 20]);
    expect(column({ plans: [plan(100)] }, "planned")).toEqual([25, 25, 25, 25]);
    const previousTotals = [10, 20, 30, 40].map((sum, at) => total((at + 1) as 1 | 2 | 3 | 4, sum, { year: 2025 }));
    expect(column({ plans: [plan(200)], previousTotals }, "planned")).toEqual([20, 40, 60, 80]);
  });

  it("keeps the exact step between two paces of other denominators", () => {
    const previousTotals = [1, 1, 1, 4].map((sum, at) => total((at + 1) as 1 | 2 | 3 | 4, sum, { year: 2025 }));
    const planned = column({ plans: [plan(100)], previousTotals }, "planned") ?? [];
    expect(planned).toEqual([100 / 7, 100 / 7, 100 / 7, 400 / 7]);
  });

  it("draws the plan that the period is told against, not a later revision", () => {
    const given = book({ plans: [plan(100), plan(200, { effectiveOn: "2026-09-15" })] });
    const planned = (period: Period) => chartIn(given, period)?.rows.map((row) => row.planned);
    expect(planned({ kind: "six-months", year: 2026 })).toEqual([25, 25, 25, 25]);
    expect(planned(nineMonths)).toEqual([50, 50, 50, 50]);
  });

  it("names the method of the plan in the legend", () => {
    expect(chartOf({ plans: [plan(100)] })?.plannedLabel).toBe("Kế hoạch quý (chia đều các quý)");
    expect(chartOf({ plans: [plan(100, { quarters: [1, 1, 1, 1] })] })?.plannedLabel).toBe("Kế hoạch quý");
    expect(chartOf({ totals: [total(1, 1)] })?.plannedLabel).toBeNull();
  });

  it("shows a rate against its plan in every quarter, recomputed from its parts", () => {
    const given = { indicators: [rate()], plans: [plan(95)], totals: [rateTotal(1, 275, 298)] };
    expect(column(given, "planned")).toEqual([95, 95, 95, 95]);
    expect(column(given, "actualText")).toEqual(["92,28", "", "", ""]);
    expect(chartOf(given)?.plannedLabel).toBe("Kế hoạch");
  });

  it("spreads what the forecast leaves over the quarters to come, and only there", () => {
    const totals = [total(1, 20), total(2, 20), total(3, 20)];
    expect(column({ plans: [plan(100)], totals }, "forecast")).toEqual([null, null, null, [20, 20]]);
    expect(chartOf({ plans: [plan(100)], totals })?.forecastLabel).toBe("Dự báo chia đều các quý");
    const whole = [...totals, total(4, 7)];
    expect(column({ plans: [plan(100)], totals: whole }, "forecast")).toEqual([null, null, null, null]);
    expect(chartOf({ plans: [plan(100)], totals: whole })?.forecastLabel).toBeNull();
  });

  it("draws no milestone", () => {
    expect(chartOf({ indicators: [indicator({ periodRule: "milestone" })] })).toBeNull();
  });

  it("is plain data: it survives the way from the server to the browser", () => {
    const chart = chartOf({ plans: [plan(100)], totals: [total(1, 20), total(2, 20)] });
    expect(JSON.parse(JSON.stringify(chart))).toEqual(chart);
  });
});
