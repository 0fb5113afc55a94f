import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePeriodKey } from "@/lib/periods/period";
import { itHolds } from "@/lib/testing/property";
import { formatInstant, formatLocalDate, formatPartyDate, formatShortPartyDate, parseDateInput } from "./dates";
import { foldForSearch } from "./fold";
import { formatPeriod, formatPeriodInSentence } from "./periods";
import { romanQuarter, toRoman } from "./roman";
import { sortKey } from "./sort-key";

describe("dates", () => {
  it.each([
    ["2026-02-05", "05/02/2026", "ngày 05 tháng 02 năm 2026", "05/02/2026"],
    ["2026-05-27", "27/05/2026", "ngày 27 tháng 5 năm 2026", "27/5/2026"],
    ["2025-09-05", "05/09/2025", "ngày 05 tháng 9 năm 2025", "05/9/2025"],
    ["2025-11-15", "15/11/2025", "ngày 15 tháng 11 năm 2025", "15/11/2025"],
  ])("%s", (date, screen, party, short) => {
    expect(formatLocalDate(date)).toBe(screen);
    expect(formatPartyDate(date)).toBe(party);
    expect(formatShortPartyDate(date)).toBe(short);
  });

  it("shows an instant as it is in Việt Nam", () => {
    expect(formatInstant(Date.UTC(2026, 10, 22, 7, 5))).toBe("14:05 ngày 22/11/2026");
    expect(formatInstant(Date.UTC(2026, 2, 31, 17, 30))).toBe("00:30 ngày 01/04/2026");
  });

  it.each([
    ["05/12/2026", "2026-12-05"],
    ["5/12/2026", "2026-12-05"],
    [" 5-12-2026 ", "2026-12-05"],
    ["5.12.2026", "2026-12-05"],
    ["31/02/2026", null],
    ["12/31/2026", null],
    ["2026-12-05", null],
    ["5/12-2026", null],
    ["5/12/26", null],
    ["", null],
  ])("reads %s", (text, date) => {
    expect(parseDateInput(text)).toBe(date);
  });
});

describe("periods and numerals", () => {
  it.each([
    ["2026-Q3", "Quý III/2026", "quý III/2026"],
    ["2026-6M", "6 tháng đầu năm 2026", "6 tháng đầu năm 2026"],
    ["2026-9M", "9 tháng năm 2026", "9 tháng năm 2026"],
    ["2026", "Năm 2026", "năm 2026"],
  ])("%s", (key, title, inSentence) => {
    const period = parsePeriodKey(key);
    expect(period).not.toBeNull();
    if (period === null) return;
    expect(formatPeriod(period)).toBe(title);
    expect(formatPeriodInSentence(period)).toBe(inSentence);
  });

  it("counts in Roman", () => {
    expect(([1, 2, 3, 4] as const).map(romanQuarter)).toEqual(["I", "II", "III", "IV"]);
    expect([9, 14, 49, 99].map(toRoman)).toEqual(["IX", "XIV", "XLIX", "XCIX"]);
    expect(() => toRoman(0)).toThrow(RangeError);
  });
});

describe("search and order", () => {
  it("folds spellings that mean the same", () => {
    expect(foldForSearch("  Đảng   ỦY xã Đức An ")).toBe("dang uy xa duc an");
    expect(foldForSearch("Đảng uỷ")).toBe(foldForSearch("đảng ủy"));
    expect(foldForSearch("Đắk N’Drung")).toBe("dak n'drung");
    expect(foldForSearch("hoà".normalize("NFD"))).toBe("hoa");
  });

  it("sorts units as people do", () => {
    const names = ["Thôn 10", "thôn 2", "Bon Đắk", "Ấp 1", "An", "Ân", "Ăn", "Đức", "Dân", "Thôn 2A", "bà", "ba", "bả"];
    const sorted = [...names].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
    expect(sorted).toEqual([
      "An",
      "Ăn",
      "Ân",
      "Ấp 1",
      "ba",
      "bà",
      "bả",
      "Bon Đắk",
      "Dân",
      "Đức",
      "thôn 2",
      "Thôn 2A",
      "Thôn 10",
    ]);
  });

  const collator = new Intl.Collator("vi", { numeric: true, sensitivity: "accent" });
  const syllable = fc.string({
    unit: fc.constantFrom(..."aàảãáạăắâấbcdđeêghiíklmnoôơọpqrstuưứvxyỹ"),
    minLength: 1,
    maxLength: 4,
  });
  const name = fc.array(fc.oneof(syllable, fc.nat(200).map(String)), { minLength: 1, maxLength: 3 });
  itHolds("orders Vietnamese words as the standard collation does", fc.tuple(name, name), ([a, b]) => {
    const [left, right] = [a.join(" "), b.join(" ")];
    const keys = [sortKey(left), sortKey(right)] as const;
    const order = keys[0] < keys[1] ? -1 : keys[0] > keys[1] ? 1 : 0;
    expect(order).toBe(Math.sign(collator.compare(left, right)));
  });

  itHolds("a key holds digits only, whatever is typed", fc.string({ unit: "grapheme" }), (text) => {
    expect(sortKey(text)).toMatch(/^\d+$/);
  });
});
