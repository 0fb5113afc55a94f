import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { itHolds } from "@/lib/testing/property";
import { ACCOUNT_BATCH_LIMIT } from "./account";
import { parseAccountList } from "./parse-account-list";
import { USERNAME_PATTERN } from "./username";

const UNITS = [
  { id: "u1", name: "Chi bộ thôn 1" },
  { id: "u2", name: "Phòng Kinh tế" },
  { id: "u3", name: "Chi bộ Trường Tiểu học" },
  { id: "u4", name: "Đảng bộ Trường Tiểu học" },
];
const read = (text: string, taken: string[] = []) => parseAccountList(text, UNITS, new Set(taken));

describe("a pasted list of people", () => {
  it.each([
    ["Nguyễn Văn A\tBí thư\tChi bộ thôn 1", { position: "Bí thư", unitId: "u1", role: "reporter" }],
    ["3\tNguyễn Văn A\tchi bộ THÔN 1\tBí thư", { position: "Bí thư", unitId: "u1", role: "reporter" }],
    ["1. ; Nguyễn Văn A ; thôn 1", { position: "", unitId: "u1", role: "reporter" }],
    ["Nguyễn Văn A;Phó Bí thư;Lãnh đạo", { position: "Phó Bí thư", unitId: "", role: "leader" }],
    ["Nguyễn Văn A;Chuyên viên;văn phòng", { position: "Chuyên viên", unitId: "", role: "office" }],
    ["Nguyễn Văn A;Chuyên viên;Phòng kinh tế;Người xem", { position: "Chuyên viên", unitId: "u2", role: "viewer" }],
    ["Nguyễn Văn A;Bí thư", { position: "Bí thư", unitId: "", role: "" }],
    ["Nguyễn Văn A;Bí thư;Trường Tiểu học", { position: "Bí thư, Trường Tiểu học", unitId: "", role: "" }],
    ["Nguyễn Văn A;nva;Phòng Kinh tế", { position: "", username: "nva", unitId: "u2", role: "reporter" }],
  ])("%s", (line, expected) => {
    const { rows, problems } = read(line);
    expect(problems).toEqual([]);
    expect(rows).toEqual([{ line: 1, displayName: "Nguyễn Văn A", username: "nguyenvana", ...expected }]);
  });

  it("passes over the head and empty lines and keeps the line numbers of the paper", () => {
    const { rows } = read("STT\tHọ và tên\tChức vụ\n\n1\tNguyễn Văn A\tBí thư\r\n2\tTrần Thị B\t");
    expect(rows.map(({ line, displayName }) => [line, displayName])).toEqual([
      [3, "Nguyễn Văn A"],
      [4, "Trần Thị B"],
    ]);
  });

  it("recognises names in decomposed letters", () => {
    expect(read("Trần Thị B;Chi bộ thôn 1".normalize("NFD")).rows[0]).toMatchObject({
      displayName: "Trần Thị B",
      unitId: "u1",
    });
  });

  it("says when a user name is taken and offers another", () => {
    const { rows, problems } = read("Trần Thị B;ttb\nTrần Thị B;ttb", ["tranthib"]);
    expect(rows.map((row) => row.username)).toEqual(["ttb", "tranthib2"]);
    expect(problems).toEqual([{ line: 2, message: "Tên đăng nhập “ttb” đã có người dùng, đã đổi tên khác." }]);
  });

  it("stops at the limit and says so", () => {
    const { rows, problems } = read(Array.from({ length: ACCOUNT_BATCH_LIMIT + 2 }, (_, i) => `Người ${i}`).join("\n"));
    expect(rows).toHaveLength(ACCOUNT_BATCH_LIMIT);
    expect(problems).toHaveLength(1);
  });

  itHolds(
    "whatever is pasted: never two equal user names, all of them usable",
    fc.array(fc.string({ unit: "binary", maxLength: 30 }), { maxLength: 30 }),
    (lines) => {
      const names = read(lines.join("\n"), ["donvi1"]).rows.map((row) => row.username);
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) expect(name).toMatch(USERNAME_PATTERN);
    },
  );
});
