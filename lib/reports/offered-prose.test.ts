import { expect, it } from "vitest";
import type { AssessmentStatus } from "@/lib/indicators/assessment";
import type { SectionSource } from "./draft";
import { offerLines } from "./offered-prose";
import { aResult } from "./testing/result-fixture";

const result = (name: string, status: AssessmentStatus) =>
  aResult({ indicator: { id: name, code: name, name }, assessment: { status, estimated: false } });

const RESULTS = [
  result("thu nội địa", "exceeded"),
  result("đường làm mới", "met"),
  result("giải ngân", "not-met"),
  result("hộ nghèo", "followed"),
];
const CAUSES = [
  {
    ...{ explanationId: "e1", indicatorCode: "giải ngân", indicatorName: "Giải ngân", unitName: "Phòng Kinh tế" },
    ...{ period: "quý IV/2025", status: "not-met" as const, text: "Mưa lũ kéo dài.\nMặt bằng chậm." },
  },
];
const offered = (heading: string, source: SectionSource | null = null) =>
  offerLines({ heading, source }, RESULTS, CAUSES).map(({ about, text }) => [about, text]);

it("offers to each section what belongs there, without a number that would go stale", () => {
  expect(offered("Nguyên nhân", "causes")).toEqual([
    ["Giải ngân (Phòng Kinh tế, quý IV/2025)", "- Mưa lũ kéo dài. Mặt bằng chậm."],
  ]);
  expect(offered("Nguyên nhân chủ quan")).toHaveLength(1);
  expect(offered("Ưu điểm")).toEqual([
    ["vượt kế hoạch", "- Thu nội địa vượt kế hoạch."],
    ["đạt kế hoạch", "- Đường làm mới đạt kế hoạch."],
  ]);
  expect(offered("Những hạn chế, tồn tại")).toEqual([["không đạt", "- Giải ngân không đạt."]]);
  // The program tells these itself, with their figures.
  expect(offered("Hạn chế", "missed")).toEqual([]);
  expect(offered("Giải pháp")).toEqual([]);
});
