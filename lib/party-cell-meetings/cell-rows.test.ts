import { describe, expect, it } from "vitest";
import type { CellValue } from "@/lib/indicators/figure";
import type { UnitSeries } from "@/lib/indicators/figure-origin";
import { QUARTERS } from "@/lib/periods/period";
import { meetingsByCell } from "./cell-rows";

function series(cells: (CellValue | null)[], changes: Partial<UnitSeries> = {}): UnitSeries {
  return {
    indicatorId: "a",
    unitId: "thon-1",
    unitName: "Chi bộ thôn 1",
    predecessor: false,
    quarters: QUARTERS.map((quarter, index) => ({
      quarter,
      assigned: true,
      excused: false,
      cell: cells[index] ?? null,
    })),
    ...changes,
  };
}

const value = (thousandths: number): CellValue => ({ kind: "value", value: thousandths });
const totalOf = (given: UnitSeries, last: 1 | 2 | 3 | 4 = 3) => meetingsByCell([given], ["a"], last)[0]?.totals[0];

describe("totals of a cell", () => {
  it.each([
    [
      "adds quarters up to the last one",
      series([value(3000), value(2000), value(1000), value(9000)]),
      { kind: "sum", value: 6000, given: 3, due: 3 },
    ],
    [
      "counts a missing quarter, never as zero",
      series([value(3000), null, value(1000)]),
      { kind: "sum", value: 4000, given: 2, due: 3 },
    ],
    [
      "keeps nothing reported as missing",
      series([null, { kind: "blank" }, { kind: "no-data", reason: "" }]),
      { kind: "missing", given: 0, due: 3 },
    ],
    [
      "keeps không phát sinh apart from zero",
      series([{ kind: "nothing-arose" }, { kind: "nothing-arose" }]),
      { kind: "nothing-arose", given: 2, due: 3 },
    ],
    ["shows a stated zero", series([value(0)]), { kind: "sum", value: 0, given: 1, due: 3 }],
  ])("%s", (_, given, expected) => {
    expect(totalOf(given)).toEqual(expected);
  });

  it("recomputes a rate from its parts", () => {
    const rate = (numerator: number, denominator: number): CellValue => ({ kind: "rate", numerator, denominator });
    expect(totalOf(series([rate(10, 10), rate(20, 40)]))).toEqual({
      kind: "rate",
      ratio: { numerator: 30, denominator: 50 },
      given: 2,
      due: 3,
    });
  });

  it("does not expect an excused quarter", () => {
    const given = series([value(3000), null, value(1000)]);
    const quarters = given.quarters.map((each) => (each.quarter === 2 ? { ...each, excused: true } : each));
    expect(totalOf({ ...given, quarters })).toMatchObject({ given: 2, due: 2 });
  });

  it.each<[string, (true | false | null)[], 1 | 2 | 3 | 4, string]>([
    ["all from records", [true, true, true, null], 3, "theo sổ sinh hoạt"],
    ["all typed", [false, false, false, null], 3, "nhập tổng số"],
    ["both", [false, null, true, true], 4, "theo sổ sinh hoạt; nhập tổng số quý I"],
    ["a later quarter does not count", [true, false, false, null], 1, "theo sổ sinh hoạt"],
    ["nothing given", [null, null, null, null], 3, ""],
  ])("where a cell's figures come from: %s", (_, recorded, last, words) => {
    const quarters = QUARTERS.map((quarter, index) => {
      const fromRecords = recorded[index] ?? null;
      const given = fromRecords === null ? { cell: null } : { cell: value(3000), fromRecords };
      return { quarter, assigned: true, excused: false, ...given };
    });
    const other = series([null, null, null, null], { indicatorId: "b" });
    expect(meetingsByCell([series([], { quarters }), other], ["a", "b"], last)[0]?.source).toBe(words);
  });

  it("leaves closed predecessors out", () => {
    expect(meetingsByCell([series([value(1)], { predecessor: true })], ["a"], 3)).toEqual([]);
  });
});
