import { describe, expect, it } from "vitest";
import { effectiveDay, foldLedger, foldUnits, type PlanRow, planGap } from "./ledger";

let clock = 0;
const row = (id: string, quarter: number, changes: Partial<PlanRow> = {}) => {
  clock += 1;
  return {
    ...{ id, quarter, indicatorId: "thu", unitId: "xa", planned: 1, effectiveOn: "2026-01-01", reason: "" },
    ...{ recordedAt: clock, supersedesId: null, withdrawsId: null },
    ...changes,
  } as PlanRow;
};
const ids = (rows: readonly (PlanRow | null)[] | null | undefined) => rows?.map((each) => each?.id);

describe("foldLedger", () => {
  it("finds the latest, the first and what was replaced", () => {
    const rows = [row("a", 0), row("b", 0, { supersedesId: "a" }), row("c", 0, { supersedesId: "b" })];
    const entry = foldLedger([...rows].reverse()).get("thu");
    expect(ids([entry?.current ?? null, entry?.first ?? null, entry?.last.year ?? null])).toEqual(["c", "a", "c"]);
    expect(ids(entry?.earlier.map((line) => line.row))).toEqual(["b", "a"]);
  });

  it("gives quarters only when all four stand", () => {
    const three = [row("y", 0), row("1", 1), row("2", 2), row("3", 3)];
    expect(foldLedger(three).get("thu")?.quarters).toBeNull();
    const four = [...three, row("4", 4), row("4b", 4, { supersedesId: "4" })];
    expect(ids(foldLedger(four).get("thu")?.quarters)).toEqual(["1", "2", "3", "4b"]);
  });

  it("puts back what a withdrawn plan had replaced, and keeps the withdrawn one with the reason", () => {
    const rows = [
      row("a", 0),
      row("b", 0, { supersedesId: "a" }),
      row("rut", 0, { supersedesId: "b", withdrawsId: "b", reason: "Nhầm chỉ tiêu" }),
    ];
    const entry = foldLedger(rows).get("thu");
    expect(ids([entry?.current ?? null, entry?.last.year ?? null])).toEqual(["a", "rut"]);
    expect(entry?.earlier.map((line) => [line.row.id, line.withdrawal?.reason])).toEqual([["b", "Nhầm chỉ tiêu"]]);
    const gone = foldLedger([...rows, row("rut2", 0, { supersedesId: "rut", withdrawsId: "a" })]).get("thu");
    expect([gone?.current, gone?.first, gone?.quarters]).toEqual([null, null, null]);
    expect(gone?.last.year.id).toBe("rut2");
  });

  it("keeps units apart", () => {
    const units = foldUnits([row("a", 0), row("b", 0, { unitId: "thon" })]);
    expect([...units].map(([unitId, ledger]) => [unitId, ledger.get("thu")?.current?.id])).toEqual([
      ["xa", "a"],
      ["thon", "b"],
    ]);
  });
});

describe("effectiveDay", () => {
  const document = { year: 2026, issuedOn: "2026-09-15" };
  const current = { effectiveOn: "2026-07-01" };
  it.each([
    ["a first plan counts for the whole year", null, null, "2026-01-01"],
    ["a first plan from the day typed", "2026-03-01", null, "2026-03-01"],
    ["a revision from the day of its document", null, current, "2026-09-15"],
    ["a revision from the day typed", "2026-10-01", current, "2026-10-01"],
    ["never before what it replaces", "2026-06-30", current, null],
    ["nor by an older document", null, { effectiveOn: "2026-12-01" }, "2026-12-01"],
  ])("%s", (_, typed, before, expected) => {
    expect(effectiveDay(typed, document, before)).toBe(expected);
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
