import { expect, it } from "vitest";
import { fitsFilter, readListFilter } from "./list-filter";

const row = {
  ...{ id: "1", year: 2026, quarter: 3 as const, state: "asked" as const, shown: "overdue" as const, mine: true },
  indicator: { id: "i", code: "i", name: "i", groupId: "g" },
  unit: { id: "u", name: "U" },
  ...{ dueOn: "2026-11-25", version: 1, cellVersion: 0, askedAt: 1, askedByName: null },
};

it.each([
  [{}, true],
  [{ state: "mine" }, true],
  [{ state: "overdue" }, true],
  [{ state: "asked" }, true],
  [{ state: "answered" }, false],
  [{ state: "nonsense", period: "2026", unit: ["u"] }, true],
  [{ unit: "u", period: "2026-Q3" }, true],
  [{ unit: "v" }, false],
  [{ period: "2026-Q2" }, false],
])("%j: %s", (asked, expected) => {
  expect(fitsFilter(row, readListFilter(asked))).toBe(expected);
});
