import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseQuantity } from "@/lib/format/parse-quantity";
import { itHolds } from "@/lib/testing/property";
import { changeByPercent, planChange } from "./fill-plans";
import type { PlanRowValues } from "./read-plan-row";

const plan = (planned: number, changes: Partial<PlanRowValues> = {}): PlanRowValues => ({
  ...{ comparator: "at-least", planned, plannedUpper: null, baseline: null, quarters: null, quartersReason: "" },
  ...changes,
});
const flow = { decimals: 0, periodRule: "flow" } as const;

describe("a plan changed by a percentage", () => {
  it.each([
    ["up", 46_000, 10_000, "51"],
    ["half away from zero", 45_000, 10_000, "50"],
    ["down", 46_000, -10_000, "41"],
    ["a part of a percent", 1_000_000, 8_500, "1.085"],
    ["nothing", 46_000, 0, "46"],
    ["a negative plan", -45_000, 10_000, "-50"],
    ["to nothing", 46_000, -100_000, "0"],
  ])("%s", (_, planned, percent, expected) => {
    expect(changeByPercent(plan(planned), percent, flow).planned).toBe(expected);
  });

  it("keeps the shares of the quarters, and they still make the year", () => {
    const current = plan(100_000, { quarters: [10_000, 20_000, 30_000, 40_000] });
    const { planned, q1, q2, q3, q4 } = changeByPercent(current, 15_000, flow);
    expect([planned, q1, q2, q3, q4]).toEqual(["115", "11", "23", "35", "46"]);
  });

  it("changes each quarter of a stock alike, so that the last stays the year", () => {
    const stock = { decimals: 0, periodRule: "stock" } as const;
    const current = plan(45_000, { quarters: [30_000, 35_000, 40_000, 45_000] });
    const { planned, q4 } = changeByPercent(current, 10_000, stock);
    expect([planned, q4]).toEqual(["50", "50"]);
  });

  it("changes both ends of a range", () => {
    const current = plan(6_600, { comparator: "range", plannedUpper: 6_800 });
    expect(changeByPercent(current, 10_000, { decimals: 1, periodRule: "stock" })).toMatchObject({
      ...{ comparator: "range", planned: "7,3", upper: "7,5" },
    });
  });

  const planned = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
  itHolds(
    "is never further from the exact figure than half of its last decimal",
    fc.tuple(planned, fc.integer({ min: -100_000, max: 300_000 }), fc.constantFrom(0, 1, 2, 3)),
    ([current, percent, decimals]) => {
      const { planned: text } = changeByPercent(plan(current), percent, { decimals, periodRule: "flow" });
      const read = parseQuantity(text, decimals);
      const off = read.ok ? BigInt(read.value) * 100_000n - BigInt(current) * BigInt(100_000 + percent) : 10n ** 20n;
      expect((off < 0n ? -off : off) * 2n <= 100_000n * 10n ** BigInt(3 - decimals)).toBe(true);
    },
  );
});

describe("before and after", () => {
  it.each([
    ["more", plan(46_000), plan(50_000), 4_000, "+8,7%"],
    ["less", plan(50_000), plan(46_000), -4_000, "-8%"],
    ["from nothing", plan(0), plan(5_000), 5_000, null],
    ["from below zero", plan(-10_000), plan(-5_000), 5_000, "+50%"],
  ])("%s", (_, before, after, difference, percent) => {
    expect(planChange(before, after)).toEqual({ difference, percent });
  });

  it("does not compare a first plan, another requirement or a range", () => {
    expect(planChange(null, plan(1_000))).toBeNull();
    expect(planChange(plan(1_000), plan(2_000, { comparator: "at-most" }))).toBeNull();
    const range = plan(1_000, { comparator: "range", plannedUpper: 2_000 });
    expect(planChange(range, { ...range, plannedUpper: 3_000 })).toBeNull();
  });
});
