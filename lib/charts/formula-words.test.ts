import { expect, it } from "vitest";
import { firstResult, indicator, rate, rateTotal, threeQuarters, total } from "@/lib/indicators/testing/samples";
import type { YearBook } from "@/lib/indicators/year-book";
import { formulaOf } from "./formula-words";

const read = (changes: Partial<YearBook>) => {
  const formula = formulaOf(firstResult(changes));
  if (formula === null) return null;
  const { parts, joint, before, after, total } = formula;
  return `${before}${parts.map(({ quarter, text }) => `${text} [${quarter}]`).join(joint)}${after} = ${total}`;
};
const of = (periodRule: Parameters<typeof indicator>[0]) => [indicator(periodRule)];

it.each([
  ["a flow", { totals: threeQuarters(10, 20, 5) }, "10 [1] + 20 [2] + 5 [3] = 35"],
  ["a gap in a flow", { totals: [total(1, 10), total(2, null), total(3, 5)] }, "10 [1] + 5 [3] = 15"],
  ["nothing arose", { totals: [total(1, 0, { unitsNothingArose: 1 }), total(2, 3)] }, "- [1] + 3 [2] = 3"],
  ["a stock", { indicators: of({ periodRule: "stock" }), totals: threeQuarters(10, 20, 5) }, "5 [3] = 5"],
  [
    "a mean",
    { indicators: of({ periodRule: "average", decimals: 1 }), totals: threeQuarters(1, 2, 2) },
    "(1 [1] + 2 [2] + 2 [3]) ÷ 3 = 1,7",
  ],
  [
    "a rate of flows",
    { indicators: [rate()], totals: [rateTotal(1, 1, 2), rateTotal(2, 3, 4)] },
    "1/2 [1]; 3/4 [2]; cộng tử số và cộng mẫu số được 4/6 = 66,67%",
  ],
  ["one quarter of a rate", { indicators: [rate()], totals: [rateTotal(1, 1, 2)] }, "1/2 [1] = 50%"],
  [
    "a milestone",
    { indicators: of({ periodRule: "milestone", unitRule: "latest" }), totals: [total(1, 0), total(2, 1)] },
    "xong [2] = xong",
  ],
  ["nothing at all", { totals: [total(1, null)] }, null],
])("how %s came about", (_what, changes, text) => {
  expect(read(changes)).toBe(text);
});
