import { expect, it } from "vitest";
import { chosenAnnexes } from "./annex-offers";
import type { AnnexChoice } from "./draft";

const BEFORE: AnnexChoice[] = [
  { kind: "budget", withoutColumns: ["hidden", "note"] },
  { kind: "indicators", withoutColumns: [] },
];
const SHOWN = ["budget|plan", "budget|note", "indicators|plan", "membership|total"];

it.each([
  ["all as it was", ["budget", "indicators"], ["budget|plan", "indicators|plan", "membership|total"], BEFORE],
  ["none", [], [], []],
  [
    "one more, behind those that stood",
    ["membership", "indicators"],
    ["indicators|plan", "membership|total"],
    [
      { kind: "indicators", withoutColumns: [] },
      { kind: "membership", withoutColumns: [] },
    ],
  ],
  // What the form did not show is not decided by it.
  ["a column more and one less", ["budget"], ["budget|note"], [{ kind: "budget", withoutColumns: ["hidden", "plan"] }]],
  ["what is no annex", ["x"], [], []],
] as const)("%s", (_, annexes, columns, expected) => {
  expect(chosenAnnexes({ annexes, columns, shown: SHOWN }, BEFORE)).toEqual(expected);
});
