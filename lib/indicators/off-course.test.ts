import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePeriodKey, type Quarter } from "@/lib/periods/period";
import { USUAL_PLAN } from "@/lib/plans/plan";
import { itHolds } from "@/lib/testing/property";
import { ASSESSMENT_STATUSES, type AssessmentStatus } from "./assessment";
import { buildIndicatorResults } from "./build-results";
import { type OffCoursePhase, offCoursePhases, phasesOf } from "./off-course";
import { GOOD_STATUSES, needsAttention } from "./roll-up";
import { book, indicator, plan, total } from "./testing/samples";
import type { YearBook } from "./year-book";

const run = (...statuses: AssessmentStatus[]) =>
  phasesOf(new Map(statuses.map((status, index) => [(index + 1) as Quarter, status]))).map(
    ({ status, quarter }) => `${status} ${quarter}`,
  );

describe("since which quarter", () => {
  it.each<[AssessmentStatus[], string[]]>([
    [["behind"], ["behind 1"]],
    [["on-course", "behind", "behind"], ["behind 2"]],
    [
      ["behind", "behind", "at-risk"],
      ["behind 1", "at-risk 3"],
    ],
    [["behind", "on-course", "behind"], ["behind 3"]],
    [
      ["behind", "incomplete", "at-risk"],
      ["behind 1", "at-risk 3"],
    ],
    [["not-due", "behind", "no-figure", "behind"], ["behind 2"]],
    [["no-plan", "no-plan", "at-risk"], ["at-risk 3"]],
    [
      ["at-risk", "behind", "at-risk"],
      ["at-risk 1", "behind 2", "at-risk 3"],
    ],
    [
      ["on-course", "behind", "at-risk", "not-met"],
      ["behind 2", "at-risk 3", "not-met 4"],
    ],
    [["on-course", "reached"], []],
    [[], []],
  ])("%j", (statuses, phases) => {
    expect(run(...statuses)).toEqual(phases);
  });

  const years = fc.array(fc.constantFrom(...ASSESSMENT_STATUSES), { minLength: 1, maxLength: 4 });
  itHolds("no good quarter lies inside a run, and the order of telling does not matter", years, (statuses) => {
    const of = statuses.map((status, index): [Quarter, AssessmentStatus] => [(index + 1) as Quarter, status]);
    const phases = phasesOf(new Map(of));
    expect(phasesOf(new Map(of.toReversed()))).toEqual(phases);
    const [first] = phases;
    if (first) expect(statuses.slice(first.quarter - 1).some((each) => GOOD_STATUSES.includes(each))).toBe(false);
  });
});

describe("judged quarter by quarter", () => {
  function told(changes: Partial<YearBook>, key: string, today = "2026-11-22"): OffCoursePhase[] | undefined {
    const period = parsePeriodKey(key);
    if (period === null) throw new Error(key);
    const given = book(changes);
    const results = needsAttention(buildIndicatorResults(given, period, today));
    return offCoursePhases(given, results, period, today, USUAL_PLAN).get("i");
  }
  const totals = [total(1, 150), total(2, 120), total(3, 90)];

  it("each quarter by the cumulative figure at its end", () => {
    // 150 of 150, 270 of 300 (90 %), 330 of 450 (73 %).
    const totals = [total(1, 150), total(2, 120), total(3, 60)];
    expect(told({ plans: [plan(600)], totals }, "2026-9M")).toEqual([
      { status: "behind", quarter: 2 },
      { status: "at-risk", quarter: 3 },
    ]);
  });

  it("against the plan in force then: a revision of September makes no earlier quarter late", () => {
    const plans = [plan(400), plan(600, { effectiveOn: "2026-09-01" })];
    expect(told({ plans, totals }, "2026-9M")?.[0]?.quarter).toBe(3);
  });

  it("leaves out what is on course, and what has only a figure of the whole year", () => {
    expect(told({ plans: [plan(100)], totals }, "2026-9M")).toBeUndefined();
    const yearFigures = [
      {
        ...{ indicatorId: "i", year: 2026, qualifier: "exact" as const, source: "BC", illustrative: false },
        figure: { kind: "value" as const, value: 1000 },
      },
    ];
    expect(told({ plans: [plan(600)], yearFigures, indicators: [indicator()] }, "2026")).toBeUndefined();
  });
});
