import { describe, expect, it } from "vitest";
import { needsPreview } from "@/lib/paste/needs-preview";
import type { PasteAnswers } from "@/lib/paste/plan-block";
import { readClipboard } from "@/lib/paste/read-clipboard";
import type { PasteTarget } from "./paste-line";
import { planBlock, planPaste } from "./plan-paste";
import { exact, rateTarget, target } from "./testing/targets";

const TOP = { index: 0, part: "text" } as const;

function plan(
  text: string,
  targets: PasteTarget[],
  answers: PasteAnswers = {},
  start: Parameters<typeof planBlock>[2] = TOP,
) {
  return planBlock(readClipboard(text), targets, start, answers);
}

/** What each line would write, or why not. */
function outcomes(text: string, targets: PasteTarget[], answers: PasteAnswers = {}) {
  return plan(text, targets, answers).lines.map(({ patch, status }) =>
    patch?.text !== undefined ? patch.text : status,
  );
}

const rows = (count: number) => Array.from({ length: count }, (_, at) => exact(`Dòng ${"abcdefgh"[at]}`));

/** peers.md §5.2, row by row. */
describe("numbers as they are pasted", () => {
  it.each([
    ["1250", "1.250"],
    ["3000000000", "3.000.000.000"],
    ["9000000000000", "9.000.000.000.000"],
  ])("%s is exact", (text, typed) => {
    expect(outcomes(text, rows(1))).toEqual([typed]);
  });

  it.each([
    ["1.250,5", "1.250,5"],
    ["1.234.567", "1.234.567"],
    ["12,5", "12,5"],
    ["0,125", "0,125"],
    ["1 250,5", "1.250,5"],
    ["1\u00a0250,5", "1.250,5"],
  ])("%s is Vietnamese, exact", (text, typed) => {
    const [line] = plan(text, rows(1)).lines;
    expect(line).toMatchObject({ status: "change", after: typed, patch: { choice: "figure", text: typed } });
    expect(line?.converted).toBeUndefined();
  });

  it.each([
    ["1,250.5", "1.250,5"],
    ["1,234,567", "1.234.567"],
    ["12.5", "12,5"],
    ["0.125", "0,125"],
    [".5", "0,5"],
    ["1234.567", "1.234,567"],
  ])("%s is English, converted and shown as such", (text, typed) => {
    const made = plan(text, rows(1));
    expect(made.lines[0]).toMatchObject({ status: "change", after: typed, patch: { text: typed } });
    expect(made.english).toEqual({ text, typed });
  });

  it.each([
    ["1.250\n12,5", ["1.250", "12,5"]],
    ["1.250\n12.5", ["1,25", "12,5"]],
    ["1,250\n12,5", ["1,25", "12,5"]],
    ["1,250\n1,250.5", ["1.250", "1.250,5"]],
  ])("ambiguous, decided by the other cells: %j", (text, typed) => {
    expect(plan(text, rows(2)).questions).toEqual([]);
    expect(outcomes(text, rows(2))).toEqual(typed);
  });

  it.each(["1.250", "1,250"])("%s alone is asked once for the block", (text) => {
    const block = `${text}\n7\n${text}`;
    expect(plan(block, rows(3))).toMatchObject({ questions: ["decimal"], ambiguous: text });
    expect(outcomes(block, rows(3))).toEqual(["waiting", "7", "waiting"]);
    const vietnamese = text === "1.250" ? "1.250" : "1,25";
    const english = text === "1.250" ? "1,25" : "1.250";
    expect(outcomes(block, rows(3), { decimal: "vietnamese" })).toEqual([vietnamese, "7", vietnamese]);
    expect(outcomes(block, rows(3), { decimal: "english" })).toEqual([english, "7", english]);
  });

  it("marks the cells of a block with both kinds of evidence and still asks about the rest", () => {
    const made = plan("12,5\n12.5\n1.250", rows(3));
    expect(made).toMatchObject({ mixed: true, questions: ["decimal"] });
    expect(made.lines.map((line) => line.converted)).toEqual([
      "“12,5” viết theo kiểu Việt Nam",
      "“12.5” viết theo kiểu Anh",
      undefined,
    ]);
    expect(made.lines.map((line) => line.status)).toEqual(["change", "change", "waiting"]);
    expect(made.english).toBeNull();
  });

  it.each([
    ["(1.250,5)", "-1.250,5"],
    ["( 3 )", "-3"],
    ["\u22123", "-3"],
    ["-3", "-3"],
    ["–3", "-3"],
    ["-   1.250,5", "-1.250,5"],
  ])("%s is negative", (text, typed) => {
    expect(outcomes(text, rows(1))).toEqual([typed]);
  });

  it.each([
    ["186%", "%", "186"],
    ["85,2 %", "%", "85,2"],
    ["1 tỷ", "triệu đồng", "1.000"],
    ["1.5 tỷ", "triệu đồng", "1.500"],
    ["1,234567 tỷ đồng", "triệu đồng", "1.234,567"],
    ["13.200.000 đồng", "triệu đồng", "13,2"],
    ["13.200.000 ₫", "triệu đồng", "13,2"],
    ["850 triệu", "tỷ đồng", "0,85"],
    ["64,3 triệu", "triệu đồng/người/năm", "64,3"],
    ["12 nghìn", "con", "12.000"],
    ["250 kg", "tấn", "0,25"],
    ["312,5 ha", "ha", "312,5"],
  ])("%s in %s is %s", (text, unitOfMeasure, typed) => {
    const [line] = plan(text, [target({ decimals: 3, unitOfMeasure })]).lines;
    expect(line).toMatchObject({ status: "change", patch: { text: typed } });
  });

  it("refuses a conversion that would need rounding", () => {
    expect(plan("1,2345678 tỷ đồng", rows(1)).lines[0]).toMatchObject({
      status: "error",
      after: "1.234,5678",
      patch: null,
    });
  });

  it("shows a conversion", () => {
    expect(plan("1.5 tỷ", rows(1)).lines[0]?.converted).toBe("“1.5 tỷ” đổi từ tỷ sang triệu đồng");
  });

  it.each([
    ["85%", "triệu đồng"],
    ["1 tỷ", "%"],
    ["12 con", "hộ"],
    ["5 tấn", "ha"],
    ["3 triệu đồng", "con"],
  ])("%s in %s is refused", (text, unitOfMeasure) => {
    const [line] = plan(text, [target({ decimals: 3, unitOfMeasure })]).lines;
    expect(line).toMatchObject({ status: "error", patch: null });
    expect(line?.message).toContain("không khớp đơn vị tính");
  });

  it.each(["–", "—", "…", "...", ""])("“%s” is blank, never 0", (text) => {
    expect(plan(`${text}\n5`, rows(2)).lines[0]).toMatchObject({ status: "same", patch: null });
    expect(plan(`${text}\n5`, rows(2)).questions).toEqual([]);
    const filled = [exact("a", { text: "7", version: 2 }), exact("b")];
    expect(plan(`${text}\n5`, filled).lines[0]).toMatchObject({ status: "clear", before: "7", after: "trống" });
  });

  it("“-” is asked once: để trống hay không phát sinh", () => {
    const filled = [exact("a", { text: "7" }), exact("b"), exact("c")];
    const ask = plan("-\n-\n5", filled);
    expect(ask.questions).toEqual(["dash"]);
    expect(ask.lines.map((line) => line.status)).toEqual(["waiting", "waiting", "change"]);
    const arose = plan("-\n-\n5", filled, { dash: "nothing-arose" });
    expect(arose.questions).toEqual(["dash"]);
    expect(arose.lines.map((line) => line.patch?.choice)).toEqual(["nothing-arose", "nothing-arose", "figure"]);
    expect(arose.lines[0]).toMatchObject({
      before: "7",
      after: "không phát sinh",
      patch: { text: "", estimated: false },
    });
    expect(plan("-\n-\n5", filled, { dash: "blank" }).lines.map((line) => line.status)).toEqual([
      "clear",
      "same",
      "change",
    ]);
  });

  it.each(["N/A", "1.25.0", "x", "chưa có", "20/11/2026", "3E+09", "####", "#REF!", "Err:502", "1,5 tỷ?"])(
    "%s is an error, nothing else is blocked",
    (text) => {
      const made = plan(`${text}\n5`, [exact("a", { text: "7" }), exact("b")]);
      expect(made.lines[0]).toMatchObject({ status: "error", before: "7", after: text, patch: null });
      expect(made.lines[1]).toMatchObject({ status: "change", patch: { text: "5" } });
      expect(made.summary).toBe("1 ô sẽ đổi, 1 lỗi");
    },
  );

  it("refuses what typing refuses", () => {
    const whole = target({ decimals: 0 });
    expect(plan("12,5", [whole]).lines[0]).toMatchObject({ status: "error", message: "Chỉ tiêu này là số nguyên." });
    expect(plan("9.000.000.000.001", rows(1)).lines[0]).toMatchObject({ status: "error" });
    expect(plan("(3)\t4", [rateTarget("r")]).lines[0]).toMatchObject({ status: "error", message: "Số này không âm." });
  });
});

