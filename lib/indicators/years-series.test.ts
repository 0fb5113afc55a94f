import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatFigure } from "@/lib/format/numbers";
import { QUARTERS, type Quarter, quarterIndex } from "@/lib/periods/period";
import { itHolds } from "@/lib/testing/property";
import type { CellValue } from "./figure";
import type { YearUnitSeries } from "./figure-origin";
import type { Indicator } from "./indicator";
import { indicator, rate } from "./testing/samples";
import { yearsSeries } from "./years-series";

const MERGED = quarterIndex(2025, 3);
const THREE = ["A", "B", "C"];

/** Three predecessors until quarter II/2025, one office after it; `cell` says what each gave. */
function merged(
  cell: (unit: string, year: number, quarter: Quarter) => CellValue | null,
  indicatorId = "i",
): YearUnitSeries[] {
  return [2024, 2025, 2026].flatMap((year) =>
    [...THREE, "office"].flatMap((unitId): YearUnitSeries[] => {
      const predecessor = unitId !== "office";
      const quarters = QUARTERS.map((quarter) => {
        const assigned = quarterIndex(year, quarter) < MERGED === predecessor;
        return { quarter, assigned, excused: false, cell: assigned ? cell(unitId, year, quarter) : null };
      });
      return quarters.some((each) => each.assigned)
        ? [{ indicatorId, unitId, unitName: unitId, year, predecessor, quarters }]
        : [];
    }),
  );
}

const value = (amount: number): CellValue => ({ kind: "value", value: amount * 1000 });
const told = (of: Indicator, series: YearUnitSeries[], all = [of]) => {
  const { quarters, joined, lines, mergedAt } = yearsSeries(of, all, series, "Xã mới");
  return {
    joined: joined.map((each) =>
      each.kind === "own" || each.kind === "combined"
        ? `${each.kind} ${formatFigure(each.figure, of)}`
        : each.kind === "missing"
          ? ""
          : each.reason,
    ),
    lines: lines.map(
      ({ name, figures }) => `${name}: ${figures.map((figure) => formatFigure(figure, of) || "·").join(" ")}`,
    ),
    mergedAt: mergedAt === null ? null : quarters[mergedAt],
    count: quarters.length,
  };
};

describe("several years over a merger", () => {
  it("three lines before, one after, put together by the indicator's own rule", () => {
    const flow = told(
      indicator(),
      merged((unit) => value(unit === "office" ? 9 : THREE.indexOf(unit) + 1)),
    );
    expect(flow.lines).toEqual([
      "A: 1 1 1 1 1 1 · · · · · ·",
      "B: 2 2 2 2 2 2 · · · · · ·",
      "C: 3 3 3 3 3 3 · · · · · ·",
      "Xã mới: · · · · · · 9 9 9 9 9 9",
    ]);
    expect(flow.joined).toEqual([...Array(6).fill("combined 6"), ...Array(6).fill("own 9")]);
    expect(flow.mergedAt).toEqual({ year: 2025, quarter: 3 });
  });

  it("recomputes a rate from the parts of all three", () => {
    const counts: Record<string, [number, number]> = { A: [1, 2], B: [1, 8], C: [0, 10], office: [5, 10] };
    const given = merged((unit) => {
      const [numerator = 0, denominator = 0] = counts[unit] ?? [];
      return { kind: "rate", numerator: numerator * 1000, denominator: denominator * 1000 };
    });
    expect(told(rate(), given).joined.slice(5, 7)).toEqual(["combined 10", "own 50"]);
  });

  it("never sums a partial set of predecessors", () => {
    const given = merged((unit, year) => (unit === "B" && year === 2025 ? null : value(1)));
    expect(told(indicator(), given).joined.slice(3, 7)).toEqual(["combined 3", "thiếu B", "thiếu B", "own 1"]);
  });

  it("does not put means together", () => {
    const of = indicator({ periodRule: "average" });
    expect(
      told(
        of,
        merged(() => value(5)),
      ).joined[0],
    ).toBe("số của 3 đơn vị cũ không cộng gộp được");
  });

  it("adds the parts of a sum for each predecessor by itself", () => {
    const parent = indicator({ id: "p", parentMode: "sum-of-parts" });
    const parts = [indicator({ id: "x", parentId: "p" }), indicator({ id: "y", parentId: "p" })];
    const given = [...merged(() => value(2), "x"), ...merged((unit) => (unit === "C" ? null : value(3)), "y")];
    const { joined, lines } = told(parent, given, [parent, ...parts]);
    expect([joined[0], joined.at(-1)]).toEqual(["thiếu C", "own 5"]);
    expect(lines[2]).toBe("C: 2 2 2 2 2 2 · · · · · ·");
  });

  it("shows only the quarters in which the indicator reports, from the first figure to the last", () => {
    const yearly = indicator({ frequency: "year" });
    const given = merged((_unit, year, quarter) => (quarter === 4 && year < 2026 ? value(1) : null));
    expect(told(yearly, given).joined).toEqual(["combined 3", "own 1"]);
    expect(told(indicator(), []).count).toBe(0);
  });

  it("knows no merger where there was none", () => {
    const given = merged(() => value(1)).filter((each) => !each.predecessor);
    expect(told(indicator(), given)).toMatchObject({ mergedAt: null, lines: ["Xã mới: 1 1 1 1 1 1"] });
  });
});

const cells = fc.array(fc.option(fc.integer({ min: 0, max: 1_000_000 })), { minLength: 18, maxLength: 18 });

describe("laws of putting predecessors together", () => {
  itHolds("a quarter before the merger is the sum of all three, or says who is missing", cells, (amounts) => {
    const at = (unit: string, year: number, quarter: Quarter) =>
      amounts[THREE.indexOf(unit) * 6 + quarterIndex(year, quarter) - quarterIndex(2024, 1)] ?? null;
    const given = merged((unit, year, quarter) => {
      const amount = unit === "office" ? 1 : at(unit, year, quarter);
      return amount === null ? null : { kind: "value", value: amount };
    });
    const { joined, quarters } = yearsSeries(indicator(), [indicator()], given, "Xã mới");
    for (const [index, { year, quarter }] of quarters.entries()) {
      if (quarterIndex(year, quarter) >= MERGED) continue;
      const parts = THREE.map((unit) => at(unit, year, quarter));
      const absent = THREE.filter((_, place) => parts[place] === null);
      const expected =
        absent.length === 3
          ? { kind: "missing" }
          : absent.length > 0
            ? { kind: "not-comparable", reason: `thiếu ${absent.join(", ")}` }
            : {
                kind: "combined",
                figure: { kind: "value", value: parts.reduce<number>((sum, each) => sum + (each ?? 0), 0) },
              };
      expect(joined[index]).toMatchObject(expected);
    }
  });
});
