import { describe, expect, it } from "vitest";
import { buildBoard, countHandedIn } from "./board";
import type { SheetSummary } from "./sheet";
import type { SheetState } from "./sheet-state";

const at = (date: string) => Date.parse(`${date}T05:00:00Z`);

function sheet(id: string, state: SheetState, dueOn: string, firstSubmittedAt: number | null = null): SheetSummary {
  return {
    year: 2026,
    quarter: 4,
    unit: { id, name: `Chi bộ ${id}` },
    period: { state: "open", dueOn },
    filled: 0,
    total: 12,
    groupIds: [],
    state,
    firstSubmittedAt,
    submittedAt: firstSubmittedAt,
    submittedByName: null,
    reviewerName: null,
    approvedAt: null,
    approvedByName: null,
    selfApproved: false,
    reason: null,
    reopenedUntil: null,
  };
}

const SHEETS = [
  sheet("1", "not-started", "2026-12-15"),
  sheet("2", "in-progress", "2026-12-20"),
  sheet("3", "returned", "2026-12-15", at("2026-12-14")),
  sheet("4", "submitted", "2026-12-15", at("2026-12-16")),
  sheet("5", "approved", "2026-12-20", at("2026-12-20")),
  sheet("6", "excused", "2026-12-15"),
];

describe("buildBoard", () => {
  it("counts who handed in without the excused, who was late by the first submission, and who is overdue", () => {
    const [quarter] = buildBoard(SHEETS, "2026-12-18").quarters;
    expect(quarter).toEqual({
      quarter: 4,
      state: "open",
      dueDays: "15/12/2026 – 20/12/2026",
      submitted: 2,
      total: 5,
      late: 1,
      overdue: ["Chi bộ 1"],
    });
    expect(buildBoard(SHEETS, "2026-12-15").quarters[0]?.overdue).toEqual([]);
    expect(buildBoard(SHEETS, "2026-12-21").quarters[0]?.overdue).toEqual(["Chi bộ 1", "Chi bộ 2"]);
  });

  it("gives every unit a line with a gap where it has no sheet", () => {
    const { lines } = buildBoard([...SHEETS, { ...sheet("1", "approved", "2026-09-20"), quarter: 3 }], "2026-12-18");
    expect(lines.map(({ unit }) => unit.id)).toEqual(["1", "2", "3", "4", "5", "6"]);
    expect(lines[0]?.cells.map((cell) => cell.sheet?.state)).toEqual(["approved", "not-started"]);
    expect(lines[1]?.cells.map((cell) => cell.sheet)).toEqual([null, SHEETS[1]]);
  });

  it("says one deadline once", () => {
    expect(buildBoard(SHEETS.slice(1, 2), "2026-12-18").quarters[0]?.dueDays).toBe("20/12/2026");
  });

  it("counts nothing of nothing", () => {
    expect(buildBoard([], "2026-12-18")).toEqual({ quarters: [], lines: [] });
    expect(countHandedIn([])).toEqual({ handedIn: 0, expected: 0 });
  });
});
