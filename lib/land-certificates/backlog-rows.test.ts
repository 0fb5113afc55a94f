import { describe, expect, it } from "vitest";
import { backlogTable, backlogWords } from "./backlog-rows";

const LABELS = { numeratorLabel: "Diện tích đã cấp (ha)", denominatorLabel: "Diện tích cần cấp (ha)" };
const first = { quarter: 1, needed: 9_350_000, done: 8_040_500, left: 1_309_500, cleared: null } as const;
const second = { quarter: 2, needed: 9_350_000, done: 8_085_000, left: 1_265_000, cleared: 44_500 } as const;

describe("the backlog in words", () => {
  it("stands quarter by quarter; a fall is a minus", () => {
    const backlog = { quarters: [first, second], last: second, leftShare: null };
    expect(backlogTable(backlog, LABELS)).toEqual({
      columns: ["Quý I", "Quý II"],
      rows: [
        { name: "Diện tích cần cấp (ha)", strong: false, cells: ["9.350", "9.350"] },
        { name: "Diện tích đã cấp (ha)", strong: false, cells: ["8.040,5", "8.085"] },
        { name: "Còn phải cấp", strong: true, cells: ["1.309,5", "1.265"] },
        { name: "Tăng, giảm so với quý trước", strong: false, cells: ["", "-44,5"] },
      ],
    });
  });

  it.each([
    [44_500, "giảm 44,5 ha trong quý II"],
    [-15_000, "tăng 15 ha trong quý II"],
    [0, "không giảm trong quý II"],
    [null, ""],
  ])("%s thousandths cleared: %s", (cleared, change) => {
    expect(backlogWords({ ...second, cleared }, LABELS)).toEqual({ amount: "1.265", unit: "ha", change });
  });

  it("has no unit where the office's label names none", () => {
    expect(backlogWords(second, { ...LABELS, denominatorLabel: "Cần cấp" })).toMatchObject({
      ...{ unit: "", change: "giảm 44,5 trong quý II" },
    });
  });
});
