import { describe, expect, it } from "vitest";
import { matchScore, type PaletteEntry, searchText } from "./entries";

const ENTRIES: PaletteEntry[] = [
  ["Cấp giấy chứng nhận QSDĐ lần đầu", "Đất đai", "/indicators/a"],
  ["Giấy chứng nhận tồn đọng", "Đất đai", "/indicators/b"],
  ["Chi bộ bon 2", "Đơn vị", "/sheets/c"],
  ["Thu ngân sách nhà nước trên địa bàn", "Ngân sách", "/indicators/d"],
  ["Đảng ủy xã", "Đơn vị", "/sheets/e"],
];

const found = (typed: string) =>
  ENTRIES.map((entry) => ({ name: entry[0], score: matchScore(searchText(entry), typed) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ name }) => name);

describe("finding in the palette", () => {
  it.each([
    ["giay chung", ["Giấy chứng nhận tồn đọng", "Cấp giấy chứng nhận QSDĐ lần đầu"]],
    ["GIẤY  CHỨNG", ["Giấy chứng nhận tồn đọng", "Cấp giấy chứng nhận QSDĐ lần đầu"]],
    ["bon 2", ["Chi bộ bon 2"]],
    ["2 bon", ["Chi bộ bon 2"]],
    ["đảng uỷ", ["Đảng ủy xã"]],
    ["ngan sach", ["Thu ngân sách nhà nước trên địa bàn"]],
    ["gcn", ["Cấp giấy chứng nhận QSDĐ lần đầu", "Giấy chứng nhận tồn đọng"]],
    ["hung", []],
    ["bon 3", []],
  ])("%s", (typed, names) => {
    expect(found(typed)).toEqual(names);
  });

  it("nothing typed finds everything", () => {
    expect(found("  ").length).toBe(ENTRIES.length);
  });
});
