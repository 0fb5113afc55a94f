import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Quarter } from "@/lib/periods/period";
import { itHolds } from "@/lib/testing/property";
import { acrossQuarters } from "./across-quarters";
import { acrossUnits } from "./across-units";
import { addQuantities, QUANTITY_LIMIT, QuantityRangeError, ratioOf } from "./quantity";
import type { QuarterFigure } from "./result";
import { indexTotals, totalsOf } from "./sum-of-parts";
import { indicator, rate, rateTotal, total } from "./testing/samples";

const flow = indicator();
const stock = indicator({ periodRule: "stock" });

function quarter(n: Quarter, value: number | null, reported = 1, expected = 1): QuarterFigure {
  const figure: QuarterFigure["figure"] = value === null ? { kind: "missing" } : { kind: "value", value };
  return { quarter: n, figure, coverage: { reported, expected }, estimated: false };
}

describe("across units", () => {
  it.each([
    ["nobody assigned", undefined, { kind: "missing" }, 0, 0],
    ["nobody reported", total(1, null, { unitsExpected: 3 }), { kind: "missing" }, 0, 3],
    ["zero is a value", total(1, 0), { kind: "value", value: 0 }, 1, 1],
    ["negative", total(1, -2), { kind: "value", value: -2_000 }, 1, 1],
    ["2 of 3", total(1, 9, { unitsReported: 2, unitsExpected: 3 }), { kind: "value", value: 9_000 }, 2, 3],
    ["không phát sinh", total(1, 0, { unitsNothingArose: 1 }), { kind: "nothing-arose" }, 1, 1],
    [
      "some không phát sinh",
      total(1, 4, { unitsReported: 2, unitsExpected: 2, unitsNothingArose: 1 }),
      { kind: "value", value: 4_000 },
      2,
      2,
    ],
    ["all without data", total(1, null, { unitsNoData: 1 }), { kind: "no-data" }, 0, 1],
    ["one of two without data", total(1, null, { unitsNoData: 1, unitsExpected: 2 }), { kind: "missing" }, 0, 2],
  ])("%s", (_, given, figure, reported, expected) => {
    expect(acrossUnits(flow, 1, given)).toMatchObject({ figure, coverage: { reported, expected } });
  });

  it("recomputes a rate from the summed parts", () => {
    const given = rateTotal(1, 275, 298, { unitsReported: 2, unitsExpected: 2 });
    expect(acrossUnits(rate(), 1, given).figure).toEqual({
      kind: "rate",
      ratio: { numerator: 275_000, denominator: 298_000 },
    });
    expect(acrossUnits(rate(), 1, rateTotal(1, 0, 0)).figure).toEqual({ kind: "nothing-arose" });
  });

  it("does not add figures that stand for one unit", () => {
    const income = indicator({ periodRule: "average", unitRule: "none" });
    expect(acrossUnits(income, 1, total(1, 70)).figure).toEqual({ kind: "value", value: 70_000 });
    const three = total(1, 210, { unitsReported: 3, unitsExpected: 3 });
    expect(acrossUnits(income, 1, three).figure).toEqual({ kind: "missing" });
  });
});

