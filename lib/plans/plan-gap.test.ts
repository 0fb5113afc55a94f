import { expect, it } from "vitest";
import { plan } from "@/lib/indicators/testing/samples";
import type { PlanFigure } from "./plan";
import { planGap, type UnitPlan } from "./plan-gap";

const flow = { unitRule: "sum", periodRule: "flow" } as const;
const unit = (unitId: string, planned: number, over: Partial<PlanFigure> = {}, endsInYear = false): UnitPlan => ({
  ...{ unitId, endsInYear },
  plan: plan(planned, over),
});

it("shows the units' sum and the gap, also none", () => {
  const units = [unit("a", 40), unit("b", 50.5)];
  expect(planGap(flow, plan(100), units, [])).toEqual({ commune: 100_000, units: 90_500, gap: -9500, count: 2 });
  expect(planGap(flow, plan(90.5), units, [])).toMatchObject({ gap: 0 });
});

it("counts the work of a unit that ended in the year once", () => {
  const units = [unit("old", 40, {}, true), unit("next", 45)];
  const succession = [{ predecessorId: "old", successorId: "next" }];
  expect(planGap(flow, plan(45), units, succession)).toMatchObject({ units: 45_000, count: 1 });
  expect(planGap(flow, plan(45), units, [])).toMatchObject({ units: 85_000, count: 2 });
});

it.each([
  ["no plan of the commune", flow, null, [unit("a", 1)]],
  ["no plan of a unit", flow, plan(1), []],
  ["only plans of the other basis", flow, plan(1), [unit("a", 1, { basis: "province" })]],
  ["a rate", { unitRule: "recompute", periodRule: "rate-of-flows" } as const, plan(1), [unit("a", 1)]],
  ["a mean", { unitRule: "sum", periodRule: "average" } as const, plan(1), [unit("a", 1)]],
  ["a range", flow, plan(1, { comparator: "range" }), [unit("a", 1)]],
  ["a unit's range", flow, plan(1), [unit("a", 1, { comparator: "range" })]],
])("forms none of %s", (_what, indicator, commune, units) => {
  expect(planGap(indicator, commune, units, [])).toBeNull();
});
