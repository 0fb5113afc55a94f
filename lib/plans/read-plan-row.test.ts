import { describe, expect, it } from "vitest";
import type { PlanEntry, PlanRow } from "./ledger";
import { planTexts, readPlanRow } from "./read-plan-row";

const FLOW = {
  decimals: 1,
  periodRule: "flow",
  percentRule: "actual-over-plan",
  defaultComparator: "at-least",
} as const;
const EMPTY = { comparator: "at-least", planned: "", upper: "", baseline: "", q1: "", q2: "", q3: "", q4: "" };
const QUARTERS = { q1: "10", q2: "10", q3: "10", q4: "16" };

function entry(planned: number): PlanEntry {
  const current = { id: "p1", comparator: "at-least", planned, plannedUpper: null, baseline: null } as PlanRow;
  return { current, quarters: null, earlier: [] };
}

const read = (texts: Partial<typeof EMPTY>, current: PlanEntry | null = null, accepted = false) =>
  readPlanRow({ ...EMPTY, ...texts }, FLOW, current, accepted);
const errorsOf = (result: ReturnType<typeof read>) => (result.kind === "invalid" ? Object.keys(result.errors) : []);

describe("readPlanRow", () => {
  it("leaves out an empty row, but not one whose plan is in force", () => {
    expect(read({}).kind).toBe("unchanged");
    expect(errorsOf(read({}, entry(46_000)))).toEqual(["planned"]);
  });

  it("reads Vietnamese figures and asks about English ones", () => {
    expect(read({ planned: "38.200" })).toMatchObject({ kind: "row", values: { planned: 38_200_000, quarters: null } });
    const english = read({ planned: "1.5" });
    expect(english.kind === "invalid" && english.errors.planned).toContain("1,5?");
  });

  it("sees that nothing changed in the texts it proposed itself", () => {
    expect(readPlanRow(planTexts(FLOW, entry(46_500)), FLOW, entry(46_500), false).kind).toBe("unchanged");
    expect(read({ planned: "47" }, entry(46_500)).kind).toBe("row");
  });

  it("takes four quarters that make the year, or a reason", () => {
    expect(read({ planned: "46", ...QUARTERS })).toMatchObject({
      values: { quarters: [10_000, 10_000, 10_000, 16_000] },
    });
    expect(errorsOf(read({ planned: "50", ...QUARTERS }))).toEqual(["q4"]);
    expect(read({ planned: "50", ...QUARTERS }, null, true).kind).toBe("row");
    expect(errorsOf(read({ planned: "46", ...QUARTERS, q3: "" }))).toEqual(["q3"]);
    expect(errorsOf(read(QUARTERS))).toEqual(["planned"]);
  });

  it("compares the last quarter of a stock with the year", () => {
    const stock = { ...FLOW, periodRule: "stock" as const };
    expect(readPlanRow({ ...EMPTY, planned: "16", ...QUARTERS }, stock, null, false).kind).toBe("row");
  });

  it("wants both ends of a range, in order", () => {
    expect(errorsOf(read({ comparator: "range", planned: "6,6" }))).toEqual(["upper"]);
    expect(errorsOf(read({ comparator: "range", planned: "6,6", upper: "6,6" }))).toEqual(["upper"]);
    expect(read({ comparator: "range", planned: "6,6", upper: "6,8" })).toMatchObject({
      values: { plannedUpper: 6_800 },
    });
  });

  it("refuses an unknown comparator", () => {
    expect(errorsOf(read({ comparator: "more", planned: "1" }))).toEqual(["comparator"]);
  });

  it("gives a milestone its one value", () => {
    const milestone = { ...FLOW, decimals: 0, periodRule: "milestone" as const };
    const texts = { ...EMPTY, comparator: "milestone", planned: "1" };
    expect(readPlanRow(texts, milestone, null, false)).toMatchObject({ values: { planned: 1000 } });
  });
});
