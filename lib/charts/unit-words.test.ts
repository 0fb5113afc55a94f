import { expect, it } from "vitest";
import { indicator, rate } from "@/lib/indicators/testing/samples";
import type { UnitStandings } from "@/lib/indicators/unit-standings";
import { gapWords, quartileWords, rankedByWords } from "./unit-words";

const cut = (numerator: number, denominator = 1) => ({ numerator, denominator });
const standings = (quartiles: UnitStandings["quartiles"]): UnitStandings => ({
  ...{ standings: [], rankedBy: "value", quartiles, compared: 4 },
});

it("says the quartiles with one decimal more than the figures, and nothing without them", () => {
  const given = standings({ lower: cut(34_000), median: cut(37_500), upper: cut(40_250) });
  expect(quartileWords(given, indicator())).toBe(
    "Một phần tư số đơn vị từ 34 giấy trở xuống, một nửa từ 37,5 giấy trở xuống, ba phần tư từ 40,3 giấy trở xuống (4 đơn vị đủ số liệu)",
  );
  expect(quartileWords(given, rate())).toContain("một nửa từ 37,5% trở xuống");
  expect(quartileWords(standings(null), indicator())).toBe("");
});

it("says the gap between the commune's plan and its units', also that there is none", () => {
  const gap = { commune: 1_080_000, units: 1_065_500, gap: -14_500, count: 23 };
  expect(gapWords(gap, indicator({ decimals: 1 }))).toBe(
    "Kế hoạch của xã 1.080, tổng kế hoạch các đơn vị 1.065,5 (23 đơn vị), chênh -14,5 giấy",
  );
  expect(gapWords({ ...gap, units: gap.commune, gap: 0 }, indicator())).toContain("khớp nhau");
});

it("a followed indicator is in order, without a best one", () => {
  expect(rankedByWords("completion", { direction: "higher" })).toBe(
    "Xếp theo % kế hoạch của từng đơn vị, đơn vị tốt nhất ở trên",
  );
  expect(rankedByWords("value", { direction: "neutral" })).toContain("không xếp hạng");
  expect(rankedByWords(null, { direction: "higher" })).toBe("");
});
