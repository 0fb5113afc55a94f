import { expect, it } from "vitest";
import type { CellValue } from "@/lib/indicators/figure";
import type { Indicator } from "@/lib/indicators/indicator";
import type { Supply } from "@/lib/indicators/supply";
import { indicator, rate } from "@/lib/indicators/testing/samples";
import type { Quarter } from "@/lib/periods/period";
import { toHandOverPaper } from "./hand-over-paper";
import type { Sheet } from "./sheet";
import { buildSheetRows } from "./sheet-row";
import type { SheetState } from "./sheet-state";

type Typed = { value: CellValue; by?: string; supply?: Supply };
const OPEN: Quarter = 4;

function sheet(quarter: Quarter, of: Indicator[], state: SheetState, cells: Record<string, Typed>): Sheet {
  const none = new Map();
  const own = Object.entries(cells).map(([indicatorId, { value, by = "Bí thư cũ", supply = null }]) => ({
    ...{ indicatorId, year: 2026, quarter, value, certainty: "final" as const, version: 1 },
    ...{ recordedByName: by, recordedAt: Date.UTC(2026, 9, 5, 2), supply, computedFrom: null },
  }));
  return {
    ...{ year: 2026, quarter, state, unit: { id: "u", name: "Chi bộ thôn 1" }, notes: [], reason: "Xem lại số thuế" },
    period: { state: quarter === OPEN ? "open" : "locked", dueOn: "2026-12-20" },
    groups: [{ id: of[0]?.groupId ?? "", code: "g", name: "Ngân sách", sortOrder: 1 }],
    rows: buildSheetRows({
      ...{ year: 2026, quarter, indicators: of, plans: none, cells: own, approvedLastYear: [], likeUnitsMedians: none },
    }),
  } as unknown as Sheet;
}

const tax = indicator({ id: "tax", name: "Thuế đất", entryMode: "cumulative", definition: "Số đã nộp kho bạc" });
const share = rate({ id: "share", name: "Tỷ lệ dự họp", groupId: tax.groupId });

it("says what is open, how each indicator is typed, and the last figure with who gave it", () => {
  const supply: Supply = { suppliedBy: "Trưởng thôn", via: "paper" };
  const paper = toHandOverPaper([
    sheet(4, [tax, share], "returned", {}),
    sheet(3, [tax], "approved", { tax: { value: { kind: "no-data", reason: "chưa thu" }, by: "Văn phòng", supply } }),
    sheet(2, [tax], "approved", { tax: { value: { kind: "value", value: 5000 } } }),
  ]);
  expect(paper?.open).toMatchObject([
    { period: "quý IV/2026", state: "Trả lại", dueOn: "20/12/2026", filled: "0/2", reason: "Xem lại số thuế" },
  ]);
  const [first, second] = paper?.groups[0]?.rows ?? [];
  expect(first).toMatchObject({
    definition: "Số đã nộp kho bạc",
    howTo: "Hằng quý. Nhập lũy kế từ đầu năm.",
    last: {
      figure: "không có số liệu (chưa thu)",
      period: "quý III/2026",
      by: expect.stringMatching(/^Văn phòng nhập thay, theo phiếu giấy của Trưởng thôn, .*05\/10\/2026$/),
    },
  });
  expect(second?.howTo).toMatch(/Nhập tử số \(.+\) và mẫu số \(.+\)\.$/);
  expect(second?.last).toBeNull();
});

it("lists a warning nobody explained, and nothing without a sheet", () => {
  const slip = { ...tax, entryMode: "in-period" as const };
  const figure = (value: number) => ({ tax: { value: { kind: "value" as const, value } } });
  const now = sheet(4, [slip], "in-progress", figure(900_000));
  const [row] = now.rows;
  if (!row) throw new Error("one row");
  const history = ([1, 2, 3] as const).map((quarter) => ({
    ...{ year: 2026, quarter, value: { kind: "value" as const, value: 9000 + quarter } },
  }));
  const warned = { ...now, rows: [{ ...row, history }] };
  expect(toHandOverPaper([warned])?.open[0]?.warnings).toMatchObject([{ name: "Thuế đất" }]);
  const note = { ...{ id: "n", indicatorId: "tax", authorId: "a", authorName: null, text: "Thu nợ" }, cellVersion: 1 };
  const explained = { ...warned, notes: [{ ...note, createdAt: 1, updatedAt: 1 }] };
  expect(toHandOverPaper([explained])?.open[0]?.warnings).toEqual([]);
  expect(toHandOverPaper([])).toBeNull();
});
