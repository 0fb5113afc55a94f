import { describe, expect, it } from "vitest";
import { buildIndicatorResult } from "@/lib/indicators/build-results";
import { book, indicator, plan, rate, rateTotal, TODAY, total } from "@/lib/indicators/testing/samples";
import type { YearBook } from "@/lib/indicators/year-book";
import type { Quarter } from "@/lib/periods/period";
import { USUAL_PLAN } from "@/lib/plans/plan";
import { buildCumulativeChart } from "./cumulative-chart";

const chartOf = (changes: Partial<YearBook>, basis = USUAL_PLAN.basis) => {
  const given = book(changes);
  const choice = { ...USUAL_PLAN, basis };
  const result = buildIndicatorResult(given, "i", { kind: "nine-months", year: 2026 }, TODAY, choice);
  return result && buildCumulativeChart(given, result);
};
const lastYear = [10, 20, 30, 40].map((sum, at) => total((at + 1) as Quarter, sum, { year: 2025 }));

describe("lũy kế by quarter against the plan", () => {
  it("adds quarter by quarter, and stops where a quarter is missing", () => {
    const texts = (...totals: YearBook["totals"]) => chartOf({ totals })?.rows.map((row) => row.actualText);
    expect(texts(total(1, 10), total(2, 20), total(3, 5))).toEqual(["10", "30", "35", ""]);
    expect(texts(total(1, 10), total(2, null), total(3, 5))).toEqual(["10", "", "", ""]);
    expect(texts(total(1, 0, { unitsNothingArose: 1 }), total(2, 7))).toEqual(["-", "7", "", ""]);
  });

  it("says which sums are ước or of some units only", () => {
    const totals = [total(1, 10, { unitsExpected: 3 }), total(2, 20, { estimated: true })];
    expect(chartOf({ totals })?.rows.map((row) => row.note)).toEqual(["1/3 đơn vị", "ước, 1/3 đơn vị", "", ""]);
  });

  it("draws every method that can be told, to the whole plan at the end of the year", () => {
    const quarters: [number, number, number, number] = [80_000, 40_000, 40_000, 40_000];
    const told = chartOf({ plans: [plan(200, { quarters })], previousTotals: lastYear })?.paces;
    expect(told?.map(({ method, values }) => [method, values])).toEqual([
      ["planned-quarters", [80, 120, 160, 200]],
      ["even", [50, 100, 150, 200]],
      ["last-year-shares", [20, 60, 120, 200]],
    ]);
    const bare = chartOf({ plans: [plan(200)], previousTotals: lastYear.slice(1) });
    expect(bare?.paces.map(({ label }) => label)).toEqual(["Tiến độ chia đều các quý"]);
    expect(chartOf({ totals: [total(1, 1)] })?.paces).toEqual([]);
  });

  it("names the plan's own basis", () => {
    const plans = [plan(82_000), plan(78_000, { basis: "province" })];
    expect(chartOf({ plans })?.plan?.label).toBe("Kế hoạch năm xã giao: 82.000");
    expect(chartOf({ plans }, "province")?.plan?.label).toBe("Kế hoạch năm tỉnh giao: 78.000");
    expect(chartOf({ plans: plans.slice(1) })?.plan?.label).toBe("Kế hoạch năm tỉnh giao: 78.000");
  });

  it("is not drawn for a rate, a stock, or where nothing is planned or done", () => {
    expect(chartOf({ indicators: [rate()], totals: [rateTotal(1, 1, 2)] })).toBeNull();
    expect(chartOf({ indicators: [indicator({ periodRule: "stock" })], totals: [total(1, 1)] })).toBeNull();
    expect(chartOf({})).toBeNull();
  });
});
