import { describe, expect, it } from "vitest";
import { formatFraction, formatPercent, formatPercentValue, formatQuantity } from "@/lib/format/numbers";
import type { AssessmentStatus } from "./assessment";
import { completionRate } from "./completion";
import type { Figure, Qualifier } from "./figure";
import { ASSESSMENT_LABELS, withQualifier } from "./labels";
import { addQuantities } from "./quantity";
import { countStatuses } from "./roll-up";
import { firstResult, indicator, plan, rate, rateTotal } from "./testing/samples";

/*
 * Published results recomputed from their published inputs. Sources are numbered as in reference/domain.md §11;
 * where the source gives only one side, the other is the one inferred there and the row says so.
 */

const thousandths = (text: string): number => Math.round(Number(text) * 1000);

describe("published percentages of plan", () => {
  it.each([
    ["S36: 275/298 hồ sơ (đạt 92,28%)", "275", "298", 2, "92,28%"],
    ["S45: xã Ba Đình vượt 23,2% dự toán, tức đạt 123,2%", "123.2", "100", 1, "123,2%"],
    ["S43: 60,4 tỷ đồng = 158% (kế hoạch 38,2 tỷ suy ra ở domain.md §3)", "60.4", "38.2", 0, "158%"],
    ["seed: 186% (71,1 trên 38,2 tỷ, suy ra ở domain.md §3)", "71.1", "38.2", 0, "186%"],
    ["S45: 292,9%", "292.9", "100", 1, "292,9%"],
    ["S47: 915,64%", "915.64", "100", 2, "915,64%"],
    ["S49: 19/19 tiêu chí", "19", "19", 1, "100%"],
  ])("%s", (_, actual, planned, decimals, text) => {
    const figure: Figure = { kind: "value", value: thousandths(actual) };
    const given = completionRate(indicator(), { ...plan(0), planned: thousandths(planned) }, figure);
    expect(given.kind === "computed" ? formatPercent(given.ratio, decimals) : given.kind).toBe(text);
  });

  it("S36: the same 92,28% as a rate of the catalogue, from its two counts", () => {
    const shown = firstResult({ indicators: [rate()], totals: [rateTotal(1, 275, 298)] }, "2026-Q1");
    expect(shown.cumulative.kind === "rate" && formatPercent(shown.cumulative.ratio, 2)).toBe("92,28%");
  });

  it("S43: 'đạt 136,3% so với Nghị quyết' is plan ÷ actual with the target of 1,99 inferred in domain.md §2.6", () => {
    const poverty = rate({ direction: "lower", periodRule: "rate-of-stocks", percentRule: "plan-over-actual" });
    const figure: Figure = { kind: "rate", ratio: { numerator: 146, denominator: 10_000 } };
    const given = completionRate(poverty, plan(1.99, { comparator: "at-most" }), figure);
    expect(given.kind === "computed" && formatPercent(given.ratio, 1)).toBe("136,3%");
  });
});

describe("published differences and sums", () => {
  it("S43: hộ nghèo giảm từ 4,49% xuống còn 1,46%, tức 3,03 điểm %", () => {
    const poverty = rate({ direction: "lower", periodRule: "rate-of-stocks" });
    const shown = firstResult({
      indicators: [poverty],
      totals: [rateTotal(3, 146, 10_000)],
      previousTotals: [rateTotal(3, 449, 10_000, { year: 2025 })],
    });
    const comparison = shown.samePeriod;
    expect(comparison.kind).toBe("value");
    if (comparison.kind !== "value" || comparison.change?.kind !== "points") throw new Error("no points");
    expect(formatFraction(comparison.change.exact, 2)).toBe("-3,03");
    expect(comparison.change.points).toBe(-3_030);
  });

  it("S52: the five groups of Bộ chỉ số 766 make 100 points", () => {
    expect(formatQuantity([18_000, 20_000, 22_000, 22_000, 18_000].reduce(addQuantities, 0), 0)).toBe("100");
  });
});

describe("published headline counts", () => {
  it.each([
    ["S45: đạt và vượt 22/27 chỉ tiêu, trong đó 10 vượt", 27, 22, 10],
    ["S46: 15/16 chỉ tiêu", 16, 15, 0],
    ["S47: hoàn thành 17/19 chỉ tiêu", 19, 17, 0],
    ["S48: 11/12 chỉ tiêu tỉnh giao", 12, 11, 0],
  ])("%s", (_, total, good, exceeded) => {
    const statuses: AssessmentStatus[] = Array.from({ length: total }, (_unused, at) =>
      at < exceeded ? "exceeded" : at < good ? "met" : "not-met",
    );
    // What is only followed, or has no plan, is counted apart and moves neither number.
    const results = [...statuses, "followed" as const, "no-plan" as const].map((status) => ({
      ...firstResult({}),
      assessment: { status, estimated: false },
    }));
    const counts = countStatuses(results);
    expect([counts.good, counts.assessed, counts.byStatus.exceeded, counts.closed]).toEqual([
      good,
      total,
      exceeded,
      true,
    ]);
  });
});

describe("the three percentages of the founding document (Đức An 2025): published without figures", () => {
  const source = "Tài liệu khởi đầu: Đảng ủy xã Đức An, kết quả năm 2025";
  it.each([
    ["Thu ngân sách 186%", 186_000, "exact", "higher", "186%", "Vượt"],
    ["Cấp giấy chứng nhận trên 259%", 259_000, "above", "higher", "trên 259%", "Vượt"],
    ["Chi ngân sách 147%: spending is followed, never praised", 147_000, "exact", "neutral", "147%", "Theo dõi"],
  ] as const)("%s", (_, percent, qualifier: Qualifier, direction, wording, word) => {
    const shown = firstResult(
      {
        assessmentClosedOn: "2025-12-31",
        publishedRates: [{ indicatorId: "i", year: 2025, percent, qualifier, source }],
      },
      "2025",
      "2026-11-22",
      { direction },
    );
    const { completion } = shown;
    if (completion.kind !== "published") throw new Error(completion.kind);
    expect(withQualifier(completion.qualifier, formatPercentValue(completion.percent))).toBe(wording);
    expect(ASSESSMENT_LABELS[shown.assessment.status].word).toBe(word);
    expect(shown.published).toEqual({ qualifier, source });
    expect(shown.illustrative).toBe(false);
    // No figure is made up from the percentage.
    expect([shown.cumulative.kind, shown.variance, shown.plan]).toEqual(["missing", null, null]);
  });
});