describe("across quarters", () => {
  it("sums a flow and names the quarter that is missing", () => {
    const result = acrossQuarters(flow, [quarter(1, 5_000), quarter(2, null, 0), quarter(3, 7_000)]);
    expect(result).toMatchObject({ figure: { kind: "value", value: 12_000 }, lastQuarter: 3, missingQuarters: [2] });
    expect(result.coverage).toEqual({ reported: 0, expected: 1 });
  });

  it("keeps a flow in which nothing arose apart from zero and from missing", () => {
    const nothing: QuarterFigure = { ...quarter(1, 0), figure: { kind: "nothing-arose" } };
    expect(acrossQuarters(flow, [nothing]).figure).toEqual({ kind: "nothing-arose" });
    expect(acrossQuarters(flow, [nothing, quarter(2, 0)]).figure).toEqual({ kind: "value", value: 0 });
    expect(acrossQuarters(flow, [quarter(1, null, 0)]).figure).toEqual({ kind: "missing" });
    expect(acrossQuarters(flow, []).figure).toEqual({ kind: "missing" });
    const none: QuarterFigure = { ...quarter(1, null, 0), figure: { kind: "no-data" } };
    expect(acrossQuarters(flow, [none]).figure).toEqual({ kind: "no-data" });
  });

  it("gives the last value of a stock with its quarter", () => {
    const result = acrossQuarters(stock, [quarter(1, 5_000, 2, 3), quarter(2, 4_000, 3, 3), quarter(3, null, 0, 3)]);
    expect(result).toMatchObject({ figure: { value: 4_000 }, lastQuarter: 2, missingQuarters: [3] });
    expect(result.coverage).toEqual({ reported: 3, expected: 3 });
  });

  it("keeps the mean as an unrounded fraction", () => {
    const mean = acrossQuarters(indicator({ periodRule: "average" }), [
      quarter(1, 1_000),
      quarter(2, 2_000),
      quarter(3, 2_000),
    ]);
    expect(mean.figure).toEqual({ kind: "value", value: 1_667, exact: { numerator: 5_000, denominator: 3 } });
  });

  it("recomputes a rate of flows, takes the last rate of stocks", () => {
    const quarters: QuarterFigure[] = [
      { ...quarter(1, 0), figure: { kind: "rate", ratio: { numerator: 1, denominator: 1 } } },
      { ...quarter(2, 0), figure: { kind: "nothing-arose" } },
      { ...quarter(3, 0), figure: { kind: "rate", ratio: { numerator: 0, denominator: 9 } } },
    ];
    expect(acrossQuarters(rate(), quarters).figure).toEqual({ kind: "rate", ratio: { numerator: 1, denominator: 10 } });
    const last = acrossQuarters(rate({ periodRule: "rate-of-stocks" }), quarters);
    expect(last.figure).toEqual({ kind: "rate", ratio: { numerator: 0, denominator: 9 } });
  });

  it("shows the worst coverage of a sum", () => {
    const sum = acrossQuarters(flow, [quarter(1, 1, 52, 52), quarter(2, 1, 50, 52), quarter(3, 1, 23, 23)]);
    expect(sum.coverage).toEqual({ reported: 50, expected: 52 });
  });
});

describe("a parent that is the sum of its parts", () => {
  const parent = indicator({ id: "p", parentMode: "sum-of-parts" });
  const parts = ["a", "b"].map((id) => indicator({ id, parentId: "p" }));
  const totalsFor = (...rows: Parameters<typeof indexTotals>[1]) =>
    totalsOf(indexTotals([parent, ...parts], rows), "p");

  it("ignores what was entered on its own row", () => {
    const totals = totalsFor(
      total(1, 999, { indicatorId: "p" }),
      total(1, 2, { indicatorId: "a" }),
      total(1, 3, { indicatorId: "b" }),
    );
    expect(totals.get(1)).toMatchObject({ sum: 5_000, unitsReported: 2, unitsExpected: 2 });
  });

  it("stays incomplete while a part is missing or unassigned", () => {
    const missing = totalsFor(total(1, 2, { indicatorId: "a" }), total(1, null, { indicatorId: "b" }));
    expect(missing.get(1)).toMatchObject({ sum: 2_000, unitsReported: 1, unitsExpected: 2 });
    const unassigned = totalsFor(total(1, 2, { indicatorId: "a" }));
    expect(unassigned.get(1)).toMatchObject({ sum: 2_000, unitsReported: 1, unitsExpected: 2 });
    expect(totalsFor(total(1, 999, { indicatorId: "p" })).get(1)).toBeUndefined();
  });

  it("counts a predecessor as reported only with every part", () => {
    const totals = totalsFor(
      total(1, 2, { indicatorId: "a", predecessors: [{ name: "xã Nam Bình", reported: true }] }),
      total(1, null, { indicatorId: "b", predecessors: [{ name: "xã Nam Bình", reported: false }] }),
    );
    expect(totals.get(1)?.predecessors).toEqual([{ name: "xã Nam Bình", reported: false }]);
    const reversed = totalsFor(
      total(1, null, { indicatorId: "a", predecessors: [{ name: "xã Nam Bình", reported: false }] }),
      total(1, 2, { indicatorId: "b", predecessors: [{ name: "xã Nam Bình", reported: true }] }),
    );
    expect(reversed.get(1)?.predecessors).toEqual([{ name: "xã Nam Bình", reported: false }]);
  });

  it("sums parents of parents and survives a circle", () => {
    const middle = indicator({ id: "m", parentId: "p", parentMode: "sum-of-parts" });
    const leaf = indicator({ id: "l", parentId: "m" });
    const index = indexTotals([parent, middle, leaf], [total(1, 4, { indicatorId: "l" })]);
    expect(totalsOf(index, "p").get(1)?.sum).toBe(4_000);
    const circle = [
      indicator({ id: "x", parentId: "y", parentMode: "sum-of-parts" }),
      indicator({ id: "y", parentId: "x", parentMode: "sum-of-parts" }),
    ];
    expect(totalsOf(indexTotals(circle, []), "x").size).toBe(0);
  });
});

