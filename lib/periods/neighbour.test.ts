import { expect, it } from "vitest";
import { neighbourPeriod } from "./neighbour";
import { parsePeriodKey, periodKey } from "./period";

it.each([
  ["2026-Q1", "2025-Q4", "2026-Q2"],
  ["2026-Q4", "2026-Q3", "2027-Q1"],
  ["2026-6M", "2025-6M", "2027-6M"],
  ["2026-9M", "2025-9M", "2027-9M"],
  ["2026", "2025", "2027"],
])("%s stands between %s and %s", (key, before, after) => {
  const period = parsePeriodKey(key);
  if (period === null) throw new Error(key);
  expect(periodKey(neighbourPeriod(period, -1))).toBe(before);
  expect(periodKey(neighbourPeriod(period, 1))).toBe(after);
});
