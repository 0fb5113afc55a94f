import { describe, expect, it } from "vitest";
import type { Indicator } from "./indicator";
import {
  fourQuarters,
  plan,
  rate,
  rateTotal,
  firstResult as result,
  TODAY,
  threeQuarters,
  total,
} from "./testing/samples";
import type { YearBook } from "./year-book";

const status = (...input: Parameters<typeof result>) => result(...input).assessment.status;

describe("a flow against its plan, year open", () => {
  it.each([
    ["reached early", 600, "reached"],
    ["186 %", 1_116, "reached"],
    ["on pace", 450, "on-course"],
    ["95 % of pace", 428, "on-course"],
    ["just below 95 %", 427, "behind"],
    ["80 % of pace", 360, "behind"],
    ["below 80 %", 359, "at-risk"],
    ["nothing done", 0, "at-risk"],
    ["negative", -10, "at-risk"],
  ])("%s: %d of 600 after three quarters", (_, sum, expected) => {
    expect(status({ plans: [plan(600)], totals: threeQuarters(sum, 0, 0) })).toBe(expected);
  });

  it("has the ordered states before any verdict", () => {
    const totals = threeQuarters(100, 100, 100);
    expect(status({ totals })).toBe("no-plan");
    expect(status({ plans: [plan(600)], totals }, "2026-Q3", TODAY, { direction: "neutral" })).toBe("followed");
    expect(status({ plans: [plan(600)] }, "2026-Q3", TODAY, { frequency: "year" })).toBe("not-due");
    expect(status({ plans: [plan(600)] }, "2026", TODAY, { frequency: "year" })).toBe("no-figure");
    expect(status({ plans: [plan(600)] }, "2026-Q1", "2025-12-20")).toBe("not-due");
    expect(status({ plans: [plan(600)] })).toBe("no-figure");
    expect(status({ plans: [plan(0)], totals })).toBe("reached");
  });

  it("is incomplete until N of N units of every quarter, the excused left out", () => {
    const two = [total(1, 900, { unitsReported: 2, unitsExpected: 3 }), total(2, 1), total(3, 1)];
    const partial = result({ plans: [plan(600)], totals: two });
    expect(partial.assessment.status).toBe("incomplete");
    expect(partial.coverage).toEqual({ reported: 2, expected: 3 });
    expect(partial.cumulative).toEqual({ kind: "value", value: 902_000 });
    expect(partial.needed).toBeNull();
    const excused = [total(1, 900, { unitsReported: 2, unitsExpected: 2 }), total(2, 1), total(3, 1)];
    expect(status({ plans: [plan(600)], totals: excused })).toBe("reached");
  });

  it("a finished quarter without figures is missing, a running one is not yet due", () => {
    const given = [...threeQuarters(150, 150, 150), total(4, null)];
    const running = result({ plans: [plan(600)], totals: given }, "2026");
    expect(running).toMatchObject({ asOfQuarter: 3, missingQuarters: [], assessment: { status: "on-course" } });
    const finished = result({ plans: [plan(600)], totals: given }, "2026", "2027-01-01");
    expect(finished).toMatchObject({ missingQuarters: [4], assessment: { status: "incomplete" } });
    const hole = result({ plans: [plan(600)], totals: [total(1, 150), total(2, null), total(3, 150)] });
    expect(hole).toMatchObject({ missingQuarters: [2], assessment: { status: "incomplete" } });
    expect(hole.cumulative).toEqual({ kind: "value", value: 300_000 });
  });

  it("a quarter in which nobody was assigned is not missing", () => {
    expect(result({ plans: [plan(600)], totals: [total(3, 600)] })).toMatchObject({
      missingQuarters: [],
      cumulative: { kind: "value", value: 600_000 },
      assessment: { status: "reached" },
    });
  });

  it("shows the quarter alone beside the cumulative figure", () => {
    const shown = result({ totals: threeQuarters(1, 2, 3) }, "2026-Q2");
    expect(shown.inQuarter).toMatchObject({ quarter: 2, figure: { value: 2_000 } });
    expect(shown.cumulative).toEqual({ kind: "value", value: 3_000 });
    expect(shown.quarters.map((each) => each.quarter)).toEqual([1, 2, 3]);
  });
});

