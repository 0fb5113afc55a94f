import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { formatFraction, formatPercent, formatPercentNumber, formatQuantity } from "@/lib/format/numbers";
import { sheetNames } from "./cell-text";
import type { TableBook, TableCell, TableColumn, TableSheet } from "./table-book";
import { hostileNotes, keptOf } from "./testing/hostile-notes";
import { parseXml, readParts, readWritten, shown } from "./testing/written-book";
import { writeWorkbook } from "./write-workbook";

const TEXT: TableColumn = { title: "Ghi chú", kind: "text" };
const NUMBER: TableColumn = { title: "Số", kind: "number" };

const sheet = (rows: TableCell[][], more: Partial<TableSheet> = {}): TableSheet => ({
  name: "Bảng",
  columns: [NUMBER, TEXT],
  rows,
  ...more,
});
const book = (...sheets: TableSheet[]): TableBook => ({ title: "Thử", sheets });

/** The first column of the first sheet, below the head. */
async function column(cells: TableCell[]) {
  const [written] = await readWritten(await writeWorkbook(book(sheet(cells.map((cell) => [cell])))));
  return cells.map((_, i) => written?.cells.get(`A${i + 2}`));
}

describe("numbers", () => {
  const cells: [TableCell, string][] = [
    [{ quantity: 12_500, decimals: 1 }, "12,5"],
    [{ quantity: 46_000, decimals: 2 }, "46"],
    [{ quantity: 0, decimals: 2 }, "0"],
    [{ quantity: -1_234_567_890, decimals: 3 }, "-1.234.567,89"],
    [{ quantity: 1_005, decimals: 2 }, "1,01"],
    [{ quantity: 9_000_000_000_000, decimals: 0 }, "9.000.000.000"],
    [{ count: 1234 }, "1.234"],
    [{ fraction: { numerator: 10_000, denominator: 3 }, decimals: 2 }, "3,33"],
    [{ rate: { numerator: 923, denominator: 1000 }, decimals: 1 }, "92,3"],
    [{ percent: { numerator: 915, denominator: 100 }, decimals: 1 }, "915%"],
    [{ percent: { numerator: 2, denominator: 3 }, decimals: 1 }, "66,7%"],
    [{ quantity: 3_000, decimals: 1, signed: true }, "+3"],
    [{ quantity: -1_200, decimals: 1, signed: true }, "-1,2"],
    [{ quantity: 4, decimals: 1, signed: true }, "0"],
    [{ percent: { numerator: -3, denominator: 100 }, decimals: 1, signed: true }, "-3%"],
    [{ percent: { numerator: 124, denominator: 1000 }, decimals: 1, signed: true }, "+12,4%"],
  ];

  it("are numbers in the file and look as on screen", async () => {
    const written = await column(cells.map(([cell]) => cell));
    expect(written.map((cell) => cell?.type)).toEqual(cells.map(() => "n"));
    expect(written.map(shown)).toEqual(cells.map(([, text]) => text));
  });

  it("keep every thousandth, and show what the screen shows, for 500 of each kind", { timeout: 60_000 }, async () => {
    const quantities = fc.sample(
      fc.record({ q: fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }), decimals: fc.nat({ max: 3 }) }),
      { numRuns: 500, seed: 4 },
    );
    const written = await column(quantities.map(({ q, decimals }) => ({ quantity: q, decimals })));
    expect(written.map((cell) => Math.round(Number(cell?.value) * 1000))).toEqual(quantities.map(({ q }) => q || 0));
    expect(written.map(shown)).toEqual(quantities.map(({ q, decimals }) => formatQuantity(q, decimals)));

    const ratios = fc.sample(
      fc.record({ numerator: fc.integer({ min: -1e9, max: 1e9 }), denominator: fc.integer({ min: 1, max: 1e9 }) }),
      { numRuns: 500, seed: 5 },
    );
    const bare = await column(ratios.map((rate) => ({ rate, decimals: 2 })));
    expect(bare.map(shown)).toEqual(ratios.map((rate) => formatPercentNumber(rate, 2)));
    const signed = await column(ratios.map((percent) => ({ percent, decimals: 1 })));
    expect(signed.map(shown)).toEqual(ratios.map((percent) => formatPercent(percent, 1)));
    const means = await column(ratios.map((fraction) => ({ fraction, decimals: 3 })));
    expect(means.map(shown)).toEqual(ratios.map((fraction) => formatFraction(fraction, 3)));
  });

  it("tell not entered, zero, không phát sinh and không có số liệu apart, with the reasons below", async () => {
    const rows: TableCell[][] = [
      [null],
      [{ quantity: 0, decimals: 0 }],
      [{ sign: "-" }],
      [{ sign: "…", reason: "huyện chưa gửi" }],
      [{ sign: "x", reason: "xã cũ chia đôi" }],
    ];
    const [written] = await readWritten(await writeWorkbook(book(sheet(rows))));
    expect([2, 3, 4, 5, 6].map((r) => shown(written?.cells.get(`A${r}`)))).toEqual(["", "0", "-", "…", "x"]);
    expect(written?.cells.get("A8")?.value).toBe("Ô A5 (…): huyện chưa gửi");
    expect(written?.cells.get("A9")?.value).toBe("Ô A6 (x): xã cũ chia đôi");
  });
});

