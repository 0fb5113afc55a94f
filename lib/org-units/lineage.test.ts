import { expect, it } from "vitest";
import { withPredecessors } from "./lineage";

const pair = (predecessorId: string, successorId: string) => ({ predecessorId, successorId });

it.each([
  [["a"], [], ["a"]],
  [["c"], [pair("a", "c"), pair("b", "c")], ["a", "b", "c"]],
  [["d"], [pair("a", "c"), pair("c", "d"), pair("b", "x")], ["a", "c", "d"]],
  [["a"], [pair("a", "c")], ["a"]],
  [["b"], [pair("a", "b"), pair("b", "a")], ["a", "b"]],
  [[], [pair("a", "b")], []],
])("%j through %j: %j", (unitIds, successions, expected) => {
  expect([...withPredecessors(unitIds, successions)].sort()).toEqual(expected);
});
