import { describe, expect, it } from "vitest";
import { planLines } from "@/lib/charts/plan-lines";
import { buildIndicatorResults } from "@/lib/indicators/build-results";
import { book, indicator, plan, TODAY, threeQuarters, total } from "@/lib/indicators/testing/samples";
import type { YearBook } from "@/lib/indicators/year-book";
import { USUAL_PLAN } from "@/lib/plans/plan";
import { budgetSentence } from "./words";

const MONEY = indicator({ unitOfMeasure: "triệu đồng", direction: "neutral" });

function sentence(changes: Partial<YearBook>, side: "revenue" | "expenditure" = "expenditure"): string {
  const given = book({ indicators: [MONEY], ...changes });
  const told = (basis: "commune" | "province") =>
    buildIndicatorResults(given, { kind: "nine-months", year: 2026 }, TODAY, { ...USUAL_PLAN, basis });
  const [line] = planLines(told("commune"), { commune: told("commune"), province: told("province") });
  return line ? budgetSentence(line, side) : "";
}

describe("thu and chi in one sentence", () => {
  const both = [plan(121_000, { comparator: "about" }), plan(117_500, { comparator: "about", basis: "province" })];

  it("tells both bases and the pace with its method, with no praise of spending", () => {
    expect(sentence({ totals: threeQuarters(26_340, 31_120, 33_905), plans: both })).toBe(
      "Đã chi 91,4 tỷ đồng, bằng 75,5% dự toán xã giao và 77,8% dự toán tỉnh giao. Nhiều hơn tiến độ 615 triệu đồng (chia đều các quý).",
    );
    const over = sentence({ totals: threeQuarters(60_000, 60_000, 57_870), plans: both.slice(0, 1) });
    expect(over).toContain("bằng 147% dự toán xã giao.");
    expect(over).not.toMatch(/vượt|đạt|hoàn thành/i);
  });

  it("says ước, less than the pace, exactly the pace, and no more than is known", () => {
    const plans = [plan(400)];
    const estimated = threeQuarters(100, 100, 50).map((each) => ({ ...each, estimated: each.quarter === 3 }));
    expect(sentence({ totals: estimated, plans }, "revenue")).toBe(
      "Ước thu 250 triệu đồng, bằng 62,5% dự toán xã giao. Ít hơn tiến độ 50 triệu đồng (chia đều các quý).",
    );
    expect(sentence({ totals: threeQuarters(100, 100, 100), plans }, "revenue")).toContain("Bằng tiến độ cần có");
    expect(sentence({ totals: threeQuarters(100, 100, 100) }, "revenue")).toBe("Đã thu 300 triệu đồng.");
    expect(sentence({ totals: [total(1, 100), total(2, null), total(3, 5)], plans }, "revenue")).not.toContain(
      "tiến độ",
    );
    expect(sentence({ plans })).toBe("");
  });
});
