import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { QUANTITY_LIMIT } from "@/lib/indicators/quantity";
import { itHolds } from "@/lib/testing/property";
import { quantityMessage, suggestionQuestion } from "./labels";
import { formatQuantity } from "./numbers";
import { parseQuantity } from "./parse-quantity";

describe("typed figures", () => {
  it.each([
    ["1.234,5", 1_234_500],
    ["1234,5", 1_234_500],
    ["1.250", 1_250_000],
    ["1250", 1_250_000],
    ["13,2", 13_200],
    [" 13,2 ", 13_200],
    ["1\u00a0250,5", 1_250_500],
    ["1\u202f234\u202f567", 1_234_567_000],
    ["1 250,5", 1_250_500],
    ["\u22123", -3_000],
    ["-1.234,567", -1_234_567],
    ["+5", 5_000],
    ["06", 6_000],
    ["0", 0],
    ["-0", 0],
    ["0,125", 125],
    ["9.000.000.000.000", QUANTITY_LIMIT],
  ])("%s", (text, value) => {
    expect(parseQuantity(text)).toStrictEqual({ ok: true, value });
  });

  it.each([
    ["", "empty", undefined],
    ["   ", "empty", undefined],
    ["1.5", "english-decimal", "1,5"],
    ["12.5", "english-decimal", "12,5"],
    ["1234.5", "english-decimal", "1.234,5"],
    ["0.125", "english-decimal", "0,125"],
    [".5", "english-decimal", "0,5"],
    ["-1.5", "english-decimal", "-1,5"],
    ["1234.567", "english-decimal", "1.234,567"],
    ["1,234.5", "english-decimal", "1.234,5"],
    ["1,234,567", "english-decimal", "1.234.567"],
    [",5", "not-a-number", "0,5"],
    ["5,", "not-a-number", "5"],
    ["95%", "not-a-number", "95"],
    ["92,28 %", "not-a-number", "92,28"],
    ["1.25.0", "not-a-number", undefined],
    ["1.2345", "too-many-decimals", undefined],
    ["1e5", "not-a-number", undefined],
    ["1e309", "not-a-number", undefined],
    ["0x10", "not-a-number", undefined],
    ["NaN", "not-a-number", undefined],
    ["Infinity", "not-a-number", undefined],
    ["٣٤", "not-a-number", undefined],
    ["１２", "not-a-number", undefined],
    ["1²", "not-a-number", undefined],
    ["2,8a", "not-a-number", undefined],
    ["1 tỷ", "not-a-number", undefined],
    ["-", "not-a-number", undefined],
    ["- 3", "not-a-number", undefined],
    ["--3", "not-a-number", undefined],
    [",", "not-a-number", undefined],
    [".", "not-a-number", undefined],
    ["1.234 567", "not-a-number", undefined],
    ["0.125.000", "not-a-number", undefined],
    ["1,2345", "too-many-decimals", undefined],
    ["9.000.000.000.000,001", "too-large", undefined],
    ["9".repeat(41), "too-large", undefined],
    ["x".repeat(1_000_000), "not-a-number", undefined],
  ])("refuses %s: %s, %s", (text, reason, suggestion) => {
    const expected = suggestion === undefined ? { ok: false, reason } : { ok: false, reason, suggestion };
    expect(parseQuantity(text)).toStrictEqual(expected);
  });

  it.each([
    ["1,250", 0, { ok: false, reason: "too-many-decimals", suggestion: "1.250" }],
    ["1,000", 0, { ok: false, reason: "too-many-decimals", suggestion: "1.000" }],
    ["12,345", 1, { ok: false, reason: "too-many-decimals", suggestion: "12.345" }],
    ["12,34", 1, { ok: false, reason: "too-many-decimals" }],
    ["1.5", 0, { ok: false, reason: "too-many-decimals" }],
    ["5,0", 0, { ok: true, value: 5_000 }],
    ["12,50", 1, { ok: true, value: 12_500 }],
    ["1,250", 3, { ok: true, value: 1_250 }],
  ])("%s for an indicator with %d decimals", (text, decimals, expected) => {
    expect(parseQuantity(text, decimals)).toStrictEqual(expected);
  });

  it("says it in words", () => {
    const english = parseQuantity("1.5");
    expect(suggestionQuestion(english)).toBe("Ý là 1,5?");
    expect(quantityMessage(english, 3)).toContain("dấu phẩy");
    const whole = parseQuantity("1,250", 0);
    expect(`${quantityMessage(whole, 0)} ${suggestionQuestion(whole)}`).toBe("Chỉ tiêu này là số nguyên. Ý là 1.250?");
    expect(quantityMessage(parseQuantity("2"), 0)).toBeNull();
    expect(suggestionQuestion(parseQuantity("x"))).toBeNull();
  });
});

const quantity = fc.integer({ min: -QUANTITY_LIMIT, max: QUANTITY_LIMIT });
const numberLike = fc.string({ unit: fc.constantFrom(..."0123456789.,- \u00a0+e%"), maxLength: 16 });

describe("laws of reading and writing", () => {
  itHolds("what is printed is read back", quantity, (value) => {
    const read = parseQuantity(formatQuantity(value, 3));
    expect(read).toStrictEqual({ ok: true, value: value === 0 ? 0 : value });
  });

  itHolds("an accepted text has one reading", numberLike, (text) => {
    const read = parseQuantity(text);
    if (!read.ok) return;
    const bare = text.replace(/[\u00a0 .+]/g, "");
    const [whole = "", fraction = ""] = bare.replace("-", "").split(",");
    const printed = formatQuantity(read.value, 3).replace(/[.-]/g, "");
    const expected = `${whole.replace(/^0+(?=\d)/, "")},${fraction.replace(/0+$/, "")}`.replace(/,$/, "");
    expect(printed).toBe(expected);
    // A dot is only ever followed by a whole group of three digits.
    expect(/\.(?!\d{3}(?!\d))/.test(text)).toBe(false);
  });

  itHolds(
    "a suggestion is itself accepted",
    fc.tuple(numberLike, fc.integer({ min: 0, max: 3 })),
    ([text, decimals]) => {
      const read = parseQuantity(text, decimals);
      if (!read.ok && read.suggestion !== undefined) expect(parseQuantity(read.suggestion, decimals).ok).toBe(true);
    },
  );

  itHolds("English decimals are never read as Vietnamese", fc.tuple(fc.nat(), fc.nat(99)), ([whole, cents]) => {
    expect(parseQuantity(`${whole}.${String(cents).padStart(2, "0")}`).ok).toBe(false);
  });
});
