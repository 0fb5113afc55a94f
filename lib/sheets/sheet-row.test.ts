import { describe, expect, it } from "vitest";
import { formatFigure } from "@/lib/format/numbers";
import type { CellValue } from "@/lib/indicators/figure";
import type { Indicator } from "@/lib/indicators/indicator";
import type { Quarter } from "@/lib/periods/period";
import type { PlanFigure } from "@/lib/plans/plan";
import { rowTotals } from "./row-totals";
import { isSameContent, serializeSheetContent } from "./sheet-content";
import { buildSheetRows, type SheetRowSources, type UnitCell } from "./sheet-row";

const TAX: Indicator = {
  id: "thu",
  code: "thu",
  name: "Thu thuế",
  shortName: "Thu thuế",
  groupId: "ngan-sach",
  parentId: null,
  parentMode: "entered",
  unitOfMeasure: "triệu đồng",
  decimals: 1,
  direction: "higher",
  periodRule: "flow",
  unitRule: "sum",
  percentRule: "actual-over-plan",
  frequency: "quarter",
  defaultComparator: "at-least",
  numeratorLabel: null,
  denominatorLabel: null,
  entryMode: "in-period",
  partOfWhole: false,
  definition: "",
  headline: false,
  sortOrder: 1,
};
const PLAN: PlanFigure = {
  comparator: "at-least",
  planned: 46_000,
  plannedUpper: null,
  baseline: null,
  basis: "commune",
  documentNumber: "1-NQ/ĐU",
  quarters: null,
  illustrative: false,
};
const value = (thousandths: number): CellValue => ({ kind: "value", value: thousandths });

function cell(year: number, quarter: Quarter, figure: CellValue): UnitCell {
  const who = { recordedByName: null, recordedAt: null, supply: null, computedFrom: null };
  return { indicatorId: "thu", year, quarter, value: figure, certainty: "final", version: 1, ...who };
}

function row(indicator: Partial<Indicator>, quarter: Quarter, cells: UnitCell[], more: Partial<SheetRowSources> = {}) {
  const sources = {
    year: 2026,
    quarter,
    cells,
    plans: new Map(),
    approvedLastYear: [],
    likeUnitsMedians: new Map(),
    ...more,
  };
  const [only] = buildSheetRows({ ...sources, indicators: [{ ...TAX, ...indicator }] });
  if (!only) throw new Error("one indicator makes one row");
  return only;
}

describe("rows of a sheet", () => {
  it("puts plan, cùng kỳ, last quarter and the cell side by side", () => {
    const built = row({}, 4, [cell(2026, 3, value(12_000)), cell(2026, 4, value(13_200))], {
      plans: new Map([["thu", { plan: PLAN, of: "unit" }]]),
      approvedLastYear: [cell(2025, 4, value(12_400))],
    });
    expect(built).toMatchObject({
      plan: { of: "unit" },
      samePeriod: value(12_400),
      previous: { year: 2026, quarter: 3, figure: value(12_000) },
      cell: { value: value(13_200), version: 1 },
    });
  });

  it("leaves missing figures missing: nothing is carried or made zero", () => {
    const built = row({}, 2, []);
    expect(built).toMatchObject({
      samePeriod: { kind: "missing" },
      previous: { figure: { kind: "missing" } },
      earlier: [],
      cell: { value: { kind: "blank" }, version: 0 },
    });
  });

  it.each([
    ["quarter", 1, { year: 2025, quarter: 4 }],
    ["half-year", 4, { year: 2026, quarter: 2 }],
    ["half-year", 2, { year: 2025, quarter: 4 }],
    ["year", 4, null],
  ] as const)("knows the quarter before by frequency: %s in quarter %i", (frequency, quarter, expected) => {
    const { previous } = row({ frequency }, quarter, []);
    expect(previous && { year: previous.year, quarter: previous.quarter }).toEqual(expected);
  });
});

