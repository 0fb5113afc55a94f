import { describe, expect, it } from "vitest";
import { ratingCap } from "./rating-cap";
import type { ClassCounts } from "./spread";
import { yearClassOf } from "./year-class";

const RULE = { goodLeast: 7, fairLeast: 7, poorMost: 3, missedAsPoor: true };
const classes = (good: number, fair = 0, average = 0, poor = 0): ClassCounts => ({ good, fair, average, poor });

describe("class of a cell's year", () => {
  it.each([
    ["all Khá or better, seven Tốt", classes(7, 5), 0, 12, "good"],
    ["six Tốt", classes(6, 6), 0, 12, "fair"],
    ["one Trung bình", classes(11, 0, 1), 0, 12, "fair"],
    ["five Trung bình", classes(4, 3, 5), 0, 12, "fair"],
    ["six Trung bình", classes(4, 2, 6), 0, 12, "average"],
    ["one Kém", classes(11, 0, 0, 1), 0, 12, "average"],
    ["three Kém", classes(9, 0, 0, 3), 0, 12, "average"],
    ["four Kém", classes(8, 0, 0, 4), 0, 12, "poor"],
    ["a month missed counts as Kém", classes(11), 1, 12, "average"],
    ["a cell of six months needs four Tốt", classes(4, 2), 0, 6, "good"],
    ["a cell of six months with three Tốt", classes(3, 3), 0, 6, "fair"],
    ["nothing confirmed", classes(0), 5, 12, null],
  ] as const)("%s", (_, counts, missed, owed, found) => {
    expect(yearClassOf({ classes: counts, missed, owed }, RULE)?.class ?? null).toBe(found);
  });

  it("a missed month is only told where the rule says so", () => {
    const year = { classes: classes(8, 3), missed: 1, owed: 12 };
    expect(yearClassOf(year, { ...RULE, missedAsPoor: false })).toEqual({
      class: "good",
      words: "8 Tốt, 3 Khá; 1 tháng không sinh hoạt",
    });
  });

  it("says what is wanting", () => {
    const wordsOf = (counts: ClassCounts) => yearClassOf({ classes: counts, missed: 0, owed: 12 }, RULE)?.words;
    expect(wordsOf(classes(6, 6))).toBe("6 Tốt, 6 Khá (cần 7 Tốt)");
    expect(wordsOf(classes(1, 2, 9))).toBe("1 Tốt, 2 Khá, 9 Trung bình (cần 7 từ Khá)");
    expect(wordsOf(classes(7, 4, 0, 1))).toBe("7 Tốt, 4 Khá, 1 Kém");
  });
});

describe("cap on HTXSNV", () => {
  it.each([
    [{ excellent: 13, good: 65 }, "good", 13, 0, "20% của 65 HTTNV: nhiều nhất 13 HTXSNV; đang có 13"],
    [{ excellent: 14, good: 65 }, "good", 13, 1, "20% của 65 HTTNV: nhiều nhất 13 HTXSNV; đang có 14, vượt 1"],
    [{ excellent: 3, good: 19 }, "good", 3, 0, "20% của 19 HTTNV: nhiều nhất 3 HTXSNV; đang có 3"],
    [
      { excellent: 14, good: 65 },
      "good-and-excellent",
      15,
      0,
      "20% của 79 HTTNV và HTXSNV (65 + 14): nhiều nhất 15 HTXSNV; đang có 14",
    ],
    [{ excellent: 0, good: 0 }, "good", 0, 0, "20% của 0 HTTNV: nhiều nhất 0 HTXSNV; đang có 0"],
  ] as const)("%j of %s", (counts, capBase, most, over, words) => {
    expect(ratingCap(counts, { capPercent: 200, capBase })).toMatchObject({ most, over, words });
  });

  it("keeps half per cents exact", () => {
    expect(ratingCap({ excellent: 0, good: 40 }, { capPercent: 125, capBase: "good" }).words).toMatch(
      /^12,5% của 40 HTTNV: nhiều nhất 5 /,
    );
  });
});
