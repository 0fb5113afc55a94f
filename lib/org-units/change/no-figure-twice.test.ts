import fc from "fast-check";
import { expect } from "vitest";
import { addDays } from "@/lib/periods/local-date";
import { itHolds } from "@/lib/testing/property";
import { planUnitChange } from "./plan-unit-change";
import { applyPlan, createWorld, reportersOf, SPAN } from "./testing/unit-world";
import type { UnitChange, UnitChangeState } from "./unit-change";

const INDICATORS = ["a", "b", "c"];
const FIRST_DAY = "2026-01-01";

type Step =
  | { act: "report"; quarter: number; unit: number; amount: number }
  | { act: "change"; kind: UnitChange["kind"]; day: number; units: number[]; stays: boolean };

const step = fc.oneof(
  fc.record({
    act: fc.constant("report" as const),
    quarter: fc.integer({ min: 0, max: SPAN.length - 1 }),
    unit: fc.nat(40),
    amount: fc.integer({ min: 1, max: 1_000 }),
  }),
  fc.record({
    act: fc.constant("change" as const),
    kind: fc.constantFrom("merge" as const, "split" as const, "rename" as const, "close" as const),
    day: fc.integer({ min: 0, max: 729 }),
    units: fc.array(fc.nat(40), { minLength: 2, maxLength: 4 }),
    stays: fc.boolean(),
  }),
);

/** Figures by "indicator quarter unit", as the units gave them. */
type Figures = Map<string, number>;

itHolds(
  "whatever is merged, split, renamed or closed on whatever day, every figure stays counted exactly once",
  fc.record({ count: fc.integer({ min: 2, max: 6 }), steps: fc.array(step, { maxLength: 14 }) }),
  ({ count, steps }) => {
    let world = createWorld(count, INDICATORS);
    const figures: Figures = new Map();
    for (const [index, each] of steps.entries()) {
      if (each.act === "report") report(world, figures, each);
      else world = reorganise(world, each, `n${index}`);
      expectCountedOnce(world, figures);
    }
  },
);

/** A unit gives one figure in a quarter that it has to report. */
function report(world: UnitChangeState, figures: Figures, { quarter, unit, amount }: Step & { act: "report" }): void {
  const index = SPAN[quarter] ?? 0;
  const indicatorId = String(INDICATORS[amount % INDICATORS.length]);
  const reporters = reportersOf(world, indicatorId, index);
  const unitId = reporters[unit % Math.max(1, reporters.length)];
  if (unitId === undefined) return;
  figures.set(`${indicatorId} ${index} ${unitId}`, amount);
  const last = new Map(world.lastReported);
  world.lastReported = last.set(unitId, Math.max(index, last.get(unitId) ?? -1));
}

function reorganise(world: UnitChangeState, step: Step & { act: "change" }, stamp: string): UnitChangeState {
  const result = planUnitChange(world, changeOf(world, step, stamp));
  if (!result.ok) return world;
  const after = applyPlan(world, result.plan, stamp);
  const closed = new Set(result.plan.closes.map((each) => each.unitId));
  const wrong: string[] = [];
  for (const quarter of SPAN) {
    for (const indicatorId of INDICATORS) {
      const before = reportersOf(world, indicatorId, quarter);
      const now = reportersOf(after, indicatorId, quarter);
      const right =
        quarter < result.plan.firstQuarter
          ? now.sort().join() === before.sort().join()
          : !now.some((id) => closed.has(id)) && (step.kind === "close" || now.length > 0 || before.length === 0);
      if (!right) wrong.push(`${indicatorId} ${quarter}: ${before} → ${now}`);
    }
  }
  expect(wrong).toEqual([]);
  return after;
}

function changeOf(world: UnitChangeState, { kind, day, units, stays }: Step & { act: "change" }, stamp: string) {
  const open = world.units.filter((unit) => unit.kind === "party-cell" && unit.validTo === null);
  const at = (index: number) => open[index % Math.max(1, open.length)]?.id ?? "none";
  const on = addDays(FIRST_DAY, day);
  const unitId = at(units[0] ?? 0);
  const name = `Chi bộ ${stamp}`;
  const into = stays ? { unitId } : { name, unitKind: "party-cell" as const, parentId: "xa" };
  const changes: Record<UnitChange["kind"], UnitChange> = {
    merge: { kind: "merge", on, unitIds: units.map(at), into },
    split: { kind: "split", on, unitId, names: [name, `${name} Đông`] },
    rename: { kind: "rename", on, unitId, name, parentId: "xa" },
    close: { kind: "close", on, unitId },
  };
  return changes[kind];
}

/** The commune's total of each quarter, over who reports it now, is the sum of everything that was reported for it. */
function expectCountedOnce(world: UnitChangeState, figures: Figures): void {
  const counted: Record<string, number> = {};
  const given: Record<string, number> = {};
  for (const [key, amount] of figures) {
    const pair = key.slice(0, key.lastIndexOf(" "));
    given[pair] = (given[pair] ?? 0) + amount;
  }
  for (const quarter of SPAN) {
    for (const indicatorId of INDICATORS) {
      for (const unitId of reportersOf(world, indicatorId, quarter)) {
        const amount = figures.get(`${indicatorId} ${quarter} ${unitId}`);
        const pair = `${indicatorId} ${quarter}`;
        if (amount !== undefined) counted[pair] = (counted[pair] ?? 0) + amount;
      }
    }
  }
  expect(counted).toEqual(given);
}
