import { expect, it } from "vitest";
import { countedUnits } from "./counted-units";

const merged = [
  { predecessorId: "thon-1", successorId: "thon-a" },
  { predecessorId: "thon-2", successorId: "thon-a" },
];
const counted = (planned: string[], ended: string[], links = merged) =>
  [...countedUnits(new Set(planned), new Set(ended), links)].sort();

it.each([
  ["units at work", ["thon-3", "thon-a"], [], ["thon-3", "thon-a"]],
  [
    "an ended unit nobody has followed yet",
    ["thon-1", "thon-2", "thon-3"],
    ["thon-1", "thon-2"],
    ["thon-1", "thon-2", "thon-3"],
  ],
  ["its successor instead of it", ["thon-1", "thon-2", "thon-a"], ["thon-1", "thon-2"], ["thon-a"]],
  ["an ended unit without a successor", ["thon-9", "thon-a"], ["thon-9"], ["thon-9", "thon-a"]],
])("counts %s", (_, planned, ended, expected) => {
  expect(counted(planned, ended)).toEqual(expected);
});

it("follows a unit that was merged twice, and a split back and forth ends", () => {
  const twice = [...merged, { predecessorId: "thon-a", successorId: "khu-pho" }];
  expect(counted(["thon-1", "khu-pho"], ["thon-1", "thon-a"], twice)).toEqual(["khu-pho"]);
  const circle = [
    { predecessorId: "x", successorId: "y" },
    { predecessorId: "y", successorId: "x" },
  ];
  expect(counted(["x"], ["x", "y"], circle)).toEqual(["x"]);
});
