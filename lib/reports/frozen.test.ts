import { expect, it } from "vitest";
import { book, indicator, plan, total } from "@/lib/indicators/testing/samples";
import { buildReport } from "./build-report";
import { allSpans, type ReportDocument } from "./document";
import { documentText, frozenFigures, frozenPlans } from "./frozen";
import { paperDress } from "./testing/paper-dress";
import { reportInput } from "./testing/report-input";

const YEAR = book({
  indicators: [indicator({ id: "revenue", code: "thu", groupId: "g" })],
  groups: [{ id: "g", code: "g", name: "Kinh tế", sortOrder: 1 }],
  plans: [
    { ...plan(38_200), indicatorId: "revenue", documentNumber: "01-NQ/ĐU" },
    { ...plan(40_000), indicatorId: "revenue", documentNumber: "09-NQ/ĐU", effectiveOn: "2026-09-15" },
  ],
  totals: ([1, 2, 3, 4] as const).map((quarter) => total(quarter, 11_000, { indicatorId: "revenue" })),
});
const input = reportInput(YEAR, "2026-12-20", paperDress("2026-12-20"));
const paper = buildReport(input).document;

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, each]) => [key, reversed(each)]),
  );
}

it("writes the same text for the same document, in whatever order its fields came", () => {
  const text = documentText(paper);
  expect(documentText(reversed(paper) as ReportDocument)).toBe(text);
  expect(documentText(JSON.parse(text))).toBe(text);
  expect(documentText({ ...paper, title: "THÔNG BÁO" })).not.toBe(text);
  expect(JSON.parse(text)).toEqual(paper);
});

it("keeps every printed number with its origin", () => {
  const printed = allSpans(paper).filter((span) => span.kind === "figure");
  expect(printed.length).toBeGreaterThan(4);
  expect(frozenFigures(paper).map(({ text }) => text)).toEqual(printed.map(({ text }) => text));
  expect(frozenFigures(paper)).toContainEqual({
    origin: { kind: "indicator", indicatorCode: "thu", periodKey: "2026", aspect: "figure" },
    text: "44.000",
    column: "actual",
  });
});

it("keeps the plan in force and the one it replaced", () => {
  expect(frozenPlans(input.figures.results)).toEqual([
    { indicatorCode: "thu", plan: "38.200", documentNumber: "01-NQ/ĐU", effectiveFrom: "2026-01-01" },
    { indicatorCode: "thu", plan: "40.000", documentNumber: "09-NQ/ĐU", effectiveFrom: "2026-09-15" },
  ]);
});
