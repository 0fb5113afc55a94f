import { expect, it } from "vitest";
import { readSetChoice } from "./set-schema";

it.each([
  ["units:2026-Q3", { kind: "units", period: { kind: "quarter", year: 2026, quarter: 3 } }],
  ["units:2026", { kind: "units", period: { kind: "year", year: 2026 } }],
  ["year:2026", { kind: "year", year: 2026 }],
  ["year:2026-Q3", null],
  ["units:", null],
  ["units:khong-co", null],
  ["all:2026", null],
])("%s is %o", (text, choice) => {
  expect(readSetChoice(text)).toEqual(choice);
});
