import { describe, expect, it } from "vitest";
import type { PasteAnswers } from "@/lib/paste/plan-block";
import { readClipboard } from "@/lib/paste/read-clipboard";
import type { PasteTarget } from "./paste-line";
import { planBlock } from "./plan-paste";
import { economyTargets, exact, rateTarget, recordedClipboard, target } from "./testing/targets";

const TOP = { index: 0, part: "text" } as const;
type Start = Parameters<typeof planBlock>[2];

function plan(text: string, targets: PasteTarget[], answers: PasteAnswers = {}, start: Start = TOP) {
  return planBlock(readClipboard(text), targets, start, answers);
}

/** Row name → what its cell becomes. */
function result(text: string, targets: PasteTarget[], answers: PasteAnswers = {}, start: Start = TOP) {
  const { lines } = plan(text, targets, answers, start);
  return lines.map(({ target: row, after, status }) => [row?.indicator.name ?? null, after, status]);
}

const FOUR = () => [exact("Thu thuế"), exact("Số hộ"), rateTarget("Tỷ lệ dự họp"), exact("Diện tích (ha)")];

describe("lines in order", () => {
  it("begin at the focused row and end with the sheet", () => {
    expect(result("1\n2\n3", [exact("a"), exact("b"), exact("c")], {}, { index: 1, part: "text" })).toEqual([
      ["b", "1", "change"],
      ["c", "2", "change"],
      [null, "3", "outside"],
    ]);
  });

  it("an empty line passes its row by", () => {
    expect(result("1\n\n3", [exact("a"), exact("b"), exact("c")]).map(([, after]) => after)).toEqual([
      "1",
      "trống",
      "3",
    ]);
  });

  it("leave out a head, a counter and a column of units", () => {
    const text = "STT\tĐVT\tThực hiện\n1\ttriệu đồng\t12,5\n2\ttriệu đồng\t7";
    expect(plan(text, [exact("a"), exact("b")]).questions).toEqual([]);
    expect(result(text, [exact("a"), exact("b")])).toEqual([
      ["a", "12,5", "change"],
      ["b", "7", "change"],
    ]);
    expect(result("1\t12,5\n2\t7", [exact("a"), exact("b")]).map(([, after]) => after)).toEqual(["12,5", "7"]);
  });

  it("do not take a first figure that is wrong for a head", () => {
    expect(result("N/A\n5", [exact("a"), exact("b")])).toEqual([
      ["a", "N/A", "error"],
      ["b", "5", "change"],
    ]);
  });

  it("two columns of figures fill the rates", () => {
    const rates = [rateTarget("a"), rateTarget("b")];
    expect(result("275\t298\n30\t40", rates)).toEqual([
      ["a", "275/298", "change"],
      ["b", "30/40", "change"],
    ]);
    expect(result("5\t\n275\t298", [exact("x"), rateTarget("a")])).toEqual([
      ["x", "5", "change"],
      ["a", "275/298", "change"],
    ]);
    const [refused] = plan("298\t275", [rateTarget("a")]).lines;
    expect(refused).toMatchObject({ status: "error", patch: null });
  });

  it("one column fills the part of a rate that has the cursor, and says what is missing", () => {
    const [line] = plan("298\n1", [rateTarget("a"), exact("b")], {}, { index: 0, part: "denominator" }).lines;
    expect(line).toMatchObject({ status: "change", patch: { denominator: "298" } });
    expect(line?.patch).not.toHaveProperty("numerator");
    expect(line?.message).toContain("còn thiếu “Lượt có mặt”");
    const filled = rateTarget("a", { numerator: "1", denominator: "298" });
    expect(plan("275\n1", [filled, exact("b")]).lines[0]).toMatchObject({ before: "1/298", after: "275/298" });
  });

  it("a rate takes “275/298” but no percentage", () => {
    const targets = [rateTarget("a"), rateTarget("b")];
    expect(result("275/298\n92,3%", targets)).toEqual([
      ["a", "275/298", "change"],
      ["b", "92,3%", "error"],
    ]);
  });

  it("a milestone takes what people write", () => {
    const milestone = (name: string) => target({ name, periodRule: "milestone", unitOfMeasure: "hoàn thành" });
    const targets = ["a", "b", "c", "d", "e"].map(milestone);
    const made = plan("x\nĐã hoàn thành\nchưa\n1\nsắp xong", targets).lines;
    expect(made.map((line) => line.patch?.text)).toEqual(["1", "1", "0", "1", undefined]);
    expect(made.map((line) => line.after).slice(0, 3)).toEqual(["Đã hoàn thành", "Đã hoàn thành", "Chưa hoàn thành"]);
    expect(made[4]?.status).toBe("error");
  });

  it("a row of lũy kế is written as lũy kế", () => {
    const cumulative = target({ name: "a", cumulativeBase: 30_000 }, { text: "36", version: 1 });
    const [line, same] = plan("41\n36", [cumulative, cumulative]).lines;
    expect(line).toMatchObject({ before: "36", after: "41", patch: { text: "41" } });
    expect(same?.status).toBe("same");
  });
});

