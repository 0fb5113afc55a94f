import { describe, expect, it } from "vitest";
import { formatFraction, formatSignedPercent } from "@/lib/format/numbers";
import type { Quarter } from "@/lib/periods/period";
import type { QuarterTotal } from "./figure";
import type { Indicator } from "./indicator";
import type { SamePeriodComparison } from "./result";
import { firstResult, fourQuarters, rate, rateTotal, threeQuarters, total } from "./testing/samples";
import type { YearBook } from "./year-book";

const THREE = ["thị trấn Đức An", "xã Nam Bình", "xã Đắk N'Drung"];
/** A quarter of last year, reported by three predecessors, or by all but `absent`. */
function merged(quarter: Quarter, sum: number, absent: string[] = []): QuarterTotal {
  const predecessors = THREE.map((name) => ({ name, reported: !absent.includes(name) }));
  return total(quarter, sum, { year: 2025, unitsExpected: 3, unitsReported: 3 - absent.length, predecessors });
}
const lastYear = (quarter: Quarter, sum: number | null, changes: Partial<QuarterTotal> = {}) =>
  total(quarter, sum, { year: 2025, ...changes });

function compare(changes: Partial<YearBook>, key = "2026-Q3", of: Partial<Indicator> = {}): SamePeriodComparison {
  return firstResult(changes, key, "2026-11-22", of).samePeriod;
}

function changeText(comparison: SamePeriodComparison): string {
  if (comparison.kind !== "value" && comparison.kind !== "combined") return comparison.kind;
  const { change } = comparison;
  if (change === null) return "no change formed";
  return change.kind === "percent" ? formatSignedPercent(change.ratio, 1) : `${formatFraction(change.exact, 2)} điểm %`;
}

describe("so với cùng kỳ", () => {
  it("a value, of the same quarters", () => {
    const previousTotals = [lastYear(1, 10), lastYear(2, 20), lastYear(3, 30), lastYear(4, 999)];
    const result = compare({ totals: threeQuarters(20, 20, 26), previousTotals });
    expect(result).toMatchObject({ kind: "value", figure: { kind: "value", value: 60_000 } });
    expect(changeText(result)).toBe("+10%");
  });

  it("combined when every predecessor reported", () => {
    const previousTotals = [merged(1, 10), merged(2, 20), lastYear(3, 30)];
    const result = compare({ totals: threeQuarters(20, 20, 20), previousTotals });
    expect(result).toMatchObject({ kind: "combined", figure: { value: 60_000 }, predecessors: THREE });
    expect(changeText(result)).toBe("0%");
  });

  it("never sums a partial set of predecessors", () => {
    const previousTotals = [merged(1, 10), merged(2, 20, ["xã Nam Bình"]), lastYear(3, 30)];
    const result = compare({ totals: threeQuarters(20, 20, 20), previousTotals });
    expect(result).toEqual({ kind: "not-comparable", reason: "thiếu xã Nam Bình" });
    const two = [merged(1, 10, ["thị trấn Đức An"]), merged(2, 20, ["xã Nam Bình"]), lastYear(3, 30)];
    const reason = compare({ totals: threeQuarters(1, 1, 1), previousTotals: two });
    expect(reason).toEqual({ kind: "not-comparable", reason: "thiếu thị trấn Đức An, xã Nam Bình" });
  });

  it("a stock asks only for the quarter itself", () => {
    const previousTotals = [merged(1, 10, ["xã Nam Bình"]), lastYear(3, 30)];
    const result = compare({ totals: threeQuarters(1, 1, 33), previousTotals }, "2026-Q3", { periodRule: "stock" });
    expect(result).toMatchObject({ kind: "value", figure: { value: 30_000 } });
    expect(changeText(result)).toBe("+10%");
  });

  it("means of several units do not combine", () => {
    const of = { periodRule: "average", unitRule: "none" } as const;
    const result = compare({ totals: [total(1, 70)], previousTotals: [merged(1, 210)] }, "2026-Q1", of);
    expect(result).toEqual({ kind: "not-comparable", reason: "số bình quân của 3 đơn vị cũ không cộng gộp được" });
  });

  it("rates combine from their parts and differ in điểm %", () => {
    const predecessors = THREE.map((name) => ({ name, reported: true }));
    const previousTotals = [rateTotal(1, 90, 200, { year: 2025, unitsReported: 3, unitsExpected: 3, predecessors })];
    const result = compare({ indicators: [rate()], totals: [rateTotal(1, 12, 20)], previousTotals }, "2026-Q1");
    expect(result).toMatchObject({ kind: "combined", figure: { kind: "rate" } });
    expect(changeText(result)).toBe("15 điểm %");
  });

  it("a value measured in % differs in điểm % as well", () => {
    const given = { totals: [total(1, 8)], previousTotals: [lastYear(1, 6)] };
    expect(changeText(compare(given, "2026-Q1", { periodRule: "average", unitOfMeasure: "%" }))).toBe("2 điểm %");
  });

  it.each([
    ["nothing of last year", [], { kind: "missing" }],
    ["assigned but never reported", [lastYear(1, null)], { kind: "missing" }],
    [
      "a hole",
      [lastYear(1, 10), lastYear(2, null), lastYear(3, 30)],
      { kind: "not-comparable", reason: "năm 2025 thiếu số liệu quý II" },
    ],
    ["fewer quarters", [lastYear(3, 30)], { kind: "not-comparable", reason: "năm 2025 chỉ có số liệu quý III" }],
    [
      "fewer units",
      [lastYear(1, 10), lastYear(2, 10, { unitsReported: 40, unitsExpected: 52 }), lastYear(3, 30)],
      { kind: "not-comparable", reason: "quý II/2025 mới có 40/52 đơn vị" },
    ],
  ])("%s", (_, previousTotals, expected) => {
    expect(compare({ totals: threeQuarters(1, 1, 1), previousTotals })).toEqual(expected);
  });

  it("this year began later", () => {
    const result = compare({ totals: [total(3, 5)], previousTotals: [lastYear(1, 1), lastYear(2, 1), lastYear(3, 1)] });
    expect(result).toEqual({ kind: "not-comparable", reason: "năm nay chỉ có số liệu quý III" });
  });

  it("a year-level figure answers only to the whole year", () => {
    const figure = { kind: "value", value: 8_000 } as const;
    const yearFigures = [
      { indicatorId: "i", year: 2025, figure, qualifier: "exact" as const, source: "s", illustrative: false },
    ];
    expect(changeText(compare({ totals: fourQuarters(3), yearFigures }, "2026"))).toBe("+50%");
    const part = compare({ totals: threeQuarters(1, 1, 1), yearFigures }, "2026-9M");
    expect(part).toEqual({ kind: "not-comparable", reason: "năm 2025 chỉ có số liệu cả năm" });
  });

  it("shows last year but forms no change while this year is incomplete, from zero, or from a negative base", () => {
    const partial = [total(1, 9, { unitsReported: 2, unitsExpected: 3 })];
    const base = (sum: number) => [lastYear(1, sum)];
    expect(compare({ totals: partial, previousTotals: base(9) }, "2026-Q1")).toEqual({
      kind: "value",
      figure: { kind: "value", value: 9_000 },
      change: null,
    });
    expect(changeText(compare({ totals: [total(1, 9)], previousTotals: base(0) }, "2026-Q1"))).toBe("no change formed");
    expect(changeText(compare({ totals: [total(1, 9)], previousTotals: base(-3) }, "2026-Q1"))).toBe(
      "no change formed",
    );
    expect(compare({ previousTotals: base(9) }, "2026-Q1")).toMatchObject({ kind: "value", change: null });
  });
});
