import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { itHolds } from "@/lib/testing/property";
import { ASSESSMENT_STATUSES, type AssessmentStatus } from "./assessment";
import { ASSESSMENT_LABELS, formatPlan, withQualifier } from "./labels";
import type { IndicatorResult } from "./result";
import { countStatuses, headlineResults, needsAttention } from "./roll-up";
import { firstResult, indicator, plan, rate, total } from "./testing/samples";

const sample = firstResult({});
function of(status: AssessmentStatus, sortOrder = 1, headline = false): IndicatorResult {
  return { ...sample, indicator: indicator({ sortOrder, headline }), assessment: { status, estimated: false } };
}

describe("roll-up", () => {
  it("counts chưa đến kỳ, leaves out theo dõi and không giao kế hoạch", () => {
    const statuses = [
      "reached",
      "on-course",
      "on-course",
      "behind",
      "at-risk",
      "not-due",
      "no-figure",
      "incomplete",
      "followed",
      "no-plan",
    ] as const;
    const counts = countStatuses(statuses.map((status) => of(status)));
    expect(counts).toMatchObject({ total: 10, assessed: 8, good: 3, closed: false, estimated: 0 });
    expect(counts.byStatus["on-course"]).toBe(2);
  });

  it("has nothing to say of nothing", () => {
    expect(countStatuses([])).toMatchObject({ total: 0, assessed: 0, good: 0, closed: false });
  });

  const statuses = fc.array(fc.constantFrom(...ASSESSMENT_STATUSES));
  itHolds("every indicator is counted once, in any order", statuses, (given) => {
    const counts = countStatuses(given.map((status) => of(status)));
    expect(Object.values(counts.byStatus).reduce((sum, count) => sum + count, 0)).toBe(given.length);
    expect(counts.good).toBeLessThanOrEqual(counts.assessed);
    expect(countStatuses(given.toReversed().map((status) => of(status)))).toEqual(counts);
  });

  it("puts red before amber, then catalogue order where none is farther behind", () => {
    const given = [of("behind", 1), of("at-risk", 9), of("on-course", 2), of("at-risk", 3), of("incomplete", 4)];
    const order = needsAttention(given).map((each) => [each.assessment.status, each.indicator.sortOrder]);
    expect(order).toEqual([
      ["at-risk", 3],
      ["at-risk", 9],
      ["behind", 1],
    ]);
  });

  it("puts the farthest behind first within a colour", () => {
    const behind = (sortOrder: number, planned: number) =>
      firstResult({ plans: [plan(planned)], totals: [total(1, 90)] }, "2026-Q1", undefined, { sortOrder });
    const given = [behind(1, 400), behind(2, 440), behind(3, 800), behind(4, 600)];
    const order = needsAttention(given).map((each) => [each.assessment.status, each.indicator.sortOrder]);
    expect(order).toEqual([
      ["at-risk", 3],
      ["at-risk", 4],
      ["behind", 2],
      ["behind", 1],
    ]);
  });

  it("takes the headline cards in catalogue order", () => {
    const given = [of("behind", 3, true), of("behind", 2), of("behind", 1, true)];
    expect(headlineResults(given).map((each) => each.indicator.sortOrder)).toEqual([1, 3]);
    expect(headlineResults(given, 1)).toHaveLength(1);
  });
});

describe("words", () => {
  it("names each status once, with a glyph", () => {
    const words = ASSESSMENT_STATUSES.map((status) => ASSESSMENT_LABELS[status].word);
    expect(words).toEqual([
      "Không giao kế hoạch",
      "Theo dõi",
      "Chưa đến kỳ",
      "Chưa có số liệu",
      "Chưa đủ số liệu",
      "Đã về đích",
      "Đúng tiến độ",
      "Chậm",
      "Nguy cơ không đạt",
      "Vượt",
      "Đạt",
      "Không đạt",
    ]);
    expect(ASSESSMENT_STATUSES.every((status) => ASSESSMENT_LABELS[status].glyph.length === 1)).toBe(true);
  });

  it.each([
    ["at-least", indicator(), 38_200, null, "38.200"],
    ["at-least", rate(), 95, null, "≥ 95"],
    ["at-most", rate(), 1.99, null, "≤ 1,99"],
    ["equals", indicator(), 23, null, "23"],
    ["range", rate(), 6.6, 6_800, "6,6–6,8"],
    ["about", rate(), 4, null, "khoảng 4"],
    ["milestone", indicator(), 1, null, "hoàn thành"],
  ] as const)("a plan that is %s", (comparator, on, planned, plannedUpper, text) => {
    expect(formatPlan(plan(planned, { comparator, plannedUpper }), on)).toBe(text);
  });

  it.each([
    ["exact", "16", "16"],
    ["above", "259%", "trên 259%"],
    ["more-than", "1.600", "hơn 1.600"],
    ["nearly", "500", "gần 500"],
  ] as const)("a number that is %s", (qualifier, text, expected) => {
    expect(withQualifier(qualifier, text)).toBe(expected);
  });
});