const amount = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });
const parts = fc.array(fc.tuple(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 1, max: 1_000_000 })), {
  minLength: 1,
  maxLength: 60,
});

describe("laws of sums", () => {
  itHolds("a sum is exact", fc.array(amount, { maxLength: 200 }), (values) => {
    const exact = values.reduce((sum, value) => sum + BigInt(value), 0n);
    expect(BigInt(values.reduce(addQuantities, 0))).toBe(exact);
  });

  itHolds(
    "the order of units and of parts does not matter",
    fc.array(amount, { minLength: 2, maxLength: 20 }),
    (values) => {
      const parent = indicator({ id: "p", parentMode: "sum-of-parts" });
      const build = (order: number[]) => {
        const rows = order.map((value, at) => ({ ...total(1, 0), indicatorId: `${value} ${at}`, sum: value }));
        const members = rows.map((row) => indicator({ id: row.indicatorId, parentId: "p" }));
        return totalsOf(indexTotals([parent, ...members], rows), "p").get(1)?.sum;
      };
      expect(build(values.toReversed())).toBe(build(values));
    },
  );

  itHolds("a rate is never averaged: it lies between its parts and equals Σ ÷ Σ", parts, (pairs) => {
    const quarters = pairs.slice(0, 4).map(
      ([numerator, denominator], at): QuarterFigure => ({
        ...quarter((at + 1) as Quarter, 0),
        figure: { kind: "rate", ratio: { numerator, denominator } },
      }),
    );
    const { figure } = acrossQuarters(rate(), quarters);
    const used = pairs.slice(0, 4);
    expect(figure).toEqual({
      kind: "rate",
      ratio: { numerator: used.reduce((sum, [n]) => sum + n, 0), denominator: used.reduce((sum, [, d]) => sum + d, 0) },
    });
  });

  const growing = fc.array(fc.integer({ min: 0, max: 1_000_000_000 }), { minLength: 1, maxLength: 4 });
  itHolds("accumulation of a flow without negatives never falls", growing, (values) => {
    const quarters = values.map((value, at) => quarter((at + 1) as Quarter, value));
    let before = 0;
    for (let n = 1; n <= quarters.length; n += 1) {
      const { figure } = acrossQuarters(flow, quarters.slice(0, n));
      const value = figure.kind === "value" ? figure.value : Number.NaN;
      expect(value).toBeGreaterThanOrEqual(before);
      before = value;
    }
  });

  it("refuses a sum beyond the limit instead of losing a digit", () => {
    expect(() => addQuantities(QUANTITY_LIMIT, 1)).toThrow(QuantityRangeError);
  });

  const big = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });
  itHolds(
    "a ratio keeps its value, exactly where it fits",
    fc.tuple(big, fc.bigInt({ min: 1n, max: 10n ** 20n })),
    ([top, bottom]) => {
      if (top / bottom >= BigInt(Number.MAX_SAFE_INTEGER) || -top / bottom >= BigInt(Number.MAX_SAFE_INTEGER)) return;
      const ratio = ratioOf(top, bottom);
      expect(Number.isSafeInteger(ratio.numerator) && Number.isSafeInteger(ratio.denominator)).toBe(true);
      const off = top * BigInt(ratio.denominator) - BigInt(ratio.numerator) * bottom;
      // Off by less than one unit in the last place that fits.
      expect((off < 0n ? -off : off) <= bottom).toBe(true);
    },
  );
});
