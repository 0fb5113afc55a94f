import { describe, expect, it } from "vitest";
import { defaultEntryWindow } from "./entry-window";
import { openYearSchema } from "./schema";

describe("defaultEntryWindow", () => {
  it.each([
    [0, "2025-12-15", "2026-12-14", "2026-12-20"],
    [1, "2025-12-15", "2026-03-14", "2026-03-20"],
    [2, "2026-03-15", "2026-06-14", "2026-06-20"],
    [3, "2026-06-15", "2026-09-14", "2026-09-20"],
    [4, "2026-09-15", "2026-12-14", "2026-12-20"],
  ] as const)("quarter %i of 2026", (quarter, dataFrom, dataTo, dueOn) => {
    expect(defaultEntryWindow(2026, quarter)).toEqual({ dataFrom, dataTo, dueOn });
  });
});

describe("openYearSchema", () => {
  const quarter = { quarter: "4", ...defaultEntryWindow(2026, 4) };
  const issues = (input: unknown) => openYearSchema.safeParse(input).error?.issues.map((issue) => issue.path.join("."));

  it("reads typed dates", () => {
    const parsed = openYearSchema.parse({ year: "2026", quarters: [{ ...quarter, dueOn: "5/12/2026" }] });
    expect(parsed.quarters[0]?.dueOn).toBe("2026-12-05");
  });

  it.each([
    ["a year far away", { year: "1999", quarters: [] }, "year"],
    ["no year", { year: "abc", quarters: [] }, "year"],
    [
      "a day that does not exist",
      { year: "2026", quarters: [{ ...quarter, dueOn: "31/11/2026" }] },
      "quarters.0.dueOn",
    ],
    ["due before the data begins", { year: "2026", quarters: [{ ...quarter, dueOn: "1/1/2026" }] }, "quarters.0.dueOn"],
    ["an inverted window", { year: "2026", quarters: [{ ...quarter, dataTo: "1/1/2026" }] }, "quarters.0.dataTo"],
  ])("refuses %s", (_, input, path) => {
    expect(issues(input)).toContain(path);
  });
});
