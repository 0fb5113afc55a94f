import { describe, expect, it } from "vitest";
import { CAP_BASES } from "@/lib/party-cell-meetings/rating-cap";
import type { Cell } from "@/lib/party-cell-meetings/scored";
import { scoreMeetings } from "@/lib/party-cell-meetings/scored";
import { meetingOf, RUBRIC, RUBRIC_VERSION } from "@/lib/party-cell-meetings/testing/meetings";
import type { Period } from "@/lib/periods/period";
import { type CellInput, readCellFigures } from "./cell-figures";

const cell = (unitId: string, changes: Partial<Cell> = {}): Cell => ({
  ...{ unitId, name: `Chi bộ ${unitId}`, type: "hamlet" as const, validFrom: null, validTo: null },
  ...changes,
});
const months = (unitId: string, from: number, to: number, changes: Parameters<typeof meetingOf>[3] = {}) =>
  Array.from({ length: to - from + 1 }, (_, index) =>
    meetingOf(unitId, 2026, from + index, { total: 92_000, ...changes }),
  );

const CELLS = [cell("a"), cell("b"), cell("new", { validFrom: "2026-08-10" }), cell("gone", { validTo: "2026-03-31" })];
const MEETINGS = [
  ...months("a", 1, 9),
  ...months("b", 7, 8),
  ...months("b", 9, 9, { state: "submitted" }),
  ...months("gone", 1, 3),
];

function read(period: Period, changes: Partial<CellInput> = {}) {
  return readCellFigures({
    ...{ cells: CELLS, scored: scoreMeetings(MEETINGS, [RUBRIC_VERSION]), ratings: [], period },
    ...{ today: "2026-11-30", since: 1, rubric: RUBRIC },
    yearRule: { goodLeast: 7, fairLeast: 7, poorMost: 3, missedAsPoor: true, capPercent: 20, capBase: CAP_BASES[0] },
    ...changes,
  });
}

const counts = (figures: ReturnType<typeof read>) =>
  figures?.lines.map(({ unitId, owed, regular }) => [unitId, owed, regular]);

describe("what confirmed records tell of cells", () => {
  it("owes one regular meeting for each month in which the cell existed; what is not confirmed counts nowhere", () => {
    expect(counts(read({ kind: "quarter", year: 2026, quarter: 3 }))).toEqual([
      ["a", 3, 3],
      ["b", 3, 2],
      ["new", 2, 0],
    ]);
    expect(counts(read({ kind: "nine-months", year: 2026 }))).toEqual([
      ["a", 9, 9],
      ["b", 9, 2],
      ["new", 2, 0],
      ["gone", 3, 3],
    ]);
  });

  it("owes nothing for months before the commune kept records", () => {
    const nine: Period = { kind: "nine-months", year: 2026 };
    expect(counts(read(nine, { since: 7 }))?.find(([unitId]) => unitId === "b")).toEqual(["b", 3, 2]);
  });

  it("tells class and level of the year only in an annual report", () => {
    const ratings = [{ unitId: "a", level: "excellent" as const, decision: "01-QĐ/ĐU" }];
    const year = read({ kind: "year", year: 2026 }, { ratings });
    expect(year?.lines[0]).toMatchObject({ unitId: "a", level: "excellent", classes: { good: 9 } });
    expect(year?.lines[0]?.yearClass).not.toBeNull();
    expect(read({ kind: "nine-months", year: 2026 }, { ratings })?.lines[0]).toMatchObject({
      level: null,
      yearClass: null,
    });
  });

  it("is nothing where nothing was confirmed or rated", () => {
    expect(read({ kind: "quarter", year: 2026, quarter: 4 })).toBeNull();
    expect(read({ kind: "year", year: 2026 }, { scored: [] })).toBeNull();
  });
});
