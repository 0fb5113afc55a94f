import { describe, expect, it } from "vitest";
import { buildIndicatorResults } from "@/lib/indicators/build-results";
import type { QuarterTotal } from "@/lib/indicators/figure";
import { book, rate, rateTotal, TODAY, total } from "@/lib/indicators/testing/samples";
import { backlogOf } from "./backlog";

function told(totals: QuarterTotal[], lastQuarter: 1 | 2 | 3 | 4 = 3) {
  const indicators = [rate({ periodRule: "rate-of-stocks" })];
  const [result] = buildIndicatorResults(book({ indicators, totals }), { kind: "nine-months", year: 2026 }, TODAY);
  return result === undefined ? null : backlogOf(result, lastQuarter);
}

describe("land still without a certificate", () => {
  it("is what the share leaves, and by how much it fell in each quarter", () => {
    const backlog = told([rateTotal(1, 8040, 9350), rateTotal(2, 8085, 9350), rateTotal(3, 8120, 9350)]);
    expect(backlog?.quarters.map(({ left, cleared }) => [left, cleared])).toEqual([
      [1_310_000, null],
      [1_265_000, 45_000],
      [1_230_000, 35_000],
    ]);
    expect(backlog?.leftShare).toEqual({ numerator: 123, denominator: 935 });
  });

  it("grows when more land needs one", () => {
    expect(told([rateTotal(1, 80, 100), rateTotal(2, 85, 120)])?.last).toMatchObject({
      left: 35_000,
      cleared: -15_000,
    });
  });

  it("says nothing of a missing quarter, nor of some units only", () => {
    const gap = told([rateTotal(1, 80, 100), total(2, null), rateTotal(3, 90, 100)]);
    expect(gap?.quarters.map(({ quarter, cleared }) => [quarter, cleared])).toEqual([
      [1, null],
      [3, null],
    ]);
    expect(told([rateTotal(1, 80, 100, { unitsExpected: 2 })])).toBeNull();
    expect(told([])).toBeNull();
  });

  it("stands at the period's last quarter, not at a later one", () => {
    const totals = [rateTotal(1, 80, 100), rateTotal(2, 90, 100)];
    expect(told(totals, 1)?.last.left).toBe(20_000);
    expect(told([rateTotal(1, 0, 0)])).toBeNull();
  });
});
