import { expect, it } from "vitest";
import { type PlanChoice, USUAL_PLAN } from "@/lib/plans/plan";
import { buildIndicatorResults } from "./build-results";
import { keptIndicatorResults } from "./kept-results";
import { book, plan, TODAY, threeQuarters } from "./testing/samples";

const THIRD = { kind: "quarter", year: 2026, quarter: 3 } as const;
const SECOND = { kind: "quarter", year: 2026, quarter: 2 } as const;
const PROVINCE: PlanChoice = { ...USUAL_PLAN, basis: "province" };
const sample = () => book({ plans: [plan(600)], totals: threeQuarters(100, 200, 112) });

it("reckons each view of a frozen book once, and what it keeps is what would be reckoned", () => {
  const kept = Object.freeze(sample());
  const views = [
    [THIRD, TODAY, USUAL_PLAN],
    [SECOND, TODAY, USUAL_PLAN],
    [THIRD, "2026-07-01", USUAL_PLAN],
    [THIRD, TODAY, PROVINCE],
  ] as const;
  for (const [period, today, choice] of views) {
    const first = keptIndicatorResults(kept, period, today, choice);
    expect(first).toEqual(buildIndicatorResults(kept, period, today, choice));
    expect(keptIndicatorResults(kept, period, today, choice)).toBe(first);
    expect(() => (first as unknown[]).push(1)).toThrow();
  }
  expect(new Set(views.map(([period, today, choice]) => keptIndicatorResults(kept, period, today, choice))).size).toBe(
    4,
  );
});

it("keeps nothing of another book, or of one that may still change", () => {
  const [one, other, open] = [Object.freeze(sample()), Object.freeze(sample()), sample()];
  expect(keptIndicatorResults(one, THIRD, TODAY, USUAL_PLAN)).not.toBe(
    keptIndicatorResults(other, THIRD, TODAY, USUAL_PLAN),
  );
  expect(keptIndicatorResults(open, THIRD, TODAY, USUAL_PLAN)).not.toBe(
    keptIndicatorResults(open, THIRD, TODAY, USUAL_PLAN),
  );
});
