import { describe, expect, it } from "vitest";
import { indicator, rate } from "../testing/samples";
import { changedRules, seriesChanges } from "./change";
import { breakNote, describeChange } from "./describe-change";
import { whyNotThere } from "./parents";
import { sampleFigures, workedExamples } from "./worked-example";
import { changeableYears } from "./years";

describe("what a change means", () => {
  it.each([
    ["another name", { name: "Khác" }, [], []],
    ["another definition", { definition: "Rõ hơn" }, [], []],
    ["another group", { groupId: "h" }, [], []],
    ["another percentage", { percentRule: "none" }, ["percentRule"], []],
    ["another direction", { direction: "lower" }, ["direction"], []],
    ["more decimals", { decimals: 2 }, ["decimals"], []],
    ["another frequency", { frequency: "year" }, ["frequency"], []],
    ["a sum of parts", { parentMode: "sum-of-parts" }, ["parentMode"], []],
    ["another unit", { unitOfMeasure: "hồ sơ" }, ["unitOfMeasure"], ["unitOfMeasure"]],
    ["the unit spelt otherwise", { unitOfMeasure: "Giấy" }, ["unitOfMeasure"], []],
    ["another sum of quarters", { periodRule: "stock" }, ["periodRule"], ["periodRule"]],
    ["another sum of units", { unitRule: "none" }, ["unitRule"], ["unitRule"]],
  ] as const)("%s", (_what, values, rules, series) => {
    const after = indicator({
      ...values,
      unitOfMeasure: "unitOfMeasure" in values ? values.unitOfMeasure : "giấy",
    });
    expect(changedRules(indicator(), after)).toEqual(rules);
    expect(seriesChanges(indicator(), after)).toEqual(series);
  });

  it("breaks a rate whose parts mean something else", () => {
    const before = rate({ numeratorLabel: "Hồ sơ đúng hạn", denominatorLabel: "Hồ sơ đã giải quyết" });
    const after = { ...before, denominatorLabel: "Hồ sơ tiếp nhận" };
    expect(breakNote(before, after, 2027, false)).toBe("từ năm 2027 đổi mẫu số");
    expect(breakNote(before, { ...before, numeratorLabel: "Hồ sơ  đúng hạn" }, 2027, false)).toBeNull();
  });

  it("keeps a break that the office marks itself", () => {
    expect(breakNote(indicator(), indicator({ definition: "Khác" }), 2027, true)).toBe(
      "từ năm 2027 chỉ tiêu được hiểu và tính khác",
    );
  });

  it("is shown before and after in the words of the form", () => {
    const names = new Map([["p", "Tổng thu"]]);
    expect(describeChange(indicator(), indicator({ parentId: "p", direction: "lower", sortOrder: 9 }), names)).toEqual([
      { field: "Chỉ tiêu cha", before: "không thuộc chỉ tiêu nào", after: "Tổng thu" },
      { field: "Thế nào là tốt", before: "Càng cao càng tốt", after: "Càng thấp càng tốt" },
    ]);
  });
});

describe("where an indicator may stand", () => {
  const sum = indicator({ id: "sum", parentMode: "sum-of-parts" });
  const part = indicator({ id: "part", parentId: "sum" });
  it.each([
    ["alone", indicator({ id: "x" }), null],
    ["under a sum of the same unit", indicator({ id: "x", parentId: "sum" }), null],
    ["under nothing", indicator({ id: "x", parentId: "khác" }), "bad-parent"],
    ["under itself", indicator({ id: "x", parentId: "x" }), "bad-parent"],
    ["in another group than its parent", indicator({ id: "x", parentId: "sum", groupId: "h" }), "parent-other-group"],
    ["in another group than its parts", { ...sum, groupId: "h" }, "parent-other-group"],
    ["under its own part", { ...sum, parentId: "part" }, "parent-cycle"],
    ["with another unit under a sum", indicator({ id: "x", parentId: "sum", unitOfMeasure: "ha" }), "parts-differ"],
    ["with another unit above its parts", { ...sum, unitOfMeasure: "ha" }, "parts-differ"],
    ["entered, with another unit than its parts", { ...sum, parentMode: "entered", unitOfMeasure: "ha" }, null],
    [
      "as a sum of means",
      indicator({ id: "x", parentMode: "sum-of-parts", periodRule: "average" }),
      "sum-not-possible",
    ],
  ] as const)("%s", (_where, placed, reason) => {
    expect(whyNotThere(placed, [sum, part])).toBe(reason);
  });
});

describe("the example beside the percentage rule", () => {
  const ofRule = (
    direction: "higher" | "lower",
    values: Partial<Record<"planned" | "actual" | "baseline", string>> = {},
  ) =>
    workedExamples({ direction, unitOfMeasure: "vụ", ...sampleFigures(direction), ...values })?.map(
      ({ sum, result }) => `${sum} = ${result}`,
    );

  it("is what the rules themselves make of the figures, in both directions", () => {
    expect(ofRule("higher")).toEqual([
      "412 ÷ 600 = 68,7%",
      "600 ÷ 412 = 145,6%",
      "(500 − 412) ÷ (500 − 600) = không tính được: kế hoạch là số âm",
      "412 so với 600 = không đạt, thấp hơn 188 vụ",
    ]);
    expect(ofRule("lower")).toEqual([
      "10 ÷ 12 = 83,3%",
      "12 ÷ 10 = 120%",
      "(16 − 10) ÷ (16 − 12) = 150%",
      "10 so với 12 = đạt, thấp hơn 2 vụ",
    ]);
  });

  it("says why there is none, and nothing while a figure cannot be read", () => {
    expect(ofRule("lower", { actual: "0" })?.[1]).toBe("12 ÷ 0 = không tính được: thực hiện bằng 0");
    expect(ofRule("lower", { actual: "12" })?.[3]).toBe("12 so với 12 = đạt, đúng số giao");
    expect(ofRule("lower", { planned: "mười" })).toBeUndefined();
  });
});

it("lets the catalogue change from open years and the year after, never before a closed one", () => {
  const year = (each: number, assessmentClosedOn: string | null = null) => ({
    year: each,
    quarter: 0,
    assessmentClosedOn,
  });
  expect(changeableYears([])).toEqual([]);
  expect(changeableYears([year(2026)])).toEqual([2026, 2027]);
  expect(changeableYears([year(2026), year(2025, "2025-12-20")])).toEqual([2026, 2027]);
  expect(changeableYears([year(2026, "2026-12-20"), year(2025)])).toEqual([2027]);
});
