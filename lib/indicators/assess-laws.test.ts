import fc from "fast-check";
import { describe, expect } from "vitest";
import { itHolds } from "@/lib/testing/property";
import { type AssessInput, assess } from "./assess";
import type { AssessmentStatus } from "./assessment";
import { COMPARATORS, DIRECTIONS, PERIOD_RULES } from "./indicator";
import { plan } from "./testing/samples";
import { DEFAULT_THRESHOLDS } from "./thresholds";

const quantity = fc.integer({ min: -1_000_000, max: 1_000_000 });
const positive = fc.integer({ min: 1, max: 1_000_000 });
const input: fc.Arbitrary<AssessInput> = fc.record({
  indicator: fc.record({
    direction: fc.constantFrom(...DIRECTIONS),
    periodRule: fc.constantFrom(...PERIOD_RULES),
    frequency: fc.constant("quarter" as const),
    percentRule: fc.constant("none" as const),
  }),
  plan: fc.option(
    fc
      .record({ comparator: fc.constantFrom(...COMPARATORS), planned: quantity, width: positive })
      .map(({ comparator, planned, width }) => ({ ...plan(0), comparator, planned, plannedUpper: planned + width })),
  ),
  actual: fc.option(quantity.map((top) => ({ top: BigInt(top), bottom: 1n }))),
  due: fc.boolean(),
  complete: fc.boolean(),
  estimated: fc.boolean(),
  quarter: fc.constantFrom(1, 2, 3, 4),
  pace: fc.option(quantity.map((numerator) => ({ method: "even" as const, expected: { numerator, denominator: 1 } }))),
  closed: fc.boolean(),
  thresholds: fc.constant(DEFAULT_THRESHOLDS),
  published: fc.constant(null),
});

const RANK: AssessmentStatus[] = ["at-risk", "behind", "on-course", "reached"];
const VERDICTS: AssessmentStatus[] = ["exceeded", "met", "not-met"];

describe("laws of assessment", () => {
  itHolds("verdicts are said after closing only, progress before it only", input, (given) => {
    const { status } = assess(given);
    if (VERDICTS.includes(status)) expect(given.closed).toBe(true);
    if (RANK.includes(status)) expect(given.closed).toBe(false);
  });

  itHolds("nothing incomplete is judged, nothing neutral is praised", input, (given) => {
    const { status, estimated } = assess(given);
    const isJudged = VERDICTS.includes(status) || RANK.includes(status);
    if (!given.complete || !given.due || given.actual === null || given.plan === null) expect(isJudged).toBe(false);
    if (given.indicator.direction === "neutral") expect(isJudged).toBe(false);
    if (estimated) expect(isJudged && given.estimated).toBe(true);
  });

  itHolds("vượt only strictly beyond the plan and only with a direction", input, (given) => {
    if (assess(given).status !== "exceeded" || given.plan === null || given.actual === null) return;
    expect(["higher", "lower"]).toContain(given.indicator.direction);
    expect(given.actual.top).not.toBe(BigInt(given.plan.planned));
  });

  const step = fc.tuple(input, positive);
  itHolds("more of a good thing never lowers the grade", step, ([given, more]) => {
    if (given.actual === null || given.plan === null || given.closed) return;
    const good = { ...given, indicator: { ...given.indicator, direction: "higher" as const } };
    const floor = { ...good, plan: { ...given.plan, comparator: "at-least" as const } };
    const further = { ...floor, actual: { top: given.actual.top + BigInt(more), bottom: 1n } };
    expect(RANK.indexOf(assess(further).status)).toBeGreaterThanOrEqual(RANK.indexOf(assess(floor).status));
  });

  itHolds(
    "lower-is-better mirrors higher-is-better: expected ÷ actual for actual ÷ expected",
    fc.tuple(positive, positive),
    ([a, b]) => {
      // Both stay clear of the whole plan, where "đã về đích" and a broken ceiling are not mirror images.
      const shared = {
        due: true,
        complete: true,
        estimated: false,
        quarter: 2,
        closed: false,
        published: null,
      } as const;
      const at = (direction: "higher" | "lower", actual: number, expected: number) =>
        assess({
          ...shared,
          indicator: { direction, periodRule: "flow", frequency: "quarter", percentRule: "none" },
          plan: { ...plan(0), comparator: direction === "higher" ? "at-least" : "at-most", planned: 9_000_000 },
          actual: { top: BigInt(actual), bottom: 1n },
          pace: { method: "even", expected: { numerator: expected, denominator: 1 } },
          thresholds: DEFAULT_THRESHOLDS,
        }).status;
      expect(at("lower", b, a)).toBe(at("higher", a, b));
    },
  );
});
