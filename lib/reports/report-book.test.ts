import { describe, expect, it } from "vitest";
import type { TableCell } from "@/lib/workbooks/table-book";
import { readWritten, shown } from "@/lib/workbooks/testing/written-book";
import { writeWorkbook } from "@/lib/workbooks/write-workbook";
import { annexSheet } from "./annex-book";
import type { Annex, Span } from "./document";
import { reportBook } from "./report-book";
import { figure, mark, sampleDocument, words } from "./testing/sample-document";

const written = async (more: Parameters<typeof sampleDocument>[0] = {}) =>
  readWritten(await writeWorkbook(reportBook(sampleDocument(more))));

/** An annex of one cell, as the sheet shows it. */
async function oneCell(...spans: Span[]) {
  const [annex] = sampleDocument().annexes;
  const table: Annex["table"] = {
    columns: [{ key: "actual", title: "TH", width: 1000, align: "right" }],
    rows: [{ kind: "entry", key: "x", depth: 0, cells: [spans] }],
  };
  const [sheet] = await readWritten(
    await writeWorkbook({ title: "x", sheets: [annexSheet({ ...(annex as Annex), table })] }),
  );
  const cell = sheet?.cells.get("A6");
  return { value: cell?.value, shown: shown(cell) };
}

describe("a report in Excel", () => {
  it("has the text in the order of reading and a sheet for each annex", async () => {
    const [text, first, second] = await written();
    expect([text?.name, first?.name, second?.name]).toEqual(["BÁO CÁO", "PHỤ LỤC 1", "PHỤ LỤC 2"]);
    const lines = [...(text?.cells ?? [])].map(([, cell]) => shown(cell));
    expect(lines[0]).toBe("BÁO CÁO");
    expect(lines).toContain("ĐẢNG ỦY XÃ ĐỨC AN");
    expect(lines).toContain(
      "Tổng thu ngân sách nhà nước trên địa bàn đạt 71,1 tỷ đồng, bằng 186% kế hoạch (1); ước cả năm đạt 915,64% (2) so với kế hoạch được giao từ đầu năm (1).",
    );
    expect(lines).toContain("Kết nạp đảng viên: 102,5");
    expect(lines.at(-1)).toBe("(2) Số ước thực hiện đến ngày 30/11/2025.");
  });

  it("has no empty line where nobody signs and nothing is sent", () => {
    const unsigned = sampleDocument({
      recipients: { label: "", lines: [] },
      signature: { capacity: "", position: "", name: null },
    });
    const rows = reportBook(unsigned).sheets[0]?.rows ?? [];
    expect(rows.length).toBeGreaterThan(0);
    const isEmpty = (cell: TableCell) => cell === null || cell === "" || JSON.stringify(cell) === '{"strong":""}';
    expect(rows.filter((row) => row.every(isEmpty))).toEqual([]);
  });

  it("freezes and repeats the heads, turns wide annexes, fits the width of A4", async () => {
    const [, wide, narrow] = await written();
    expect(wide?.xml).toContain('orientation="landscape"');
    expect(narrow?.xml).toContain('orientation="portrait"');
    for (const sheet of [wide, narrow]) {
      expect(sheet?.xml).toMatch(/<pane [^>]*state="frozen"/);
      expect(sheet?.xml).toContain('fitToWidth="1"');
    }
    expect([...(wide?.cells ?? [])].map(([, cell]) => shown(cell))).toContain("Thực hiện năm 2025: Kế hoạch");
  });

  it.each([
    [[figure("1.234,5")], 1234.5, "1.234,5"],
    [[figure("-0,25")], -0.25, "-0,25"],
    [[figure("+2")], 2, "+2"],
    [[figure("92,3%")], 0.923, "92,3%"],
    [[figure("71.052"), mark("(1)", "n"), mark("*", "m")], 71052, "71.052 (1) *"],
    [[figure("trên 259")], "trên 259", "trên 259"],
    [[figure("+1,2 đ.%")], "+1,2 đ.%", "+1,2 đ.%"],
    [[figure("25/27")], "25/27", "25/27"],
    [[words("186")], "186", "186"],
    [[words("=1+1")], "=1+1", "=1+1"],
  ] as [Span[], string | number, string][])(
    "%# prints a figure as a number where it is one",
    async (spans, value, text) => {
      expect(await oneCell(...spans)).toEqual({ value, shown: text });
    },
  );
});