describe("ceilings, exact numbers and last values, year open", () => {
  const ceiling = { direction: "lower", percentRule: "none" } as const;
  it.each([
    ["under pace", 12, "on-course"],
    ["little over pace", 15, "on-course"],
    ["over pace", 18, "behind"],
    ["far over pace", 20, "at-risk"],
    ["already broken", 21, "at-risk"],
    ["none", 0, "on-course"],
  ])("at most 20 cases: %s", (_, sum, expected) => {
    const plans = [plan(20, { comparator: "at-most" })];
    expect(status({ plans, totals: threeQuarters(sum, 0, 0) }, "2026-Q3", TODAY, ceiling)).toBe(expected);
  });

  it("an exact number is reached, not exceeded, and in danger once passed", () => {
    const plans = [plan(20, { comparator: "equals" })];
    const exact = { direction: "exact" } as const;
    expect(status({ plans, totals: threeQuarters(20, 0, 0) }, "2026-Q3", TODAY, exact)).toBe("reached");
    expect(status({ plans, totals: threeQuarters(21, 0, 0) }, "2026-Q3", TODAY, exact)).toBe("at-risk");
    expect(status({ plans, totals: threeQuarters(15, 0, 0) }, "2026-Q3", TODAY, exact)).toBe("on-course");
  });

  it.each([
    [41, 60, "at-risk"],
    [58, 60, "on-course"],
    [50, 60, "behind"],
    [61, 60, "on-course"],
  ])("a rate is not paced by time: %d against a plan of %d", (actual, planned, expected) => {
    const totals = [rateTotal(1, actual, 100)];
    const shown = result({ indicators: [rate()], plans: [plan(planned)], totals }, "2026-Q1");
    expect(shown.assessment.status).toBe(expected);
    expect(shown).toMatchObject({ pace: null, needed: null, forecast: null });
  });

  it("a stock stands with its quarter and is compared with the plan itself", () => {
    const of = { periodRule: "stock" } as const;
    const half = { ...of, frequency: "half-year" } as const;
    expect(status({ plans: [plan(19)], totals: [total(1, 19)] }, "2026-Q1", TODAY, of)).toBe("reached");
    expect(status({ plans: [plan(19)], totals: [total(1, 18)] }, "2026-Q1", TODAY, of)).toBe("behind");
    const carried = result({ plans: [plan(19)], totals: [total(2, 19)] }, "2026-Q3", TODAY, half);
    expect(carried).toMatchObject({ asOfQuarter: 2, assessment: { status: "reached" } });
    const stale = result({ plans: [plan(19)], totals: [total(2, 19), total(3, null)] }, "2026-Q3", TODAY, of);
    expect(stale).toMatchObject({ asOfQuarter: 2, missingQuarters: [3], assessment: { status: "incomplete" } });
  });

  it("poverty falls: lower is better for a rate of stocks", () => {
    const poverty = rate({ direction: "lower", periodRule: "rate-of-stocks" });
    const plans = [plan(1.99, { comparator: "at-most" })];
    const at = (poor: number) =>
      status({ indicators: [poverty], plans, totals: [rateTotal(2, poor, 10_000)] }, "2026-Q2");
    expect([at(146), at(199), at(205), at(240), at(449)]).toEqual([
      "reached",
      "reached",
      "on-course",
      "behind",
      "at-risk",
    ]);
  });

  it("a range and an about", () => {
    const of = { periodRule: "stock", direction: "exact", percentRule: "none" } as const;
    const range = [plan(6.6, { comparator: "range", plannedUpper: 6_800 })];
    const about = [plan(4, { comparator: "about" })];
    const at = (plans: YearBook["plans"], value: number) =>
      status({ plans, totals: [total(1, value)] }, "2026-Q1", TODAY, of);
    expect([at(range, 6.7), at(range, 6.4), at(range, 5.4), at(range, 5)]).toEqual([
      "reached",
      "on-course",
      "behind",
      "at-risk",
    ]);
    expect([at(about, 4.1), at(about, 3.8), at(about, 4.5)]).toEqual(["reached", "reached", "behind"]);
  });

  it("a milestone is done or on its way until its quarter has passed", () => {
    const of = { periodRule: "milestone", percentRule: "none" } as const;
    const done = { comparator: "milestone" } as const;
    const at = (key: string, quarter: 1 | 4, value: number, quarters: YearBook["plans"][number]["quarters"] = null) =>
      status({ plans: [plan(1, { ...done, quarters })], totals: [total(quarter, value)] }, key, TODAY, of);
    expect(at("2026-Q1", 1, 1)).toBe("reached");
    expect(at("2026-Q1", 1, 0)).toBe("on-course");
    expect(at("2026-Q1", 1, 0, [1_000, 1_000, 1_000, 1_000])).toBe("behind");
    expect(at("2026", 4, 0)).toBe("at-risk");
  });
});

