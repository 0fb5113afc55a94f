import { expect, it } from "vitest";
import { listAnnualReports } from "./report-list";

it("lists one summary a year, newest first, a draft until the year is closed", () => {
  const quarter = (year: number, number: number, assessmentClosedOn: string | null = null) => ({
    year,
    quarter: number,
    assessmentClosedOn,
  });
  const periods = [quarter(2025, 0, "2025-12-26"), quarter(2025, 1), quarter(2026, 3), quarter(2026, 0)];
  expect(listAnnualReports(periods)).toEqual([
    { year: 2026, closedOn: null },
    { year: 2025, closedOn: "2025-12-26" },
  ]);
  expect(listAnnualReports([])).toEqual([]);
});
