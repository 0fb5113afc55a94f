import { expect, it } from "vitest";
import { cellText, cellWithUnit } from "./cell-text";

const counted = { decimals: 1, periodRule: "flow", unitOfMeasure: "ha" } as const;
const milestone = { decimals: 0, periodRule: "milestone", unitOfMeasure: "mốc" } as const;

it.each([
  ["12,5", { kind: "value", value: 12_500 }, counted],
  ["xong", { kind: "value", value: 1000 }, milestone],
  ["chưa xong", { kind: "value", value: 0 }, milestone],
  ["275/298 (92,3%)", { kind: "rate", numerator: 275_000, denominator: 298_000 }, counted],
  ["0/0", { kind: "rate", numerator: 0, denominator: 0 }, counted],
  ["-", { kind: "nothing-arose" }, counted],
  ["… (bảo trì)", { kind: "no-data", reason: "bảo trì" }, counted],
  ["", { kind: "blank" }, counted],
] as const)("a cell reads %s", (text, cell, indicator) => {
  expect(cellText(cell, indicator)).toBe(text);
});

it("has a unit only where it has a number", () => {
  expect(cellWithUnit({ kind: "value", value: 12_500 }, counted)).toBe("12,5 ha");
  expect(cellWithUnit({ kind: "value", value: 1000 }, milestone)).toBe("xong");
});
