import { describe, expect, it } from "vitest";
import { allEqualPlan, checkPlan, type PlanBeside } from "./plan-rules";

const of = (units: number | null) => (units === null ? null : units * 1000);

type Case = Partial<Pick<PlanBeside["plan"], "comparator">> & {
  direction?: PlanBeside["indicator"]["direction"];
  periodRule?: PlanBeside["indicator"]["periodRule"];
  planned: number;
  lastYear?: number | null;
  yearBefore?: number | null;
  firstQuarter?: number | null;
};

const check = ({ comparator = "at-least", direction = "higher", periodRule = "flow", planned, ...done }: Case) =>
  checkPlan({
    indicator: { direction, periodRule, unitOfMeasure: "giấy" },
    plan: { comparator, planned: planned * 1000 },
    lastYear: of(done.lastYear ?? null),
    yearBefore: of(done.yearBefore ?? null),
    firstQuarter: of(done.firstQuarter ?? null),
  });

describe("plans set too low or too high", () => {
  it.each<[Case, string | null, string?]>([
    [{ planned: 400, lastYear: 519 }, "below-last-year", "Kế hoạch 400 thấp hơn 90% thực hiện năm trước (519)."],
    [{ planned: 90, lastYear: 100 }, null],
    [{ planned: 89, lastYear: 100 }, "below-last-year"],
    [{ planned: 2, lastYear: 4 }, null],
    [{ planned: 89, lastYear: 100, direction: "neutral" }, null],
    [{ planned: 89, lastYear: 100, comparator: "range" }, null],
    [{ planned: 20, lastYear: 10, comparator: "at-most", direction: "lower" }, "below-last-year"],
    [{ planned: 11, lastYear: 10, comparator: "at-most", direction: "lower" }, null],
    [{ planned: 20, lastYear: 10, comparator: "at-most" }, null],
    [{ planned: 100, firstQuarter: 100 }, "below-first-quarter"],
    [{ planned: 101, firstQuarter: 100 }, null],
    [{ planned: 100, firstQuarter: 100, periodRule: "stock" }, null],
    [{ planned: 201, lastYear: 100, yearBefore: 50 }, "above-best"],
    [{ planned: 200, lastYear: 100, yearBefore: 50 }, null],
    [{ planned: 201, lastYear: 50, yearBefore: 110 }, null],
    [{ planned: 500 }, null],
    [{ planned: 0, lastYear: 100 }, null],
  ])("%j: %s", (given, rule, message) => {
    const found = check(given);
    expect(found?.rule ?? null).toBe(rule);
    if (message !== undefined) expect(found?.message).toBe(message);
  });

  it.each<[[number, number | null][], boolean]>([
    [
      [
        [12, 12],
        [8, 8],
        [20, 20],
      ],
      true,
    ],
    [
      [
        [12, 12],
        [8, 8],
      ],
      false,
    ],
    [
      [
        [12, 12],
        [8, 8],
        [20, 21],
      ],
      false,
    ],
    [
      [
        [12, 12],
        [8, 8],
        [20, null],
      ],
      false,
    ],
    [
      [
        [0, 0],
        [0, 0],
        [0, 0],
      ],
      false,
    ],
  ])("%j all equal their plans: %s", (units, expected) => {
    expect(allEqualPlan(units.map(([planned, done]) => ({ planned, done }))) !== null).toBe(expected);
  });
});