describe("days and instants", () => {
  it("are serial numbers of the day in Việt Nam", async () => {
    // 20:30 UTC on the 21st is 03:30 on the 22nd in Việt Nam.
    const [day, instant] = await column([{ date: "2026-11-22" }, { instant: Date.UTC(2026, 10, 21, 20, 30) }]);
    // 46 348 is 22/11/2026 in Excel's count.
    expect(day).toEqual({ type: "n", value: 46_348, format: "dd/mm/yyyy" });
    expect(instant?.format).toBe("dd/mm/yyyy hh:mm");
    expect(Number(instant?.value)).toBeCloseTo(46_348 + 3.5 / 24, 8);
  });
});

describe("text", () => {
  it.each([
    ["=1+1", "=1+1"],
    ['=HYPERLINK("http://x")', '=HYPERLINK("http://x")'],
    ["+84 912", "+84 912"],
    ["-5", "-5"],
    ["@SUM(A1)", "@SUM(A1)"],
    ["\t=1", " =1"],
    ["\r=1", "\n=1"],
    ["0012", "0012"],
    ["#N/A", "#N/A"],
    ["#DIV/0!", "#DIV/0!"],
    ["_x0041_", "_x0041_"],
    ["a\u0000b\u0007c\u001fd\uffffe", "abcde"],
    ["nửa \ud83d chữ", "nửa  chữ"],
    ["cả chữ 😀", "cả chữ 😀"],
    ["dòng 1\r\ndòng 2", "dòng 1\ndòng 2"],
    [" hai bên ", " hai bên "],
    ["</t></si><evil>&amp;", "</t></si><evil>&amp;"],
  ])("%j stands as %j", async (typed, stands) => {
    const [written] = await readWritten(await writeWorkbook(book(sheet([[null, typed]]))));
    expect(written?.cells.get("B2")?.value).toBe(stands);
    expect(written?.cells.get("B2")?.type).toMatch(/^(s|inlineStr)$/);
    expect(written?.xml).not.toMatch(/<f[ >]|t="e"/);
  });

  it("keeps its format when it looks like input, so that Enter in the cell does not make it a formula", async () => {
    expect((await column(["=1+1", "0012", "chữ"])).map((cell) => cell?.format)).toEqual(["@", "@", "General"]);
  });

  it("is cut at Excel's limit, visibly", async () => {
    const [cell] = await column(["ă".repeat(40_000)]);
    expect(String(cell?.value)).toHaveLength(32_767);
    expect(String(cell?.value).endsWith("ă…")).toBe(true);
  });

  it("of 500 hostile notes comes out as text, in well-formed XML", { timeout: 60_000 }, async () => {
    const notes = hostileNotes(500);
    const bytes = await writeWorkbook(
      book(
        sheet(
          notes.map((note) => [null, note]),
          { name: notes[0] ?? "", heading: notes.slice(0, 3), notes: notes.slice(3, 6) },
        ),
      ),
    );
    for (const [, text] of await readParts(bytes)) parseXml(text);
    const [written] = await readWritten(bytes);
    const wanted = notes.map(keptOf);
    expect(notes.map((_, i) => written?.cells.get(`B${i + 6}`)?.value ?? "")).toEqual(wanted);
    expect(written?.xml).not.toMatch(/<f[ >]|t="e"/);
  });
});