describe("live totals", () => {
  const typed = [cell(2026, 1, value(11_500)), cell(2026, 2, value(12_200)), cell(2026, 3, value(12_000))];
  const withPlan = { plans: new Map([["thu", { plan: PLAN, of: "unit" as const }]]) };

  it("adds a flow and divides by the unit's plan", () => {
    const totals = rowTotals(row({}, 4, typed, withPlan), 4, value(13_200));
    expect(formatFigure(totals.cumulative, TAX)).toBe("48,9");
    expect(totals.percent).toBe("106,3%");
  });

  it("takes không phát sinh as a stated zero and an empty cell as nothing yet", () => {
    const built = row({}, 4, typed, withPlan);
    expect(rowTotals(built, 4, { kind: "nothing-arose" }).cumulative).toEqual(value(35_700));
    expect(rowTotals(row({}, 1, []), 1, { kind: "blank" })).toMatchObject({
      cumulative: { kind: "missing" },
      percent: "",
    });
  });

  it("names the quarter of a stock that this quarter has not given", () => {
    const stock = row({ periodRule: "stock" }, 4, typed);
    expect(rowTotals(stock, 4, { kind: "blank" })).toMatchObject({ cumulative: value(12_000), asOf: 3 });
    expect(rowTotals(stock, 4, value(9000))).toMatchObject({ cumulative: value(9000), asOf: null });
  });

  it("recomputes a rate from the sums of its parts and says điểm % against the plan", () => {
    const parts = (numerator: number, denominator: number): CellValue => ({ kind: "rate", numerator, denominator });
    const plan = { plan: { ...PLAN, planned: 90_000 }, of: "unit" as const };
    const built = row({ periodRule: "rate-of-flows", percentRule: "none" }, 2, [cell(2026, 1, parts(1000, 2000))], {
      plans: new Map([["thu", plan]]),
    });
    const totals = rowTotals(built, 2, parts(8000, 8000));
    expect(totals.cumulative).toEqual({ kind: "rate", ratio: { numerator: 9000, denominator: 10_000 } });
    expect(totals).toMatchObject({ percent: "0", inPoints: true });
  });
});

describe("the difference from a plan without a percentage", () => {
  const plan = { plan: { ...PLAN, planned: 90_000 }, of: "unit" as const };
  const built = row({ periodRule: "rate-of-flows", percentRule: "none" }, 1, [], { plans: new Map([["thu", plan]]) });

  it.each([
    // 8,92473…, 5,74468… and -3,26530…: the first two would become 8,93 and 5,75 by way of thousandths.
    [92, 93, "+8,92"],
    [90, 94, "+5,74"],
    [85, 98, "-3,27"],
    [9, 10, "0"],
  ])("is rounded once: %i/%i against 90 %% is %s", (numerator, denominator, expected) => {
    const parts: CellValue = { kind: "rate", numerator: numerator * 1000, denominator: denominator * 1000 };
    expect(rowTotals(built, 1, parts)).toMatchObject({ percent: expected, inPoints: true });
  });
});

describe("content of a sheet", () => {
  const sheet = { unitId: "thon-1", year: 2026, quarter: 4 as Quarter };
  const a = { indicatorId: "a", value: value(0), certainty: "final" as const, supply: null };
  const b = { indicatorId: "b", value: { kind: "blank" } as CellValue, certainty: "final" as const, supply: null };

  it("is the same text in any order, and another for any other figure", () => {
    const text = serializeSheetContent(sheet, [a, b]);
    expect(serializeSheetContent(sheet, [b, a])).toBe(text);
    const others: [typeof a, typeof b][] = [
      [{ ...a, value: { kind: "blank" } as CellValue } as typeof a, b],
      [{ ...a, value: { kind: "nothing-arose" } as CellValue } as typeof a, b],
      [{ ...a, certainty: "estimated" as const } as unknown as typeof a, b],
      [{ ...a, value: value(1) }, b],
      [{ ...a, supply: { suppliedBy: "Bí thư chi bộ", via: "paper" } } as unknown as typeof a, b],
      [a, { ...b, indicatorId: "c" }],
    ];
    for (const other of others) expect(serializeSheetContent(sheet, other)).not.toBe(text);
    expect(serializeSheetContent({ ...sheet, quarter: 3 }, [a, b])).not.toBe(text);
  });

  it("does not tell two empty cells apart by their certainty", () => {
    expect(isSameContent(b, { ...b, certainty: "estimated" })).toBe(true);
    expect(isSameContent(a, { ...a, certainty: "estimated" })).toBe(false);
  });
});
