import { describe, expect, it } from "vitest";
import {
  formatFigure,
  formatFraction,
  formatPercent,
  formatPercentValue,
  formatQuantity,
  formatSignedPercent,
  formatSignedQuantity,
} from "./numbers";

describe("numbers in Vietnamese", () => {
  it.each([
    [0, 0, "0"],
    [12_500, 1, "12,5"],
    [46_000, 1, "46"],
    [1_234_500, 1, "1.234,5"],
    [1_234_567_890, 2, "1.234.567,89"],
    [999_500, 0, "1.000"],
    [2_500, 0, "3"],
    [-2_500, 0, "-3"],
    [2_499, 0, "2"],
    [-400, 0, "0"],
    [125, 3, "0,125"],
    [9_000_000_000_000_000, 0, "9.000.000.000.000"],
    [-8_999_999_999_999_999, 3, "-8.999.999.999.999,999"],
  ])("%d thousandths with %d decimals: %s", (quantity, decimals, text) => {
    expect(formatQuantity(quantity, decimals)).toBe(text);
  });

  it.each([
    [71_052, 38_200, 1, "186%"],
    [518, 200, 0, "259%"],
    [915_640, 100_000, 2, "915,64%"],
    [275, 298, 2, "92,28%"],
    [1, 3, 1, "33,3%"],
    [-5, 10, 1, "-50%"],
    [1, 8, 2, "12,5%"],
    [1, 800, 2, "0,13%"],
    [-1, 800, 2, "-0,13%"],
  ])("%d ÷ %d is printed with %d decimals as %s", (numerator, denominator, decimals, text) => {
    expect(formatPercent({ numerator, denominator }, decimals)).toBe(text);
  });

  it("rounds once: 0,0049999 never becomes 0,005 and then 0,01", () => {
    expect(formatPercent({ numerator: 149_999, denominator: 10_000_000 }, 1)).toBe("1,5%");
    expect(formatFraction({ numerator: 10_499_999, denominator: 10_000 }, 1)).toBe("1");
    expect(formatFraction({ numerator: 1_449, denominator: 1 }, 1)).toBe("1,4");
  });

  it("signs differences, not zero", () => {
    expect(formatSignedQuantity(3_000, 0)).toBe("+3");
    expect(formatSignedQuantity(-3_030, 2)).toBe("-3,03");
    expect(formatSignedQuantity(0, 2)).toBe("0");
    expect(formatSignedPercent({ numerator: 124, denominator: 1000 })).toBe("+12,4%");
    expect(formatSignedPercent({ numerator: 1, denominator: 100_000 })).toBe("0%");
  });

  it("prints a stored percentage", () => {
    expect(formatPercentValue(92_280)).toBe("92,28%");
    expect(formatPercentValue(186_000)).toBe("186%");
  });

  it("keeps the four kinds of emptiness apart", () => {
    const unit = { decimals: 1 };
    expect(formatFigure({ kind: "missing" }, unit)).toBe("");
    expect(formatFigure({ kind: "value", value: 0 }, unit)).toBe("0");
    expect(formatFigure({ kind: "nothing-arose" }, unit)).toBe("-");
    expect(formatFigure({ kind: "no-data" }, unit)).toBe("…");
    expect(formatFigure({ kind: "rate", ratio: { numerator: 275, denominator: 298 } }, { decimals: 2 })).toBe("92,28");
  });

  it("prints a mean from its exact fraction", () => {
    const mean = { kind: "value", value: 250, exact: { numerator: 749, denominator: 3 } } as const;
    expect(formatFigure(mean, { decimals: 1 })).toBe("0,2");
  });
});
