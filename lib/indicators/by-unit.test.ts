import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { QUARTERS, type Quarter } from "@/lib/periods/period";
import { itHolds } from "@/lib/testing/property";
import { buildIndicatorResults } from "./build-results";
import { rankUnits, unitLines } from "./by-unit";
import type { CellValue } from "./figure";
import type { UnitSeries } from "./figure-origin";
import type { Indicator } from "./indicator";
import type { IndicatorResult } from "./result";
import { book, indicator, rate, TODAY, total } from "./testing/samples";

const value = (amount: number): CellValue => ({ kind: "value", value: amount * 1000 });
const NONE: CellValue = { kind: "nothing-arose" };
const BLANK: CellValue = { kind: "blank" };

/** `"away"` = not assigned in the quarter, `"excused"` = its sheet was. */
type Cell = CellValue | "away" | "excused" | null;

function seriesOf(unitId: string, ...cells: Cell[]): UnitSeries {
  return {
    ...{ indicatorId: "i", unitId, unitName: unitId, predecessor: false },
    quarters: QUARTERS.map((quarter) => {
      const cell = cells[quarter - 1] ?? null;
      const isCell = cell !== null && cell !== "away" && cell !== "excused";
      return { quarter, assigned: cell !== "away", excused: cell === "excused", cell: isCell ? cell : null };
    }),
  };
}

/** The commune's figure that goes with it, in whole units for each quarter. */
function commune(sums: (number | null)[], units: number, of: Partial<Indicator> = {}): IndicatorResult {
  const totals = sums.map((sum, at) =>
    total((at + 1) as Quarter, sum, { unitsExpected: units, unitsReported: sum === null ? 0 : units }),
  );
  const given = book({ indicators: [indicator(of)], totals });
  const [result] = buildIndicatorResults(given, { kind: "nine-months", year: 2026 }, TODAY);
  if (result === undefined) throw new Error("no result");
  return result;
}

describe("figures by unit and quarter", () => {
  it.each<[string, Cell[], unknown]>([
    ["three quarters are summed", [value(1), value(2), value(3)], [{ kind: "value", value: 6000 }, 3, 3]],
    [
      "a missing quarter is counted, not taken for zero",
      [value(1), null, value(3)],
      [{ kind: "value", value: 4000 }, 2, 3],
    ],
    ["a blank cell is missing", [value(1), BLANK, value(3)], [{ kind: "value", value: 4000 }, 2, 3]],
    ["nothing arose in any", [NONE, NONE, NONE], [{ kind: "nothing-arose" }, 3, 3]],
    ["nothing arose in one", [NONE, value(0), value(3)], [{ kind: "value", value: 3000 }, 3, 3]],
    ["nothing given", [null, null, null], [{ kind: "missing" }, 0, 3]],
    ["not assigned at first", ["away", value(2), value(3)], [{ kind: "value", value: 5000 }, 2, 2]],
    ["excused once", [value(1), "excused", value(3)], [{ kind: "value", value: 4000 }, 2, 2]],
    [
      "what came after the period is left out",
      [value(1), value(1), value(1), value(9)],
      [{ kind: "value", value: 3000 }, 3, 3],
    ],
  ])("%s", (_, cells, expected) => {
    const [line] = unitLines([seriesOf("a", ...cells)], commune([10, 10, 10], 1), 3);
    expect([line?.toDate, line?.given, line?.due]).toEqual(expected);
    expect(line?.quarters).toHaveLength(3);
  });

  it("leaves out a unit that was never assigned in the period, and other indicators", () => {
    const other = { ...seriesOf("b", value(1)), indicatorId: "other" };
    expect(unitLines([seriesOf("a", "away", "away", "away", value(1)), other], commune([1, 1, 1], 1), 3)).toEqual([]);
  });

  it("a half-yearly figure is due in quarter II only", () => {
    const [line] = unitLines(
      [seriesOf("a", null, value(5), null)],
      commune([null, 5, null], 1, { frequency: "half-year" }),
      3,
    );
    expect([line?.given, line?.due]).toEqual([1, 1]);
  });

  it("recomputes a rate from its parts and gives it no share", () => {
    const of = rate();
    const cells: CellValue[] = [1, 2, 3].map((n) => ({ kind: "rate", numerator: n * 1000, denominator: 4000 }));
    const [line] = unitLines([seriesOf("a", ...cells)], { ...commune([1, 1, 1], 1), indicator: of }, 3);
    expect(line?.toDate).toEqual({ kind: "rate", ratio: { numerator: 6000, denominator: 12_000 } });
    expect(line?.share).toBeNull();
  });

  it("forms shares only where unit and commune are whole", () => {
    const shares = (units: UnitSeries[], result: IndicatorResult) =>
      unitLines(units, result, 3).map(({ share }) => share);
    const two = [seriesOf("a", value(1), value(1), value(1)), seriesOf("b", value(3), value(3), value(3))];
    expect(shares(two, commune([4, 4, 4], 2))).toEqual([
      { numerator: 1, denominator: 4 },
      { numerator: 3, denominator: 4 },
    ]);
    expect(shares(two, commune([4, null, 4], 2))).toEqual([null, null]);
    expect(shares([seriesOf("a", value(1), null, value(1))], commune([4, 4, 4], 2))).toEqual([null]);
  });

  it("ranks the most first and who gave nothing last", () => {
    const result = commune([9, 9, 9], 4);
    const lines = unitLines(
      [
        seriesOf("none", null),
        seriesOf("zero", NONE, NONE, NONE),
        seriesOf("most", value(9)),
        seriesOf("some", value(2)),
      ],
      result,
      3,
    );
    expect(rankUnits(lines, result.indicator).map(({ unitId }) => unitId)).toEqual(["most", "some", "zero", "none"]);
  });

  const amounts = fc.array(fc.tuple(fc.nat(1000), fc.nat(1000), fc.nat(1000)), { minLength: 1, maxLength: 8 });
  itHolds("the lines of all units make the commune's figure, and their shares the whole", amounts, (units) => {
    const sums = [0, 1, 2].map((at) => units.reduce((sum, each) => sum + (each[at] ?? 0), 0));
    const result = commune(sums, units.length);
    const lines = unitLines(
      units.map((each, at) => seriesOf(`u${at}`, ...each.map(value))),
      result,
      3,
    );
    const sum = lines.reduce((all, { toDate }) => all + (toDate.kind === "value" ? toDate.value : 0), 0);
    expect({ kind: "value", value: sum }).toEqual(result.cumulative);
    const shares = lines.reduce((all, { share }) => all + (share ? share.numerator / share.denominator : 0), 0);
    if (sum > 0) expect(shares).toBeCloseTo(1, 9);
  });
});
