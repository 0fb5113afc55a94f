import { describe, expect, it } from "vitest";
import { columnLetter } from "./column-letter";
import { importColumns } from "./import-columns";
import { readDraft } from "./read-draft";
import { findHead, guessMapping, headKey } from "./read-head";
import { readImportNumber } from "./read-number";
import { sheetOf } from "./testing/sheets";

const PLANS = importColumns("plans", []);
const read = (rows: Parameters<typeof sheetOf>[0]) => {
  const sheet = sheetOf(rows);
  const head = findHead(sheet, PLANS);
  if (head === null) throw new Error("no head");
  return readDraft([sheet], sheet.name, guessMapping(head.cells, PLANS), PLANS);
};

describe("columns by their letter", () => {
  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [255, "IV"],
  ])("%d is %s", (index, letter) => expect(columnLetter(index)).toBe(letter));
});

describe("the head of a table", () => {
  it("is found under a title, whatever its case, marks, form of letters and brackets", () => {
    const decomposed = "Kế hoạch năm".normalize("NFD");
    const draft = read([
      ["ĐẢNG ỦY XÃ ĐỨC AN"],
      ["Phụ lục kèm theo Nghị quyết"],
      ["TT", "CHỈ TIÊU", "ĐVT", `${decomposed} (tỷ đồng)`, "Quý 1"],
      [1, "Thu ngân sách", "triệu đồng", 5, 1],
    ]);
    expect(draft.head?.row).toBe(3);
    expect(draft.mapping).toMatchObject({ indicator: 1, measure: 2, planned: 3, q1: 4, q2: null });
    expect(draft.table?.units).toMatchObject({ planned: "tỷ đồng" });
    expect(headKey("Kế hoạch năm (tỷ đồng):")).toBe("ke hoach nam");
  });

  it("gives no column to two fields", () => {
    const mapping = guessMapping([{ index: 0, text: "Đơn vị" }], importColumns("units", []));
    expect(mapping).toMatchObject({ name: 0, parent: null });
  });

  it("says which column is missing", () => {
    const draft = read([
      ["Mã chỉ tiêu", "Ghi chú"],
      ["a", "b"],
    ]);
    expect(draft.table).toBeNull();
    expect(draft.errors).toEqual({ planned: "Chọn cột “Kế hoạch năm” trong tệp." });
  });
});

describe("rows under the head", () => {
  it("name a formula and an error by their cells; empty rows and repeated heads are passed over", () => {
    const head = ["Mã chỉ tiêu", "Kế hoạch năm"];
    const draft = read([
      head,
      ["a", { text: "12", type: "number", isFormula: true }],
      [null, null],
      head,
      ["b", { text: "#REF!", type: "error" }],
    ]);
    const rows = draft.table?.rows ?? [];
    expect(rows.map((row) => row.row)).toEqual([2, 5]);
    expect(rows[0]?.problems[0]?.message).toBe("Ô B2 là công thức. Hãy chép rồi dán giá trị (Paste Values).");
    expect(rows[1]?.problems[0]).toMatchObject({ address: "B5", message: "Ô B5 đang báo lỗi #REF!." });
  });
});

const RULES = { unitOfMeasure: "triệu đồng", decimals: 1, unitBeside: "", convention: null };
const number = (text: string, rules: Partial<Parameters<typeof readImportNumber>[1]> = {}) =>
  readImportNumber({ address: "C17", text, type: "number" }, { ...RULES, ...rules });
const text = (typed: string, rules: Partial<Parameters<typeof readImportNumber>[1]> = {}) =>
  readImportNumber({ address: "C17", text: typed, type: "text" }, { ...RULES, ...rules });

describe("numbers", () => {
  it.each([
    ["a number cell", number("1234.5"), { kind: "value", value: 1_234_500 }],
    ["a whole one", number("-7"), { kind: "value", value: -7000 }],
    ["zero is zero", number("0"), { kind: "value", value: 0 }],
    ["tỷ đồng by the head", number("1.25", { unitBeside: "tỷ đồng" }), { kind: "value", value: 1_250_000 }],
    [
      "a head that says nothing of money",
      number("3", { unitOfMeasure: "đảng viên", unitBeside: "tỷ đồng" }),
      { kind: "value", value: 3000 },
    ],
    ["Vietnamese text", text("1.234,5"), { kind: "value", value: 1_234_500 }],
    ["text with its unit", text("2,5 tỷ đồng"), { kind: "value", value: 2_500_000 }],
    ["text settled by the file", text("1.250", { convention: "vietnamese" }), { kind: "value", value: 1_250_000 }],
    ["English text settled by the file", text("1,250", { convention: "english" }), { kind: "value", value: 1_250_000 }],
    ["empty", text(""), { kind: "blank" }],
    ["…", text("…"), { kind: "blank" }],
    ["-", text("-"), { kind: "dash" }],
  ])("%s", (_name, answer, expected) => expect(answer).toEqual(expected));

  it.each([
    ["two readings", text("1.250"), /C17 ghi “1.250” có thể đọc hai cách/],
    ["x is no number", text("x"), /C17: Không phải số/],
    ["too fine", number("1.25"), /C17: Chỉ nhập tối đa 1 chữ số/],
    ["a date", readImportNumber({ address: "C17", text: "2026-01-02", type: "date" }, RULES), /C17 không phải là số/],
    ["95% as Excel keeps it", number("0.95", { unitOfMeasure: "%", decimals: 2 }), /C17 là 0,95: nếu là 95 %/],
    ["100%", number("1", { unitOfMeasure: "%", decimals: 2 }), /nếu là 100 %/],
  ])("%s is refused with its cell", (_name, answer, sentence) => {
    expect(answer).toMatchObject({ kind: "problem", message: expect.stringMatching(sentence) });
  });
});
