import { describe, expect, it } from "vitest";
import { endOfDay, localDateAt } from "./local-date";
import { periodsBefore } from "./past-periods";

const quarter = (number: 0 | 1 | 2 | 3 | 4, more: object = {}) => ({
  ...{ year: 2026, quarter: number, state: "open" as const, assessmentClosedOn: null },
  dataFrom: number < 2 ? "2026-01-01" : `2026-${String(number * 3 - 2).padStart(2, "0")}-01`,
  ...{ dataTo: "2026-12-31", dueOn: "2027-01-10", ...more },
});
const step = (entityId: string, before: object | null, after: object) => ({ entityId, before, after });

describe("periods as they were before the steps taken since", () => {
  it.each([
    ["nothing was done since", [quarter(1)], [], [quarter(1)]],
    [
      "locked since",
      [quarter(1, { state: "locked" })],
      [step("2026-Q1", { state: "open" }, { state: "locked", sheets: 3 })],
      [quarter(1)],
    ],
    [
      "locked and opened again since",
      [quarter(1)],
      [
        step("2026-Q1", { state: "open" }, { state: "locked" }),
        step("2026-Q1", { state: "locked" }, { state: "open", reason: "sai" }),
      ],
      [quarter(1)],
    ],
    [
      "opened again since",
      [quarter(1)],
      [step("2026-Q1", { state: "locked" }, { state: "open", reason: "sai" })],
      [quarter(1, { state: "locked" })],
    ],
    ["opened since", [quarter(0), quarter(1)], [step("2026-Q1", null, { state: "open" })], [quarter(0)]],
    [
      "another due date since, two times",
      [quarter(1, { dueOn: "2026-04-20" })],
      [
        step("2026-Q1", { dueOn: "2026-04-05" }, { dueOn: "2026-04-10" }),
        step("2026-Q1", { dueOn: "2026-04-10" }, { dueOn: "2026-04-20" }),
      ],
      [quarter(1, { dueOn: "2026-04-05" })],
    ],
    [
      "the year closed since",
      [quarter(0, { assessmentClosedOn: "2026-09-28" })],
      [step("2026", { assessmentClosedOn: null }, { assessmentClosedOn: "2026-09-28" })],
      [quarter(0)],
    ],
    [
      "the closing taken back since",
      [quarter(0)],
      [step("2026", { assessmentClosedOn: "2026-09-20" }, { assessmentClosedOn: null, reason: "sai" })],
      [quarter(0, { assessmentClosedOn: "2026-09-20" })],
    ],
    ["closed on a later day, no trail", [quarter(0, { assessmentClosedOn: "2026-12-26" })], [], [quarter(0)]],
    ["not begun on the day", [quarter(0), quarter(3), quarter(4)], [], [quarter(0), quarter(3)]],
    ["deadlines only", [quarter(1)], [step("2026-Q1", { deadlines: [] }, { deadlines: [{}] })], [quarter(1)]],
  ])("%s", (_, now, steps, then) => {
    expect(periodsBefore(now, steps, "2026-09-30")).toEqual(then);
  });

  it("a day ends at midnight in Việt Nam", () => {
    expect(endOfDay("2026-09-30")).toBe(Date.UTC(2026, 8, 30, 17));
    expect(localDateAt(endOfDay("2026-09-30") - 1)).toBe("2026-09-30");
    expect(localDateAt(endOfDay("2026-12-31"))).toBe("2027-01-01");
  });
});
