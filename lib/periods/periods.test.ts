import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { itHolds } from "@/lib/testing/property";
import { deadlineState, deadlineText } from "./deadline";
import { defaultEntryWindow } from "./entry-window";
import { daysBetween, localDateAt, parseLocalDate, quarterOfDate } from "./local-date";
import {
  cumulativeQuarters,
  lastQuarterOf,
  parsePeriodKey,
  periodKey,
  QUARTERS,
  quarterIndex,
  samePeriodLastYear,
} from "./period";
import { hasBegun, hasEnded, periodsOfYear } from "./quarter-days";

describe("dates in Việt Nam", () => {
  it("a late evening in UTC is the next day, quarter and year here", () => {
    expect(localDateAt(Date.UTC(2026, 2, 31, 17, 30))).toBe("2026-04-01");
    expect(quarterOfDate(localDateAt(Date.UTC(2026, 2, 31, 17, 30)))).toEqual({ year: 2026, quarter: 2 });
    expect(localDateAt(Date.UTC(2026, 2, 31, 16, 59, 59))).toBe("2026-03-31");
    expect(localDateAt(Date.UTC(2026, 11, 31, 17))).toBe("2027-01-01");
  });

  it.each([
    ["2026-02-28", "2026-02-28"],
    ["2028-02-29", "2028-02-29"],
    ["2026-02-29", null],
    ["2026-13-01", null],
    ["26-01-01", null],
    ["2026-1-1", null],
    ["", null],
  ])("%s", (text, date) => {
    expect(parseLocalDate(text)).toBe(date);
  });

  it("counts days over a year's end and both ways", () => {
    expect(daysBetween("2026-12-30", "2027-01-02")).toBe(3);
    expect(daysBetween("2027-01-02", "2026-12-30")).toBe(-3);
  });
});

describe("periods", () => {
  it("are listed as the picker shows them, each with its key", () => {
    const keys = periodsOfYear(2026).map(periodKey);
    expect(keys).toEqual(["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4", "2026-6M", "2026-9M", "2026"]);
  });

  itHolds("a key is read back", fc.tuple(fc.integer({ min: 2000, max: 2100 }), fc.nat(6)), ([year, at]) => {
    const period = periodsOfYear(year)[at];
    if (period === undefined) throw new Error("seven periods expected");
    expect(parsePeriodKey(periodKey(period))).toEqual(period);
    expect(samePeriodLastYear(period)).toEqual({ ...period, year: year - 1 });
  });

  it.each(["2026-Q5", "2026-Q0", "2026-12M", "1999", "2101", "2026-", "x", "", "2026-Q1 ", "__proto__"])(
    "no period: %s",
    (key) => {
      expect(parsePeriodKey(key)).toBeNull();
    },
  );

  it("accumulate from quarter I", () => {
    const quartersOf = (key: string) => {
      const period = parsePeriodKey(key);
      return period && [lastQuarterOf(period), ...cumulativeQuarters(period)];
    };
    expect(quartersOf("2026-Q1")).toEqual([1, 1]);
    expect(quartersOf("2026-6M")).toEqual([2, 1, 2]);
    expect(quartersOf("2026-9M")).toEqual([3, 1, 2, 3]);
    expect(quartersOf("2026")).toEqual([4, 1, 2, 3, 4]);
  });

  it("quarters follow one another over the year's end", () => {
    expect(quarterIndex(2026, 1) - quarterIndex(2025, 4)).toBe(1);
  });
});

describe("default windows (domain.md §2.2)", () => {
  it.each([
    [1, "2025-12-15", "2026-03-14", "2026-03-20"],
    [2, "2026-03-15", "2026-06-14", "2026-06-20"],
    [3, "2026-06-15", "2026-09-14", "2026-09-20"],
    [4, "2026-09-15", "2026-12-14", "2026-12-20"],
    [0, "2025-12-15", "2026-12-14", "2026-12-20"],
  ] as const)("quarter %d", (quarter, dataFrom, dataTo, dueOn) => {
    expect(defaultEntryWindow(2026, quarter)).toEqual({ dataFrom, dataTo, dueOn });
  });
});

describe("today decides what has begun and what is over", () => {
  it.each([
    ["2026-03-31", 1, true, false],
    ["2026-04-01", 1, true, true],
    ["2026-03-31", 2, false, false],
    ["2026-04-01", 2, true, false],
    ["2026-12-31", 4, true, false],
    ["2027-01-01", 4, true, true],
    ["2025-12-31", 1, false, false],
  ] as const)("%s, quarter %d", (today, quarter, begun, ended) => {
    expect([hasBegun(2026, quarter, today), hasEnded(2026, quarter, today)]).toEqual([begun, ended]);
  });

  itHolds("the quarter of a date has begun and is not over", fc.integer({ min: 0, max: 40_000 }), (day) => {
    const date = localDateAt(day * 86_400_000);
    const { year, quarter } = quarterOfDate(date);
    expect([hasBegun(year, quarter, date), hasEnded(year, quarter, date)]).toEqual([true, false]);
    for (const other of QUARTERS.filter((each) => each > quarter)) expect(hasBegun(year, other, date)).toBe(false);
  });

  it.each([
    ["2026-09-17", { kind: "left", days: 3 }, "còn 3 ngày"],
    ["2026-09-20", { kind: "left", days: 0 }, "hạn hôm nay"],
    ["2026-09-22", { kind: "overdue", days: 2 }, "quá hạn 2 ngày"],
  ])("due 20/9 on %s", (today, state, text) => {
    const given = deadlineState("2026-09-20", today);
    expect(given).toEqual(state);
    expect(deadlineText(given)).toBe(text);
  });
});
