import { describe, expect, it } from "vitest";
import { tellingPercent } from "./amounts";

describe("a percentage of the plan never rounds onto the plan", () => {
  it.each([
    [0, 90_000, "0%"],
    [1, 100, "1%"],
    [9_995, 10_000, "99,95%"],
    [99_996, 100_000, "99,996%"],
    [89_999_550, 90_000_000, "99,9995%"],
    [90_000_001, 90_000_000, "100,000001%"],
    [90_000, 90_000, "100%"],
    [10_004, 10_000, "100,04%"],
    [91_564, 10_000, "915,6%"],
  ])("%d of %d reads %s", (numerator, denominator, words) => {
    expect(tellingPercent({ numerator, denominator })).toBe(words);
  });
});
