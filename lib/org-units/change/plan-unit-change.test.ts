import { describe, expect, it } from "vitest";
import { quarterIndex } from "@/lib/periods/period";
import type { CellType } from "../cell-type";
import { planUnitChange } from "./plan-unit-change";
import { createWorld } from "./testing/unit-world";
import type { UnitChange, UnitChangePlan, UnitChangeState } from "./unit-change";

const ONE = { name: "Chi bộ thôn Một", unitKind: "party-cell", parentId: "xa" } as const;
const merge = (on: string): UnitChange => ({ kind: "merge", on, unitIds: ["thon-1", "thon-2"], into: ONE });

function planned(state: UnitChangeState, change: UnitChange): UnitChangePlan {
  const result = planUnitChange(state, change);
  if (!result.ok) throw new Error(result.reason);
  return result.plan;
}

function refused(state: UnitChangeState, change: UnitChange): string | null {
  const result = planUnitChange(state, change);
  return result.ok ? null : result.reason;
}

describe("which quarter the new order begins with", () => {
  it.each([
    ["after the window of quarter II (15/03 to 14/06)", "2026-06-30", 3],
    ["on its last day", "2026-06-14", 2],
    ["in the middle of it", "2026-04-20", 2],
    ["on the first day of the next window", "2026-06-15", 3],
  ])("%s", (_, on, quarter) => {
    const plan = planned(createWorld(3), merge(on));
    expect(plan.firstQuarter).toBe(quarterIndex(2026, quarter as 2 | 3));
    expect(plan.delayedBy).toBeNull();
  });

  it("takes the window that the office set, not the usual one", () => {
    const world = createWorld(3);
    const quarters = world.quarters.map((each) =>
      each.year === 2026 && each.quarter === 2 ? { ...each, dataTo: "2026-06-30" } : each,
    );
    expect(planned({ ...world, quarters }, merge("2026-06-30")).firstQuarter).toBe(quarterIndex(2026, 2));
  });

  it("leaves a quarter to the old units when one of them has reported in it, and says which", () => {
    const lastReported = new Map([
      ["thon-2", quarterIndex(2026, 3)],
      ["thon-3", quarterIndex(2027, 4)],
    ]);
    const plan = planned({ ...createWorld(3), lastReported }, merge("2026-06-30"));
    expect(plan.firstQuarter).toBe(quarterIndex(2026, 4));
    expect(plan.quarterByDate).toBe(quarterIndex(2026, 3));
    expect(plan.delayedBy).toEqual({ locked: false, unitIds: ["thon-2"] });
  });

  it("takes nothing from a locked quarter", () => {
    const world = createWorld(3);
    const quarters = world.quarters.map((each) =>
      each.year === 2026 && each.quarter === 3 ? { ...each, state: "locked" as const } : each,
    );
    const plan = planned({ ...world, quarters }, merge("2026-06-30"));
    expect([plan.firstQuarter, plan.delayedBy]).toEqual([quarterIndex(2026, 4), { locked: true, unitIds: [] }]);
  });

  it("lets a unit that nobody follows report the quarter of its last day", () => {
    const plan = planned(createWorld(3), { kind: "close", on: "2026-04-20", unitId: "thon-1" });
    expect(plan.firstQuarter).toBe(quarterIndex(2026, 3));
    expect(plan.closes).toEqual([{ unitId: "thon-1", version: 1, validTo: "2026-04-20" }]);
  });
});

describe("what moves", () => {
  it("ends the old assignments with the quarter before and begins each once at the new unit", () => {
    const plan = planned(createWorld(3), merge("2026-06-30"));
    expect(plan.ends.map(({ span, toQuarter }) => [span.unitId, span.indicatorId, toQuarter])).toEqual([
      ["thon-1", "a", quarterIndex(2026, 2)],
      ["thon-1", "b", quarterIndex(2026, 2)],
      ["thon-2", "a", quarterIndex(2026, 2)],
      ["thon-2", "b", quarterIndex(2026, 2)],
    ]);
    const begun = { unit: { opens: 0 }, fromQuarter: quarterIndex(2026, 3), toQuarter: null };
    expect(plan.begins).toEqual([
      { ...begun, indicatorId: "a" },
      { ...begun, indicatorId: "b" },
    ]);
  });

  it("gives a unit that stays only what it did not report before", () => {
    const world = createWorld(2);
    const assignments = world.assignments.filter((each) => each.unitId !== "thon-1" || each.indicatorId !== "b");
    const change: UnitChange = { ...merge("2026-06-30"), kind: "merge", into: { unitId: "thon-1" } } as UnitChange;
    const plan = planned({ ...world, assignments }, change);
    expect(plan.closes.map((each) => each.unitId)).toEqual(["thon-2"]);
    expect(plan.begins.map((each) => [each.unit, each.indicatorId])).toEqual([[{ unitId: "thon-1" }, "b"]]);
    expect(plan.accounts.map((each) => [each.accountId, each.gains])).toEqual([["tk-thon-2", { unitId: "thon-1" }]]);
  });

  it("gives what only one unit may report to the first part of a split", () => {
    const world = createWorld(1);
    const indicators = world.indicators.map((each) => ({ ...each, onlyOneUnit: each.id === "b" }));
    const change: UnitChange = { kind: "split", on: "2026-06-30", unitId: "thon-1", names: ["Thôn Đông", "Thôn Tây"] };
    const plan = planned({ ...world, indicators }, change);
    expect(plan.begins.map((each) => [each.unit, each.indicatorId])).toEqual([
      [{ opens: 0 }, "a"],
      [{ opens: 1 }, "a"],
      [{ opens: 0 }, "b"],
    ]);
  });

  it("says of every open sheet what becomes of it", () => {
    const index = { second: quarterIndex(2026, 2), third: quarterIndex(2026, 3) };
    const sheets: UnitChangeState["sheets"] = [
      { unitId: "thon-1", quarterIndex: index.second, state: "approved", filled: 2 },
      { unitId: "thon-2", quarterIndex: index.second, state: "returned", filled: 2 },
      { unitId: "thon-1", quarterIndex: index.third, state: "not-started", filled: 0 },
      { unitId: "thon-3", quarterIndex: index.third, state: "not-started", filled: 0 },
    ];
    const plan = planned({ ...createWorld(3), sheets }, merge("2026-06-30"));
    expect(plan.sheets.map((each) => [each.unitId, each.becomes])).toEqual([
      ["thon-1", "done"],
      ["thon-2", "finish"],
      ["thon-1", "move"],
    ]);
    expect(plan.deadlines).toEqual([{ quarterIndex: index.third, dueOn: "2026-09-20" }]);
  });

  it("puts units below a closed one under its successor", () => {
    const world = createWorld(3);
    const units = world.units.map((unit) => (unit.id === "thon-3" ? { ...unit, parentId: "thon-1" } : unit));
    const plan = planned({ ...world, units }, merge("2026-06-30"));
    expect(plan.children).toEqual([{ unitId: "thon-3", version: 1, parent: { opens: 0 } }]);
    const closed = planned({ ...world, units }, { kind: "close", on: "2026-06-30", unitId: "thon-1" });
    expect(closed.children).toEqual([{ unitId: "thon-3", version: 1, parent: { unitId: "xa" } }]);
  });
});

