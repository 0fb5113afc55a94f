import { describe, expect, it } from "vitest";
import { firstResult, plan, total } from "./testing/samples";
import { thresholdExample } from "./threshold-example";
import { DEFAULT_THRESHOLDS } from "./thresholds";

const set = (onCourse: number, behind: number, aboutTolerance: number, effectiveFrom = "2025-07-01") => ({
  ...{ effectiveFrom, onCourse, behind, aboutTolerance },
});

describe("the worked example", () => {
  it.each([
    [set(950, 800, 50), [95, 80, 0], { from: 190, to: 210 }],
    [set(900, 700, 30), [90, 70, 0], { from: 194, to: 206 }],
    [set(955, 801, 0), [96, 81, 0], { from: 200, to: 200 }],
  ])("%o", (thresholds, starts, about) => {
    const example = thresholdExample(thresholds);
    expect(example.steps.map((step) => step.status)).toEqual(["reached", "on-course", "behind", "at-risk"]);
    expect(example.steps.slice(1).map((step) => step.from)).toEqual(starts);
    expect(example.about).toEqual(about);
  });
});

describe("new thresholds leave earlier verdicts alone", () => {
  const later = set(1000, 990, 0, "2026-10-01");
  const year = { plans: [plan(200)], totals: [total(1, 50), total(2, 46), total(3, 46)] };
  const verdict = (key: string, thresholds = [DEFAULT_THRESHOLDS, later]) =>
    firstResult({ ...year, thresholds }, key, "2026-11-22").assessment.status;

  it("a quarter is judged by what was in force on its last day", () => {
    // 96 of 100 by the end of quý II, 142 of 150 by the end of quý III.
    expect(verdict("2026-Q2")).toBe("on-course");
    expect(verdict("2026-Q2", [later])).toBe("at-risk");
    expect(verdict("2026-Q3", [DEFAULT_THRESHOLDS])).toBe("behind");
    expect(verdict("2026-Q3")).toBe("behind");
    expect(verdict("2026-Q4")).toBe("at-risk");
  });

  it("a closed year keeps the tolerance of the day it was closed on", () => {
    const closed = {
      plans: [plan(200, { comparator: "about" })],
      totals: [total(1, 50), total(2, 50), total(3, 50), total(4, 41)],
      assessmentClosedOn: "2026-12-15",
    };
    const of = (thresholds: (typeof later)[]) =>
      firstResult({ ...closed, thresholds }, "2026", "2027-02-01", { direction: "exact" }).assessment.status;
    expect(of([DEFAULT_THRESHOLDS])).toBe("met");
    expect(of([DEFAULT_THRESHOLDS, set(950, 800, 0, "2026-12-16")])).toBe("met");
    expect(of([DEFAULT_THRESHOLDS, set(950, 800, 0, "2026-12-15")])).toBe("not-met");
  });
});
