import { describe, expect, it } from "vitest";
import { dayTheYearStandsFor, FROM_THE_START, inForceOn, lockedThrough, standingOf, withBuiltIn } from "./dated";

const from = (...days: string[]) => days.map((effectiveFrom) => ({ effectiveFrom }));

describe("inForceOn", () => {
  const versions = from("2027-01-01", "2025-07-01", "2026-05-27");
  it.each([
    ["2025-06-30", "2025-07-01"],
    ["2025-07-01", "2025-07-01"],
    ["2026-05-26", "2025-07-01"],
    ["2026-05-27", "2026-05-27"],
    ["2026-12-31", "2026-05-27"],
    ["2027-01-01", "2027-01-01"],
    ["2040-01-01", "2027-01-01"],
  ])("on %s it is the version of %s", (day, effectiveFrom) => {
    expect(inForceOn(versions, day)).toEqual({ effectiveFrom });
  });

  it("is null of nothing", () => {
    expect(inForceOn([], "2026-01-01")).toBeNull();
  });
});

describe("standingOf", () => {
  const versions = from(FROM_THE_START, "2026-05-27", "2027-01-01");
  it.each([
    [FROM_THE_START, "2026-11-22", "past"],
    ["2026-05-27", "2026-11-22", "in-force"],
    ["2027-01-01", "2026-11-22", "coming"],
    ["2027-01-01", "2027-01-01", "in-force"],
    ["2026-05-27", "2027-01-01", "past"],
  ])("the version of %s is on %s %s", (day, today, standing) => {
    expect(standingOf(versions, day, today)).toBe(standing);
  });
});

describe("withBuiltIn", () => {
  it("a day the office recorded hides the built-in version of that day only", () => {
    const stored = [
      { effectiveFrom: "2026-05-27", value: "own", version: 2, recordedAt: 5, recordedBy: "a", reason: null },
    ];
    const all = withBuiltIn(stored, [
      { effectiveFrom: "2026-05-27", value: "built in" },
      { effectiveFrom: "2018-04-03", value: "older" },
    ]);
    expect(all.map((each) => [each.effectiveFrom, each.value, each.version])).toEqual([
      ["2018-04-03", "older", 0],
      ["2026-05-27", "own", 2],
    ]);
  });
});

describe("what a closed year keeps", () => {
  it.each([
    [2026, null, "2026-12-31"],
    [2026, "2026-12-20", "2026-12-20"],
    [2026, "2027-01-08", "2026-12-31"],
  ])("%i closed on %s stands for %s", (year, closedOn, day) => {
    expect(dayTheYearStandsFor(year, closedOn)).toBe(day);
  });

  it("locks every day up to the last closing", () => {
    expect(
      lockedThrough([
        { year: 2026, assessmentClosedOn: null },
        { year: 2025, assessmentClosedOn: "2025-12-20" },
        { year: 2024, assessmentClosedOn: "2025-01-10" },
      ]),
    ).toBe("2025-12-20");
    expect(lockedThrough([{ year: 2026, assessmentClosedOn: null }])).toBeNull();
  });
});