describe("after the year closes", () => {
  const closed = { assessmentClosedOn: "2026-12-20" };
  const verdict = (planned: YearBook["plans"][number], sum: number, of: Partial<Indicator> = {}) =>
    status({ ...closed, plans: [planned], totals: fourQuarters(sum / 4) }, "2026", "2026-12-25", of);

  it.each([
    ["at least, over", plan(100), 101, {}, "exceeded"],
    ["at least, equal", plan(100), 100, {}, "met"],
    ["at least, short", plan(100), 99, {}, "not-met"],
    ["at most, under", plan(20, { comparator: "at-most" }), 16, { direction: "lower" }, "exceeded"],
    ["at most, equal", plan(20, { comparator: "at-most" }), 20, { direction: "lower" }, "met"],
    ["at most, over", plan(20, { comparator: "at-most" }), 24, { direction: "lower" }, "not-met"],
    ["at most, under, but less is not better", plan(20, { comparator: "at-most" }), 16, { direction: "exact" }, "met"],
    ["at least, over, but more is not better", plan(20), 24, { direction: "exact" }, "met"],
    ["exact, equal", plan(20, { comparator: "equals" }), 20, { direction: "exact" }, "met"],
    ["exact, over", plan(20, { comparator: "equals" }), 24, { direction: "exact" }, "not-met"],
    ["equals but higher is better", plan(20, { comparator: "equals" }), 24, {}, "exceeded"],
    ["range, inside", plan(8, { comparator: "range", plannedUpper: 12_000 }), 8, { direction: "exact" }, "met"],
    ["range, beyond", plan(8, { comparator: "range", plannedUpper: 12_000 }), 16, { direction: "exact" }, "not-met"],
    ["about, near", plan(100, { comparator: "about" }), 96, { direction: "exact" }, "met"],
    ["about, far", plan(100, { comparator: "about" }), 92, { direction: "exact" }, "not-met"],
    ["zero plan, zero done", plan(0, { comparator: "at-most" }), 0, { direction: "lower" }, "met"],
    ["zero plan, something", plan(0, { comparator: "at-most" }), 4, { direction: "lower" }, "not-met"],
    ["spending is never praised", plan(100), 147, { direction: "neutral" }, "followed"],
  ] as const)("%s", (_, planned, sum, of, expected) => {
    expect(verdict(planned, sum, of)).toBe(expected);
  });

  it("a milestone is met or not, never exceeded", () => {
    const of = { periodRule: "milestone", percentRule: "none" } as const;
    const milestone = plan(1, { comparator: "milestone" });
    const at = (value: number) =>
      status({ ...closed, plans: [milestone], totals: [total(4, value)] }, "2026", "2026-12-25", of);
    expect([at(1), at(0)]).toEqual(["met", "not-met"]);
  });

  it("needs every quarter, marks ước, and leaves earlier periods as they were", () => {
    const totals = fourQuarters(24);
    const given = { ...closed, plans: [plan(100)], totals };
    expect(status({ ...given, totals: totals.slice(0, 3) }, "2026", "2026-12-25")).toBe("not-met");
    expect(status({ ...given, totals: [...totals.slice(0, 3), total(4, null)] }, "2026", "2026-12-25")).toBe(
      "incomplete",
    );
    expect(status(given, "2026-Q2", "2026-12-25")).toBe("on-course");
    const estimated = totals.map((each) => ({ ...each, estimated: each.quarter === 4 }));
    expect(result({ ...given, totals: estimated }, "2026", "2026-12-25").assessment).toEqual({
      status: "not-met",
      estimated: true,
    });
  });

  it("'không đạt' is never said before closing, also not after 31 December", () => {
    const given = { plans: [plan(100)], totals: fourQuarters(1) };
    expect(status(given, "2026", "2027-02-01")).toBe("at-risk");
    expect(status({ ...given, assessmentClosedOn: "2027-02-02" }, "2026", "2027-02-01")).toBe("at-risk");
    expect(status({ ...given, assessmentClosedOn: "2027-02-01" }, "2026", "2027-02-01")).toBe("not-met");
  });
});