describe("what is refused", () => {
  const closed = createWorld(3);
  closed.units = closed.units.map((unit) => (unit.id === "thon-2" ? { ...unit, validTo: "2026-05-31" } : unit));
  const young = createWorld(3);
  young.units = young.units.map((unit) => (unit.id === "thon-2" ? { ...unit, validFrom: "2026-06-30" } : unit));
  const nested = createWorld(3);
  nested.units = nested.units.map((unit) => (unit.id === "thon-3" ? { ...unit, parentId: "thon-1" } : unit));
  const rename = (name: string, parentId = "xa"): UnitChange => ({
    ...{ kind: "rename", on: "2026-06-30", unitId: "thon-1" },
    name,
    parentId,
  });

  it.each<[string, UnitChangeState, UnitChange]>([
    ["not-found", createWorld(1), merge("2026-06-30")],
    ["closed", closed, merge("2026-06-30")],
    ["before-start", young, merge("2026-06-30")],
    ["date-too-far", createWorld(3), merge("2062-06-30")],
    ["too-few-units", createWorld(3), { kind: "merge", on: "2026-06-30", unitIds: ["thon-1", "thon-1"], into: ONE }],
    ["bad-target", createWorld(3), { ...merge("2026-06-30"), into: { unitId: "thon-3" } } as UnitChange],
    ["not-reporting-unit", createWorld(3), { kind: "close", on: "2026-06-30", unitId: "xa" }],
    ["name-taken", createWorld(3), rename("chi bộ  THON-2")],
    ["nothing-changes", createWorld(3), rename("Chi bộ thon-1")],
    ["bad-parent", createWorld(3), rename("Chi bộ thôn Một", "thon-1")],
    ["bad-parent", nested, rename("Chi bộ thôn Một", "thon-3")],
    ["too-few-parts", createWorld(3), { kind: "split", on: "2026-06-30", unitId: "thon-1", names: ["Một"] }],
    ["name-taken", createWorld(3), { kind: "split", on: "2026-06-30", unitId: "thon-1", names: ["Một", "một"] }],
  ])("%s", (reason, world, change) => {
    expect(refused(world, change)).toBe(reason);
  });

  it("lets the new unit keep the name of one that closes", () => {
    expect(
      refused(createWorld(3), { ...merge("2026-06-30"), into: { ...ONE, name: "Chi bộ thon-1" } } as UnitChange),
    ).toBeNull();
  });
});

describe("the type of the cells that a change opens", () => {
  const rename: UnitChange = { kind: "rename", on: "2026-07-01", unitId: "thon-1", name: "Khu phố 9", parentId: "xa" };
  const split: UnitChange = { kind: "split", on: "2026-07-01", unitId: "thon-1", names: ["Trường A", "B"] };
  const into = { name: "Chi bộ Hòa Bình", unitKind: "party-cell", parentId: "xa" } as const;
  it.each([
    ["that of the renamed one", rename, ["bon", "bon"], ["bon"]],
    ["that of the one divided", split, ["bon", "bon"], ["bon", "bon"]],
    ["the one that the merged had in common", { ...merge("2026-07-01"), into }, ["bon", "bon"], ["bon"]],
    ["what the name says where they differed", merge("2026-07-01"), ["bon", "hamlet"], ["hamlet"]],
    ["none where neither tells", { ...merge("2026-07-01"), into }, ["bon", null], [null]],
    [
      "none of what is no cell",
      { ...merge("2026-07-01"), into: { ...into, unitKind: "office" } },
      ["bon", "bon"],
      [null],
    ],
  ] as [string, UnitChange, (CellType | null)[], (CellType | null)[]][])("is %s", (_, change, types, expected) => {
    const world = createWorld(2);
    const units = world.units.map((unit, index) => ({ ...unit, cellType: types[index - 1] ?? null }));
    expect(planned({ ...world, units }, change).opens.map((unit) => unit.cellType)).toEqual(expected);
  });
});
