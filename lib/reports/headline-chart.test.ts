import { describe, expect, it } from "vitest";
import type { IndicatorResult } from "@/lib/indicators/result";
import { plainText } from "./document";
import { headlineChart } from "./headline-chart";
import type { ReportFigures } from "./report-figures";
import { aPlan, aResult, type ResultOver, units, value } from "./testing/result-fixture";

const of = (code: string, over: ResultOver): IndicatorResult =>
  aResult({ ...over, indicator: { id: code, code, shortName: code, ...over.indicator } });
const against = (planned: number, actual: number): ResultOver => ({
  plan: aPlan(units(planned)),
  cumulative: value(actual),
});

function chart(...results: IndicatorResult[]) {
  const figures: ReportFigures = {
    period: { kind: "year", year: 2026 },
    year: 2026,
    closed: true,
    upTo: 4,
    results,
    ahead: 0,
    provincePlans: new Map(),
  };
  return headlineChart(figures);
}

const bars = (...results: IndicatorResult[]) =>
  chart(...results)?.bars.map(({ label, thousandths, figure }) => [label, thousandths, plainText(figure)]);

describe("the chart of the targets", () => {
  it("measures each bar in thousandths of its plan, headline targets first; the number is not cut", () => {
    const published: ResultOver = {
      completion: { kind: "published", percent: 259_000, qualifier: "above", source: "nguồn" },
      published: { qualifier: "above", source: "nguồn" },
    };
    expect(
      bars(
        of("rừng", { ...against(100, 99.95), indicator: { headline: false } }),
        of("thu", against(38_200, 71_052)),
        of("giấy", published),
        of("không", against(10, 0)),
      ),
    ).toEqual([
      ["thu", 1860, "186%"],
      ["giấy", 2590, "trên 259%"],
      ["không", 0, "0%"],
      ["rừng", 1000, "99,95%"],
    ]);
  });

  it("draws no bar of what is only followed, has no percentage, or lacks units", () => {
    const three = ["a", "b", "c"].map((code) => of(code, against(100, 50)));
    const rest = [
      of("chi", { ...against(100, 147), indicator: { direction: "neutral" } }),
      of("tỷ lệ", { ...against(95, 96), indicator: { percentRule: "none" } }),
      of("thiếu", { ...against(100, 10), assessment: { status: "incomplete", estimated: false } }),
    ];
    expect(bars(...three, ...rest)?.map(([label]) => label)).toEqual(["a", "b", "c"]);
  });

  it("is left out where it would say no more than two sentences", () => {
    expect(chart(of("a", against(1, 1)), of("b", against(1, 1)))).toBeNull();
  });
});
