import { expect, it } from "vitest";
import { nextYearsDay, type RolloverFacts, rolloverSteps, rolloverYear } from "./rollover";

const facts = (changes: Partial<RolloverFacts> = {}): RolloverFacts => ({
  year: 2027,
  isOpen: true,
  openQuarters: 1,
  chosen: 40,
  toCopy: 0,
  differences: 3,
  planned: 40,
  deadlinesToCopy: 0,
  thresholdsFrom: "2026-01-01",
  unitsWithoutAccount: 0,
  accountsOfClosedUnits: 0,
  lastYear: { isOpen: true, closedOn: "2026-12-22", fourthQuarterLocked: true },
  ...changes,
});

it.each([
  ["everything done", {}, { todo: [], later: [] }],
  [
    "nothing begun",
    { isOpen: false, openQuarters: 0, chosen: 0, toCopy: 40, differences: 40, planned: 0 },
    { todo: ["open"], later: ["copy", "compare", "plans", "deadlines"] },
  ],
  ["the year open without a quarter", { openQuarters: 0 }, { todo: ["open"], later: [] }],
  ["plans missing", { planned: 39 }, { todo: ["plans"], later: [] }],
  ["no indicator yet", { chosen: 0, planned: 0, differences: 0 }, { todo: ["copy", "compare", "plans"], later: [] }],
  ["deadlines left", { deadlinesToCopy: 2 }, { todo: ["deadlines"], later: [] }],
  ["a unit without account", { unitsWithoutAccount: 1 }, { todo: ["people"], later: [] }],
  ["an account without unit", { accountsOfClosedUnits: 1 }, { todo: ["people"], later: [] }],
  [
    "the old year still running",
    { lastYear: { isOpen: true, closedOn: null, fourthQuarterLocked: false } },
    { todo: [], later: ["close", "lock"] },
  ],
])("%s", (_what, changes, expected) => {
  const steps = rolloverSteps(facts(changes));
  const keys = (state: string) => steps.filter((step) => step.state === state).map((step) => step.key);
  expect({ todo: keys("todo"), later: keys("later") }).toEqual(expected);
});

it("has nothing to close where the program did not run last year", () => {
  const steps = rolloverSteps(facts({ lastYear: { isOpen: false, closedOn: null, fourthQuarterLocked: false } }));
  expect(steps.map((step) => step.key)).not.toContain("close");
});

it("prepares the year to come from October on, and moves a deadline a year on", () => {
  expect([rolloverYear("2026-09-30"), rolloverYear("2026-10-01"), rolloverYear("2027-02-01")]).toEqual([
    2026, 2027, 2027,
  ]);
  expect([nextYearsDay("2026-12-18"), nextYearsDay("2028-02-29")]).toEqual(["2027-12-18", "2029-02-28"]);
});
