import { describe, expect, it } from "vitest";
import { buildIndicatorResults } from "@/lib/indicators/build-results";
import type { CellValue } from "@/lib/indicators/figure";
import type { UnitSeries } from "@/lib/indicators/figure-origin";
import { book, TODAY, total } from "@/lib/indicators/testing/samples";
import { QUARTERS } from "@/lib/periods/period";
import { rankedRows, unitGroups, unitTable } from "./unit-groups";

type Cell = number | "-" | "away" | "excused" | null;

/** Cells in whole units; "-" = không phát sinh, null = nothing given. */
function series(unitId: string, cells: Cell[], predecessor = false): UnitSeries {
  const cellOf = (cell: Cell): CellValue | null => {
    if (cell === "-") return { kind: "nothing-arose" };
    return typeof cell === "number" ? { kind: "value", value: cell * 1000 } : null;
  };
  return {
    ...{ indicatorId: "i", unitId, unitName: unitId, predecessor },
    quarters: QUARTERS.map((quarter) => {
      const cell = cells[quarter - 1] ?? null;
      return { quarter, assigned: cell !== "away", excused: cell === "excused", cell: cellOf(cell) };
    }),
  };
}

const UNITS = [
  series("mới", ["away", 6, 8]),
  series("cũ", [5, "away", "away"], true),
  series("thiếu", [1, null, "-"]),
  series("miễn", ["excused", "excused", "excused"]),
];

function group() {
  const totals = [
    total(1, 6, { unitsExpected: 2, unitsReported: 2 }),
    total(2, 6, { unitsExpected: 2, unitsReported: 1 }),
    total(3, 8, { unitsExpected: 2, unitsReported: 2, unitsNothingArose: 1 }),
  ];
  const results = buildIndicatorResults(book({ totals }), { kind: "nine-months", year: 2026 }, TODAY);
  const [only] = unitGroups(results, UNITS, 3);
  if (only === undefined) throw new Error("no group");
  return only;
}

describe("certificates by unit and quarter, in words", () => {
  it("keeps what is missing, stated, excused and not assigned apart", () => {
    expect(
      unitTable(group(), 3).rows.map(({ name, quarters, toDate, share }) => [name, ...quarters, toDate, share]),
    ).toEqual([
      ["mới", "không giao", "6", "8", "14", ""],
      ["cũ", "5", "không giao", "không giao", "5", ""],
      ["thiếu", "1", "", "-", ["1", "2/3 quý"], ""],
      ["miễn", "miễn nộp", "miễn nộp", "miễn nộp", "", ""],
    ]);
  });

  it("says of each total of how many units it is", () => {
    expect(unitTable(group(), 3).total).toEqual({
      quarters: [
        ["6", "2/2 đơn vị"],
        ["6", "1/2 đơn vị"],
        ["8", "2/2 đơn vị"],
      ],
      toDate: ["20", "1/2 đơn vị"],
    });
  });

  it("ranks by size and says whose amount is of some quarters only", () => {
    expect(rankedRows(group()).map(({ label, value, text, note }) => [label, value, text, note])).toEqual([
      ["mới", 14, "14", "quý II, III"],
      ["cũ", 5, "5", "đơn vị cũ, quý I"],
      ["thiếu", 1, "1", "2/3 quý"],
      ["miễn", null, "", ""],
    ]);
  });

  it("has no group where nobody reports", () => {
    const results = buildIndicatorResults(book(), { kind: "nine-months", year: 2026 }, TODAY);
    expect(unitGroups(results, [], 3)).toEqual([]);
  });
});
