import { expect, it } from "vitest";
import { nextPlans } from "./next-plans";

const row = (id: string, basis: "commune" | "province", planned: number, effectiveOn: string, changes = {}) => ({
  ...{ id, indicatorId: "land", quarter: 0 as const, effectiveOn, recordedAt: Date.parse(effectiveOn) },
  ...{ supersedesId: null, withdrawsId: null, comparator: "at-least" as const, planned, plannedUpper: null },
  ...{ baseline: null, illustrative: false, document: { basis, number: `${id}-NQ/ĐU` } },
  ...changes,
});

it("is the plan as it was first given: what the year revises later moves no paper of the year before", () => {
  const given = row("1", "commune", 400_000, "2026-01-05");
  const revised = row("2", "commune", 500_000, "2026-09-15", { supersedesId: "1" });
  expect(nextPlans([given]).get("land")).toMatchObject({ planned: 400_000, documentNumber: "1-NQ/ĐU" });
  expect(nextPlans([given, revised])).toEqual(nextPlans([given]));
});

it("is the commune's own before the province's, and the province's where there is no other", () => {
  const province = row("3", "province", 380_000, "2025-12-20");
  expect(nextPlans([province]).get("land")?.planned).toBe(380_000);
  expect(nextPlans([province, row("1", "commune", 400_000, "2026-01-05")]).get("land")?.planned).toBe(400_000);
});

it("is none where none was given", () => {
  expect(nextPlans([]).size).toBe(0);
});
