import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatFraction, formatPercent, formatPercentValue } from "@/lib/format/numbers";
import { itHolds } from "@/lib/testing/property";
import { completionRate, variance } from "./completion";
import type { Figure } from "./figure";
import { withQualifier } from "./labels";
import { divideRounded } from "./quantity";
import { indicator, plan, rate } from "./testing/samples";

const value = (units: number): Figure => ({ kind: "value", value: Math.round(units * 1000) });
const ratio = (numerator: number, denominator: number): Figure => ({ kind: "rate", ratio: { numerator, denominator } });

function percent(...input: Parameters<typeof completionRate>): string {
  const rate = completionRate(...input);
  return rate.kind === "computed"
    ? formatPercent(rate.ratio, 2)
    : rate.kind === "not-computable"
      ? rate.reason
      : rate.kind;
}

describe("% kế hoạch", () => {
  const lower = indicator({ direction: "lower", percentRule: "plan-over-actual" });
  const cut = rate({ direction: "lower", percentRule: "reduction" });
  it.each([
    ["over 100 %", indicator(), plan(38_200), value(71_052), "186%"],
    ["259 %", indicator(), plan(200), value(518), "259%"],
    ["915,64 %", indicator(), plan(100), value(915.64), "915,64%"],
    ["zero actual", indicator(), plan(10), value(0), "0%"],
    ["không phát sinh is a stated zero", indicator(), plan(10), { kind: "nothing-arose" } as Figure, "0%"],
    ["negative actual", indicator(), plan(10), value(-5), "-50%"],
    ["no plan", indicator(), null, value(5), "no-plan"],
    ["zero plan", indicator(), plan(0), value(5), "zero-plan"],
    ["negative plan", indicator(), plan(-1), value(5), "negative-plan"],
    ["missing", indicator(), plan(10), { kind: "missing" } as Figure, "no-figure"],
    ["không có số liệu", indicator(), plan(10), { kind: "no-data" } as Figure, "no-figure"],
    ["plan ÷ actual", lower, plan(20, { comparator: "at-most" }), value(16), "125%"],
    ["plan ÷ zero", lower, plan(20, { comparator: "at-most" }), value(0), "zero-actual"],
    ["cut", cut, plan(2.27, { comparator: "at-most", baseline: 4_490 }), ratio(146, 10_000), "136,49%"],
    ["cut without start", cut, plan(2.27, { comparator: "at-most" }), ratio(146, 10_000), "no-baseline"],
    ["no cut planned", cut, plan(4.49, { comparator: "at-most", baseline: 4_490 }), ratio(146, 10_000), "zero-plan"],
    ["rate by rule none", rate(), plan(95), ratio(275, 298), "by-rule-none"],
    ["range", indicator(), plan(6.6, { comparator: "range", plannedUpper: 6_800 }), value(6.7), "by-rule-none"],
    ["a rate of a rate", rate({ percentRule: "actual-over-plan" }), plan(50), ratio(1, 4), "50%"],
  ])("%s", (_, of, planned, figure, text) => {
    expect(percent(of, planned, figure)).toBe(text);
  });

  it.each([
    ["exact", 186_000, "186%"],
    ["above", 259_000, "trên 259%"],
    ["exact", 147_000, "147%"],
  ] as const)("the published percentages keep their wording: %s %d", (qualifier, stored, text) => {
    expect(withQualifier(qualifier, formatPercentValue(stored))).toBe(text);
  });

  it.each([
    ["value", indicator(), plan(600), value(412), -188_000],
    ["rate in điểm %", rate(), plan(95), ratio(275, 298), -2_718],
    ["inside a range", indicator(), plan(6.6, { comparator: "range", plannedUpper: 6_800 }), value(6.7), 0],
    ["above a range", indicator(), plan(6.6, { comparator: "range", plannedUpper: 6_800 }), value(7), 200],
    ["below a range", indicator(), plan(6.6, { comparator: "range", plannedUpper: 6_800 }), value(6), -600],
    ["milestone", indicator(), plan(1, { comparator: "milestone" }), value(1), null],
    ["missing", indicator(), plan(1), { kind: "missing" } as Figure, null],
    ["no plan", indicator(), null, value(1), null],
    ["a rate in which nothing arose", rate(), plan(95), { kind: "nothing-arose" } as Figure, null],
  ])("variance: %s", (_, of, planned, figure, expected) => {
    const exact = variance(of, planned, figure);
    expect(exact && Number(divideRounded(BigInt(exact.numerator), BigInt(exact.denominator)))).toBe(expected);
  });

  it("a difference of rates is rounded once, from the exact fraction", () => {
    const figure = ratio(50_014_999, 100_000_000);
    const exact = variance(rate(), plan(50), figure);
    expect(exact && formatFraction(exact, 2)).toBe("0,01");
    expect(variance(rate(), null, figure)).toBeNull();
  });

  const positive = fc.integer({ min: 1, max: 1_000_000_000 });
  itHolds("plan ÷ actual mirrors actual ÷ plan", fc.tuple(positive, positive), ([a, b]) => {
    const up = completionRate(indicator(), { ...plan(0), planned: b }, { kind: "value", value: a });
    const down = completionRate(
      indicator({ percentRule: "plan-over-actual" }),
      { ...plan(0), planned: a },
      { kind: "value", value: b },
    );
    expect(down).toEqual(up);
  });
});
