import { expect, it } from "vitest";
import type { PlanTexts } from "./read-plan-row";
import { changePlans, redoPlans, startHistory, undoPlans } from "./typed-plans";

const EMPTY: PlanTexts = {
  ...{ comparator: "at-least", planned: "", upper: "", baseline: "" },
  ...{ q1: "", q2: "", q3: "", q4: "", why: "" },
};
const start = () => startHistory({ a: EMPTY, b: EMPTY });
const typed = (history: ReturnType<typeof start>) => [history.now.a?.planned, history.now.b?.planned];

it("takes back a whole paste in one step, and gives it back", () => {
  const pasted = changePlans(start(), [
    { key: "a", changes: { planned: "1" } },
    { key: "b", changes: { planned: "2" } },
  ]);
  expect(typed(pasted)).toEqual(["1", "2"]);
  expect(typed(undoPlans(pasted))).toEqual(["", ""]);
  expect(typed(redoPlans(undoPlans(pasted)))).toEqual(["1", "2"]);
  expect(typed(redoPlans(pasted))).toEqual(["1", "2"]);
});

it("takes the letters of one field as one step, the next field as another", () => {
  let history = start();
  for (const planned of ["4", "46", "460"]) {
    history = changePlans(history, [{ key: "a", changes: { planned } }], "planned.a");
  }
  history = changePlans(history, [{ key: "b", changes: { planned: "7" } }], "planned.b");
  expect(typed(undoPlans(history))).toEqual(["460", ""]);
  expect(typed(undoPlans(undoPlans(history)))).toEqual(["", ""]);
  expect(typed(undoPlans(undoPlans(undoPlans(history))))).toEqual(["", ""]);
});

it("typing after taking back gives up what was taken back; nothing changed is no step", () => {
  const one = changePlans(start(), [{ key: "a", changes: { planned: "1" } }]);
  const other = changePlans(undoPlans(one), [{ key: "a", changes: { planned: "2" } }]);
  expect(typed(redoPlans(other))).toEqual(["2", ""]);
  expect(changePlans(one, [{ key: "a", changes: { planned: "1" } }])).toBe(one);
  expect(changePlans(one, [{ key: "unknown", changes: { planned: "1" } }])).toBe(one);
});
