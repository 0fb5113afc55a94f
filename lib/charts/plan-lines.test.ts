import { describe, expect, it } from "vitest";
import { buildIndicatorResults } from "@/lib/indicators/build-results";
import type { Indicator } from "@/lib/indicators/indicator";
import { book, indicator, plan, rate, rateTotal, TODAY, total } from "@/lib/indicators/testing/samples";
import type { YearBook } from "@/lib/indicators/year-book";
import { type PlanBasis, type PlanChoice, USUAL_PLAN } from "@/lib/plans/plan";
import { planLineRows } from "./plan-line-rows";
import { methodsTold, planLines } from "./plan-lines";

const PERIOD = { kind: "nine-months", year: 2026 } as const;
const line = (id: string, changes: Partial<Indicator> = {}) => indicator({ id, code: id, name: id, ...changes });
const quarters = (indicatorId: string, ...sums: (number | null)[]) =>
  sums.map((sum, at) => total((at + 1) as 1 | 2 | 3 | 4, sum, { indicatorId }));

function rowsOf(changes: Partial<YearBook>, choice: PlanChoice = USUAL_PLAN) {
  const given = book(changes);
  const told = (basis: PlanBasis) => buildIndicatorResults(given, PERIOD, TODAY, { ...choice, basis });
  const lines = planLines(told(choice.basis), { commune: told("commune"), province: told("province") });
  return planLineRows(lines, methodsTold(lines), choice);
}

const TREE = [line("b"), line("a"), line("a1", { parentId: "a" }), line("a2", { parentId: "a" })];

describe("a tree of lines against both bases", () => {
  it("puts parts under their parent, with their share and what they leave", () => {
    const totals = [
      ...[...quarters("a", 100, 100, 200), ...quarters("a1", 50, 50, 100)],
      ...[...quarters("a2", 20, 20, 20), ...quarters("b", 1, 1, 1)],
    ];
    const rows = rowsOf({ indicators: [...TREE].reverse(), totals });
    expect(
      rows.map(({ code, depth, isParent, cumulative, share }) => [code, depth, isParent, cumulative, share]),
    ).toEqual([
      ["a", 0, true, "400", ""],
      ["a2", 1, false, "60", "15%"],
      ["a1", 1, false, "200", "50%"],
      [null, 1, false, "140", "35%"],
      ["b", 0, false, "3", ""],
    ]);
  });

  it("a tree within a tree leaves a rest at each level, in order", () => {
    const indicators = [line("a"), line("a1", { parentId: "a" }), line("a11", { parentId: "a1" }), line("b")];
    const totals = [...quarters("a", 9, 0, 0), ...quarters("a1", 5, 0, 0), ...quarters("a11", 7, 0, 0)];
    const rows = rowsOf({ indicators, totals });
    expect(rows.map(({ code, depth, name, cumulative }) => [code ?? name, depth, cumulative])).toEqual([
      ["a", 0, "9"],
      ["a1", 1, "5"],
      ["a11", 2, "7"],
      ["Các khoản trên cộng lại nhiều hơn tổng", 2, "-2"],
      ["Các khoản còn lại", 1, "4"],
      ["b", 0, ""],
    ]);
  });

  it("holds the same figure against each basis, and blank where there is none", () => {
    const plans = [plan(400, { indicatorId: "a" }), plan(300, { indicatorId: "a", basis: "province" })];
    const given = { indicators: TREE, plans, totals: quarters("a", 50, 50, 50) };
    const [, first] = rowsOf(given);
    expect(first).toMatchObject({
      ...{ commune: "400", province: "300", percentCommune: "37,5%", percentProvince: "50%" },
      ...{ variance: "-250", paces: [["300", "-150"]] },
    });
    const [, byProvince] = rowsOf(given, { basis: "province", stage: "in-force" });
    expect(byProvince).toMatchObject({ variance: "-150", paces: [["225", "-75"]], percentCommune: "37,5%" });
  });

  it("names the other basis where the line has only that one", () => {
    const plans = [plan(300, { indicatorId: "a", basis: "province" })];
    const [, first] = rowsOf({ indicators: TREE, plans, totals: quarters("a", 50, 50, 50) });
    expect(first).toMatchObject({ commune: "", percentCommune: "", variance: ["-150", "theo tỉnh giao"] });
  });

  it("has a column for each method that some line is told by, and no difference while something is missing", () => {
    const last = [10, 20, 30, 40].map((sum, at) =>
      total((at + 1) as 1 | 2 | 3 | 4, sum, { indicatorId: "a", year: 2025 }),
    );
    const plans = [plan(400, { indicatorId: "a" }), plan(100, { indicatorId: "b" })];
    const totals = [...quarters("a", 50, 50, 50), ...quarters("b", 10, null, 10)];
    const [b, a] = rowsOf({ indicators: TREE, plans, totals, previousTotals: last });
    expect(a?.paces).toEqual([
      ["300", "-150"],
      ["240", "-90"],
    ]);
    expect(b?.paces).toEqual(["75", ""]);
  });

  it("a rate is held against its plan in điểm %, with the planned quarter as its only pace", () => {
    const indicators = [rate({ periodRule: "rate-of-stocks", decimals: 1 })];
    const plans = [plan(95, { quarters: [10_000, 35_000, 65_000, 95_000] })];
    const [only] = rowsOf({ indicators, plans, totals: [1, 2, 3].map((q) => rateTotal(q as 1 | 2 | 3, q * 10, 50)) });
    expect(only).toMatchObject({ cumulative: "60", percentCommune: "-35 điểm %", paces: [["65", "-5 điểm %"]] });
  });

  it("says of how many units a partial figure is", () => {
    const totals = [total(1, 10, { indicatorId: "b", unitsExpected: 4, unitsReported: 3 })];
    const [b] = rowsOf({ indicators: [line("b")], totals });
    expect(b?.cumulative).toEqual(["10", "đến quý I"]);
    const now = [1, 2, 3].map((q) =>
      total(q as 1 | 2 | 3, 10, { indicatorId: "b", unitsExpected: 4, unitsReported: 3 }),
    );
    expect(rowsOf({ indicators: [line("b")], totals: now })[0]?.cumulative).toEqual(["30", "3/4 đơn vị"]);
  });
});
