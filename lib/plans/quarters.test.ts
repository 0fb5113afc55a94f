import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { itHolds } from "@/lib/testing/property";
import { evenQuarters, quartersByLastYear, quartersGap } from "./quarters";

const flow = { periodRule: "flow", frequency: "quarter", decimals: 0 } as const;

describe("planned quarters", () => {
  it.each([
    ["even", 600_000, "quarter", 0, [150_000, 150_000, 150_000, 150_000]],
    ["whole units only", 10_000, "quarter", 0, [2_000, 3_000, 2_000, 3_000]],
    ["as many decimals as the indicator has", 1_000, "quarter", 1, [200, 300, 200, 300]],
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
});
