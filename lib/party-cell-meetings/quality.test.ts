import { describe, expect, it } from "vitest";
import { formatFraction } from "@/lib/format/numbers";
import { ratioOfFraction } from "@/lib/indicators/fraction";
import type { Meeting } from "./meeting";
import { buildQuality, type QualityInput } from "./quality";
import { type Cell, scoreMeetings, scoreSums } from "./scored";
import { totalOf } from "./scoring";
import { meetingOf, RUBRIC, RUBRIC_VERSION, scoresOf } from "./testing/meetings";

const cell = (unitId: string, changes: Partial<Cell> = {}): Cell => ({
  ...{ unitId, name: `Chi bộ ${unitId}`, type: "hamlet" as const, validFrom: null, validTo: null },
  ...changes,
});
const months = (unitId: string, year: number, total: number, changes: Parameters<typeof meetingOf>[3] = {}) =>
  Array.from({ length: 12 }, (_, index) => meetingOf(unitId, year, index + 1, { total, ...changes }));

const CELLS = [cell("a"), cell("b"), cell("c", { type: "agency" }), cell("d", { type: "school" })];
const MEETINGS = [
  ...months("a", 2025, 80_000),
  ...months("a", 2026, 92_000),
  ...months("b", 2026, 60_000),
  ...months("c", 2025, 95_000),
  ...months("c", 2026, 95_000),
  ...months("d", 2026, 75_000, { state: "submitted" }),
];
const quality = (changes: Partial<QualityInput> = {}, meetings: Meeting[] = MEETINGS) =>
  buildQuality({
    ...{
      cells: CELLS,
      scored: scoreMeetings(meetings, [RUBRIC_VERSION]),
      period: { kind: "quarter", year: 2026, quarter: 3 },
    },
    ...{
      today: "2026-11-30",
      since: 1,
      rubric: RUBRIC,
      yearRule: { goodLeast: 7, fairLeast: 7, poorMost: 3, missedAsPoor: true },
    },
    reviews: () => true,
    ...changes,
  });

describe("quality of meetings in a period", () => {
  it("tells the classes of each quarter of two years", () => {
    const { quarters } = quality();
    expect(quarters.map(({ year, quarter, meetings }) => [year, quarter, meetings])).toEqual([
      ...[1, 2, 3, 4].map((quarter) => [2025, quarter, 6]),
      ...[1, 2, 3, 4].map((quarter) => [2026, quarter, 9]),
    ]);
    expect(quarters[6]?.classes).toEqual({ good: 6, fair: 0, average: 3, poor: 0 });
  });

  it("puts cells of places beside those of work, and only confirmed meetings in either", () => {
    const { groups, cells } = quality();
    expect(groups.map(({ group, now }) => [group, now.cells.length, now.meetings])).toEqual([
      ["all", 3, 9],
      ["territorial", 2, 6],
      ["workplace", 1, 3],
    ]);
    expect(cells).toHaveLength(4);
  });

  it("gives each cell its line, worst first, with movement, attendance and the year so far", () => {
    const lines = quality().lines.map(({ cell: { unitId }, move, attendance, year }) => [
      ...[unitId, move && formatFraction(ratioOfFraction(move), 1)],
      ...[attendance, year?.class],
    ]);
    const attendance = { numerator: 66, denominator: 72 };
    expect(lines).toEqual([
      ["b", null, attendance, "average"],
      ["a", "12", attendance, "good"],
      ["c", "0", attendance, "good"],
    ]);
  });

  it("keeps signs, what was never sent and the year from those who do not review the cell", () => {
    const { help, signs, lines } = quality({ reviews: (unitId) => unitId === "c" });
    expect(help.map((each) => [each.cell.unitId, each.reasons.map(({ kind }) => kind)])).toEqual([["b", ["low"]]]);
    expect(signs.map((each) => each.cell.unitId)).toEqual(["c"]);
    expect(lines.map(({ cell: { unitId }, year }) => [unitId, year === null])).toEqual([
      ["b", true],
      ["a", true],
      ["c", false],
    ]);
    expect(quality({ reviews: () => true }).help[0]?.reasons.map(({ kind }) => kind)).toEqual(["low", "no-thematic"]);
  });

  it("a cell that closed before the period is not of it, nor one that opens after", () => {
    const shown = (changes: Partial<Cell>) => quality({ cells: [cell("a", changes)] }).cells.length;
    expect(shown({ validTo: "2026-06-30" })).toBe(0);
    expect(shown({ validTo: "2026-07-01" })).toBe(1);
    expect(shown({ validFrom: "2026-10-01" })).toBe(0);
    expect(shown({ validFrom: "2026-09-30" })).toBe(1);
  });

  it("sums of scores tell what the scores tell", () => {
    const meetings = MEETINGS.map((meeting) => ({ ...meeting, selfScores: scoresOf(99_000) }));
    const sums = meetings.map(({ selfScores, confirmedScores, ...meeting }) => ({
      ...meeting,
      ...{ selfPoints: totalOf(selfScores, RUBRIC), confirmedPoints: totalOf(confirmedScores, RUBRIC) },
    }));
    const outcomes = scoreMeetings(meetings, [RUBRIC_VERSION]).map(({ outcome }) => outcome);
    expect(scoreSums(sums, [RUBRIC_VERSION]).map(({ outcome }) => outcome)).toEqual(outcomes);
  });
});
