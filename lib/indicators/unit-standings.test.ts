import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatFraction } from "@/lib/format/numbers";
import { QUARTERS } from "@/lib/periods/period";
import type { PlanFigure } from "@/lib/plans/plan";
import { itHolds } from "@/lib/testing/property";
import type { CellValue } from "./figure";
import type { UnitSeries } from "./figure-origin";
import type { Indicator } from "./indicator";
import { firstResult, plan, rate } from "./testing/samples";
import { standUnits } from "./unit-standings";

type Given = number | null | "-" | "away" | "excused" | "…" | readonly [number, number];

function cellOf(given: Given): CellValue | null {
  if (given === null || given === "away" || given === "excused") return null;
  if (given === "-") return { kind: "nothing-arose" };
  if (given === "…") return { kind: "no-data", reason: "bảo trì" };
  if (typeof given === "number") return { kind: "value", value: Math.round(given * 1000) };
  return { kind: "rate", numerator: given[0] * 1000, denominator: given[1] * 1000 };
}

const unit = (unitId: string, ...given: Given[]): UnitSeries => ({
  ...{ indicatorId: "i", unitId, unitName: unitId, predecessor: false },
  quarters: QUARTERS.map((quarter) => {
    const each = given[quarter - 1] ?? null;
    return { quarter, assigned: each !== "away", excused: each === "excused", cell: cellOf(each) };
  }),
});
const resultOf = (of: Partial<Indicator> = {}) => firstResult({}, "2026-Q3", undefined, of);
const places = (units: UnitSeries[], of: Partial<Indicator> = {}, plans: Record<string, number> = {}) => {
  const planned = new Map<string, PlanFigure>(Object.entries(plans).map(([id, amount]) => [id, plan(amount)]));
  const { standings, rankedBy } = standUnits(resultOf(of), units, planned, 3);
  return [rankedBy, standings.map((each) => `${each.rank ?? "–"} ${each.unit.unitId}`).join(", ")];
};

describe("units side by side", () => {
  const three = [unit("a", 1, 1, 1), unit("b", 5, 5, 5), unit("c", 2, 2, 2)];

  it.each([
    ["by value, more is better", {}, {}, "value", "1 b, 2 c, 3 a"],
    ["by value, less is better", { direction: "lower" }, {}, "value", "1 a, 2 c, 3 b"],
    ["by value where only one has a plan", {}, { a: 3 }, "value", "1 b, 2 c, 3 a"],
    ["by completion where there are plans", {}, { a: 3, b: 30, c: 6 }, "completion", "1 a, 1 c, 3 b"],
    ["a unit without a plan has no place among them", {}, { a: 3, b: 30 }, "completion", "1 a, 2 b, – c"],
    ["less over the plan is better", { direction: "lower" }, { a: 3, b: 30, c: 10 }, "completion", "1 b, 2 c, 3 a"],
    [
      "plan ÷ actual rises as things get better",
      { direction: "lower", percentRule: "plan-over-actual" },
      { a: 3, b: 30, c: 10 },
      "completion",
      "1 b, 2 c, 3 a",
    ],
    ["nearest to the plan", { direction: "exact" }, { a: 4, b: 15, c: 4 }, "completion", "1 b, 2 a, 3 c"],
    ["by the difference", { percentRule: "none" }, { a: 1, b: 20, c: 6 }, "difference", "1 a, 2 c, 3 b"],
    [
      "by the least difference",
      { percentRule: "none", direction: "exact" },
      { a: 1, b: 20, c: 6 },
      "difference",
      "1 c, 2 a, 3 b",
    ],
  ] as const)("%s", (_what, of, plans, by, order) => {
    expect(places(three, of, plans)).toEqual([by, order]);
  });

  it("ranks neither a missing figure, nor a shorter span, nor who is excused or says there is no figure", () => {
    const others = [
      unit("late", "away", 9, 9),
      unit("gap", 9, null, 9),
      unit("free", 9, "excused", 9),
      unit("none", 9, "…", 9),
    ];
    expect(places([...others, ...three])).toEqual(["value", "1 b, 2 c, 3 a, – late, – gap, – free, – none"]);
    const { standings, compared } = standUnits(resultOf(), [...others, ...three], new Map(), 3);
    expect(standings.find((each) => each.unit.unitId === "gap")).toMatchObject({ missing: [2], rank: null });
    expect(compared).toBe(3);
  });

  it("asks a last value for the last quarter alone", () => {
    const units = [unit("late", "away", null, 4), unit("old", 5, 5, null), unit("whole", 1, 2, 3)];
    expect(places(units, { periodRule: "stock" })).toEqual(["value", "1 late, 2 whole, – old"]);
  });

  it("a stated zero is a figure", () => {
    expect(places([unit("a", "-", "-", "-"), unit("b", 1, "-", "-")])).toEqual(["value", "1 b, 2 a"]);
  });

  it("a rate is recomputed over the quarters, and its quartiles stand on the units that have all of them", () => {
    const units = [
      [1, 4],
      [2, 4],
      [3, 4],
      [4, 4],
    ].map(([n = 0, d = 0], at) => unit(`u${at}`, [n, d], [n, d], [n, d]));
    const { quartiles, compared } = standUnits(
      resultOf(rate()),
      [...units, unit("gap", [0, 4], null, [0, 4])],
      new Map(),
      3,
    );
    expect(compared).toBe(4);
    expect(
      quartiles && [quartiles.lower, quartiles.median, quartiles.upper].map((each) => formatFraction(each, 2)),
    ).toEqual(["43,75", "62,5", "81,25"]);
  });

  it("ranks no milestone and nothing alone", () => {
    expect(places(three, { periodRule: "milestone" })[0]).toBeNull();
    expect(places([unit("a", 1, 1, 1)])).toEqual([null, "– a"]);
  });
});

const given = fc.constantFrom<Given>(null, "-", "away", "excused", "…", 0, 1, 2.5, 7);
const series = fc
  .array(fc.tuple(given, given, given), { minLength: 0, maxLength: 12 })
  .map((all) => all.map((quarters, at) => unit(`u${at}`, ...quarters)));

describe("laws of ranking", () => {
  itHolds("every unit once; whoever lacks a quarter has no place; places are as sports give them", series, (units) => {
    const { standings } = standUnits(resultOf(), units, new Map(), 3);
    expect(standings.map((each) => each.unit.unitId).sort()).toEqual(units.map((each) => each.unitId).sort());
    const ranks = standings.flatMap((each) => each.rank ?? []);
    expect(standings.filter((each) => each.missing.length > 0).every((each) => each.rank === null)).toBe(true);
    for (const rank of ranks) expect(ranks.filter((each) => each < rank).length).toBe(rank - 1);
  });
});
