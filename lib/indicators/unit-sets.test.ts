import fc from "fast-check";
import { expect, it } from "vitest";
import { itHolds } from "@/lib/testing/property";
import { unitSetsOf } from "./unit-sets";

const pair = (indicatorId: string, unitId: string) => ({ indicatorId, unitId, unitName: `Thôn ${unitId}` });

it("sends each distinct set of units once", () => {
  const told = unitSetsOf([pair("a", "1"), pair("b", "1"), pair("c", "1"), pair("a", "2"), pair("b", "2")]);
  expect(told.units.map(({ name }) => name)).toEqual(["Thôn 1", "Thôn 2"]);
  expect(told.sets).toEqual([[0, 1], [0]]);
  expect(told.setOf).toEqual({ a: 0, b: 0, c: 1 });
});

const pairs = fc.uniqueArray(fc.tuple(fc.constantFrom("a", "b", "c", "d"), fc.constantFrom("1", "2", "3")), {
  selector: ([indicatorId, unitId]) => `${indicatorId} ${unitId}`,
});
itHolds("gives back exactly the pairs it was made of", pairs, (given) => {
  const { units, sets, setOf } = unitSetsOf(
    [...given].sort(([, x], [, y]) => x.localeCompare(y)).map(([indicatorId, unitId]) => pair(indicatorId, unitId)),
  );
  const back = Object.entries(setOf).flatMap(([indicatorId, set]) =>
    (sets[set] ?? []).map((at) => `${indicatorId} ${units[at]?.id}`),
  );
  expect(back.sort()).toEqual(given.map(([indicatorId, unitId]) => `${indicatorId} ${unitId}`).sort());
});
