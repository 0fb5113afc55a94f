import { describe, expect, it } from "vitest";
import { type PlanRowValues, type PlanTexts, planTexts, readPlanRow } from "./read-plan-row";

const FLOW = {
  decimals: 1,
  periodRule: "flow",
  percentRule: "actual-over-plan",
  defaultComparator: "at-least",
} as const;
const EMPTY = { comparator: "at-least", planned: "", upper: "", baseline: "", q1: "", q2: "", q3: "", q4: "", why: "" };
const QUARTERS = { q1: "10", q2: "10", q3: "10", q4: "16" };

function inForce(planned: number, changes: Partial<PlanRowValues> = {}): PlanRowValues {
  const rest = { plannedUpper: null, baseline: null, quarters: null, quartersReason: "" };
  return { comparator: "at-least", planned, ...rest, ...changes };
}

const read = (texts: Partial<PlanTexts>, current: PlanRowValues | null = null) =>
  readPlanRow({ ...EMPTY, ...texts }, FLOW, current);
const errorsOf = (result: ReturnType<typeof read>) => (result.kind === "invalid" ? Object.keys(result.errors) : []);

describe("readPlanRow", () => {
  it("leaves out an empty row, but not one whose plan is in force", () => {
    expect(read({}).kind).toBe("unchanged");
    expect(errorsOf(read({}, inForce(46_000)))).toEqual(["planned"]);
  });

  it("reads Vietnamese figures and asks about English ones", () => {
    expect(read({ planned: "38.200" })).toMatchObject({ kind: "row", values: { planned: 38_200_000, quarters: null } });
    const english = read({ planned: "1.5" });
    expect(english.kind === "invalid" && english.errors.planned).toContain("1,5?");
  });

  it("sees that nothing changed in the texts it proposed itself", () => {
    expect(readPlanRow(planTexts(FLOW, inForce(46_500)), FLOW, inForce(46_500)).kind).toBe("unchanged");
    expect(read({ planned: "47" }, inForce(46_500)).kind).toBe("row");
  });

  it("reads the office's words for a requirement over the one chosen", () => {
    const stock = (planned: string) => readPlanRow({ ...EMPTY, planned }, { ...FLOW, periodRule: "stock" }, null);
    expect(stock("6,6–6,8")).toMatchObject({
      values: { comparator: "range", planned: 6_600, plannedUpper: 6_800 },
    });
    expect(stock("khoảng 4")).toMatchObject({ values: { comparator: "about", planned: 4_000, plannedUpper: null } });
    expect(stock("dưới 3")).toMatchObject({ values: { comparator: "at-most", planned: 3_000 } });
    expect(errorsOf(stock("6,8–6,6"))).toEqual(["upper"]);
  });

  it("takes four quarters that make the year, or a reason", () => {
    expect(read({ planned: "46", ...QUARTERS })).toMatchObject({
      values: { quarters: [10_000, 10_000, 10_000, 16_000] },
    });
    const differing = read({ planned: "50", ...QUARTERS });
    expect(errorsOf(differing)).toEqual(["why"]);
    expect(differing.kind === "invalid" && differing.errors.why).toContain("kém kế hoạch năm 4.");
    expect(read({ planned: "50", ...QUARTERS, why: " Giữ dự phòng " })).toMatchObject({
      values: { quartersReason: "Giữ dự phòng" },
    });
    expect(read({ planned: "46", ...QUARTERS, why: "thừa" })).toMatchObject({ values: { quartersReason: "" } });
    expect(errorsOf(read({ planned: "46", ...QUARTERS, q3: "" }))).toEqual(["q3"]);
    expect(errorsOf(read(QUARTERS))).toEqual(["planned"]);
  });

  it("compares the last quarter of a stock with the year", () => {
    const stock = { ...FLOW, periodRule: "stock" as const };
    expect(readPlanRow({ ...EMPTY, planned: "16", ...QUARTERS }, stock, null).kind).toBe("row");
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
    expect(readPlanRow(texts, milestone, null)).toMatchObject({ values: { planned: 1000 } });
  });
});
