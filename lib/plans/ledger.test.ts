import { describe, expect, it } from "vitest";
import { foldLedger, type PlanRow, planGap } from "./ledger";

const row = (id: string, quarter: number, planned: number, supersedesId: string | null = null) =>
  ({ id, quarter, planned, supersedesId, indicatorId: "thu" }) as PlanRow;

describe("foldLedger", () => {
  it("finds what is in force and what it replaced", () => {
    const entry = foldLedger([row("b", 0, 2, "a"), row("a", 0, 1)]).get("thu");
    expect(entry?.current.id).toBe("b");
    expect(entry?.earlier.map((each) => each.id)).toEqual(["a"]);
    expect(entry?.quarters).toBeNull();
  });

  it("gives quarters only when all four stand", () => {
    const three = [row("y", 0, 4), row("1", 1, 1), row("2", 2, 1), row("3", 3, 1)];
    expect(foldLedger(three).get("thu")?.quarters).toBeNull();
    const four = [...three, row("4", 4, 1), row("4b", 4, 2, "4")];
    expect(
      foldLedger(four)
        .get("thu")
        ?.quarters?.map((each) => each.id),
    ).toEqual(["1", "2", "3", "4b"]);
  });
});

describe("planGap", () => {
  it("shows the difference between the commune's plan and the sum of its units'", () => {
    expect(planGap({ unitRule: "sum" }, 50_000, [20_000, 26_000])).toEqual({
      sum: 46_000,
      units: 2,
      difference: 4_000,
    });
    expect(planGap({ unitRule: "sum" }, 50_000, [])).toBeNull();
    expect(planGap({ unitRule: "recompute" }, 95_000, [95_000])).toBeNull();
  });
});
