import { describe, expect, it } from "vitest";
import type { HeadingLevel } from "./document";
import { builtInOutline, numberHeadings } from "./outline";

const group = (code: string, sortOrder: number) => ({ id: `g-${code}`, code, name: `Lĩnh vực ${code}`, sortOrder });
const CODES = ["ngan-sach", "dat-dai", "kinh-te", "nong-thon-moi", "van-hoa-xa-hoi", "cai-cach-hanh-chinh"];
const GROUPS = [...CODES, "quoc-phong-an-ninh", "xay-dung-dang", "kiem-tra-dan-van"].map(group);

describe("the outline the office starts from", () => {
  it("goes from the Party to the economy, then to the assessment and what is to come", () => {
    const tops = builtInOutline("year", GROUPS).filter(({ level }) => level === 1);
    expect(tops.map(({ heading, source }) => [heading, source])).toEqual([
      ["Tình hình và kết quả thực hiện nhiệm vụ", "opening"],
      ["Đánh giá chung", "counts"],
      ["Phương hướng, nhiệm vụ", null],
    ]);
  });

  it.each(["quarter", "six-months", "nine-months", "year"] as const)(
    "loses no lĩnh vực of %s, and names none twice",
    (kind) => {
      const groups = [...GROUPS, group("rieng-cua-xa", 0), group("khac", 20)];
      const outline = builtInOutline(kind, groups);
      const named = outline.flatMap(({ source }) => (source?.startsWith("group:") ? [source.slice(6)] : []));
      expect(named.toSorted()).toEqual(groups.map(({ id }) => id).toSorted());
      expect(new Set(outline.map(({ id }) => id)).size).toBe(outline.length);
      expect(outline.findIndex(({ id }) => id === "group-g-khac")).toBe(
        outline.findIndex(({ id }) => id === "assessment") - 1,
      );
    },
  );

  it("puts the economy first on papers of the State, and says the same", () => {
    const [party, state] = [builtInOutline("year", GROUPS), builtInOutline("year", GROUPS, "state")];
    const ids = state.map(({ id }) => id);
    expect(ids.indexOf("economy")).toBeLessThan(ids.indexOf("party"));
    expect(ids.toSorted()).toEqual(party.map(({ id }) => id).toSorted());
  });

  it("has no section for a lĩnh vực the commune does not follow, and rates cells once a year", () => {
    expect(builtInOutline("year", []).some(({ source }) => source?.startsWith("group:"))).toBe(false);
    expect(builtInOutline("quarter", GROUPS).some(({ source }) => source === "rating")).toBe(false);
    expect(builtInOutline("year", GROUPS).some(({ source }) => source === "rating")).toBe(true);
  });
});

describe("numbers of headings", () => {
  it("follow the order, letters the Vietnamese alphabet, and begin anew under each heading", () => {
    const levels: HeadingLevel[] = [1, 2, ...Array<3>(9).fill(3), 2, 3, 1, 2, 1];
    expect(numberHeadings(levels).join(" ")).toBe("I. 1. a) b) c) d) đ) e) g) h) i) 2. a) II. 1. III.");
  });
});
