import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { itHolds } from "@/lib/testing/property";
import { evenQuarters, quartersByLastYear, quartersGap, shareOut } from "./quarters";

const flow = { periodRule: "flow", frequency: "quarter", decimals: 0 } as const;

describe("planned quarters", () => {
  it.each([
    ["even", 600_000, "quarter", 0, [150_000, 150_000, 150_000, 150_000]],
    ["whole units only", 10_000, "quarter", 0, [2_000, 2_000, 3_000, 3_000]],
    ["as many decimals as the indicator has", 1_000, "quarter", 1, [200, 200, 300, 300]],
    ["half-yearly figures", 10_000, "half-year", 0, [0, 5_000, 0, 5_000]],
    ["yearly figures", 10_000, "year", 0, [0, 0, 0, 10_000]],
    ["nothing", 0, "quarter", 0, [0, 0, 0, 0]],
  ] as const)("%s", (_, planned, frequency, decimals, expected) => {
    expect(evenQuarters(planned, { frequency, decimals })).toEqual(expected);
  });

  it("follows last year's shares, and needs all of them", () => {
    expect(quartersByLastYear(600_000, [100, 200, 300, 400], flow)).toEqual([60_000, 120_000, 180_000, 240_000]);
    expect(quartersByLastYear(600_000, [0, 0, 5, 0], flow)).toEqual([0, 0, 600_000, 0]);
    for (const lastYear of [null, [1, 2, 3], [1, null, 3, 4], [-1, 2, 3, 4], [0, 0, 0, 0]]) {
      expect(quartersByLastYear(600_000, lastYear, flow)).toBeNull();
    }
  });

  it.each([
    ["the largest remainder first", 10_000, [1, 1, 1, 4], [1_000, 1_000, 2_000, 6_000]],
    ["no part without a weight", 10_000, [0, 1, 0, 2], [0, 3_000, 0, 7_000]],
    ["a cut", -10_000, [1, 1, 1, 1], [-2_000, -2_000, -3_000, -3_000]],
    ["a year finer than the decimals", 10_500, [1, 1, 1, 1], [2_000, 2_000, 3_000, 3_500]],
  ])("shares out: %s", (_, planned, weights, expected) => {
    expect(shareOut(planned, weights, 0)).toEqual(expected);
  });

  it("adds up a flow and takes the last of anything else", () => {
    expect(quartersGap(flow, 100, [10, 20, 30, 50])).toBe(10);
    expect(quartersGap({ periodRule: "stock" }, 50, [10, 20, 30, 50])).toBe(0);
  });

  const whole = fc.integer({ min: -9_000_000_000, max: 9_000_000_000 });
  const shares = fc.tuple(fc.nat(1e6), fc.nat(1e6), fc.nat(1e6), fc.nat(1e6));
  itHolds("shared out, the quarters always make the year", fc.tuple(whole, shares), ([units, lastYear]) => {
    const planned = units * 1000;
    expect(quartersGap(flow, planned, evenQuarters(planned, flow))).toBe(0);
    const byShares = quartersByLastYear(planned, lastYear, flow);
    if (byShares !== null) expect(quartersGap(flow, planned, byShares)).toBe(0);
  });

  itHolds("no quarter is a whole step from its exact share", fc.tuple(whole, shares), ([units, weights]) => {
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    if (all === 0) return;
    for (const [index, part] of shareOut(units * 1000, weights, 0).entries()) {
      const off = BigInt(part) * BigInt(all) - BigInt(units) * 1000n * BigInt(weights[index] ?? 0);
      expect((off < 0n ? -off : off) < 1000n * BigInt(all)).toBe(true);
    }
  });
});
