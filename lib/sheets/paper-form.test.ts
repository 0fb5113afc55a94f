import { describe, expect, it } from "vitest";
import type { CellValue, Certainty } from "@/lib/indicators/figure";
import type { Indicator } from "@/lib/indicators/indicator";
import { indicator, rate } from "@/lib/indicators/testing/samples";
import type { Quarter } from "@/lib/periods/period";
import type { CellNote } from "./note";
import { choosePaperDensity } from "./paper-density";
import { type PaperRow, toPaperForm } from "./paper-form";
import { buildSheetRows, type UnitCell } from "./sheet-row";

const value = (thousandths: number): CellValue => ({ kind: "value", value: thousandths });

function cell(quarter: Quarter, figure: CellValue, certainty: Certainty = "final"): UnitCell {
  const who = { recordedByName: null, recordedAt: null, supply: null, computedFrom: null };
  return { indicatorId: "i", year: 2026, quarter, value: figure, certainty, version: 1, ...who };
}

/** The only row of a form for quarter IV/2026. */
function rowOf(of: Indicator, cells: UnitCell[], filled: boolean, notes: string[] = []): PaperRow {
  const none = new Map();
  const rows = buildSheetRows({
    ...{ year: 2026, quarter: 4, indicators: [of], plans: none, cells, approvedLastYear: [], likeUnitsMedians: none },
  });
  const form = toPaperForm(
    {
      ...{ year: 2026, quarter: 4, rows },
      unit: { id: "u", name: "Chi bộ thôn 1" },
      period: { state: "open", dueOn: "2026-12-20" },
      groups: [{ id: "g", code: "g", name: "Đất đai", sortOrder: 1 }],
      notes: notes.map((text): CellNote => {
        const at = { createdAt: 1, updatedAt: 1, cellVersion: 1 };
        return { id: text, indicatorId: "i", authorId: "a", authorName: null, text, ...at };
      }),
    },
    filled,
  );
  const [row] = form.groups.flatMap((group) => group.rows);
  if (!row) throw new Error("one indicator makes one row");
  return row;
}

describe("paper form of a sheet", () => {
  it("leaves the box empty on a blank form whatever has been entered, and shows last quarter", () => {
    const cells = [cell(3, value(12_000)), cell(4, value(13_200))];
    expect(rowOf(indicator(), cells, false)).toMatchObject({
      ...{ number: 1, previous: "12", boxes: [""], ticked: null, remark: "" },
    });
    expect(rowOf(rate({ numeratorLabel: "Số dự", denominatorLabel: "Số triệu tập" }), [], false)).toMatchObject({
      ...{ boxes: ["", ""], hint: "Số dự / Số triệu tập" },
    });
  });

  it("keeps empty, 0, không phát sinh and không có số liệu apart on a filled form", () => {
    const filled = (figure: CellValue, notes: string[] = []) => rowOf(indicator(), [cell(4, figure)], true, notes);
    expect(filled({ kind: "blank" })).toMatchObject({ boxes: [""], ticked: null });
    expect(filled(value(0))).toMatchObject({ boxes: ["0"], ticked: null });
    expect(filled({ kind: "nothing-arose" })).toMatchObject({ boxes: [""], ticked: "nothing-arose" });
    expect(filled({ kind: "no-data", reason: "Chưa có biểu" }, ["Sẽ bổ sung"])).toMatchObject({
      ...{ boxes: [""], ticked: "no-data", remark: "Chưa có biểu; Sẽ bổ sung" },
    });
    expect(rowOf(indicator(), [cell(4, value(5000), "estimated")], true)).toMatchObject({
      boxes: ["5"],
      remark: "ước",
    });
  });

  it("asks for lũy kế, and prints it, where the indicator is typed so and every earlier quarter is there", () => {
    const cumulative = indicator({ entryMode: "cumulative" });
    const earlier = [cell(1, value(7000)), cell(2, value(5000)), cell(3, { kind: "nothing-arose" })];
    const full = [...earlier, cell(4, value(3000))];
    expect(rowOf(cumulative, full, true)).toMatchObject({
      ...{ boxes: ["15"], hint: "ghi lũy kế từ đầu năm (hết quý III: 12)" },
    });
    expect(rowOf(cumulative, full.slice(1), true)).toMatchObject({ boxes: ["3"], hint: "" });
  });

  it("says hoàn thành by a tick, never by a number", () => {
    const milestone = indicator({ periodRule: "milestone", unitOfMeasure: "hoàn thành" });
    const cells = [cell(3, value(0)), cell(4, value(1000))];
    expect(rowOf(milestone, cells, true)).toMatchObject({ boxes: [""], ticked: "done", previous: "chưa" });
    expect(rowOf(milestone, cells.slice(0, 1), true)).toMatchObject({ ticked: null });
  });

  it("stands the rows closer the more there are", () => {
    const density = (count: number) =>
      choosePaperDensity([
        {
          rows: Array.from({ length: count }, () => ({
            name: "Thu tiền sử dụng đất",
            hint: "",
            cumulative: false,
            unitOfMeasure: "ha",
          })),
        },
      ]);
    expect([12, 17, 30, 40].map(density)).toEqual(["roomy", "roomy", "medium", "dense"]);
  });
});
