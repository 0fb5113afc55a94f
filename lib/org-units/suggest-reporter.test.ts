import { describe, expect, it } from "vitest";
import { ALL_CELLS, KEEP, reporterChoice, suggestReporter, unitsOfChoice } from "./suggest-reporter";

const units = [
  { id: "c1", kind: "party-cell" as const, name: "Chi bộ thôn 1" },
  { id: "c2", kind: "party-cell" as const, name: "Chi bộ Công an" },
  { id: "pkt", kind: "office" as const, name: "Phòng Kinh tế" },
  { id: "ca", kind: "police" as const, name: "Công an xã" },
];

describe("who reports", () => {
  it("suggests cells, the office by its name, or nobody", () => {
    expect(suggestReporter("chi-bo", units)).toBe(ALL_CELLS);
    expect(suggestReporter("phong-kinh-te", units)).toBe("pkt");
    expect(suggestReporter("cong-an", units)).toBe("ca");
    expect(suggestReporter("mat-tran", units)).toBe("");
    expect(suggestReporter(undefined, units)).toBe("");
  });

  it("names a set of units as one choice and back", () => {
    for (const [ids, choice] of [
      [[], ""],
      [["pkt"], "pkt"],
      [["c2", "c1"], ALL_CELLS],
      [["c1", "pkt"], KEEP],
    ] as const) {
      expect(reporterChoice(ids, units)).toBe(choice);
      if (choice !== "") expect(unitsOfChoice(choice, ids, units)?.toSorted()).toEqual([...ids].sort());
    }
  });

  it("refuses a choice that names no unit", () => {
    expect(unitsOfChoice("", [], units)).toBeNull();
    expect(unitsOfChoice("foreign", [], units)).toBeNull();
    expect(unitsOfChoice(KEEP, [], units)).toBeNull();
    expect(unitsOfChoice(ALL_CELLS, [], [])).toBeNull();
  });
});
