import { describe, expect, it } from "vitest";
import { parseUnitList, UNIT_LIST_LIMIT, UNIT_NAME_LIMIT } from "./parse-unit-list";

const names = (text: string, existing: string[] = []) => parseUnitList(text, existing).units.map((unit) => unit.name);

describe("parseUnitList", () => {
  it("takes one unit a line with its line number and kind", () => {
    expect(parseUnitList("Chi bộ thôn 1\r\n\r\nPhòng Kinh tế", []).units).toEqual([
      { line: 1, name: "Chi bộ thôn 1", kind: "party-cell" },
      { line: 3, name: "Phòng Kinh tế", kind: "office" },
    ]);
  });

  it("gives the heading's kind to the lines below it, until an empty line", () => {
    const { units } = parseUnitList("Chi bộ:\nĐồn Biên phòng\nTrường Lê Lợi\n\nTrường Lê Lai", []);
    expect(units.map((unit) => unit.kind)).toEqual(["party-cell", "party-cell", "school"]);
  });

  it.each([
    ["1. Chi bộ thôn 1", "Chi bộ thôn 1"],
    ["12) Phòng Kinh tế", "Phòng Kinh tế"],
    ["- Thôn 2", "Thôn 2"],
    ["3\tThôn 3", "Thôn 3"],
    ["  Thôn   4 ", "Thôn 4"],
  ])("reads %j as %j", (line, name) => {
    expect(names(line)).toEqual([name]);
  });

  it("keeps the spelling of the name", () => {
    expect(names("Đảng uỷ xã\nđảng ủy XÃ")).toEqual(["Đảng uỷ xã", "đảng ủy XÃ"]);
  });

  it("reports repeated and existing names with their line and leaves them out", () => {
    const { units, problems } = parseUnitList("Thôn 1\nTHÔN  1\nThôn 2\n???", ["thôn 2"]);
    expect(units.map((unit) => unit.name)).toEqual(["Thôn 1"]);
    expect(problems.map((problem) => problem.line)).toEqual([2, 3, 4]);
    expect(problems[0]?.message).toContain("dòng 1");
  });

  it("joins composed and decomposed letters", () => {
    expect(parseUnitList("Thôn 1".normalize("NFD"), ["Thôn 1"]).units).toEqual([]);
  });

  it("refuses names and lists beyond the limits", () => {
    expect(parseUnitList("a".repeat(UNIT_NAME_LIMIT + 1), []).units).toEqual([]);
    const long = Array.from({ length: UNIT_LIST_LIMIT + 5 }, (_, index) => `Thôn ${index}`).join("\n");
    const { units, problems } = parseUnitList(long, []);
    expect(units).toHaveLength(UNIT_LIST_LIMIT);
    expect(problems).toHaveLength(1);
  });
});
