import { expect, it } from "vitest";
import type { IssuedReport } from "./issued";
import { listReportable, listReportSets } from "./report-list";

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

it("offers whole sets of what has begun, the latest period first", () => {
  const sets = listReportSets(2026, listReportable(2026, "2026-04-10", [], []));
  expect(sets).toEqual([
    ["units:2026-6M", "Bản tổng hợp của từng đơn vị, 6 tháng đầu năm 2026"],
    ["units:2026-Q2", "Bản tổng hợp của từng đơn vị, quý II/2026"],
    ["units:2026-Q1", "Bản tổng hợp của từng đơn vị, quý I/2026"],
    ["year:2026", "Các báo cáo quý, 6 tháng, 9 tháng, năm 2026"],
  ]);
  expect(listReportSets(2027, [])).toEqual([]);
});
