import { expect, it } from "vitest";
import type { IssuedReport } from "./issued";
import { listReportable } from "./report-list";

const issued = (id: string, periodKey: string): IssuedReport =>
  ({ id, periodKey, unitId: null, number: `${id}-BC/ĐU`, issuedOn: "2026-10-05" }) as IssuedReport;
const open = { periodKey: "2026", unitId: null, state: "agreed" as const, draftNumber: 2 };

it("lists the reports of a year whose last quarter has begun", () => {
  const keys = (today: string) => listReportable(2026, today, [], []).map(({ periodKey }) => periodKey);
  expect(keys("2026-09-30")).toEqual(["2026-Q1", "2026-Q2", "2026-Q3", "2026-6M", "2026-9M"]);
  expect(keys("2026-10-01")).toEqual(["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4", "2026-6M", "2026-9M", "2026"]);
  expect(keys("2025-12-31")).toEqual([]);
});

it("names what is written and what went out last of each, and nothing of a unit", () => {
  const ofUnit = { ...open, periodKey: "2026-Q1", unitId: "u" };
  const rows = listReportable(2026, "2026-12-20", [ofUnit, open], [issued("13", "2026-9M"), issued("12", "2026-9M")]);
  const [first] = rows;
  expect(first).toEqual({ periodKey: "2026-Q1", title: "Báo cáo quý I/2026", open: null, issued: null });
  expect(rows.find(({ periodKey }) => periodKey === "2026-9M")?.issued?.number).toBe("13-BC/ĐU");
  expect(rows.at(-1)).toMatchObject({ periodKey: "2026", open: { state: "agreed", draftNumber: 2 }, issued: null });
});
