import { describe, expect, it } from "vitest";
import type { CellValue } from "@/lib/indicators/figure";
import type { UnitSeries } from "@/lib/indicators/figure-origin";
import { book, indicator, plan, rate, rateTotal, total } from "@/lib/indicators/testing/samples";
import { allSpans, type TableRow } from "./document";
import { readReportFigures } from "./report-figures";
import { paperDress } from "./testing/paper-dress";
import { buildUnitSummary } from "./unit-summary";

const TODAY = "2026-11-22";
const value = (amount: number): CellValue => ({ kind: "value", value: amount * 1000 });

function series(indicatorId: string, unitId: string, cells: (CellValue | null)[]): UnitSeries {
  const quarters = ([1, 2, 3, 4] as const).map((quarter) => ({
    ...{ quarter, assigned: true, excused: quarter === 1 && unitId === "u", cell: cells[quarter - 1] ?? null },
  }));
  return { indicatorId, unitId, unitName: `Đơn vị ${unitId}`, predecessor: false, quarters };
}

const YEAR = book({
  groups: [
    { id: "g2", code: "g2", name: "Sau", sortOrder: 2 },
    { id: "g1", code: "g1", name: "Trước", sortOrder: 1 },
  ],
  indicators: [
    indicator({ id: "giấy", code: "giấy", name: "Cấp giấy", groupId: "g2" }),
    rate({ id: "tỷ lệ", code: "tỷ lệ", name: "Tỷ lệ đúng hạn", groupId: "g1" }),
    indicator({ id: "khác", code: "khác", name: "Của đơn vị khác", groupId: "g1" }),
  ],
  totals: [
    total(3, 999, { indicatorId: "giấy" }),
    rateTotal(3, 1, 2, { indicatorId: "tỷ lệ" }),
    total(3, 7, { indicatorId: "khác" }),
  ],
  submissions: [{ quarter: 3, submitted: 2, approved: 2, expected: 2 }],
});

function summary(plans = new Map([["giấy", plan(100)]])) {
  return buildUnitSummary({
    ...paperDress(TODAY),
    unit: { id: "u", name: "Chi bộ thôn 1" },
    figures: readReportFigures(YEAR, { kind: "year", year: 2026 }, TODAY),
    groups: YEAR.groups,
    series: [
      series("giấy", "u", [null, value(20), value(25)]),
      series("tỷ lệ", "u", [null, null, { kind: "rate", numerator: 9_000, denominator: 12_000 }]),
      series("giấy", "khác", [value(900), value(900), value(900)]),
      series("khác", "khác", [value(1), value(1), value(1)]),
    ],
    plans,
    lastApprovedAt: null,
  });
}

/** Cells with their footnotes in brackets. */
function rows(document: ReturnType<typeof summary>): string[][] {
  return document.body.flatMap((block) => {
    if (block.kind !== "table") return [];
    const noteOf = (id: string) => block.notes.find((note) => note.id === id)?.text;
    return block.table.rows.map((row: TableRow) =>
      row.kind === "group"
        ? []
        : row.cells.map((spans) =>
            spans.map((span) => (span.kind === "note-mark" ? `[${noteOf(span.noteId)}]` : span.text)).join(""),
          ),
    );
  });
}

describe("one unit's page", () => {
  it("tells its own plan, quarters, sum and share, and which quarter it owes; nobody else's", () => {
    expect(rows(summary())).toEqual([
      ["1", "Tỷ lệ đúng hạn", "%", "", "miễn nộp", "", "75", "", "75[Chưa có số liệu quý II.]", ""],
      ["2", "Cấp giấy", "giấy", "100", "miễn nộp", "20", "25", "", "45", "45"],
    ]);
  });

  it("has no number and no signature, and tells no plan to whoever may not read it", () => {
    const document = summary(new Map());
    expect(document.header.left.map(({ text }) => text).join(" ")).not.toContain("-BC/ĐU");
    expect([document.signature.capacity, document.recipients.lines]).toEqual(["", []]);
    expect(document.abstract).toEqual(["Kết quả thực hiện các chỉ tiêu, nhiệm vụ năm 2026", "Chi bộ thôn 1"]);
    expect(rows(document)[1]?.slice(3)).toEqual(["", "miễn nộp", "20", "25", "", "45", ""]);
  });

  it("every number is the unit's", () => {
    const origins = allSpans(summary()).flatMap((span) => (span.kind === "figure" ? [span.origin] : []));
    expect(origins.length).toBe(7);
    expect(origins.every((origin) => origin.kind === "unit-figure" && origin.unitId === "u")).toBe(true);
  });
});
