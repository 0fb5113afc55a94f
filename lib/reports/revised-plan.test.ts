import { describe, expect, it } from "vitest";
import { book, indicator, plan, rate, rateTotal, total } from "@/lib/indicators/testing/samples";
import type { DatedPlan } from "@/lib/plans/plan";
import { buildReport } from "./build-report";
import { plainText, type ReportDocument, spansOf } from "./document";
import { paperDress } from "./testing/paper-dress";
import { reportInput } from "./testing/report-input";

/** 33.000 giấy of 38.200 planned at the start of the year, and 80,54 % of cases against 95 %. */
function build(...revisions: DatedPlan[]): ReportDocument {
  const year = book({
    indicators: [
      indicator({ id: "land", code: "land", name: "Cấp giấy chứng nhận QSDĐ" }),
      rate({ id: "on-time", code: "on-time", name: "Tỷ lệ hồ sơ đúng hạn" }),
    ],
    plans: [plan(38_200, { indicatorId: "land" }), plan(95, { indicatorId: "on-time" }), ...revisions],
    totals: [
      ...([1, 2, 3] as const).map((quarter) => total(quarter, 11_000, { indicatorId: "land" })),
      rateTotal(3, 240, 298, { indicatorId: "on-time" }),
    ],
    submissions: [{ quarter: 3, submitted: 1, approved: 1, expected: 1 }],
  });
  return buildReport(reportInput(year, "2026-11-22", paperDress("2026-11-22"))).document;
}

const revised = (planned: number, over: Partial<DatedPlan> = {}) =>
  plan(planned, { indicatorId: "land", effectiveOn: "2026-09-15", documentNumber: "45-NQ/ĐU", ...over });
const notes = (report: ReportDocument) => report.annexes.flatMap((annex) => annex.notes.map((note) => note.text));
const prose = (report: ReportDocument) => report.body.map((block) => plainText(spansOf(block))).join(" ");

describe("a plan revised in the year", () => {
  it("tells the percentage of both plans, in the text and under the annex", () => {
    const report = build(revised(41_250));
    expect(prose(report)).toContain("bằng 80% kế hoạch năm điều chỉnh (86,4% kế hoạch giao đầu năm)");
    expect(notes(report)).toContain(
      "Kế hoạch điều chỉnh theo 45-NQ/ĐU; giao đầu năm 38.200, so với kế hoạch đầu năm đạt 86,4%.",
    );
  });

  it("gives the difference where the rule forms no percentage", () => {
    expect(notes(build(revised(90, { indicatorId: "on-time" }))).join(" ")).toContain(
      "giao đầu năm ≥ 95, chênh lệch so với kế hoạch đầu năm -14,46 đ.%",
    );
  });

  it("says nothing of it where nothing was revised, or the revision is yet to come", () => {
    for (const report of [build(), build(revised(41_250, { effectiveOn: "2026-12-01" }))]) {
      expect(notes(report).join(" ")).not.toContain("đầu năm");
      expect(prose(report)).toContain("bằng 86,4% kế hoạch năm");
      expect(prose(report)).not.toContain("điều chỉnh");
    }
  });
});