describe("one cell", () => {
  it.each(["1250", "12,5", "1.234.567", "", "-", "N/A", "-3", "1 250"])("“%s” is pasted as if typed", (text) => {
    expect(planPaste(readClipboard(text), rows(1), TOP, {})).toBeNull();
  });

  it.each(["1.250", "1,250", "12.5", "1 tỷ", "85%", "(3)", "3E+09"])("“%s” is shown first", (text) => {
    expect(needsPreview(readClipboard(text))).toBe(true);
  });
});

describe("the sentence above the lines", () => {
  it("counts what will change, errors, locked cells and lines outside", () => {
    const targets = [exact("a"), exact("b", { text: "5" }), { ...exact("c"), locked: true }, exact("d")];
    const made = plan("1\n5\n3\nhỏng\n5\n6", targets);
    expect(made.lines.map((line) => line.status)).toEqual(["change", "same", "locked", "error", "outside", "outside"]);
    expect(made.summary).toBe("1 ô sẽ đổi, 1 lỗi, 1 khóa, 2 dòng ngoài bảng");
  });

  it("says when nothing would change", () => {
    expect(plan("5\n5", [exact("a", { text: "5,0" }), exact("b", { text: "5" })]).summary).toBe("Không có ô nào đổi");
  });

  it("lists only the first lines of a block far too long, and counts all", () => {
    const made = plan("1\n".repeat(5000), rows(2));
    expect(made.lines).toHaveLength(22);
    expect(made.outside).toBe(4998);
  });
});
