import { describe, expect, it } from "vitest";
import type { CellValue } from "@/lib/indicators/figure";
import { cellOf, contextOf, type Given } from "@/lib/sheets/checks/testing/contexts";
import { fallenToZero, sameRun } from "./figure-rules";

const NONE: CellValue = { kind: "nothing-arose" };

describe("figures over several quarters", () => {
  it.each<[Given[], CellValue, string | null]>([
    [[12, 18, 15, 14], cellOf(0), "Quý III bằng 0, trong khi 4 kỳ trước đều có số, từ 12 đến 18."],
    [[90, 12, 18, 15, 14], NONE, "Quý III bằng 0, trong khi 4 kỳ trước đều có số, từ 12 đến 18."],
    [[12, 18, 4, 14], cellOf(0), null],
    [[12, 18, null, 14], cellOf(0), null],
    [[12, 18, 14], cellOf(0), null],
    [[12, 18, 15, 14], cellOf(1), null],
    [[12, 18, 15, 14], cellOf(null), null],
    [[12, 18, 15, 14], { kind: "no-data", reason: "x" }, null],
  ])("%j, then %j", (before, value, message) => {
    expect(fallenToZero(contextOf(before), value)).toBe(message);
  });

  it("does not speak of a milestone that is not done or of a rate", () => {
    const before: Given[] = [12, 18, 15, 14];
    expect(fallenToZero(contextOf(before, { indicator: { periodRule: "milestone" } }), cellOf(0))).toBeNull();
    expect(fallenToZero(contextOf(before, { indicator: { periodRule: "stock" } }), cellOf(0))).not.toBeNull();
  });

  it.each<[Given[], Given, string | null]>([
    [[120, 120, 120], 120, "4 kỳ liền cùng một số 120."],
    [[5, 120, 120, 120], 120, "4 kỳ liền cùng một số 120."],
    [[120, 120, 121], 120, null],
    [[120, 120], 120, null],
    [[9, 9, 9], 9, null],
    [[120, null, 120, 120], 120, null],
  ])("%j, then %j", (before, given, message) => {
    expect(sameRun(contextOf(before), cellOf(given))).toBe(message);
    expect(sameRun(contextOf(before, { indicator: { periodRule: "stock" } }), cellOf(given))).toBeNull();
  });
});
