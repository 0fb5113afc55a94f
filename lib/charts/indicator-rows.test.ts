import { describe, expect, it } from "vitest";
import { buildIndicatorResults } from "@/lib/indicators/build-results";
import { book, firstResult, indicator, plan, rate, rateTotal, TODAY, total } from "@/lib/indicators/testing/samples";
import type { YearBook } from "@/lib/indicators/year-book";
import { headlineCard } from "./headline-card";
import { ESTIMATED_FLAG, FLOW_FLAG, ILLUSTRATIVE_FLAG, type IndicatorRow, indicatorRowGroups } from "./indicator-rows";

const nineMonths = { kind: "nine-months", year: 2026 } as const;

function rowsOf(changes: Partial<YearBook>): IndicatorRow[] {
  const given = book(changes);
  const results = buildIndicatorResults(given, nineMonths, TODAY);
  return indicatorRowGroups(given.groups, results).flatMap((group) => group.rows);
}

const rowOf = (changes: Partial<YearBook>): IndicatorRow => {
  const [row] = rowsOf(changes);
  if (!row) throw new Error("no row");
  return row;
};

describe("rows of the indicator table", () => {
  it("prints figures, plan, percentage and difference", () => {
    const [, , unit, , planned, quarters, cumulative, percent, variance] = rowOf({
      plans: [plan(600)],
      totals: [total(1, 100), total(2, 200), total(3, 112)],
    });
    expect([unit, planned, quarters, cumulative, percent, variance]).toEqual([
      "giấy",
      "600",
      ["100", "200", "112", ""],
      "412",
      "68,7%",
      "-188",
    ]);
  });

  it("keeps missing, zero, không phát sinh and không có số liệu apart", () => {
    const totals = [total(1, 0), total(2, 0, { unitsNothingArose: 1 }), total(3, null, { unitsNoData: 1 })];
    expect(rowOf({ totals })[5]).toEqual(["0", "-", "…", ""]);
  });

  it("says of how many units a sum is", () => {
    expect(rowOf({ totals: [total(1, 5, { unitsExpected: 3, unitsReported: 2 })] })[5][0]).toEqual(["5", "2/3 đơn vị"]);
  });

  it("never rounds a percentage onto the plan", () => {
    expect(rowOf({ plans: [plan(10_000)], totals: [total(1, 9996), total(2, 0), total(3, 0)] })[7]).toBe("99,96%");
    expect(rowOf({ plans: [plan(10)], totals: [total(1, 91.5), total(2, 0), total(3, 0)] })[7]).toBe("915%");
  });

  it("gives the difference of a rate in điểm % and no percentage of plan", () => {
    const row = rowOf({
      indicators: [rate()],
      plans: [plan(95)],
      totals: [1, 2, 3].map((q) => rateTotal(q as 1 | 2 | 3, 90, 100)),
    });
    expect([row[6], row[7], row[8]]).toEqual(["90", "", "-5 điểm %"]);
  });

  it.each([
    // 94,5454…% against 95: -0,4545…, which thousandths first would make -0,455 and print as -0,46.
    ["a rate", 104, 110, 95, "-0,45 điểm %"],
    ["a rate beyond its plan", 1_146, 1_200, 95, "+0,5 điểm %"],
    ["a tie", 19_009, 20_000, 95, "+0,05 điểm %"],
  ])("rounds a difference once, for the table and for the card: %s", (_, numerator, denominator, planned, text) => {
    const given = book({
      indicators: [rate()],
      plans: [plan(planned)],
      totals: [rateTotal(3, numerator, denominator)],
    });
    const [result] = buildIndicatorResults(given, nineMonths, TODAY);
    expect(indicatorRowGroups(given.groups, result ? [result] : [])[0]?.rows[0]?.[8]).toBe(text);
    expect(result && headlineCard(result).percent).toBe(text);
  });

  it("shows cùng kỳ put together from predecessors with their names, and a partial set never", () => {
    const totals = [total(1, 20), total(2, 20), total(3, 20)];
    const closed = (reported: boolean) => [
      { name: "thị trấn Cũ", reported: true },
      { name: "xã Cũ", reported },
    ];
    const previous = (reported: boolean) =>
      [1, 2, 3].map((quarter) =>
        total(quarter as 1 | 2 | 3, 10, {
          ...{ year: 2025, unitsExpected: 2, unitsReported: reported ? 2 : 1 },
          predecessors: closed(reported),
        }),
      );
    expect(rowOf({ totals, previousTotals: previous(true) }).slice(9, 11)).toEqual([
      ["30", "cộng gộp 2 đơn vị cũ: thị trấn Cũ, xã Cũ"],
      "+100%",
    ]);
    const [same, change] = rowOf({ totals, previousTotals: previous(false) }).slice(9, 11);
    expect(same).toEqual(["x", expect.stringContaining("không so sánh được: ")]);
    expect(change).toBe("");
  });

  it("puts parts directly under their parent", () => {
    const indicators = [
      indicator({ id: "p2", code: "p2", parentId: "i" }),
      indicator({ id: "x", code: "x" }),
      indicator(),
      indicator({ id: "p1", code: "p1", parentId: "p2" }),
    ];
    expect(rowsOf({ indicators }).map((row) => [row[0], row[3]])).toEqual([
      ["x", 0],
      ["i", 0],
      ["p2", 1],
      ["p1", 2],
    ]);
  });

  it("marks ước and minh họa", () => {
    expect(rowOf({ totals: [total(1, 1, { estimated: true, illustrative: true })] })[12]).toBe(
      ESTIMATED_FLAG + ILLUSTRATIVE_FLAG + FLOW_FLAG,
    );
    expect(rowOf({ totals: [total(1, 1)] })[12]).toBe(FLOW_FLAG);
    expect(rowOf({ indicators: [indicator({ periodRule: "stock" })], totals: [total(1, 1)] })[12]).toBe(0);
  });
});

