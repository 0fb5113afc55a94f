import { describe, expect, it } from "vitest";
import { indicator } from "@/lib/indicators/testing/samples";
import { planBlock } from "@/lib/paste/plan-block";
import { readClipboard } from "@/lib/paste/read-clipboard";
import { type PlanTarget, planTable } from "./paste-plans";
import { planFormLine } from "./plan-form-line";
import type { PlanField, PlanTexts } from "./read-plan-row";

type Changes = Partial<Parameters<typeof indicator>[0]>;

function target(name: string, changes: Changes = {}, typed: Partial<PlanTexts> = {}): PlanTarget {
  const own = { ...indicator(), decimals: 1, unitOfMeasure: "triệu đồng", periodRule: "flow" as const, ...changes };
  const line = planFormLine({ unitId: "xa" }, { ...own, id: name, name }, { id: "xa", name: "Xã" }, null, null);
  return { line, texts: { ...line.texts, ...typed } };
}

function paste(text: string, targets: PlanTarget[], field: PlanField = "planned", answers = {}) {
  return planBlock(readClipboard(text), targets, 0, answers, planTable(field));
}
const patches = (...given: Parameters<typeof paste>) =>
  paste(...given).lines.map(({ status, patch }) => patch ?? status);

describe("a column pasted into the plans", () => {
  const rows = () => [target("Thu nội địa"), target("Số hộ nghèo"), target("Tỷ lệ che phủ rừng")];

  it("goes down from the cursor in order, or by the names beside it", () => {
    expect(patches("100,5\n200,5\n", rows())).toEqual([{ planned: "100,5" }, { planned: "200,5" }]);
    const plan = paste("Tỷ lệ che phủ rừng\t46,5\nThu nội địa\t99,5\nLạ\t3", rows());
    expect(plan.lines.map((line) => [line.target?.line.name ?? null, line.patch ?? line.status])).toEqual([
      ["Tỷ lệ che phủ rừng", { planned: "46,5" }],
      ["Thu nội địa", { planned: "99,5" }],
      [null, "outside"],
    ]);
  });

  it("takes a year with its four quarters where the head names them", () => {
    const text = "Chỉ tiêu\tKH năm 2027\tQuý I\tQuý II\tQuý III\tQuý IV\nThu nội địa\t100\t10\t20\t30\t40";
    expect(patches(text, rows())).toEqual([{ planned: "100", q1: "10", q2: "20", q3: "30", q4: "40" }]);
    const three = "Chỉ tiêu\tKH\tQuý I\tQuý II\tQuý III\nThu nội địa\t100\t10\t20\t30";
    expect(patches(three, rows())).toEqual([{ planned: "100" }]);
  });

  it("reads the office's words", () => {
    const words = [target("a"), target("b", { unitOfMeasure: "%" }), target("c"), target("d")];
    expect(patches("khoảng 4\n≥ 95%\n6,6–6,8\nkhông quá 3", words)).toEqual([
      { comparator: "about", planned: "4", upper: "" },
      { comparator: "at-least", planned: "95", upper: "" },
      { comparator: "range", planned: "6,6", upper: "6,8" },
      { comparator: "at-most", planned: "3", upper: "" },
    ]);
  });

  it("converts money only where the block says its unit", () => {
    expect(patches("Chỉ tiêu\tĐVT\tKH\nThu nội địa\ttỷ đồng\t1,5", rows())).toEqual([{ planned: "1.500" }]);
    expect(patches("Chỉ tiêu\tKế hoạch (tỷ đồng)\nThu nội địa\t1,5", rows())).toEqual([{ planned: "1.500" }]);
    expect(patches("Chỉ tiêu\tKế hoạch\nThu nội địa\t1,5", rows())).toEqual([{ planned: "1,5" }]);
  });

  it("asks once what 1.250 is, and takes nothing before", () => {
    const plan = paste("1.250\n2.500", rows());
    expect([plan.questions, plan.lines.map((line) => line.status)]).toEqual([["decimal"], ["waiting", "waiting"]]);
    const answered = patches("1.250\n2.500", rows(), "planned", { decimal: "vietnamese" });
    expect(answered).toEqual([{ planned: "1.250" }, { planned: "2.500" }]);
    expect(paste("1,234.5\nkhoảng 1,25", rows()).lines[1]?.status).toBe("error");
  });

  it("a dash or nothing gives no plan, and takes back only what is ticked", () => {
    const plan = paste("-\n\n5", [target("a"), target("b", {}, { planned: "7" }), target("c")]);
    expect(plan.questions).toEqual([]);
    expect(plan.lines.map(({ status, patch }) => [status, patch])).toEqual([
      ["same", null],
      ["clear", { planned: "" }],
      ["change", { planned: "5" }],
    ]);
  });

  it("fills one quarter where the cursor stands in it, and says what the row still needs", () => {
    const [line] = paste("10,5\n", rows(), "q1").lines;
    expect(line).toMatchObject({ status: "change", patch: { q1: "10,5" } });
    expect(line?.message).not.toBe("");
  });

  it("refuses what typing would refuse", () => {
    expect(paste("1,25\nabc\n1E+09", rows()).lines.map((line) => line.status)).toEqual(["error", "error", "error"]);
  });

  it("ticks a milestone", () => {
    const done = target("Đề án", { periodRule: "milestone", defaultComparator: "milestone", unitOfMeasure: "" });
    expect(patches("Hoàn thành", [done])).toEqual([{ planned: "1" }]);
    expect(paste("12 hộ", [done]).lines[0]?.status).toBe("error");
  });
});
