import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PlanFigure } from "@/lib/plans/plan";
import { itHolds } from "@/lib/testing/property";
import type { Indicator } from "./indicator";
import type { IndicatorResult } from "./result";
import { ATTENTION_STATUSES } from "./roll-up";
import { shortfallOf } from "./shortfall";
import { firstResult, plan, rateTotal, threeQuarters, total } from "./testing/samples";

/** Three quarters of `each`, against a plan of the year, told at nine months. */
const flow = (each: number, planned: Partial<PlanFigure> & { planned: number }, of: Partial<Indicator> = {}) =>
  firstResult(
    { plans: [{ ...plan(0), ...planned, planned: planned.planned * 1000 }], totals: threeQuarters(each, each, each) },
    "2026-9M",
    undefined,
    of,
  );
const told = (result: IndicatorResult) => {
  const found = shortfallOf(result);
  return found && [found.against, found.side, found.amount.numerator / found.amount.denominator / 1000];
};

describe("how far behind", () => {
  it.each([
    ["a sum below its pace (450 of 600 by now)", flow(100, { planned: 600 }), ["pace", "under", 150]],
    ["a sum on its pace", flow(150, { planned: 600 }), null],
    [
      "a sum with planned quarters",
      flow(100, { planned: 600, quarters: [100e3, 100e3, 120e3, 280e3] }),
      ["pace", "under", 20],
    ],
    [
      "a ceiling used too fast",
      flow(10, { planned: 36, comparator: "at-most" }, { direction: "lower" }),
      ["pace", "over", 3],
    ],
    [
      "a broken ceiling",
      flow(10, { planned: 20, comparator: "at-most" }, { direction: "lower" }),
      ["plan", "over", 10],
    ],
    [
      "more than an exact number",
      flow(10, { planned: 23, comparator: "equals" }, { direction: "exact" }),
      ["plan", "over", 7],
    ],
    ["beyond a range in the good direction", flow(10, { planned: 10, plannedUpper: 20e3, comparator: "range" }), null],
    ["nothing reported", firstResult({ plans: [plan(600)] }, "2026-9M"), null],
    ["no plan", firstResult({ totals: [total(1, 5)] }, "2026-9M"), null],
    ["a milestone", flow(0, { planned: 1, comparator: "milestone" }, { periodRule: "milestone" }), null],
  ])("%s", (_, result, expected) => {
    expect(told(result)).toEqual(expected);
  });

  it("a rate is short in điểm %, against the plan itself", () => {
    const totals = [rateTotal(1, 40, 100), rateTotal(2, 40, 100), rateTotal(3, 43, 100)];
    const of = { periodRule: "rate-of-flows", unitRule: "recompute", percentRule: "none", unitOfMeasure: "%" } as const;
    expect(told(firstResult({ plans: [plan(60)], totals }, "2026-9M", undefined, of))).toEqual(["plan", "under", 19]);
  });

  it("a stock is held against the plan, and against its quarter's where the plan has one", () => {
    const of = { periodRule: "stock" } as const;
    const totals = threeQuarters(5, 6, 7);
    expect(told(firstResult({ plans: [plan(10)], totals }, "2026-9M", undefined, of))).toEqual(["plan", "under", 3]);
    const plans = [plan(10, { quarters: [5e3, 7e3, 9e3, 10e3] })];
    expect(told(firstResult({ plans, totals }, "2026-9M", undefined, of))).toEqual(["pace", "under", 2]);
  });

  it("in the last quarter only the plan counts", () => {
    const totals = [...threeQuarters(100, 100, 100), total(4, 200)];
    expect(told(firstResult({ plans: [plan(600)], totals }, "2026"))).toEqual(["plan", "under", 100]);
  });

  const figures = fc.record({
    planned: fc.integer({ min: 1, max: 1000 }),
    each: fc.integer({ min: 0, max: 500 }),
    comparator: fc.constantFrom("at-least" as const, "at-most" as const, "equals" as const),
    direction: fc.constantFrom("higher" as const, "lower" as const, "exact" as const),
  });
  itHolds("whatever is in danger says by how much, and it is more than nothing", figures, (given) => {
    const { planned, each, comparator, direction } = given;
    const result = flow(each, { planned, comparator }, { direction });
    const found = shortfallOf(result);
    if (ATTENTION_STATUSES.includes(result.assessment.status)) expect(found).not.toBeNull();
    if (found) expect(found.amount.numerator).toBeGreaterThan(0);
  });
});
