import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatQuantity } from "@/lib/format/numbers";
import { formatPlan } from "@/lib/indicators/labels";
import { itHolds } from "@/lib/testing/property";
import { readPlanWords } from "./plan-words";

describe("a plan in words", () => {
  it.each([
    ["6,6–6,8", "range", "6,6", "6,8"],
    ["6,6 - 6,8", "range", "6,6", "6,8"],
    ["từ 6,6 đến 6,8", "range", "6,6", "6,8"],
    ["khoảng 1.200 - 1.300", "range", "1.200", "1.300"],
    ["khoảng 4", "about", "4", ""],
    ["~4", "about", "4", ""],
    ["≥ 95", "at-least", "95", ""],
    [">=95", "at-least", "95", ""],
    ["trên 95", "at-least", "95", ""],
    ["từ 95 trở lên", "at-least", "95", ""],
    ["95 trở lên", "at-least", "95", ""],
    ["Tối thiểu 1.200", "at-least", "1.200", ""],
    ["không quá 3", "at-most", "3", ""],
    ["dưới 3", "at-most", "3", ""],
    ["≤3", "at-most", "3", ""],
    ["bằng 12", "equals", "12", ""],
  ])("%s", (text, comparator, planned, upper) => {
    expect(readPlanWords(text)).toEqual({ comparator, planned, upper });
  });

  it.each([
    "46",
    "-6",
    "1.234,5",
    "",
    "abc",
    "khoảng",
    "95 hộ",
    "1.5",
    "3 trở",
    "6,6–",
    "2026-01-05",
    `khoảng ${"9".repeat(1_048_576)}`,
  ])("nothing in %.40s", (text) => {
    expect(readPlanWords(text)).toBeNull();
  });

  const amount = fc.integer({ min: 0, max: 9_000_000_000 });
  itHolds("what a plan is printed as is read back", fc.tuple(amount, amount), ([low, width]) => {
    const rules = { decimals: 3, periodRule: "stock" } as const;
    const upper = low + width + 1;
    for (const comparator of ["at-most", "about", "range"] as const) {
      const plan = { comparator, planned: low, plannedUpper: comparator === "range" ? upper : null };
      expect(readPlanWords(formatPlan(plan, rules))).toEqual({
        comparator,
        planned: formatQuantity(low, 3),
        upper: comparator === "range" ? formatQuantity(upper, 3) : "",
      });
    }
  });
});
