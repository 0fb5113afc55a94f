import { describe, expect, it } from "vitest";
import { cellTypeOf, guessCellType } from "./guess-cell-type";

describe("guessCellType", () => {
  it.each([
    ["Chi bộ thôn 1", "hamlet"],
    ["CHI BỘ THÔN CÔNG AN", "hamlet"],
    ["Thôn 12", "hamlet"],
    ["Chi bộ cơ sở thôn 3", "hamlet"],
    ["Chi bộ bon 3", "bon"],
    ["Chi bộ buôn 2", "bon"],
    ["Chi bộ tổ dân phố 4", "residential-group"],
    ["Chi bộ TDP 4", "residential-group"],
    ["Chi bộ khu phố 2", "residential-group"],
    ["Chi bộ Công an xã", "police"],
    ["Chi bộ Quân sự", "military"],
    ["Chi bộ Ban CHQS xã", "military"],
    ["Chi bộ Trường học", "school"],
    ["Chi bộ Trường Tiểu học số 1", "school"],
    ["Chi bộ Tiểu học số 2", "school"],
    ["Chi bộ mầm non 2", "school"],
    ["Chi bộ THCS 1", "school"],
    ["Chi bộ Cơ quan Đảng", "agency"],
    ["Chi bộ Ủy ban nhân dân", "agency"],
    ["Chi bộ Uỷ ban nhân dân", "agency"],
    ["Chi bộ Trạm Y tế", "agency"],
    ["Chi bộ cơ sở Văn phòng HĐND và UBND", "agency"],
    ["Chi bộ Hợp tác xã dịch vụ", "enterprise"],
    ["Chi bộ Công ty số 1", "enterprise"],
    ["Chi bộ Hòa Bình", null],
    ["Chi bộ", null],
  ])("%s: %s", (name, type) => {
    expect(guessCellType(name)).toBe(type);
  });
});

it("a type is said or guessed, and only of a cell", () => {
  expect(cellTypeOf({ kind: "party-cell", name: "Chi bộ thôn 1" })).toBe("hamlet");
  expect(cellTypeOf({ kind: "party-cell", name: "Chi bộ thôn 1", cellType: null })).toBeNull();
  expect(cellTypeOf({ kind: "party-cell", name: "Chi bộ thôn 1", cellType: "school" })).toBe("school");
  expect(cellTypeOf({ kind: "office", name: "Thôn 1", cellType: "hamlet" })).toBeNull();
});
