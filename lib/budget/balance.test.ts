import { describe, expect, it } from "vitest";
import { buildIndicatorResults } from "@/lib/indicators/build-results";
import { book, indicator, plan, TODAY, total } from "@/lib/indicators/testing/samples";
import type { YearBook } from "@/lib/indicators/year-book";
import { parsePeriodKey, type Quarter } from "@/lib/periods/period";
import { budgetBalance } from "./balance";

const REVENUE = indicator({ id: "r", code: "thu-ngan-sach-xa" });
const SPENDING = indicator({ id: "e", code: "chi-ngan-sach", direction: "neutral" });

const totals = (id: string, ...sums: (number | null)[]) =>
  sums.map((sum, at) => total((at + 1) as Quarter, sum, { indicatorId: id }));

function balanceOf(changes: Partial<YearBook>, key = "2026-9M") {
  const period = parsePeriodKey(key);
  if (period === null) throw new Error(key);
  const results = buildIndicatorResults(book({ indicators: [REVENUE, SPENDING], ...changes }), period, TODAY);
  return budgetBalance(results, 3);
}

describe("cân đối thu, chi ngân sách xã", () => {
  it("sets quarter beside quarter, and both to date", () => {
    const told = balanceOf({ totals: [...totals("r", 100, 50, 70), ...totals("e", 80, 60, 70)] });
    expect(told?.quarters.map(({ difference }) => difference)).toEqual([20_000, -10_000, 0]);
    expect(told?.toDate.difference).toBe(10_000);
  });

  it("says nothing of a quarter that only one of them has, nor of sums to different quarters", () => {
    const told = balanceOf({ totals: [...totals("r", 100, 50, 70), ...totals("e", 80, null, 70)] });
    expect(told?.quarters.map(({ difference }) => difference)).toEqual([20_000, null, 0]);
    expect(told?.toDate.difference).toBeNull();
    const ahead = balanceOf({ totals: [...totals("r", 100, 50), ...totals("e", 80)] }, "2026-6M");
    expect(ahead?.toDate.difference).toBeNull();
  });

  it("takes không phát sinh for zero, and not a sum of some units", () => {
    const none = [total(1, 0, { indicatorId: "e", unitsNothingArose: 1 })];
    expect(balanceOf({ totals: [...totals("r", 100), ...none] }, "2026-Q1")?.quarters[0]?.difference).toBe(100_000);
    const some = [total(1, 30, { indicatorId: "e", unitsExpected: 2 })];
    const told = balanceOf({ totals: [...totals("r", 100), ...some] }, "2026-Q1");
    expect([told?.quarters[0]?.difference, told?.toDate.difference]).toEqual([null, null]);
  });

  it("sets plans of one basis against each other only", () => {
    const plans = [plan(128, { indicatorId: "r" }), plan(121, { indicatorId: "e" })];
    expect(balanceOf({ plans })?.planned).toEqual({
      ...{ basis: "commune", revenue: 128_000, expenditure: 121_000, difference: 7_000 },
    });
    const mixed = [plan(128, { indicatorId: "r" }), plan(121, { indicatorId: "e", basis: "province" })];
    expect(balanceOf({ plans: mixed })?.planned).toBeNull();
    expect(balanceOf({ plans: plans.slice(1) })?.planned).toBeNull();
  });

  it("is left out where the year follows only one of them", () => {
    expect(balanceOf({ indicators: [REVENUE] })).toBeNull();
    expect(balanceOf({ indicators: [REVENUE, { ...SPENDING, unitOfMeasure: "tỷ đồng" }] })).toBeNull();
  });

  it("marks what rests on ước", () => {
    const estimated = [total(1, 80, { indicatorId: "e", estimated: true })];
    const told = balanceOf({ totals: [...totals("r", 100), ...estimated] }, "2026-Q1");
    expect([told?.quarters[0]?.estimated, told?.toDate.estimated]).toEqual([true, true]);
  });
});
