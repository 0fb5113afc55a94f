import { describe, expect, it } from "vitest";
import type { OffCoursePhase } from "@/lib/indicators/off-course";
import type { IndicatorResult } from "@/lib/indicators/result";
import { firstResult, plan, rateTotal, threeQuarters, total } from "@/lib/indicators/testing/samples";
import { attentionRow, gapText, responsibleText, sinceText } from "./attention";

const rule = { periodRule: "rate-of-flows", unitRule: "recompute", percentRule: "none", unitOfMeasure: "%" } as const;
const nine = (planned: number, changes = {}, of = {}) =>
  firstResult({ plans: [plan(planned, changes)], totals: threeQuarters(100, 150, 162) }, "2026-9M", undefined, of);

describe("by how much", () => {
  it.each(
    (
      [
        [nine(600), "chậm 38 giấy so với tiến độ"],
        [nine(549.6), "chậm 0,2 giấy so với tiến độ"],
        [nine(400, { comparator: "at-most" }, { direction: "lower" }), "vượt mức giao 12 giấy"],
        [nine(500, { comparator: "at-most" }, { direction: "lower" }), "nhiều hơn tiến độ 37 giấy"],
        [nine(300, {}, { periodRule: "stock" }), "thiếu 138 giấy so với kế hoạch"],
        [
          nine(300, { quarters: [100e3, 150e3, 200e3, 300e3] }, { periodRule: "stock" }),
          "thiếu 38 giấy so với kế hoạch quý III",
        ],
        [
          firstResult({ plans: [plan(60)], totals: [rateTotal(1, 412, 1000)] }, "2026-Q1", undefined, rule),
          "thiếu 18,8 điểm % so với kế hoạch",
        ],
        [
          firstResult({ plans: [plan(1, { comparator: "milestone" })], totals: [total(1, 0)] }, "2026-Q1", undefined, {
            periodRule: "milestone",
          }),
          "chưa hoàn thành",
        ],
        [nine(100), ""],
      ] satisfies [IndicatorResult, string][]
    ).map(([result, words]) => ({ result, words })),
  )("$words", ({ result, words }) => {
    expect(gapText(result)).toBe(words);
  });
});

describe("since when", () => {
  const phases = (...given: [OffCoursePhase["status"], 1 | 2 | 3 | 4][]) =>
    given.map(([status, quarter]) => ({ status, quarter }));
  it.each([
    [phases(["behind", 2]), "chậm từ quý II"],
    [phases(["behind", 1], ["at-risk", 3]), "chậm từ quý I, nguy cơ không đạt từ quý III"],
    [phases(["at-risk", 1], ["behind", 2], ["at-risk", 3]), "nguy cơ không đạt từ quý I"],
    [phases(["behind", 2], ["at-risk", 3], ["not-met", 4]), "chậm từ quý II, không đạt từ quý IV"],
    [[], ""],
  ])("%j", (given, words) => {
    expect(sinceText(given)).toBe(words);
  });
});

describe("who", () => {
  it.each([
    [[], "Chưa giao đơn vị"],
    [["Phòng Kinh tế"], "Phòng Kinh tế"],
    [["Thôn 1", "Thôn 2", "Thôn 3"], "Thôn 1, Thôn 2, Thôn 3"],
    [["Thôn 1", "Thôn 2", "Thôn 3", "Thôn 4"], "Thôn 1, Thôn 2 và 2 đơn vị khác"],
  ])("%j", (units, words) => {
    expect(responsibleText(units)).toBe(words);
  });
});

it("a line says all of it", () => {
  expect(attentionRow(nine(600), ["Phòng Kinh tế"], [{ status: "behind", quarter: 1 }])).toMatchObject({
    figure: "412",
    plan: "600",
    percent: "68,7%",
    gap: "chậm 38 giấy so với tiến độ",
    needed: "cần 188 giấy trong quý IV",
    responsible: "Phòng Kinh tế",
    since: "chậm từ quý I",
    status: "behind",
  });
});