describe("sheets", () => {
  it("have names that Excel takes, each once", () => {
    const names = sheetNames([
      "Kế hoạch [2026]: a/b\\c*?",
      "x".repeat(40),
      "X".repeat(40),
      "'trích'",
      "History",
      "",
      "Thôn 1",
      "thôn 1",
      "\u0000",
    ]);
    expect(names).toEqual([
      "Kế hoạch -2026-- a-b-c--",
      "x".repeat(31),
      `${"X".repeat(27)} (2)`,
      "trích",
      "History_",
      "Bảng",
      "Thôn 1",
      "thôn 1 (2)",
      "Bảng (2)",
    ]);
  });

  it("have a frozen head repeated on each page, widths, A4 fitted to the width, landscape when asked", async () => {
    const bytes = await writeWorkbook(
      book(
        sheet([[{ count: 1 }]], { name: "Kế hoạch 'xã'", heading: ["Tên", "Xã"], landscape: true, frozenColumns: 1 }),
        sheet([], { name: "Ẩn", hidden: true }),
      ),
    );
    const [first, second] = await readWritten(bytes);
    expect(first?.xml).toContain('<pane xSplit="1" ySplit="4" topLeftCell="B5" state="frozen"');
    expect(first?.xml).toContain('<col min="1" max="1" width="14" customWidth="true"/>');
    expect(first?.xml).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
    expect(first?.xml).toContain('<pageSetUpPr fitToPage="1"/>');
    expect([first?.hidden, second?.hidden]).toEqual([false, true]);
    const workbook = (await readParts(bytes)).get("xl/workbook.xml") ?? "";
    expect(parseXml(workbook).children[0]?.children.find((n) => n.name === "definedNames")?.children[0]).toMatchObject({
      attributes: { name: "_xlnm.Print_Titles", localSheetId: "0" },
      text: "'Kế hoạch ''xã'!$4:$4",
    });
  });

  it("offer choices from a hidden sheet, commas and all", async () => {
    const values = ["thôn 1, xã A", 'có "ngoặc"', ...Array.from({ length: 60 }, (_, i) => `đơn vị ${i}`)];
    const bytes = await writeWorkbook(book(sheet([["a"]], { lists: [{ column: 1, values }] })));
    const [first, hidden] = await readWritten(bytes);
    expect(first?.xml).toContain('type="list" sqref="B2:B502"');
    expect(first?.xml).toContain("<formula1>'Danh sách chọn'!$A$1:$A$62</formula1>");
    expect(hidden?.hidden).toBe(true);
    expect(values.map((_, i) => hidden?.cells.get(`A${i + 1}`)?.value)).toEqual(values);
  });
});

describe("the file", () => {
  it("is the same for the same book", async () => {
    const made = book(sheet([[{ count: 1 }, "một"]], { heading: ["Đầu"] }));
    const first = await writeWorkbook(made);
    vi.setSystemTime(Date.UTC(2031, 0, 1));
    expect(Buffer.from(await writeWorkbook(made)).equals(Buffer.from(first))).toBe(true);
    vi.useRealTimers();
  });
});
