import { describe, expect, it } from "vitest";
import { indicator, rate } from "@/lib/indicators/testing/samples";
import type { PlanEntry, PlanRow } from "@/lib/plans/ledger";
import { checkPlans } from "./check-plans";
import { importColumns } from "./import-columns";
import { readDraft } from "./read-draft";
import { findHead, guessMapping } from "./read-head";
import { sheetOf } from "./testing/sheets";

const COLUMNS = importColumns("plans", []);
const TAX = indicator({ id: "tax", code: "thu", name: "Thu ngân sách", unitOfMeasure: "triệu đồng", decimals: 1 });
const LAND = indicator({ id: "land", code: "dat", name: "Cấp giấy lần đầu" });
const TWICE = [indicator({ id: "x", code: "x1", name: "Hộ nghèo" }), rate({ id: "y", code: "x2", name: "Hộ nghèo" })];
const UNITS = [
  { id: "xa", name: "Xã Đức An", kind: "commune" as const },
  { id: "t1", name: "Chi bộ thôn 1", kind: "party-cell" as const },
];

const standing: PlanRow = {
  id: "p1",
  year: 2026,
  quarter: 0,
  indicatorId: "land",
  unitId: "xa",
  comparator: "at-least",
  planned: 40_000,
  plannedUpper: null,
  baseline: null,
  document: { id: "d", number: "01-NQ/ĐU", issuedOn: "2026-01-05", issuer: "Đảng ủy", title: "", basis: "commune" },
  reason: "",
  effectiveOn: "2026-01-01",
  supersedesId: null,
  withdrawsId: null,
  recordedAt: 1,
  illustrative: false,
};
const entry: PlanEntry = {
  current: standing,
  quarters: null,
  first: standing,
  last: { year: standing, quarters: [null, null, null, null] },
  earlier: [],
};
const LEDGERS = new Map([["xa", new Map([["land", entry]])]]);

function check(head: string[], ...rows: Parameters<typeof sheetOf>[0][number][]) {
  const sheet = sheetOf([head, ...rows]);
  const found = findHead(sheet, COLUMNS);
  const draft = readDraft([sheet], sheet.name, guessMapping(found?.cells ?? [], COLUMNS), COLUMNS);
  if (draft.table === null) throw new Error(JSON.stringify(draft.errors));
  return checkPlans(draft.table, {
    indicators: [TAX, LAND, ...TWICE].map((each) => ({ ...each, retiredFrom: null })),
    units: UNITS,
    ledgers: LEDGERS,
  });
}
const problems = (answer: ReturnType<typeof check>) => answer.lines.flatMap((line) => line.problems);

describe("plans from a workbook", () => {
  it("is new, changed or the same against the ledger, with before and after", () => {
    const answer = check(["Mã chỉ tiêu", "Kế hoạch năm"], ["thu", 38200], ["dat", 46], ["DAT", 40]);
    expect(answer.lines.map(({ outcome, before, after }) => [outcome, before, after])).toEqual([
      ["new", "", "38.200"],
      ["changed", "40", "46"],
      ["error", "", ""],
    ]);
    expect(check(["Mã", "Kế hoạch"], ["dat", 40]).lines[0]?.outcome).toBe("same");
    expect(answer.inputs).toMatchObject([
      { indicatorId: "tax", unitId: "xa", planned: 38_200_000, supersedesId: null },
      { indicatorId: "land", planned: 46_000, supersedesId: "p1" },
    ]);
    expect(problems(answer)[0]?.message).toBe("Trùng chỉ tiêu và đơn vị với dòng 3.");
  });

  it("finds an indicator by a name without marks, never one of two", () => {
    const answer = check(
      ["Chỉ tiêu", "Đơn vị", "Kế hoạch"],
      ["1. THU NGAN SACH (triệu đồng)", "chi bo thon 1", 5],
      ["hộ nghèo", "", 3],
    );
    expect(answer.inputs).toMatchObject([{ indicatorId: "tax", unitId: "t1", planned: 5000 }]);
    expect(problems(answer)).toMatchObject([
      { row: 3, address: "A3", message: expect.stringContaining("ứng với 2 chỉ tiêu") },
    ]);
  });

  it("converts money only where the head or the row says so, and refuses a unit that does not fit", () => {
    const head = ["Mã", "ĐVT", "Kế hoạch (tỷ đồng)"];
    expect(check(head, ["thu", "", 1.5]).inputs[0]?.planned).toBe(1_500_000);
    expect(check(head, ["thu", "triệu đồng", 1.5]).inputs[0]?.planned).toBe(1500);
    expect(problems(check(head, ["thu", "ha", 1.5]))[0]).toMatchObject({ address: "B2" });
  });

  it("reads a range, its quarters and a written comparator; four quarters or none", () => {
    const head = ["Mã", "Kế hoạch năm", "Khoảng đến", "Quý I", "Quý II", "Quý III", "Quý IV", "Yêu cầu"];
    const [range, quarters] = check(head, ["thu", 6, 8], ["dat", 46, null, 10, 12, 12, 12, "≤"]).inputs;
    expect(range).toMatchObject({ comparator: "range", planned: 6000, plannedUpper: 8000 });
    expect(quarters).toMatchObject({ comparator: "at-most", quarters: [10_000, 12_000, 12_000, 12_000] });
    expect(problems(check(head, ["dat", 46, null, 10, 12]))[0]).toMatchObject({ address: "F2" });
    expect(problems(check(head, ["dat", 46, null, 10, 12, 12, 11]))[0]?.message).toContain("kém kế hoạch năm 1");
  });

  it("passes over rows without a figure, as the template has them", () => {
    const answer = check(["Mã", "Kế hoạch", "Quý I"], ["thu", ""], ["dat", "…"], ["x1", "", 5]);
    expect(answer.lines.map((line) => line.row)).toEqual([4]);
    expect(problems(answer)[0]?.message).toBe("Thiếu kế hoạch năm.");
  });

  it.each([
    ["-", "Ô B2 ghi “-”: để trống nếu không giao, ghi 0 nếu giao bằng không."],
    ["x", "Ô B2: Không phải số. (“x”)"],
    ["1.250", "Ô B2 ghi “1.250” có thể đọc hai cách. Hãy đổi ô sang kiểu Number rồi gõ lại số."],
  ])("%s is no plan", (typed, message) => {
    expect(problems(check(["Mã", "Kế hoạch"], ["thu", typed]))[0]).toEqual({ row: 2, address: "B2", message });
  });
});
