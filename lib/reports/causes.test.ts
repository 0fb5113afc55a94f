import { expect, it } from "vitest";
import type { ExplanationState, ExplanationThread } from "@/lib/explanations/explanation";
import type { AssessmentStatus } from "@/lib/indicators/assessment";
import type { Quarter } from "@/lib/periods/period";
import { offerCauses } from "./causes";
import { aResult } from "./testing/result-fixture";

function thread(indicatorId: string, quarter: Quarter, state: ExplanationState, answers: string[]): ExplanationThread {
  const said = { at: 1, actorName: "A", dueOn: null, onBehalf: false };
  return {
    ...{ id: `${indicatorId}-${quarter}-${state}`, year: 2026, quarter, state, version: 3, cellVersion: 1 },
    indicator: { id: indicatorId, code: indicatorId, name: indicatorId, groupId: "g" },
    unit: { id: "u", name: "Phòng Kinh tế" },
    ...{ dueOn: "2026-11-25", askedAt: 1, askedByName: "B" },
    steps: [
      { ...said, state: "asked", text: "Vì sao?" },
      ...answers.map((text) => ({ ...said, state: "answered" as const, text })),
    ],
  };
}

const result = (id: string, sortOrder: number, status: AssessmentStatus) =>
  aResult({ indicator: { id, code: id, name: id, sortOrder }, assessment: { status, estimated: false } });

it("offers the last answers that were accepted, of missed targets only, the most urgent first", () => {
  const results = [result("late", 1, "behind"), result("lost", 2, "not-met"), result("good", 3, "met")];
  const threads = [
    thread("late", 3, "accepted", ["Chậm vốn"]),
    thread("late", 1, "accepted", ["Mới bắt đầu", "Thiếu nhân lực"]),
    thread("lost", 4, "accepted", ["Dừng dự án"]),
    thread("lost", 2, "answered", ["Chưa được chấp nhận"]),
    thread("lost", 1, "withdrawn", []),
    thread("good", 2, "accepted", ["Không cần nêu"]),
  ];
  expect(offerCauses(results, threads).map((each) => [each.indicatorName, each.period, each.text])).toEqual([
    ["lost", "quý IV/2026", "Dừng dự án"],
    ["late", "quý I/2026", "Thiếu nhân lực"],
    ["late", "quý III/2026", "Chậm vốn"],
  ]);
});
