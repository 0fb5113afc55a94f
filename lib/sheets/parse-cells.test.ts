import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { QUANTITY_LIMIT } from "@/lib/indicators/quantity";
import { indicator as sampleIndicator } from "@/lib/indicators/testing/samples";
import { type EntryIndicator, fieldName, type RawCell, rawCellOf, readRawCell } from "./cell-form";
import { parseCell } from "./parse-cells";

const VALUE: EntryIndicator = sampleIndicator({
  id: "thu",
  name: "Thu thuế",
  unitOfMeasure: "triệu đồng",
  decimals: 1,
});
const RATE: EntryIndicator = {
  ...VALUE,
  id: "ty-le",
  periodRule: "rate-of-flows",
  numeratorLabel: "Lượt có mặt",
  denominatorLabel: "Lượt phải dự",
};
const EMPTY: RawCell = {
  choice: "figure",
  text: "",
  numerator: "",
  denominator: "",
  reason: "",
  estimated: false,
  version: 0,
};

const typed = (text: string, indicator = VALUE) => parseCell(indicator, { ...EMPTY, text });
const rate = (numerator: string, denominator: string) => parseCell(RATE, { ...EMPTY, numerator, denominator });

describe("a part over its whole", () => {
  const inside = { ...RATE, partOfWhole: true };
  const typedRate = (indicator: EntryIndicator, numerator: string, denominator: string) =>
    parseCell(indicator, { ...EMPTY, numerator, denominator });

  it("is refused with both numbers, at the first field", () => {
    expect(typedRate(inside, "105", "99")).toEqual({
      ok: false,
      problems: [
        {
          field: fieldName("numerator", "ty-le"),
          message: "“Lượt có mặt” (105) không thể lớn hơn “Lượt phải dự” (99).",
        },
      ],
    });
  });

  it("is saved when equal, and where the part is not counted inside the whole", () => {
    expect(typedRate(inside, "99", "99").ok).toBe(true);
    expect(typedRate({ ...RATE, partOfWhole: false }, "105", "99").ok).toBe(true);
  });
});

describe("a typed cell", () => {
  it("keeps empty, 0, không phát sinh and không có số liệu apart", () => {
    expect(typed("  ")).toEqual({ ok: true, value: { kind: "blank" } });
    expect(typed("0")).toEqual({ ok: true, value: { kind: "value", value: 0 } });
    expect(parseCell(VALUE, { ...EMPTY, choice: "nothing-arose" })).toEqual({
      ok: true,
      value: { kind: "nothing-arose" },
    });
    expect(parseCell(VALUE, { ...EMPTY, choice: "no-data", reason: " Chưa có biểu " })).toEqual({
      ok: true,
      value: { kind: "no-data", reason: "Chưa có biểu" },
    });
  });

  it.each([
    ["13,2", 13_200],
    ["1.234,5", 1_234_500],
    ["1.250", 1_250_000],
    ["-3", -3000],
  ])("reads %s", (text, value) => {
    expect(typed(text)).toEqual({ ok: true, value: { kind: "value", value } });
  });

  it.each([
    ["1.5", "1,5"],
    ["1,234.5", "1.234,5"],
    ["1,5%", "1,5"],
  ])("does not save %s but asks whether %s was meant", (text, suggestion) => {
    const parsed = typed(text);
    expect(parsed).toMatchObject({ ok: false, problems: [{ field: "v-thu", suggestion }] });
    expect(typed(suggestion).ok).toBe(true);
  });

  it.each(["-", "–", "…", "abc", "1e3", "NaN", "1e309", "9".repeat(60), "<b>1</b>", "1.25.0"])("refuses %s", (text) => {
    const parsed = typed(text);
    expect(parsed.ok).toBe(false);
    expect(parsed.ok || parsed.problems[0]?.message.length).toBeGreaterThan(5);
  });

  it("asks for whole numbers where the indicator has no decimals", () => {
    const parsed = typed("1,5", { ...VALUE, decimals: 0 });
    expect(parsed).toMatchObject({ ok: false, problems: [{ message: "Chỉ tiêu này là số nguyên." }] });
  });

  it("needs a reason, not too long, for không có số liệu", () => {
    for (const reason of ["", "   ", "x".repeat(501)]) {
      const parsed = parseCell(VALUE, { ...EMPTY, choice: "no-data", reason });
      expect(parsed).toMatchObject({ ok: false, problems: [{ field: "r-thu" }] });
    }
  });

  it("does not guess which of a number and a choice was meant", () => {
    expect(parseCell(VALUE, { ...EMPTY, choice: "nothing-arose", text: "5" }).ok).toBe(false);
    expect(parseCell(RATE, { ...EMPTY, choice: "no-data", reason: "Chưa có", numerator: "5" }).ok).toBe(false);
    expect(parseCell(VALUE, { ...EMPTY, choice: "nothing-arose", text: "0" }).ok).toBe(true);
  });

  it("takes both parts of a rate or neither", () => {
    expect(rate("275", "298")).toEqual({ ok: true, value: { kind: "rate", numerator: 275_000, denominator: 298_000 } });
    expect(rate("", "")).toEqual({ ok: true, value: { kind: "blank" } });
    expect(rate("275", "")).toMatchObject({
      ok: false,
      problems: [{ field: "d-ty-le", message: expect.stringContaining("Lượt phải dự") }],
    });
    expect(rate("", "298")).toMatchObject({ ok: false, problems: [{ field: "n-ty-le" }] });
    expect(rate("0", "0")).toMatchObject({ ok: false, problems: [{ field: "d-ty-le" }] });
    expect(rate("-1", "5")).toMatchObject({ ok: false, problems: [{ field: "n-ty-le" }] });
    expect(rate("x", "y")).toMatchObject({ ok: false, problems: [{ field: "n-ty-le" }, { field: "d-ty-le" }] });
  });

  it("knows a milestone only as done or not", () => {
    const milestone = { ...VALUE, periodRule: "milestone" as const };
    expect(typed("1", milestone)).toEqual({ ok: true, value: { kind: "value", value: 1000 } });
    expect(typed("2", milestone).ok).toBe(false);
  });

  it("shows a stored figure so that saving it again changes nothing", () => {
    fc.assert(
      fc.property(fc.integer({ min: -QUANTITY_LIMIT, max: QUANTITY_LIMIT }), (value) => {
        const raw = rawCellOf({ value: { kind: "value", value }, certainty: "final", version: 3 });
        expect(parseCell({ ...VALUE, decimals: 3 }, raw)).toEqual({ ok: true, value: { kind: "value", value } });
      }),
      { numRuns: 1000, verbose: true },
    );
  });
});

describe("a posted form", () => {
  it("holds only the cells it has a version of", () => {
    const values = { [fieldName("text", "thu")]: "5", [fieldName("version", "thu")]: "2" };
    expect(readRawCell(values, "thu")).toEqual({ ...EMPTY, text: "5", version: 2 });
    expect(readRawCell(values, "khac")).toBeNull();
  });

  it("reads a version that is none as 0, which can only conflict", () => {
    for (const version of ["-1", "1e9", "NaN", "", "99999999999"]) {
      expect(readRawCell({ [fieldName("version", "thu")]: version }, "thu")?.version).toBe(0);
    }
  });
});
