import { expect, it } from "vitest";
import type { ReportDocument } from "./document";
import { reportSearchKey, searchTerms } from "./search-key";

const paper = (periodKey: string): ReportDocument => ({
  ...({ periodKey, abstract: ["Kết quả lãnh đạo thực hiện các chỉ tiêu, nhiệm vụ"] } as ReportDocument),
  body: [
    { kind: "heading", level: 1, number: "I.", text: "CÔNG TÁC XÂY DỰNG ĐẢNG" },
    { kind: "paragraph", spans: [{ kind: "text", text: "Đảng uỷ đã chỉ đạo quyết liệt." }] },
  ],
});
const finds = (periodKey: string, typed: string) =>
  reportSearchKey(paper(periodKey), "12-BC/ĐU").includes(searchTerms(typed)?.phrase ?? "?");

it.each([
  ["2026-Q3", "bao cao quy 3", true],
  ["2026-Q3", "báo cáo quý III", true],
  ["2026-Q3", "Quý 3 năm 2026", true],
  ["2026-Q3", "quy iii/2026", true],
  ["2026-Q3", "quy 1", false],
  ["2026-6M", "6 tháng", true],
  ["2026-9M", "9 tháng năm 2026", true],
  ["2026", "báo cáo năm 2026", true],
  ["2026", "quý 2", false],
  ["2026", "12-bc/đu", true],
  ["2026", "Đảng ủy", true],
  ["2026", "xây dựng  đảng", true],
])("of %s finds what is typed as %s: %s", (periodKey, typed, found) => {
  expect(finds(periodKey, typed)).toBe(found);
});

it("keeps single spaces where a sign stood by itself", () => {
  expect(searchTerms("chỉ tiêu , nhiệm vụ .")).toEqual({
    phrase: "chi tieu nhiem vu",
    words: ["chi", "tieu", "nhiem", "vu"],
  });
  expect(searchTerms(" , ")).toBeNull();
  const spaced = { ...paper("2026"), abstract: ["Chỉ tiêu , nhiệm vụ ."] };
  expect(reportSearchKey(spaced, "1")).not.toContain("  ");
});

it("takes what is typed apart, and nothing for nothing", () => {
  expect(searchTerms("  Quý  3 quý ")).toEqual({ phrase: "quy 3 quy", words: ["quy", "3"] });
  expect(searchTerms("   ")).toBeNull();
});
