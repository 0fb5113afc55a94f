import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { itHolds } from "@/lib/testing/property";
import { combineCells } from "./combine-cells";
import type { CellValue } from "./figure";

const FLOW = { periodRule: "flow", unitRule: "sum" } as const;
const RATE = { periodRule: "rate-of-flows", unitRule: "recompute" } as const;
const value = (amount: number): CellValue => ({ kind: "value", value: amount });
const rate = (numerator: number, denominator: number): CellValue => ({ kind: "rate", numerator, denominator });
const NONE: CellValue = { kind: "nothing-arose" };
const parts = (...values: (CellValue | null)[]) =>
  values.map((each, at) => ({ unitName: `Thôn ${at + 1}`, value: each }));

describe("figures of units that became one", () => {
  it.each([
    ["the sum of all", FLOW, parts(value(1_000), value(2_500)), value(3_500)],
    ["không phát sinh adds nothing", FLOW, parts(value(1_000), NONE), value(1_000)],
    ["nothing arose anywhere", FLOW, parts(NONE, NONE), NONE],
    ["a rate recomputed, never averaged", RATE, parts(rate(1_000, 2_000), rate(1_000, 8_000)), rate(2_000, 10_000)],
    ["a rate where one unit had no case", RATE, parts(rate(1_000, 2_000), NONE), rate(1_000, 2_000)],
    [
      "the figure of a unit that was only renamed",
      { ...FLOW, periodRule: "average" } as const,
      parts(value(7_000)),
      value(7_000),
    ],
  ])("%s", (_, indicator, given, expected) => {
    const from = given.map((each) => each.unitName);
    expect(combineCells(indicator, given)).toEqual({ kind: "combined", value: expected, from });
  });

  it.each([
    ["a partial set", FLOW, parts(value(1_000), null), [], "thiếu Thôn 2"],
    [
      "không có số liệu",
      FLOW,
      parts(value(1_000), { kind: "no-data", reason: "mất sổ" }, { kind: "blank" }),
      [],
      "thiếu Thôn 2, Thôn 3",
    ],
    [
      "means",
      { ...FLOW, periodRule: "average" } as const,
      parts(value(1), value(2)),
      [],
      "số của 2 đơn vị cũ không cộng gộp được",
    ],
    [
      "figures of one unit",
      { ...FLOW, unitRule: "none" } as const,
      parts(value(1), value(2)),
      [],
      "số của 2 đơn vị cũ không cộng gộp được",
    ],
    ["a part of a divided unit", FLOW, parts(value(1_000)), ["Thôn 1"], "tách từ Thôn 1"],
  ])("does not compare %s", (_, indicator, given, divided, reason) => {
    expect(combineCells(indicator, given, divided)).toEqual({ kind: "not-comparable", reason });
  });

  it("is missing where nobody gave anything", () => {
    expect(combineCells(FLOW, parts(null, { kind: "blank" }))).toEqual({ kind: "missing" });
    expect(combineCells(FLOW, [])).toEqual({ kind: "missing" });
  });

  const cell = fc.oneof(
    fc.integer({ min: -1e9, max: 1e9 }).map(value),
    fc.constant(NONE),
    fc.constantFrom<CellValue | null>(null, { kind: "blank" }),
  );
  itHolds("a sum never leaves a unit out", fc.array(cell, { minLength: 1, maxLength: 8 }), (cells) => {
    const combined = combineCells(FLOW, parts(...cells));
    const complete = cells.every((each) => each !== null && each.kind !== "blank");
    expect(combined.kind === "combined").toBe(complete);
    if (combined.kind !== "combined" || combined.value.kind !== "value") return;
    const sum = cells.reduce((all, each) => all + (each?.kind === "value" ? each.value : 0), 0);
    expect(combined.value.value).toBe(sum);
  });
});
