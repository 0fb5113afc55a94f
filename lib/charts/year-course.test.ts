import { describe, expect, it } from "vitest";
import { buildIndicatorResult } from "@/lib/indicators/build-results";
import type { QuarterTotal } from "@/lib/indicators/figure";
import { book, indicator, plan, rate, rateTotal, TODAY, threeQuarters, total } from "@/lib/indicators/testing/samples";
import type { YearBook } from "@/lib/indicators/year-book";
import type { Period, Quarter } from "@/lib/periods/period";
import { buildYearCourse, type CourseRow } from "./year-course";

const nineMonths = { kind: "nine-months", year: 2026 } as const;
const courseIn = (given: YearBook, period: Period) => {
  const result = buildIndicatorResult(given, "i", period, TODAY);
  return result && buildYearCourse(given, result);
};
const courseOf = (changes: Partial<YearBook>) => courseIn(book(changes), nineMonths);
const column = (changes: Partial<YearBook>, key: keyof CourseRow) => courseOf(changes)?.rows.map((row) => row[key]);
const earlier = (...sums: number[]): QuarterTotal[] =>
  sums.map((sum, at) => total((at + 1) as Quarter, sum, { year: 2025 }));
const three = (quarter: Quarter, sum: number, absent = "") =>
  total(quarter, sum, {
    year: 2025,
    unitsExpected: 3,
    unitsReported: absent === "" ? 3 : 2,
    predecessors: ["A", "B", "C"].map((name) => ({ name, reported: name !== absent })),
  });

describe("the course of a year", () => {
  it("adds up a flow and stops where no quarter has a figure", () => {
    const given = { totals: [total(1, 10), total(2, null), total(3, 5), total(4, null)] };
    expect(column(given, "cumulative")).toEqual([10, null, 15, null]);
    expect(column(given, "note")).toEqual(["", "", "thiếu quý II", ""]);
    expect(courseOf(given)).toMatchObject({ fromZero: true, target: null, forecast: null, paceLabel: null });
  });

  it("recomputes a rate over the quarters so far", () => {
    const given = { indicators: [rate()], totals: [rateTotal(1, 1, 2), rateTotal(2, 4, 4)], plans: [plan(90)] };
    expect(column(given, "cumulativeText")).toEqual(["50", "83,33", "", ""]);
    expect(courseOf(given)).toMatchObject({ fromZero: false, target: { text: "90" } });
  });

  it("draws pace and forecast of the plan the period is told against", () => {
    const given = { totals: threeQuarters(20, 20, 20), plans: [plan(100)], previousTotals: earlier(10, 20, 30, 40) };
    expect(column(given, "pace")).toEqual([10, 30, 60, 100]);
    expect(column(given, "samePeriod")).toEqual([10, 30, 60, 100]);
    expect(courseOf(given)).toMatchObject({
      forecast: { low: 80, high: 100, text: "80–100" },
      paceLabel: "Tiến độ kế hoạch (theo nhịp cùng kỳ năm trước)",
      samePeriodLabel: "Cùng kỳ 2025",
      footnotes: [],
    });
  });

  it("is silent about the year's end with fewer than two quarters", () => {
    const given = book({ totals: [total(1, 20)], plans: [plan(100)] });
    expect(courseIn(given, { kind: "quarter", year: 2026, quarter: 1 })?.forecast).toBeNull();
  });

  it("says what last year is put together from, and draws no part of it where one is missing", () => {
    const all = {
      totals: threeQuarters(1, 1, 1),
      previousTotals: [three(1, 9), three(2, 9), ...earlier(0, 0, 5).slice(2)],
    };
    expect(column(all, "samePeriod")).toEqual([9, 18, 23, null]);
    expect(courseOf(all)?.footnotes).toEqual([
      "Cùng kỳ 2025, đến hết quý I, II, III: cộng gộp 3/3 đơn vị cũ.",
      "Cùng kỳ 2025, đến hết quý IV: năm 2025 chỉ có số liệu quý I, II, III: không so sánh.",
    ]);
    const lacking = { ...all, previousTotals: [three(1, 9), three(2, 9, "B"), ...earlier(0, 0, 5).slice(2)] };
    expect(column(lacking, "samePeriodText")).toEqual(["9", "x", "x", "x"]);
    expect(courseOf(lacking)?.footnotes).toEqual([
      "Cùng kỳ 2025, đến hết quý I: cộng gộp 3/3 đơn vị cũ.",
      "Cùng kỳ 2025, đến hết quý II, III, IV: thiếu B: không so sánh.",
    ]);
  });

  it("marks a break of the series and draws nothing from before it", () => {
    const given = {
      totals: threeQuarters(1, 1, 1),
      previousTotals: earlier(5, 5, 5, 5),
      seriesBreaks: [{ indicatorId: "i", reason: "từ năm 2026 đổi mẫu số" }],
    };
    expect(column(given, "samePeriod")).toEqual([null, null, null, null]);
    expect(courseOf(given)?.footnotes).toEqual(["Chuỗi số liệu ngắt: từ năm 2026 đổi mẫu số."]);
  });

  it("has none for a last value, a milestone, or a year without figures", () => {
    expect(courseOf({ indicators: [indicator({ periodRule: "stock" })], totals: [total(1, 1)] })).toBeNull();
    expect(courseOf({ indicators: [indicator({ periodRule: "milestone" })], totals: [total(1, 1)] })).toBeNull();
    expect(courseOf({ plans: [plan(1)], totals: [total(1, null)] })).toBeNull();
  });
});
