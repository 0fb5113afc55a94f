import { describe, expect, it } from "vitest";
import { formatFraction } from "@/lib/format/numbers";
import { buildIndicatorResult, buildIndicatorResults } from "./build-results";
import type { QuarterTotal } from "./figure";
import type { Indicator } from "./indicator";
import { book, fourQuarters, plan, firstResult as result, TODAY, threeQuarters, total } from "./testing/samples";
import type { YearBook } from "./year-book";

describe("pace, what is needed, forecast", () => {
  const lastYear = (...sums: number[]): QuarterTotal[] =>
    sums.map((sum, at) => total((at + 1) as 1 | 2 | 3 | 4, sum, { year: 2025 }));

  it("prefers planned quarters, then last year's shares, then even", () => {
    const totals = [total(1, 10)];
    const previousTotals = lastYear(10, 20, 30, 40);
    const planned = plan(100, { quarters: [40_000, 20_000, 20_000, 20_000] });
    const pace = (changes: Partial<YearBook>) => {
      const given = result({ totals, ...changes }, "2026-Q1").pace;
      return given && [given.method, formatFraction(given.expected, 1)];
    };
    expect(pace({ plans: [planned], previousTotals })).toEqual(["planned-quarters", "40"]);
    expect(pace({ plans: [plan(100)], previousTotals })).toEqual(["last-year-shares", "10"]);
    expect(pace({ plans: [plan(100)] })).toEqual(["even", "25"]);
    expect(pace({ plans: [plan(100)], previousTotals: previousTotals.slice(1) })).toEqual(["even", "25"]);
    expect(pace({ plans: [plan(100)], previousTotals: lastYear(0, 0, 0, 0) })).toEqual(["even", "25"]);
    expect(pace({ plans: [plan(100)], previousTotals: lastYear(-1, 20, 30, 40) })).toEqual(["even", "25"]);
    expect(pace({})).toBeNull();
  });

  it("tells every method at hand beside the best one, and none that cannot be told", () => {
    const totals = [total(1, 10), total(2, 10)];
    const previousTotals = lastYear(10, 20, 30, 40);
    const planned = plan(200, { quarters: [80_000, 40_000, 40_000, 40_000] });
    const paces = (changes: Partial<YearBook>, of: Partial<Indicator> = {}) =>
      result({ totals, ...changes }, "2026-Q2", TODAY, of).paces.map(({ method, expected }) => [
        method,
        formatFraction(expected, 1),
      ]);
    expect(paces({ plans: [planned], previousTotals })).toEqual([
      ["planned-quarters", "120"],
      ["last-year-shares", "60"],
      ["even", "100"],
    ]);
    expect(paces({ plans: [plan(200)] })).toEqual([["even", "100"]]);
    expect(paces({ plans: [planned], previousTotals }, { periodRule: "stock" })).toEqual([["planned-quarters", "40"]]);
    expect(paces({ plans: [plan(200)] }, { periodRule: "stock" })).toEqual([]);
    expect(paces({ previousTotals })).toEqual([]);
  });

  it("counts only the quarters in which the indicator reports", () => {
    const half = result({ plans: [plan(100)], totals: [total(2, 60)] }, "2026-Q3", TODAY, { frequency: "half-year" });
    expect(half.pace && formatFraction(half.pace.expected, 0)).toBe("50");
    expect(half.needed).toEqual({ amount: { numerator: 40_000, denominator: 1 }, quartersLeft: 1 });
  });

  it("says what each remaining quarter needs", () => {
    const late = result({ plans: [plan(600)], totals: threeQuarters(100, 200, 112) });
    expect(late.needed).toEqual({ amount: { numerator: 188_000, denominator: 1 }, quartersLeft: 1 });
    const two = result({ plans: [plan(100)], totals: [total(1, 0)] }, "2026-Q1").needed;
    expect(two && formatFraction(two.amount, 2)).toBe("33,33");
    expect(result({ plans: [plan(10)], totals: [total(1, 10)] }, "2026-Q1").needed).toBeNull();
    expect(result({ plans: [plan(999)], totals: fourQuarters(1) }, "2026").needed).toBeNull();
  });

  it("forecasts a range from two quarters on", () => {
    const previousTotals = lastYear(10, 10, 30, 50);
    expect(result({ plans: [plan(100)], totals: [total(1, 10)], previousTotals }, "2026-Q1").forecast).toBeNull();
    const shown = result(
      { plans: [plan(100)], totals: [total(1, 10), total(2, 12)], previousTotals },
      "2026-Q2",
    ).forecast;
    const ends = [
      { method: "last-year-shares", end: 110_000, share: { numerator: 1, denominator: 5 } },
      { method: "even", end: 44_000, share: { numerator: 1, denominator: 2 } },
    ];
    expect(shown).toEqual({ low: 44_000, high: 110_000, ends });
    expect(result({ totals: fourQuarters(1) }, "2026").forecast).toBeNull();
  });
});

