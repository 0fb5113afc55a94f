import { expect, it } from "vitest";
import type { AssessmentStatus } from "@/lib/indicators/assessment";
import { firstResult, indicator } from "@/lib/indicators/testing/samples";
import { meetingOrder } from "./meeting-order";

const result = (id: string, status: AssessmentStatus) => {
  const made = firstResult({ indicators: [indicator({ id, code: id })] }, "2026-Q2");
  return { ...made, assessment: { ...made.assessment, status } };
};

it("red before amber before the rest; the rest keeps the catalogue's order, and nobody is left out", () => {
  const results = [
    result("reached", "reached"),
    result("slow", "behind"),
    result("followed", "followed"),
    result("danger", "at-risk"),
    result("on course", "on-course"),
    result("missed", "not-met"),
  ];
  expect(meetingOrder(results).order.map((each) => each.indicator.id)).toEqual([
    "missed",
    "danger",
    "slow",
    "reached",
    "followed",
    "on course",
  ]);
  expect(meetingOrder(results).urgent).toBe(3);
});
