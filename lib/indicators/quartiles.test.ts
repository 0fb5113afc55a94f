import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatFraction } from "@/lib/format/numbers";
import { itHolds } from "@/lib/testing/property";
import { compareFractions, type Fraction, fractionOfRatio } from "./fraction";
import { quartilesOf } from "./quartiles";

const whole = (value: number): Fraction => ({ top: BigInt(value * 1000), bottom: 1n });
const texts = (values: readonly number[]) => {
  const found = quartilesOf(values.map(whole));
  return found && [found.lower, found.median, found.upper].map((each) => formatFraction(each, 3));
};

describe("quartiles", () => {
  // As Excel's QUARTILE.INC answers.
  it.each([
    [
      [1, 2, 3, 4],
      ["1,75", "2,5", "3,25"],
    ],
    [
      [5, 1, 4, 2, 3],
      ["2", "3", "4"],
    ],
    [
      [7, 7, 7, 7],
      ["7", "7", "7"],
    ],
    [
      [-4, 0, 0, 8, 10, 13],
      ["0", "4", "9,5"],
    ],
    [
      [10, 20, 30, 40, 50, 60, 70],
      ["25", "40", "55"],
    ],
  ] as const)("of %j are %j", (values, cuts) => {
    expect(texts(values)).toEqual(cuts);
  });

  it("are not said of fewer than four", () => {
    expect(quartilesOf([])).toBeNull();
    expect(texts([1, 2, 3])).toBeNull();
  });

  it("keep thirds exact", () => {
    const thirds = [1, 2, 3, 4, 5].map((top) => ({ top: BigInt(top), bottom: 3n }));
    expect(quartilesOf(thirds)?.lower).toEqual({ numerator: 2, denominator: 3 });
  });
});

const figure = fc
  .record({ top: fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), bottom: fc.integer({ min: 1, max: 1000 }) })
  .map(({ top, bottom }): Fraction => ({ top: BigInt(top), bottom: BigInt(bottom) }));
const figures = fc.array(figure, { minLength: 4, maxLength: 60 });

describe("laws of quartiles", () => {
  itHolds(
    "ordered, inside the figures, with the right share on either side, whatever the order given",
    figures,
    (all) => {
      const found = quartilesOf(all);
      if (found === null) throw new Error("none");
      expect(quartilesOf([...all].reverse())).toEqual(found);
      const [lower, median, upper] = [found.lower, found.median, found.upper].map((each) => fractionOfRatio(each)) as [
        Fraction,
        Fraction,
        Fraction,
      ];
      expect(compareFractions(lower, median)).toBeLessThanOrEqual(0);
      expect(compareFractions(median, upper)).toBeLessThanOrEqual(0);
      const atMost = (cut: Fraction) => all.filter((each) => compareFractions(each, cut) <= 0).length;
      const atLeast = (cut: Fraction) => all.filter((each) => compareFractions(each, cut) >= 0).length;
      expect(atMost(lower) * 4).toBeGreaterThanOrEqual(all.length - 1);
      expect(atLeast(lower) * 4).toBeGreaterThanOrEqual(3 * (all.length - 1));
      expect(atMost(upper) * 4).toBeGreaterThanOrEqual(3 * (all.length - 1));
      expect(atLeast(upper) * 4).toBeGreaterThanOrEqual(all.length - 1);
    },
  );
});
