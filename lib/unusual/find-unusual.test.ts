import { describe, expect, it } from "vitest";
import type { CatalogueIndicator, Indicator } from "@/lib/indicators/indicator";
import { indicator as sample } from "@/lib/indicators/testing/samples";
import type { Quarter } from "@/lib/periods/period";
import { cellOf, planOf } from "@/lib/sheets/checks/testing/contexts";
import { type ApprovedFigure, findUnusual, type UnusualSources } from "./find-unusual";
import { UNUSUAL_RULES } from "./finding";
import { RULE_WORDS } from "./rule-words";

const UNITS: UnusualSources["units"] = [
  { id: "xa", kind: "commune" },
  ...["a", "b", "c", "d"].map((id) => ({ id, kind: "party-cell" as const })),
];

function catalogue(changes: Partial<Indicator & CatalogueIndicator> = {}): CatalogueIndicator {
  const standing = { revision: 1, versionFrom: null, breakNote: null, comparableFrom: null, retiredFrom: null };
  return { ...sample(), ...standing, ...changes };
}

/** Quarters of one unit, from quarter I/2024 on; null = nothing approved. */
function figures(unitId: string, given: (number | null)[]): ApprovedFigure[] {
  return given.flatMap((each, place): ApprovedFigure[] => {
    if (each === null) return [];
    const at = { year: 2024 + Math.floor(place / 4), quarter: ((place % 4) + 1) as Quarter };
    return [{ indicatorId: "i", unitId, ...at, value: cellOf(each) }];
  });
}

const find = (sources: Partial<UnusualSources>) =>
  findUnusual({
    ...{ year: 2026, quarter: 3, indicators: [catalogue()], units: UNITS },
    ...{ figures: [], plans: [], sole: new Set<string>() },
    ...sources,
  }).map(({ rule, unitId }) => [rule, unitId]);

const plan = (unitId: string, planned: number) => ({ indicatorId: "i", unitId, ...planOf(planned) });
const steady = (unitId: string) => figures(unitId, [30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40]);

describe("unusual figures and plans of a commune", () => {
  it.each<[string, Partial<UnusualSources>, [string, string | null][]]>([
    ["nothing where all is steady", { figures: [...steady("a"), ...steady("b")] }, []],
    ["a zero too many", { figures: figures("a", [30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 400]) }, [["slip-10", "a"]]],
    [
      "not of another quarter than the one asked for",
      { quarter: 2, figures: figures("a", [30, 31, 32, 33, 34, 35, 36, 37, 38, 39]) },
      [],
    ],
    [
      "not against what was counted before a break of the series",
      {
        indicators: [catalogue({ comparableFrom: 2026 })],
        figures: figures("a", [30, 31, 32, 33, 34, 35, 36, 37, null, null, 400]),
      },
      [],
    ],
    [
      "more than the other units of the kind",
      { figures: ["a", "b", "c"].flatMap(steady).concat(figures("d", [...Array(10).fill(null), 3000])) },
      [["slip-10", "d"]],
    ],
    [
      "a fall to zero",
      { figures: figures("a", [30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 0]) },
      [["fallen-to-zero", "a"]],
    ],
    [
      "a unit's plan far over",
      { figures: steady("a"), plans: [plan("a", 70)] },
      [
        ["over-plan", "a"],
        ["below-last-year", "a"],
      ],
    ],
    [
      "the commune's plan against the sum of its units",
      { figures: [...steady("a"), ...steady("b")], plans: [plan("xa", 200)] },
      [["below-last-year", null]],
    ],
    [
      "no sum where units are not added",
      {
        indicators: [catalogue({ unitRule: "none" })],
        figures: [...steady("a"), ...steady("b")],
        plans: [plan("xa", 200)],
      },
      [],
    ],
    [
      "no comparison with a year that is not whole",
      { figures: figures("a", [null, 31, 32, 33, 34, null, 36, 37, 38, 39, 40]), plans: [plan("xa", 240)] },
      [],
    ],
    [
      "a published year before its quarters",
      {
        figures: [...steady("a"), { indicatorId: "i", unitId: "xa", year: 2025, quarter: 0, value: cellOf(60) }],
        plans: [plan("xa", 260)],
      },
      [["above-best", null]],
    ],
    [
      "every unit exactly at its plan",
      { figures: ["a", "b", "c"].flatMap(steady), plans: ["a", "b", "c"].map((id) => plan(id, 117)) },
      [
        ["below-last-year", "a"],
        ["below-last-year", "b"],
        ["below-last-year", "c"],
        ["all-equal-plan", null],
      ],
    ],
  ])("%s", (_, sources, expected) => {
    expect(find(sources)).toEqual(expected);
  });

  it("explains every rule, and says its limits", () => {
    expect(Object.keys(RULE_WORDS).sort()).toEqual([...UNUSUAL_RULES].sort());
    expect(RULE_WORDS["over-plan"].explained).toContain("150%");
    expect(RULE_WORDS["cumulative-typed"].explained).toContain("1,5 lần");
  });
});
