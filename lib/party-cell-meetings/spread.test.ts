import { describe, expect, it } from "vitest";
import { formatFraction } from "@/lib/format/numbers";
import { ratioOfFraction } from "@/lib/indicators/fraction";
import type { CellType } from "@/lib/org-units/cell-type";
import type { Meeting } from "./meeting";
import { type Cell, type MeetingPeriod, scoreMeetings } from "./scored";
import { cellMoves, isOfGroup, medianMove, spreadOf } from "./spread";
import { meetingOf, RUBRIC_VERSION } from "./testing/meetings";

const cell = (unitId: string, type: CellType | null = "hamlet"): Cell => ({
  ...{ unitId, name: `Chi bộ ${unitId}`, type, validFrom: null, validTo: null },
});
const CELLS = ["a", "b", "c", "d"].map((id) => cell(id));
const Q1: MeetingPeriod = { kind: "quarter", year: 2026, quarter: 1 };
const spread = (meetings: Meeting[], period: MeetingPeriod = Q1) =>
  spreadOf(CELLS, scoreMeetings(meetings, [RUBRIC_VERSION]), period);
const score = (unitId: string, month: number, points: number, year = 2026) =>
  meetingOf(unitId, year, month, { total: points * 1000 });
const points = (fraction: { top: bigint; bottom: bigint } | null | undefined) =>
  fraction ? formatFraction(ratioOfFraction(fraction), 2) : fraction;

describe("spread over cells", () => {
  it("counts meetings by class, and means by cell, worst first", () => {
    const found = spread([score("a", 1, 95), score("a", 2, 90), score("a", 3, 70), score("b", 1, 40)]);
    expect(found.classes).toEqual({ good: 2, fair: 1, average: 0, poor: 1 });
    expect(found.meetings).toBe(4);
    expect(found.cells.map(({ cell: { unitId }, mean, meetings }) => [unitId, points(mean), meetings])).toEqual([
      ["b", "40", 1],
      ["a", "85", 3],
    ]);
    expect(found.quartiles).toBeNull();
  });

  it("each cell counts once in the quartiles, however often it met", () => {
    const found = spread([
      score("a", 1, 60),
      score("a", 2, 60),
      score("a", 3, 60),
      score("b", 1, 70),
      score("c", 1, 80),
      score("d", 1, 90),
    ]);
    expect(
      found.quartiles &&
        points({ top: BigInt(found.quartiles.median.numerator), bottom: BigInt(found.quartiles.median.denominator) }),
    ).toBe("75");
  });

  it.each([
    ["not confirmed", { ...score("a", 1, 95), state: "submitted" as const }],
    ["another quarter", score("a", 4, 95)],
    ["another year", score("a", 1, 95, 2025)],
    ["a cell that is not asked for", score("z", 1, 95)],
    ["scoring not complete", { ...score("a", 1, 95), confirmedScores: [] }],
  ])("leaves out: %s", (_, meeting) => expect(spread([meeting]).meetings).toBe(0));

  it("takes the whole year where no quarter is asked for", () => {
    expect(spread([score("a", 1, 95), score("a", 12, 75)], { kind: "year", year: 2026 }).meetings).toBe(2);
  });
});

describe("movement", () => {
  const four = (a: number, b: number, c: number, d: number, year = 2026) =>
    spread([score("a", 1, a, year), score("b", 1, b, year), score("c", 1, c, year), score("d", 1, d, year)], {
      ...Q1,
      year,
    });

  it("of the median and of each cell", () => {
    const [now, before] = [four(80, 82, 90, 95), four(70, 80, 85, 97, 2025)];
    expect(points(medianMove(now, before))).toBe("3,5");
    expect([...cellMoves(now, before)].map(([id, move]) => [id, points(move)])).toEqual([
      ["a", "10"],
      ["b", "2"],
      ["c", "5"],
      ["d", "-2"],
    ]);
  });

  it("is none where last year has none", () => {
    expect(medianMove(four(80, 82, 90, 95), spread([]))).toBeNull();
    expect(cellMoves(four(80, 82, 90, 95), spread([score("b", 1, 80, 2025)], { ...Q1, year: 2025 })).size).toBe(1);
  });
});

it.each([
  ["hamlet", true, false],
  ["bon", true, false],
  ["residential-group", true, false],
  ["agency", false, true],
  ["school", false, true],
  [null, false, false],
] as const)("%s: where people live %s, where they work %s", (type, lives, works) => {
  expect([isOfGroup("territorial", type), isOfGroup("workplace", type), isOfGroup("all", type)]).toEqual([
    lives,
    works,
    true,
  ]);
});

it("a meeting by a version that nobody recorded is not scored by another", () => {
  expect(() =>
    scoreMeetings([meetingOf("a", 2026, 1, { rubric: { effectiveFrom: "2026-01-01", version: 3 } })], [RUBRIC_VERSION]),
  ).toThrow(/no rubric of 2026-01-01/);
});