describe("published results", () => {
  const source = "Bài trên báo";
  const closed = { assessmentClosedOn: "2026-12-20" };
  const published = (percent: number, qualifier: "exact" | "above" | "nearly", of: Partial<Indicator> = {}) =>
    result(
      { ...closed, publishedRates: [{ indicatorId: "i", year: 2026, percent, qualifier, source }] },
      "2026",
      "2026-12-25",
      of,
    );

  it("a published percentage stands for the whole year with its wording", () => {
    const revenue = published(186_000, "exact");
    expect(revenue.completion).toEqual({ kind: "published", percent: 186_000, qualifier: "exact", source });
    expect(revenue.assessment.status).toBe("exceeded");
    expect(revenue.published).toEqual({ qualifier: "exact", source });
    expect(revenue.cumulative).toEqual({ kind: "missing" });
    expect(published(259_000, "above").assessment.status).toBe("exceeded");
    expect(published(100_000, "exact").assessment.status).toBe("met");
    expect(published(100_000, "above").assessment.status).toBe("exceeded");
    expect(published(100_000, "nearly").assessment.status).toBe("not-met");
    expect(published(94_200, "exact").assessment.status).toBe("not-met");
    expect(published(147_000, "exact", { direction: "neutral" }).assessment.status).toBe("followed");
    expect(published(102_000, "exact", { direction: "exact" }).assessment.status).toBe("not-met");
  });

  it("does not stand for a quarter", () => {
    const rates = [{ indicatorId: "i", year: 2026, percent: 186_000, qualifier: "exact" as const, source }];
    expect(result({ publishedRates: rates }, "2026-Q3").completion.kind).toBe("not-computable");
  });

  it("a year-level figure counts where no quarter has one", () => {
    const figure = { kind: "value", value: 16_000 } as const;
    const yearFigures = [
      { indicatorId: "i", year: 2026, figure, qualifier: "more-than" as const, source, illustrative: false },
    ];
    const shown = result({ ...closed, yearFigures, plans: [plan(16)] }, "2026", "2026-12-25");
    expect(shown).toMatchObject({
      cumulative: figure,
      asOfQuarter: null,
      published: { qualifier: "more-than", source },
    });
    expect(shown.assessment.status).toBe("exceeded");
    expect(shown).toMatchObject({ pace: null, needed: null, forecast: null, illustrative: false });
    expect(result({ yearFigures }, "2026-Q3").cumulative).toEqual({ kind: "missing" });
    expect(result({ yearFigures, totals: fourQuarters(1) }, "2026").cumulative).toEqual({
      kind: "value",
      value: 4_000,
    });
  });
});

describe("the book", () => {
  it("uses the asked plan, or the other one by name", () => {
    const province = plan(90, { basis: "province" });
    expect(result({ plans: [province, plan(100)] }).plan?.planned).toBe(100_000);
    expect(result({ plans: [province] }).plan?.basis).toBe("province");
    const given = book({ plans: [province, plan(100)] });
    const period = { kind: "year", year: 2026 } as const;
    expect(
      buildIndicatorResult(given, "i", period, TODAY, { basis: "province", stage: "in-force" })?.plan?.planned,
    ).toBe(90_000);
    expect(buildIndicatorResult(given, "unknown", period, TODAY)).toBeNull();
    expect(() => buildIndicatorResults(given, { kind: "year", year: 2025 }, TODAY)).toThrow(RangeError);
  });

  it("marks what is made up", () => {
    expect(result({ totals: [total(1, 1, { illustrative: true })] }, "2026-Q1").illustrative).toBe(true);
    expect(result({ totals: [total(1, 1)], plans: [plan(1, { illustrative: true })] }, "2026-Q1").illustrative).toBe(
      true,
    );
    expect(result({ totals: [total(1, 1)], plans: [plan(1)] }, "2026-Q1").illustrative).toBe(false);
  });
});

describe("a plan revised in September", () => {
  const first = plan(600);
  const revised = plan(800, { effectiveOn: "2026-09-15", documentNumber: "45-NQ/ĐU" });
  const totals = [total(1, 150), total(2, 150), total(3, 150), total(4, 150)];
  const told = (plans: YearBook["plans"], key: string, today = "2026-12-28") => result({ plans, totals }, key, today);

  it.each(["2026-Q1", "2026-Q2", "2026-6M"])("leaves %s as it was", (key) => {
    expect(told([first, revised], key)).toEqual(told([first], key));
  });

  it.each([
    ["2026-Q3", "2026-09-14", 600_000, null],
    ["2026-Q3", "2026-09-15", 800_000, 600_000],
    ["2026-Q3", "2026-12-28", 800_000, 600_000],
    ["2026", "2026-06-30", 600_000, null],
    ["2026", "2027-02-01", 800_000, 600_000],
    ["2026-Q1", "2025-12-20", 600_000, null],
  ])("%s told on %s", (key, today, planned, atYearStart) => {
    const shown = told([first, revised], key, today);
    expect([shown.plan?.planned, shown.atYearStart?.plan.planned ?? null]).toEqual([planned, atYearStart]);
  });

  it.each([
    ["in-force", 800_000, 600_000],
    ["year-start", 600_000, null],
  ] as const)("is held against the plan that is asked for: %s", (stage, planned, atYearStart) => {
    const given = book({ plans: [first, revised, plan(900, { basis: "province" })], totals });
    const ask = (basis: "commune" | "province") =>
      buildIndicatorResult(given, "i", { kind: "year", year: 2026 }, "2026-12-28", { basis, stage });
    expect(ask("commune")?.plan?.planned).toBe(planned);
    expect(ask("commune")?.atYearStart?.plan.planned ?? null).toBe(atYearStart);
    expect(ask("province")?.plan?.planned).toBe(900_000);
  });

  it("gives the year both percentages", () => {
    const { completion, atYearStart } = told([first, revised], "2026");
    expect(completion).toEqual({ kind: "computed", ratio: { numerator: 3, denominator: 4 } });
    expect(atYearStart?.completion).toEqual({ kind: "computed", ratio: { numerator: 1, denominator: 1 } });
  });

  it("has no plan before the first takes effect", () => {
    expect(told([revised], "2026-Q2").plan).toBeNull();
    expect(told([revised, plan(500, { basis: "province" })], "2026-Q2").plan?.basis).toBe("province");
  });
});
