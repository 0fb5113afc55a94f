import { describe, expect, it } from "vitest";
import { checkUnits } from "./check-units";
import { importColumns } from "./import-columns";
import { readDraft } from "./read-draft";
import { findHead, guessMapping } from "./read-head";
import { sheetOf } from "./testing/sheets";

const COLUMNS = importColumns("units", []);
const HEAD = ["Tên đơn vị", "Loại đơn vị", "Đơn vị cấp trên", "Hoạt động từ ngày", "Loại hình chi bộ"];
const unit = (id: string, name: string, kind: "commune" | "party-cell" | "office" = "party-cell") => ({
  id,
  name,
  kind,
  cellType: null,
  parentId: "xa",
  validFrom: null,
  validTo: null,
});
const KNOWN = [unit("xa", "Xã Đức An", "commune"), unit("t1", "Thôn 1"), unit("dh", "Đảng bộ Hòa Bình")];

function check(...rows: Parameters<typeof sheetOf>[0][number][]) {
  const sheet = sheetOf([HEAD, ...rows]);
  const head = findHead(sheet, COLUMNS);
  const draft = readDraft([sheet], sheet.name, guessMapping(head?.cells ?? [], COLUMNS), COLUMNS);
  if (draft.table === null) throw new Error(JSON.stringify(draft.errors));
  return checkUnits(draft.table, KNOWN);
}
const outcomes = (answer: ReturnType<typeof check>) => answer.lines.map((line) => line.outcome);
const messages = (answer: ReturnType<typeof check>) =>
  answer.lines.flatMap((line) => line.problems).map((each) => each.message);

describe("a list of units", () => {
  it("guesses the kind, reads the day and finds the parent without its marks", () => {
    const answer = check(
      ["Chi bộ thôn 2", "", "dang bo hoa binh", { text: "2026-07-01", type: "date" }],
      ["Phòng Kinh tế"],
    );
    expect(outcomes(answer)).toEqual(["new", "new"]);
    expect(answer.inputs).toMatchObject([
      { name: "Chi bộ thôn 2", kind: "party-cell", parentId: "dh", validFrom: "2026-07-01" },
      { name: "Phòng Kinh tế", kind: "office", parentId: null, validFrom: null },
    ]);
  });

  it("passes over what is there and refuses other particulars of it", () => {
    expect(outcomes(check(["THÔN  1"]))).toEqual(["same"]);
    expect(messages(check(["Thôn 1", "Trường học"]))).toEqual([
      "Đơn vị này đã có, với loại “Chi bộ”. Sửa ở trang Đơn vị.",
    ]);
  });

  it("takes the type of a cell as typed or as its name says, and only of a cell", () => {
    const answer = check(
      ["Chi bộ thôn 2"],
      ["Chi bộ Hòa Bình", "", "", "", "tổ dân phố"],
      ["Chi bộ Hòa An"],
      ["Phòng Kinh tế"],
    );
    expect(answer.inputs.map((each) => each.cellType)).toEqual(["hamlet", "residential-group", null, null]);
    expect(answer.lines[1]?.after).toBe("Chi bộ, tổ dân phố");
    expect(
      messages(
        check(["Phòng Tư pháp", "", "", "", "Thôn"], ["Chi bộ 5", "", "", "", "Xóm"], ["Thôn 1", "", "", "", "Thôn"]),
      ),
    ).toEqual([
      "Chỉ chi bộ mới ghi loại hình.",
      expect.stringContaining("Không có loại hình “Xóm”. Chọn một trong: Thôn; Bon; "),
      "Đơn vị này đã có, chưa ghi loại hình. Sửa ở trang Đơn vị.",
    ]);
  });

  it("puts parents of the same file before their children, and refuses circles", () => {
    const nested = check(["Tổ 1", "Khác", "Thôn 9"], ["Thôn 9"]);
    expect(nested.inputs.map((each) => each.name)).toEqual(["Thôn 9", "Tổ 1"]);
    const circle = check(["A1", "", "B1"], ["B1", "", "A1"], ["Thôn 5"]);
    expect(outcomes(circle)).toEqual(["error", "error", "new"]);
    expect(circle.inputs).toHaveLength(1);
  });

  it("names the row of a name that comes twice, a wrong kind and a wrong day", () => {
    expect(messages(check(["Thôn 7"], ["thôn 7"], ["Thôn 8", "Xóm", "", "31/02/2026"]))).toEqual([
      "“thôn 7” trùng với dòng 2.",
      expect.stringContaining("Không có loại “Xóm”. Chọn một trong: Chi bộ; "),
      "Ngày “31/02/2026” không đúng. Nhập theo kiểu 20/12/2026.",
    ]);
  });
});
