import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePeriodKey, type Quarter } from "@/lib/periods/period";
import { itHolds } from "@/lib/testing/property";
import { buildIndicatorResults } from "./build-results";
import type { QuarterTotal } from "./figure";
import type { Indicator } from "./indicator";
import { restOfParts, shareOfWhole } from "./parts";
import type { IndicatorResult } from "./result";
import { book, indicator, TODAY, total } from "./testing/samples";
import type { YearBook } from "./year-book";

type Given = (number | null)[];

/** A row and its parts, each with its quarters in whole units. */
function linesOf(
  whole: Given,
  parts: Given[],
  {
    of = {},
    partOf = {},
    totals = {},
    changes = {},
  }: {
    of?: Partial<Indicator>;
    partOf?: Partial<Indicator>;
    totals?: Partial<QuarterTotal>;
    changes?: Partial<YearBook>;
  } = {},
): [IndicatorResult, ...IndicatorResult[]] {
  const quarters = (id: string, given: Given, more: Partial<QuarterTotal> = {}) =>
    given.map((sum, at) => total((at + 1) as Quarter, sum, { indicatorId: id, ...more }));
  const period = parsePeriodKey("2026-9M");
  if (period === null) throw new Error("no period");
  const given = book({
    indicators: [
      indicator({ id: "w", ...of }),
      ...parts.map((_, at) => indicator({ id: `p${at}`, parentId: "w", ...partOf })),
    ],
    totals: [...quarters("w", whole), ...parts.flatMap((part, at) => quarters(`p${at}`, part, totals))],
    ...changes,
  });
  const [first, ...others] = buildIndicatorResults(given, period, TODAY);
  if (first === undefined) throw new Error("no row");
  return [first, ...others];
}

const rest = (...given: Parameters<typeof linesOf>) => {
  const [whole, ...parts] = linesOf(...given);
  return restOfParts(whole, parts);
};
const share = (...given: Parameters<typeof linesOf>) => {
  const [whole, part] = linesOf(...given);
  return part === undefined ? null : shareOfWhole(part, whole);
};

describe("a row and the parts under it", () => {
  it.each<[string, Given, Given[], number | null]>([
    [
      "what the parts leave",
      [100, 100, 100],
      [
        [40, 50, 60],
        [10, 10, 10],
      ],
      120_000,
    ],
    ["nothing left", [10, 10, 10], [[10, 10, 10]], 0],
    ["the parts come to more: negative, not hidden", [10, 10, 10], [[20, 10, 10]], -10_000],
    ["a quarter of a part is missing", [10, 10, 10], [[5, null, 5]], null],
    ["a quarter of the row is missing", [10, null, 10], [[5, 5, 5]], null],
    ["no parts", [10, 10, 10], [], null],
  ])("%s", (_, whole, parts, expected) => {
    expect(rest(whole, parts)).toBe(expected);
  });

  it("takes không phát sinh for a stated zero", () => {
    expect(rest([10, 10, 10], [[0, 0, 0]], { totals: { unitsNothingArose: 1 } })).toBe(30_000);
  });

  it("says nothing of a sum of parts, of other units, of rates, and while units are missing", () => {
    expect(rest([10, 10, 10], [[5, 5, 5]], { of: { parentMode: "sum-of-parts" } })).toBeNull();
    expect(rest([10, 10, 10], [[5, 5, 5]], { partOf: { unitOfMeasure: "ha" } })).toBeNull();
    expect(rest([10, 10, 10], [[5, 5, 5]], { partOf: { periodRule: "average" } })).toBeNull();
    expect(rest([10, 10, 10], [[5, 5, 5]], { totals: { unitsExpected: 2 } })).toBeNull();
  });

  it("forms a share only between whole figures above zero", () => {
    expect(share([100, 100, 200], [[40, 50, 10]])).toEqual({ numerator: 1, denominator: 4 });
    expect(share([10, 10, 10], [[15, 15, 15]])).toEqual({ numerator: 3, denominator: 2 });
    expect(share([0, 0, 0], [[0, 0, 0]])).toBeNull();
    expect(share([100, 100, null], [[40, 50, 10]])).toBeNull();
    expect(share([100, 100, 100], [[40, 50, 10]], { partOf: { unitOfMeasure: "ha" } })).toBeNull();
  });

  it("keeps a figure exact whose percentage was published as trên, and not one that was itself", () => {
    const [whole, part] = linesOf([100, 100, 200], [[40, 50, 10]]);
    if (part === undefined) throw new Error("no part");
    const published = { qualifier: "above", source: "Báo cáo" } as const;
    const rate = { kind: "published", percent: 259_000, ...published } as const;
    expect(shareOfWhole(part, { ...whole, published, completion: rate })).toEqual({ numerator: 1, denominator: 4 });
    expect(shareOfWhole(part, { ...whole, published })).toBeNull();
  });

  const amount = fc.integer({ min: 0, max: 1_000_000 });
  itHolds("parts and rest always make the whole", fc.tuple(amount, amount, amount), ([whole, a, b]) => {
    const left = rest(
      [whole, 0, 0],
      [
        [a, 0, 0],
        [0, b, 0],
      ],
    );
    expect(left).toBe((whole - a - b) * 1000 + 0);
  });
});