describe("published results", () => {
  const year = { kind: "year", year: 2026 } as const;
  const source = "Tài liệu tổng kết";
  const rowOfYear = (changes: Partial<YearBook>) => {
    const given = book(changes);
    return indicatorRowGroups(given.groups, buildIndicatorResults(given, year, TODAY))[0]?.rows[0];
  };

  it("words a published figure as its source does", () => {
    const figure = { kind: "value", value: 1_600_000 } as const;
    const row = rowOfYear({
      yearFigures: [{ indicatorId: "i", year: 2026, figure, qualifier: "more-than", source, illustrative: false }],
    });
    expect(row?.[6]).toEqual(["hơn 1.600", "chốt trước hệ thống"]);
  });

  it("words a published percentage, and not the figure beside it", () => {
    const row = rowOfYear({
      totals: [1, 2, 3, 4].map((quarter) => total(quarter as 1 | 2 | 3 | 4, 100)),
      publishedRates: [{ indicatorId: "i", year: 2026, percent: 259_000, qualifier: "above", source }],
    });
    expect([row?.[6], row?.[7]]).toEqual(["400", ["trên 259%", "theo nguồn công bố"]]);
  });

  it("says of a milestone whether it is done", () => {
    const milestone = { indicators: [indicator({ periodRule: "milestone" })], totals: [total(1, 0), total(2, 1)] };
    expect(rowOf(milestone)[5].slice(0, 2)).toEqual(["chưa xong", "xong"]);
  });
});

describe("headline card", () => {
  it("gives the bar two shares and says what is still needed", () => {
    const card = headlineCard(
      firstResult({ plans: [plan(600)], totals: [total(1, 100), total(2, 200), total(3, 112)] }, "2026-9M"),
    );
    expect(card).toMatchObject({ figure: "412", plan: "600", percent: "68,7%", lines: ["cần 188 giấy trong quý IV"] });
    expect(card.share).toBeCloseTo(412 / 600);
    expect(card.pace).toEqual({ share: 0.75, label: "chia đều các quý" });
  });

  it("asks for nothing where a figure is only followed", () => {
    const given = firstResult({ plans: [plan(600)], totals: [total(1, 100)] }, "2026-Q1", TODAY, {
      direction: "neutral",
    });
    expect(headlineCard(given).lines).toEqual([]);
  });

  it("has no bar and no number without a figure", () => {
    expect(headlineCard(firstResult({ plans: [plan(600)] }, "2026-9M"))).toMatchObject({
      figure: "",
      percent: "",
      share: null,
    });
  });
});
