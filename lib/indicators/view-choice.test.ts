import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { periodsOfYear } from "@/lib/periods/quarter-days";
import { PLAN_BASES, PLAN_STAGES } from "@/lib/plans/plan";
import { itHolds } from "@/lib/testing/property";
import { planWords, scopeWords } from "./labels";
import { FIGURE_SCOPES, readViewChoice, type ViewChoice, viewParameters, viewQuery } from "./view-choice";

const usual = { kind: "nine-months", year: 2026 } as const;

const days = fc.date({ min: new Date("2020-01-01"), max: new Date("2030-12-31"), noInvalidDate: true });

const choices = fc.record({
  period: fc.integer({ min: 2000, max: 2100 }).chain((year) => fc.constantFrom(...periodsOfYear(year))),
  plan: fc.record({ basis: fc.constantFrom(...PLAN_BASES), stage: fc.constantFrom(...PLAN_STAGES) }),
  scope: fc.constantFrom(...FIGURE_SCOPES),
  asOf: fc.option(days.map((date) => date.toISOString().slice(0, 10))),
}) as fc.Arbitrary<ViewChoice>;

describe("the switches in the address", () => {
  itHolds("every choice is read back from its own link", choices, (choice) => {
    const read = readViewChoice(Object.fromEntries(viewParameters(choice)), usual, true);
    expect(read).toEqual(choice.asOf === null ? choice : { ...choice, scope: "approved" });
  });

  itHolds("nothing unapproved for those who may not see it", choices, (choice) => {
    expect(readViewChoice(Object.fromEntries(viewParameters(choice)), usual, false).scope).toBe("approved");
  });

  it.each([
    [{}, "period=2026-9M"],
    [{ period: "2026-Q9", basis: "district", stage: "x", figures: "all" }, "period=2026-9M"],
    [{ period: ["2026-Q1", "2026-Q2"], basis: ["province"] }, "period=2026-9M"],
    [{ period: "2025", basis: "commune", stage: "in-force", figures: "approved" }, "period=2025"],
    [
      { period: "2026-6M", basis: "province", stage: "year-start", figures: "entered" },
      "period=2026-6M&basis=province&stage=year-start&figures=entered",
    ],
    [{ asOf: "2026-09-30", figures: "entered" }, "period=2026-9M&asOf=2026-09-30"],
    [{ asOf: "2026-02-30", figures: "entered" }, "period=2026-9M&figures=entered"],
    [{ asOf: ["2026-09-30"] }, "period=2026-9M"],
  ])("%j is %s", (given, query) => {
    expect(viewQuery(readViewChoice(given, usual, true))).toBe(query);
  });

  it("says them in words, for the screen and the paper", () => {
    const words = choices.filter(({ plan }) => plan.basis === "commune");
    expect(fc.sample(words, 20).every(({ plan }) => planWords(plan).startsWith("kế hoạch xã giao"))).toBe(true);
    expect(planWords({ basis: "province", stage: "year-start" })).toBe("kế hoạch tỉnh giao, đầu năm");
    expect(planWords({ basis: "commune", stage: "in-force" })).toBe("kế hoạch xã giao, sau điều chỉnh");
    expect(FIGURE_SCOPES.map(scopeWords)).toEqual(["chỉ số liệu đã duyệt", "gồm số liệu chưa duyệt"]);
  });
});