describe("lines by name", () => {
  it("are found whatever their order, marks, numbering and brackets", () => {
    const text = "SỐ HỘ\t12\n1. Thu thue (triệu đồng):\t7,5\n- Diện tích\t3\nKhông có trên phiếu\t9";
    expect(plan(text, FOUR()).byName).toBe(true);
    expect(result(text, FOUR(), {}, { index: 3, part: "text" })).toEqual([
      ["Số hộ", "12", "change"],
      ["Thu thuế", "7,5", "change"],
      ["Diện tích (ha)", "3", "change"],
      [null, "9", "outside"],
    ]);
  });

  it("a column of plan and one of figures: asked once", () => {
    const text = "Chỉ tiêu\tKế hoạch\tThực hiện\nThu thuế\t46\t13,2\nSố hộ\t320\t96";
    const made = plan(text, FOUR());
    expect(made.questions).toEqual(["column"]);
    expect(made.lines).toEqual([]);
    expect(made.summary).toBe("Chọn cột số liệu để xem trước.");
    expect(made.columns.map(({ head, sample }) => [head, sample])).toEqual([
      ["Kế hoạch", "46; 320"],
      ["Thực hiện", "13,2; 96"],
    ]);
    expect(result(text, FOUR(), { column: 2 })).toEqual([
      ["Thu thuế", "13,2", "change"],
      ["Số hộ", "96", "change"],
    ]);
  });

  it("the plan's column shows how the writer writes numbers, too", () => {
    const text = "Thu thuế\t1.234,5\t1.250\nSố hộ\t320\t96";
    expect(plan(text, FOUR(), { column: 2 }).questions).toEqual(["column"]);
    expect(result(text, FOUR(), { column: 2 })[0]).toEqual(["Thu thuế", "1.250", "change"]);
  });

  it("a column of units converts, visibly", () => {
    const [line] = plan("Thu thuế\ttỷ đồng\t1,5\nSố hộ\ttriệu đồng\t7", FOUR()).lines;
    expect(line).toMatchObject({ after: "1.500", converted: "“1,5” đổi từ tỷ đồng sang triệu đồng" });
  });

  it("the same name twice takes the second row of that name, then none", () => {
    const twice = [exact("Trong đó: nữ"), exact("Số hộ"), exact("Trong đó: nữ")];
    expect(result("Trong đó: nữ\t1\nTrong đó: nữ\t2\nTrong đó: nữ\t3", twice)).toEqual([
      ["Trong đó: nữ", "1", "change"],
      ["Trong đó: nữ", "2", "change"],
      [null, "3", "outside"],
    ]);
    expect(plan("Trong đó: nữ\t1\nTrong đó: nữ\t2", twice).lines[1]?.target).toBe(twice[2]);
  });
});

/** Recorded from LibreOffice Calc 7.4 (testing/clipboard/record-calc.py): one workbook, shown in two languages. */
describe.each(["vi-VN", "en-US"])("a table of 30 rows from Calc in %s", (locale) => {
  const text = recordedClipboard(`calc-${locale}-table.txt`);

  it("fills the sheet by name, the two errors apart", () => {
    const made = plan(text, economyTargets(), { dash: "nothing-arose" });
    expect(made.questions).toEqual(["dash"]);
    expect(made.summary).toBe("29 ô sẽ đổi, 1 lỗi");
    const after = Object.fromEntries(made.lines.map((line) => [line.target?.indicator.name, line.after]));
    expect(after).toMatchObject({
      "Tổng thu ngân sách nhà nước trên địa bàn": "74.985",
      "Thu phí, lệ phí": "4.221",
      "Tỷ lệ giải ngân vốn đầu tư công": "23.650/31.200",
      "Diện tích cấp giấy chứng nhận lần đầu": "13,5",
      "Tỷ lệ diện tích cần cấp giấy chứng nhận đã được cấp": "8.133,5/9.350",
      "Công bố quy hoạch chung xã": "Đã hoàn thành",
      "Tốc độ tăng giá trị sản xuất": "chưa tổng hợp",
      "Tổng giá trị sản phẩm trên địa bàn": "2.148,7",
      "Sản lượng lương thực có hạt": "1.250",
      "Diện tích tái canh, chuyển đổi cây trồng": "không phát sinh",
      "Tổng đàn gia súc": "6.415",
    });
  });

  it("one column of it, all ambiguous, asks once", () => {
    const column = recordedClipboard(`calc-${locale}-column.txt`);
    expect(plan(column, economyTargets()).questions).toEqual(["decimal"]);
    const convention = locale === "vi-VN" ? "vietnamese" : "english";
    const made = plan(column, economyTargets(), { decimal: convention });
    expect(made.summary).toBe("8 ô sẽ đổi");
    expect(made.lines.map((line) => line.after).slice(0, 4)).toEqual(["74.985", "39.619", "24.735", "4.221"]);
  });
});
