import { expect, it } from "vitest";
import { reportersIn } from "./earlier-units";
import type { Succession } from "./org-unit";

const link = (predecessorId: string, successorId: string, fromQuarter: number, effectiveOn = "2026-07-01") =>
  ({ predecessorId, successorId, fromQuarter, effectiveOn, kind: "merge" }) satisfies Succession;
const units = new Map(
  [
    ["thon-a", "2026-07-01"],
    ["khu-pho", "2026-10-01"],
    ["thon-1", null],
    ["thon-2", null],
    ["thon-9", null],
  ].map(([id, validFrom]) => [String(id), { id: String(id), validFrom: validFrom ?? null }]),
);
const merged = [link("thon-1", "thon-a", 10), link("thon-2", "thon-a", 10)];

it.each([
  ["itself from its first quarter on", "thon-a", 10, merged, ["thon-a"], []],
  ["those it came of before that", "thon-a", 9, merged, ["thon-1", "thon-2"], []],
  ["itself where nothing changed", "thon-1", 3, merged, ["thon-1"], []],
  ["itself with those it took in", "thon-9", 9, [link("thon-1", "thon-9", 10)], ["thon-9", "thon-1"], []],
  [
    "two mergers one after the other",
    "khu-pho",
    9,
    [...merged, link("thon-a", "khu-pho", 12, "2026-10-01")],
    ["thon-1", "thon-2"],
    [],
  ],
  [
    "a divided unit by name",
    "thon-a",
    9,
    [link("thon-1", "thon-a", 10), link("thon-1", "b", 10)],
    ["thon-1"],
    ["thon-1"],
  ],
])("names %s", (_, unitId, quarter, successions, unitIds, divided) => {
  expect(reportersIn(unitId, quarter, successions, units)).toEqual({ unitIds, divided });
});
